package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private static final String HTML =
      """
      <html lang=en><title>Council meets</title><meta property=og:type content=article>
      <meta property=article:published_time content=2024-05-13T09:00:00Z>
      <article><p>The Lakes Council met on Monday and said nothing about the road to the valley.</p>
      <p>It meets again on Friday, when the families are to be heard, officials said.</p></article>
      """;

  @TempDir private Path folder;

  private static List<JsonNode> lines(Run run) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      lines.add(Lines.MAPPER.readTree(line));
    }
    return lines;
  }

  @Test
  void eachFileIsALine() throws IOException {
    Path plain = Files.writeString(folder.resolve("a.html"), HTML);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(HTML.getBytes(StandardCharsets.UTF_8));
    }
    Path packed = Files.write(folder.resolve("a.html.gz"), zipped.toByteArray());
    Run run = Run.attest(HTML, "page", plain.toString(), packed.toString(), "-");
    assertEquals(0, run.status(), run.err());
    List<JsonNode> lines = lines(run);
    assertEquals(3, lines.size());
    for (JsonNode line : lines) {
      assertEquals("Council meets", line.get("title").asText());
      assertEquals("2024-05-13T09:00:00Z", line.get("published").asText());
      assertTrue(line.get("byline").isNull());
      assertEquals(2, line.get("paragraphs").size());
    }
    assertEquals(plain.toString(), lines.get(0).get("file").asText());
  }

  @Test
  void aFileThatFailsIsALineAndTheOthersGoOn() throws IOException {
    Path plain = Files.writeString(folder.resolve("a.html"), HTML);
    Path broken = Files.write(folder.resolve("b.html.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
    Run run =
        Run.attest(
            "",
            "page",
            folder.resolve("absent.html").toString(),
            broken.toString(),
            plain.toString());
    assertEquals(1, run.status());
    List<JsonNode> lines = lines(run);
    assertEquals(3, lines.size());
    for (JsonNode line : lines.subList(0, 2)) {
      assertTrue(line.get("error").get("code").asText().matches("[a-z-]+"), line.toString());
      assertTrue(line.get("error").get("message").asText().endsWith("."), line.toString());
    }
    assertEquals(2, lines.get(2).get("paragraphs").size());
  }
}
