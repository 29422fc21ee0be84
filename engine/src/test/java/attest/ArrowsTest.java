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

/** The engine's packages depend on each other one way, and on no file and no socket. */
class ArrowsTest {
  private static final Path SOURCES = Path.of("src/main/java/attest");

  /** Each may use those before it. */
  private static final List<String> ORDER =
      List.of(
          "text",
          "encode",
          "read",
          "resolve",
          "resolve.time",
          "resolve.cast",
          "resolve.speech",
          "resolve.event",
          "record",
          "plover");

  private static final Pattern USE = Pattern.compile("\\battest\\.([a-z.]+)\\.[A-Z]");

  /** Types and packages that open files, sockets or processes. */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "java\\.net\\b|java\\.nio\\.(file|channels)\\b"
              + "|java\\.io\\.(File|RandomAccessFile)\\w*|\\bProcessBuilder\\b|\\bgetRuntime\\(");

  @Test
  void arrowsPointOneWay() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String folder = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
      int from = ORDER.indexOf(folder);
      Matcher uses = USE.matcher(code(file));
      while (from >= 0 && uses.find()) {
        int to = ORDER.indexOf(uses.group(1));
        if (to < 0 || to > from) {
          wrong.add(SOURCES.relativize(file) + " uses attest." + uses.group(1));
        }
      }
    }
    assertEquals(List.of(), wrong, "an arrow points back");
  }

  @Test
  void opensNothingOutside() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      Matcher uses = OUTSIDE.matcher(code(file));
      while (uses.find()) {
        wrong.add(SOURCES.relativize(file) + " uses " + uses.group());
      }
    }
    assertEquals(List.of(), wrong, "the engine opens no file, no socket, no process");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      assertTrue(sources.size() > 20, "no sources in " + SOURCES.toAbsolutePath());
      return sources;
    }
  }

  /** A source without its comments. */
  private static String code(Path file) throws IOException {
    return Files.readString(file)
        .replaceAll("(?s)/\\*.*?\\*/", " ")
        .replaceAll("(?m)^\\s*//.*$", "");
  }
}
