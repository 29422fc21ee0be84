package attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Export and store use queries and not each other; queries and reviews use the record and open
 * nothing.
 */
class StoreArrowsTest {
  private static final Path SOURCES = Path.of("src/main/java/attest");

  /** What must not stand in the sources of a folder. */
  private static final Map<String, Pattern> WRONG =
      Map.of(
          "query",
          Pattern.compile(
              "attest\\.(store|export)\\b|java\\.(net|sql)\\b|java\\.nio\\.file|java\\.io\\.File"
                  + "|org\\.|System\\.(currentTimeMillis|nanoTime)|LocalDate\\.now"),
          "review",
          Pattern.compile(
              "attest\\.(store|export|query)\\b|java\\.(net|sql)\\b|java\\.nio\\.file|org\\."),
          "export",
          Pattern.compile("attest\\.store\\b"),
          "store",
          Pattern.compile("attest\\.export\\b"));

  @Test
  void arrowsPointOneWay() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String folder : WRONG.keySet()) {
      List<Path> sources;
      try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
        sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      }
      assertFalse(sources.isEmpty(), folder);
      for (Path file : sources) {
        WRONG
            .get(folder)
            .matcher(Files.readString(file))
            .results()
            .forEach(use -> wrong.add(file + " uses " + use.group()));
      }
    }
    assertEquals(List.of(), wrong, "an arrow points back");
  }
}
