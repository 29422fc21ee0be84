package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that take sources in. */
class IngestTest {
  private static final String PAGE =
      "<html><head><title>Talks in Lugano | Lakeside Courier</title>"
          + "<meta property='article:published_time' content='2024-05-14T08:00:00+02:00'></head>"
          + "<body><nav><a href='/'>Home</a></nav><article><h1>Talks in Lugano</h1>"
          + "<p>The Lakes Council met in Lugano on Tuesday and spoke about the closed road.</p>"
          + "<p>Its members will meet again before the harvest, a spokeswoman said.</p>"
          + "</article></body></html>";

  @TempDir Path folder;

  @Test
  void takesInAndTellsWhatBecameOfAll() throws IOException {
    Path what = Files.createDirectory(folder.resolve("what"));
    Files.writeString(what.resolve("page.html"), PAGE);
    Files.writeString(what.resolve("report.txt"), "The council met the governor in Velmar.\n");
    Files.write(what.resolve("broken.jsonl"), List.of("{\"text\": "));
    String data = "--data=" + folder.resolve("data");
    Run taken = Run.attest("", "ingest", data, what.toString());
    assertEquals(1, taken.status(), "one input failed");
    assertTrue(taken.err().contains("2 stored, 1 failed"), taken.err());
    assertEquals("2\n", Run.attest("", "find", data, "--count").out());
    String job = Run.attest("", "jobs", data).out();
    assertTrue(job.contains("\tdone\t2 stored, 1 failed\t"), job);
    List<String> inputs = Run.attest("", "jobs", data, "1").out().lines().toList();
    assertEquals(3, inputs.size());
    assertTrue(inputs.get(0).endsWith("(line-no-json)"), inputs.get(0));
    String failed = Run.attest("", "jobs", data, "1", "--outcome", "failed", "--jsonl").out();
    assertTrue(failed.startsWith("{\"place\":") && failed.lines().count() == 1, failed);
    Run again = Run.attest("", "ingest", data, what.toString());
    assertTrue(again.err().contains("1 failed, 2 done by an earlier run"), again.err());
    assertEquals(1, Run.attest("", "jobs", data, "7").status());
  }

  @Test
  void fetchesForNobodyUnknown() {
    String data = "--data=" + folder.resolve("data");
    Run fetched = Run.attest("", "ingest", data, "https://example.org/feed.xml");
    assertEquals(1, fetched.status());
    String input = Run.attest("", "jobs", data, "1").out();
    assertTrue(input.endsWith("(contact-missing)\n"), input);
    assertEquals(2, Run.attest("", "watch", data, "feeds.opml").status());
  }

  @Test
  void showsWhatIsTakenFromPages() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), PAGE);
    Run shown = Run.attest("", "page", page.toString(), folder.resolve("none").toString());
    assertEquals(1, shown.status());
    List<String> lines = shown.out().lines().toList();
    assertTrue(lines.get(0).contains("\"title\":\"Talks in Lugano\""), lines.get(0));
    assertTrue(lines.get(0).contains("\"published\":\"2024-05-14T08:00:00+02:00\""));
    assertTrue(lines.get(0).contains("\"paragraphs\":[\"The Lakes Council met"));
    assertTrue(lines.get(1).contains("\"code\":\"file-missing\""), lines.get(1));
  }
}
