package attest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.query.Matcher;
import attest.query.Query;
import attest.record.ReportRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Libraries of every earlier version of the tables, kept as they were written, are brought up to
 * date and lose nothing. They hold {@code Made.records(31, 12)}; a new version of the tables adds
 * its own files ({@code library-N.db.gz}, {@code library-N.zip}).
 */
@ExtendWith(Servers.class)
class OldLibraryTest {
  @TempDir Path folder;

  private static void holds(Library library) {
    List<String> expected =
        Made.records(31, 12).stream().map(ReportRecord::toJson).sorted().toList();
    try (Stream<String> lines = library.lines(new Query.All())) {
      assertEquals(expected, lines.sorted().toList());
    }
    assertEquals(List.of(), library.check());
    for (String text :
        List.of("type:ASSAULT status:happened", "kind:direct act:warn", "talks after:2020")) {
      Query query = Query.parse(text);
      assertEquals(
          Made.records(31, 12).stream().filter(Matcher.of(query)).count(),
          library.count(query),
          text);
    }
  }

  /** A page of old reports, found among the newest of them as it would be in a new library. */
  private static void finds(Library library) {
    library.add(Made.records(32, 400));
    Query query = Query.parse("voice:narrator status:happened");
    try (Stream<ReportRecord> records = library.records(query)) {
      List<String> newest =
          records
              .sorted(
                  Comparator.comparing((ReportRecord r) -> r.article().published().orElse(""))
                      .reversed())
              .limit(1)
              .map(r -> r.article().published().orElse("").substring(0, 10))
              .toList();
      assertEquals(
          newest,
          library.find(query, Sort.NEWEST, Optional.empty(), 1).hits().stream()
              .map(hit -> hit.day().orElse(""))
              .toList());
    }
  }

  @Test
  void everyVersionIsTried() throws IOException {
    for (String database : List.of("sqlite", "postgresql")) {
      Path migrations = Path.of("src/main/resources/attest/store", database);
      try (Stream<Path> files = Files.list(migrations)) {
        assertEquals(Schema.VERSION, files.count(), database);
      }
    }
    for (int version = 1; version <= Schema.VERSION; version++) {
      assertTrue(getClass().getResource("library-" + version + ".db.gz") != null);
      assertTrue(getClass().getResource("library-" + version + ".zip") != null);
    }
  }

  @Test
  void opensOldFiles() throws IOException {
    for (int version = 1; version <= Schema.VERSION; version++) {
      Path file = folder.resolve("library-" + version + ".db");
      try (InputStream in = getClass().getResourceAsStream("library-" + version + ".db.gz")) {
        Files.copy(new GZIPInputStream(in), file);
      }
      try (Library library = Library.open(file)) {
        holds(library);
        finds(library);
      }
    }
  }

  @Test
  void restoresOldBackups(Server server) throws IOException {
    for (int version = 1; version <= Schema.VERSION; version++) {
      Path file = folder.resolve("library-" + version + ".zip");
      try (InputStream in = getClass().getResourceAsStream("library-" + version + ".zip")) {
        Files.copy(in, file);
      }
      try (Library library = Library.restore(file, server.database())) {
        holds(library);
      }
    }
  }
}
