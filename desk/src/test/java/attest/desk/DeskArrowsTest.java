package attest.desk;

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

/** The packages of the desk depend on each other one way. */
class DeskArrowsTest {
  private static final Path SOURCES = Path.of("src/main/java/attest/desk");

  /** Each may use those before it. */
  private static final List<String> ORDER =
      List.of("guard", "web", "work", "view", "door", "search", "desk");

  private static final Pattern USE = Pattern.compile("\\battest\\.(?:desk\\.)?([a-z]+)\\.[A-Z]");

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
            wrong.add(SOURCES.relativize(file) + " uses attest.desk." + uses.group(1));
          }
        }
      }
    }
    assertEquals(List.of(), wrong, "an arrow points back");
  }
}
