package attest.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpeedTest {
  @Test
  void theReportHasTheUsualLength() throws Exception {
    int words = Speed.report().text().split("\\s+").length;
    assertTrue(words >= 670 && words < 720, words + " words");
  }

  @Test
  void everyBenchmarkRuns() throws Exception {
    Speed speed = new Speed();
    speed.open();
    try {
      assertEquals(speed.read().toJson(), speed.twoThreads().toJson());
      assertTrue(speed.readingOnly().layout().words().size() > 670);
    } finally {
      speed.close();
    }
  }
}
