package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ConvertTest {
  @Test
  void aRecordGivesItsEventsALineEach() throws Exception {
    Run run = Run.attest(Run.SAMPLE.toJson() + "\n\n", "convert", "--to", "plover", "-");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().lines().count() >= Run.SAMPLE.events().size());
    for (String line : run.out().lines().toList()) {
      JsonNode event = Lines.MAPPER.readTree(line);
      assertTrue(event.get("event").isTextual(), line);
      assertTrue(event.get("ref").isTextual() || event.get("ref").isNull(), line);
    }
  }

  @Test
  void aLineThatIsNoRecordIsToldAndTheRestConverted() {
    Run run = Run.attest("{}\n" + Run.SAMPLE.toJson() + "\n", "convert", "--to", "plover", "-");
    assertEquals(1, run.status());
    assertTrue(run.err().contains("line 1"), run.err());
    assertTrue(run.out().lines().count() >= 1);
  }

  @Test
  void anErrorInAReportsPlaceIsPassedOver() {
    String error = "{\"line\":1,\"error\":{\"code\":\"fault\",\"message\":\"told to\"}}\n";
    Run run = Run.attest(error + Run.SAMPLE.toJson() + "\n", "convert", "--to", "plover", "-");
    assertEquals(0, run.status(), run.err());
  }

  @Test
  void nothingIsAnError() {
    assertEquals(3, Run.attest("\n", "convert", "--to", "plover", "-").status());
  }

  @Test
  void anUnknownFormatIsAUsageError() {
    Run run = Run.attest("", "convert", "--to", "cameo", "-");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("plover"), run.err());
  }
}
