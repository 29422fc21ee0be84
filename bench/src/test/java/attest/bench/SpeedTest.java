package attest.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpeedTest {
  @Test
  void everyBenchmarkRuns() {
    assertEquals("attest", new Speed().commandLine().getCommandName());
  }
}
