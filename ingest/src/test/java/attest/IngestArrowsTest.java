package attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages that bring reports in depend on each other one way. */
class IngestArrowsTest {
  private static final Path SOURCES = Path.of("src/main/java/attest");

  /** Each may use those before it. */
  private static final List<String> ORDER =
      List.of("page", "document", "input", "fetch", "feed", "ingest");

  private static final Pattern USE = Pattern.compile("\\battest\\.([a-z]+)\\.[A-Z]");

  @Test
  void arrowsPointOneWay() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      assertTrue(sources.size() > 20, "no sources in " + SOURCES.toAbsolutePath());
      for (Path file : sources) {
        int from = ORDER.indexOf(file.getParent().getFileName().toString());
        assertTrue(from >= 0, "no place in the order: " + file);
        Matcher uses = USE.matcher(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", " "));
        while (uses.find()) {
          if (ORDER.indexOf(uses.group(1)) > from) {
            wrong.add(SOURCES.relativize(file) + " uses attest." + uses.group(1));
          }
        }
      }
    }
    assertEquals(List.of(), wrong, "an arrow points back");
  }
}
