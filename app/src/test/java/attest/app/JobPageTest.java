package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.ingest.Tally;
import attest.store.Receipt.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a job is shown in a terminal and elsewhere. */
class JobPageTest {
  private static final Tally HALF =
      new Tally(Map.of(Outcome.STORED, 1200L, Outcome.FAILED, 3L), 40, Duration.ofSeconds(80), 0.5);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private JobPage page(Terminal terminal) {
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new JobPage(
        new Streams(InputStream.nullInputStream(), new ByteArrayOutputStream(), print), terminal);
  }

  @Test
  void tellsWhatThereIs() {
    assertEquals(
        List.of(
            "[####################--------------------]  50 %  1 min 20 s left",
            "1,203 inputs in 1 min 20 s, 15.0 a second",
            "",
            "      1,200 stored",
            "          3 failed",
            "         40 done by an earlier run",
            "",
            "Note."),
        JobPage.page(HALF, "Note.", 80));
  }

  @Test
  void noLineIsAsWideAsTheTerminal() {
    for (int columns : new int[] {40, 60, 80, 120}) {
      for (String line : JobPage.page(HALF, "A long note ".repeat(20), columns)) {
        assertTrue(line.length() < columns, columns + ": " + line);
      }
    }
  }

  @Test
  void writesOverThePageBefore() {
    JobPage page = page(new Terminal(true, 80));
    page.begin();
    page.show(HALF);
    page.stopping();
    page.end(HALF, 7);
    String shown = err.toString(StandardCharsets.UTF_8);
    assertTrue(shown.startsWith("\r\u001b[2K[---"), shown);
    assertTrue(shown.contains("\r\u001b[6A"), "over the six lines of the first");
    assertTrue(shown.contains("Stops after what it has in hand."), shown);
    assertTrue(shown.contains("'attest jobs 7 --outcome failed'"), shown);
  }

  @Test
  void elsewhereItTellsInLines() {
    JobPage page = page(new Terminal(false, 80));
    page.begin();
    page.show(HALF);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
    page.end(HALF, 7);
    String shown = err.toString(StandardCharsets.UTF_8);
    assertTrue(shown.startsWith("attest: 1,200 stored, 3 failed, 40 done by an earlier run in"));
    assertFalse(shown.contains("\u001b"), shown);
  }
}
