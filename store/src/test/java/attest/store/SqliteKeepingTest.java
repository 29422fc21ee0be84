package attest.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a library in one file keeps what it has. */
class SqliteKeepingTest extends KeepingTests {
  @TempDir Path folder;
  private int places;

  @Override
  Library another() {
    return Library.open(folder.resolve("library" + places++));
  }

  @Override
  Library restored(Path backup) {
    return Library.restore(backup, folder.resolve("restored" + places++));
  }

  @Test
  void leavesNothingOfAForgottenReportInItsFiles() throws IOException {
    var secret = Who.report("quixotic", Who.person("Ada Zaphodova", "unspeakable consul", "USA"));
    try (Library library = open()) {
      library.add(Made.records(15, 20));
      library.add(secret);
      assertTrue(contains("zaphodova") && contains("quixotic"));
      library.forget(secret.article().id(), "asked to");
      assertFalse(contains("zaphodova"));
      assertFalse(contains("quixotic"));
      assertFalse(contains("unspeakable"));
    }
  }

  private boolean contains(String word) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.toLowerCase(java.util.Locale.ROOT).contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
