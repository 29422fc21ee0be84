package attest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.query.Query;
import attest.record.ReportRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a library keeps what it has: identities, frozen sets, backups, forgetting. */
abstract class KeepingTests {
  private final List<Library> opened = new ArrayList<>();

  @TempDir Path copies;

  /** Opens the library of this test. */
  abstract Library another();

  /** Restores a backup into a new place. */
  abstract Library restored(Path backup);

  final Library open() {
    Library library = another();
    opened.add(library);
    return library;
  }

  @AfterEach
  void close() {
    opened.forEach(Library::close);
  }

  private static List<String> lines(Library library, Query query) {
    try (Stream<String> lines = library.lines(query)) {
      return lines.toList();
    }
  }

  private static List<String> named(Library library, String words) {
    return library.identities(words, 100).stream()
        .map(one -> one.name() + " " + one.reports())
        .sorted()
        .toList();
  }

  @Test
  void knowsOnePersonByNameRoleAndCompany() {
    Library library = open();
    library.add(Who.report("a", Who.person("Louis Rask", "special envoy", "USA")));
    library.add(Who.report("b", Who.person("Rask", "US envoy", "USA")));
    library.add(Who.report("c", Who.person("Mr Louis Rask", "", "")));
    assertEquals(List.of("Louis Rask 3"), named(library, "rask"));
    Who council = Who.body("the Lakes Council", "CHE");
    Who vela = Who.person("Ana Vela", "", "");
    library.add(Who.report("d", Who.person("Louis Rask", "", ""), council, vela));
    library.add(Who.report("e", council, vela, Who.person("Rask", "", "")));
    assertEquals(List.of("Louis Rask 5"), named(library, "rask"));
    assertEquals(List.of("the Lakes Council 2"), named(library, "lakes council"));
    Identity rask = library.identities("rask", 9).get(0);
    assertEquals(List.of("Louis Rask", "Mr Louis Rask", "Rask"), rask.names());
    assertEquals(List.of("special envoy", "US envoy"), rask.titles());
  }

  @Test
  void neverTakesTwoPersonsOfOneSurnameForOne() {
    Library library = open();
    library.add(Who.report("a", Who.person("Louis Rask", "special envoy", "USA")));
    library.add(Who.report("b", Who.person("Sonia Rask", "special envoy", "USA")));
    library.add(Who.report("c", Who.person("Rask", "US envoy", "USA")));
    library.add(Who.report("d", Who.person("Rask", "", "")));
    library.add(Who.report("e", Who.person("Louis Rask", "mayor", "CHE")));
    assertEquals(List.of("Louis Rask 1", "Louis Rask 1", "Sonia Rask 1"), named(library, "rask"));
    Library other = open();
    other.add(Who.report("f", Who.body("Interior Ministry", "AUT")));
    other.add(Who.report("g", Who.body("Interior Ministry", "CHE")));
    assertEquals(List.of("Interior Ministry 1", "Interior Ministry 1"), named(other, "interior"));
  }

  @Test
  void correctionsCanBeTakenBack() {
    Library library = open();
    ReportRecord first = Who.report("a", Who.person("Louis Rask", "envoy", "USA"));
    ReportRecord second = Who.report("b", Who.person("Louis Rask", "", ""));
    library.add(List.of(first, second));
    Identity rask = library.identities("rask", 9).get(0);
    Correction split = library.split(rask.id(), List.of(second.article().id()), "the singer", "ed");
    assertEquals(List.of("Louis Rask 1", "Louis Rask 1"), named(library, "rask"));
    library.add(Made.by(second, "0.2.0"));
    assertEquals(List.of("Louis Rask 1", "Louis Rask 1"), named(library, "rask"));
    Correction merge = library.merge(split.other(), rask.id(), "no, the envoy", "ed");
    assertEquals(2, library.identities("", 9).get(0).reports());
    library.undo(merge.id());
    assertEquals(List.of("Louis Rask 1", "Louis Rask 1"), named(library, "rask"));
    library.undo(split.id());
    assertEquals(2, library.identities("", 9).get(0).reports());
    assertTrue(library.corrections().stream().allMatch(c -> c.undone().isPresent()));
    assertEquals(
        "correction-undone", assertThrows(StoreError.class, () -> library.undo(split.id())).code());
    assertEquals(
        "reason-missing",
        assertThrows(
                StoreError.class,
                () -> library.split(rask.id(), List.of(first.article().id()), " ", "ed"))
            .code());
    assertEquals(
        "identity-unknown",
        assertThrows(StoreError.class, () -> library.merge(99, rask.id(), "x", "ed")).code());
    assertEquals(List.of(), library.check());
  }

  @Test
  void frozenSetsStayAsTheyWere() {
    List<ReportRecord> records = Made.records(11, 60);
    Library library = open();
    library.add(records.subList(0, 40));
    Query query = Query.parse("talks");
    Frozen frozen = library.freeze("talks-2031", query, "0.1.0");
    List<String> lines = lines(library, query);
    library.add(records.subList(40, 60));
    library.add(records.stream().map(record -> Made.by(record, "0.2.0")).toList());
    assertEquals(frozen, library.freeze("talks-2031", query, "0.9.0"));
    try (Stream<String> again = library.frozen("talks-2031")) {
      assertEquals(lines, again.toList());
    }
    assertEquals(
        "name-taken",
        assertThrows(
                StoreError.class, () -> library.freeze("talks-2031", Query.parse("x"), "0.1.0"))
            .code());
    assertEquals(
        "name-unknown", assertThrows(StoreError.class, () -> library.frozen("nothing")).code());
    assertEquals(List.of(), library.check());
    library.forget(ReportRecord.fromJson(lines.get(0)).article().id(), "asked to");
    assertEquals(1, library.frozen().get(0).forgotten());
    assertEquals(List.of(), library.check());
  }

  @Test
  void forgetsAReport() {
    Library library = open();
    ReportRecord secret =
        Who.report("quixotic", Who.person("Ada Zaphod", "the unspeakable consul", "USA"));
    ReportRecord other = Who.report("b", Who.person("Lena Koss", "", ""));
    library.add(List.of(secret, other));
    library.forget(secret.article().id(), "a court asked to");
    assertEquals(Added.Outcome.FORGOTTEN, library.add(secret).outcome());
    assertEquals(1, library.count(new Query.All()));
    assertEquals(0, library.count(Query.parse("quixotic")));
    assertEquals(1, library.count(Query.parse("-quixotic")));
    assertFalse(library.get(secret.article().id()).isPresent());
    assertEquals(List.of("Lena Koss 1"), named(library, ""));
    assertEquals(List.of(), library.check());
    assertEquals(
        "report-unknown",
        assertThrows(StoreError.class, () -> library.forget(secret.article().id(), "x")).code());
  }

  @Test
  void saysWhatANewerEngineReadOtherwise() {
    List<ReportRecord> records =
        Made.records(12, 30).stream().filter(record -> record.events().size() == 1).toList();
    Library library = open();
    library.add(records);
    assertEquals(List.of(), library.diff("0.1.0", "0.2.0", new Query.All()).toList());
    library.add(Made.by(records.get(0), "0.2.0"));
    try (Stream<Difference> all = library.diff("0.1.0", "0.2.0", new Query.All())) {
      List<Difference> differences = all.toList();
      assertEquals(1, differences.size());
      Difference.Change gone =
          differences.get(0).changes().stream()
              .filter(change -> change.sort().equals("event"))
              .findFirst()
              .orElseThrow();
      assertTrue(gone.before().isPresent() && gone.after().isEmpty());
    }
    try (Stream<ReportRecord> outdated = library.outdated("0.2.0")) {
      assertEquals(records.size() - 1, outdated.count());
    }
  }

  @Test
  void backsUpWhileOthersWrite() throws Exception {
    Library library = open();
    List<ReportRecord> records = Made.records(13, 400);
    library.add(records.subList(0, 50));
    AtomicBoolean more = new AtomicBoolean(true);
    CompletableFuture<Integer> writer =
        CompletableFuture.supplyAsync(
            () -> {
              int at = 50;
              while (more.get() && at < 400) {
                library.add(records.subList(at, at + 10));
                at += 10;
              }
              return at;
            });
    Path backup = copies.resolve("backup");
    library.backup(backup);
    more.set(false);
    int written = writer.get();
    assertEquals(
        "file-present", assertThrows(StoreError.class, () -> library.backup(backup)).code());
    try (Library copy = restored(backup)) {
      assertEquals(List.of(), copy.check());
      long count = copy.count(new Query.All());
      assertTrue(count >= 50 && count <= written && count % 10 == 0, count + " of " + written);
      copy.add(records);
      library.add(records);
      assertEquals(lines(library, new Query.All()), lines(copy, new Query.All()));
    }
    Path broken = Files.writeString(copies.resolve("broken"), "nothing of the sort");
    assertEquals("backup-damaged", assertThrows(StoreError.class, () -> restored(broken)).code());
  }

  @Test
  void roundTripGivesTheSameBytes() {
    Library library = open();
    library.add(Made.records(14, 50));
    List<String> lines = lines(library, new Query.All());
    Path backup = copies.resolve("b");
    library.backup(backup);
    try (Library copy = restored(backup)) {
      assertEquals(lines, lines(copy, new Query.All()));
    }
  }
}
