package attest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.query.Query;
import attest.record.ReportRecord;
import attest.store.Receipt.Outcome;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a library keeps of what came in. */
abstract class RegisterTests {
  /** Opens the library of this test, or opens it once more. */
  abstract Library another();

  private static String hash(ReportRecord record) {
    return record.article().id();
  }

  static Receipt receipt(String place, Outcome outcome, Optional<String> hash) {
    Optional<String> code =
        outcome == Outcome.FAILED ? Optional.of("file-empty") : Optional.empty();
    return new Receipt(
        place,
        Optional.of("d-" + place),
        outcome,
        hash,
        code,
        code.map(c -> "It is empty."),
        new Receipt.Source(
            Optional.of("https://example.org/" + place),
            Optional.of("Velmar Post"),
            Optional.empty(),
            Optional.of("2024-05-14")));
  }

  private static Arrival read(String place, ReportRecord record) {
    return new Arrival.Read(receipt(place, Outcome.STORED, Optional.of(hash(record))), record);
  }

  @Test
  void keepsWhatBecameOfEachInput() {
    List<ReportRecord> records = Made.records(71, 3);
    try (Library library = another()) {
      Register register = library.register();
      long job = register.begin(List.of("week.zip", "https://example.org/feed"));
      List<Receipt> written =
          register.receive(
              job,
              List.of(
                  read("a", records.get(0)),
                  new Arrival.Copied(
                      receipt("b", Outcome.COPY, Optional.of(hash(records.get(0)))), "Nearly it."),
                  new Arrival.Noted(receipt("c", Outcome.FAILED, Optional.empty())),
                  read("d", records.get(0))));
      assertEquals(
          List.of(Outcome.STORED, Outcome.COPY, Outcome.FAILED, Outcome.KNOWN),
          written.stream().map(Receipt::outcome).toList());
      register.receive(job, List.of(read("c", records.get(1))));
      register.end(job, Job.State.DONE);
      Map<String, Receipt> kept = register.receipts(List.of("a", "b", "c", "d", "e"));
      assertEquals(Set.of("a", "b", "c", "d"), kept.keySet());
      assertEquals(written.get(1), kept.get("b"));
      assertEquals(receipt("c", Outcome.STORED, Optional.of(hash(records.get(1)))), kept.get("c"));
      Job told = register.jobs().get(0);
      assertEquals(List.of("week.zip", "https://example.org/feed"), told.sources());
      assertEquals(Job.State.DONE, told.state());
      assertEquals(
          Map.of(Outcome.STORED, 2L, Outcome.COPY, 1L, Outcome.KNOWN, 1L), told.outcomes());
      assertEquals(
          List.of("b"),
          register.receipts(job, EnumSet.of(Outcome.COPY)).stream().map(Receipt::place).toList());
      assertEquals(2, library.count(new Query.All()));
      assertEquals(List.of(), library.check());
    }
  }

  @Test
  void storesAllOfABatchOrNothing() {
    List<ReportRecord> records = Made.records(72, 2);
    try (Library library = another()) {
      Register register = library.register();
      long job = register.begin(List.of("x"));
      assertThrows(
          RuntimeException.class,
          () ->
              register.receive(
                  job,
                  List.of(
                      read("a", records.get(0)),
                      new Arrival.Copied(
                          receipt("b", Outcome.COPY, Optional.of(hash(records.get(0)))), null))));
      assertEquals(0, library.count(new Query.All()));
      assertEquals(Map.of(), register.receipts(List.of("a", "b")));
    }
  }

  @Test
  void findsTheReportThatATextIsACopyOf() {
    List<ReportRecord> records = Made.records(73, 40);
    try (Library library = another()) {
      library.add(records);
      Register register = library.register();
      String text = records.get(7).article().text();
      String cut = "Other headline\n\n" + text.substring(0, text.length() * 3 / 4);
      assertEquals(
          List.of(Optional.of(hash(records.get(7))), Optional.empty()),
          register.originals(
              List.of(
                  Shingles.of(cut),
                  Shingles.of("A fair was held in Belmar, and nobody was hurt by anything."))));
    }
  }

  @Test
  void givesOldReportsTheirNumbers() throws SQLException {
    ReportRecord record = Made.records(74, 1).get(0);
    try (Library library = another()) {
      library.add(record);
      try (Connection connection = DriverManager.getConnection(url());
          Statement statement = connection.createStatement()) {
        statement.executeUpdate("delete from band");
      }
      assertEquals(
          List.of(Optional.of(hash(record))),
          library.register().originals(List.of(Shingles.of(record.article().text()))));
    }
  }

  /** The address of the database, for JDBC. */
  abstract String url();

  @Test
  void forgetsCopiesToo() {
    List<ReportRecord> records = Made.records(75, 2);
    String copy = "The copy, with other words at its end.";
    String own = attest.record.Article.idOf(copy);
    try (Library library = another()) {
      Register register = library.register();
      long job = register.begin(List.of("x"));
      register.receive(
          job,
          List.of(
              read("a", records.get(0)),
              new Arrival.Copied(
                  receipt("b", Outcome.COPY, Optional.of(hash(records.get(0)))), copy)));
      library.forget(own, "asked to");
      assertEquals(Set.of(own), register.forgotten(List.of(own, hash(records.get(0)))));
      assertEquals(Receipt.Source.UNKNOWN, register.receipts(List.of("b")).get("b").source());
      library.forget(hash(records.get(0)), "asked to");
      assertEquals(Receipt.Source.UNKNOWN, register.receipts(List.of("a")).get("a").source());
      List<Receipt> again = register.receive(job, List.of(read("z", records.get(0))));
      assertEquals(Optional.of("report-forgotten"), again.get(0).code());
      assertEquals(List.of(), library.check());
    }
  }

  @Test
  void keepsFeeds() {
    StoredFeed feed =
        new StoredFeed(
            "https://example.org/feed",
            Optional.of("https://example.org/new"),
            Optional.of("\"1\""),
            Optional.empty(),
            Optional.of("2024-05-14T08:00:00Z"),
            "2024-05-14T09:00:00Z",
            OptionalLong.of(3600),
            2,
            false);
    try (Library library = another()) {
      Register register = library.register();
      assertEquals(Optional.empty(), register.feed(feed.url()));
      register.keep(feed);
      assertEquals(Optional.of(feed), register.feed(feed.url()));
      StoredFeed gone =
          new StoredFeed(
              feed.url(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              feed.next(),
              OptionalLong.empty(),
              3,
              true);
      register.keep(gone);
      assertEquals(Optional.of(gone), register.feed(feed.url()));
    }
  }

  @Test
  void stopsJobs() {
    try (Library library = another()) {
      Register register = library.register();
      long broken = register.begin(List.of("x"));
      long job = register.begin(List.of("x"));
      assertEquals(
          List.of(Job.State.RUNNING, Job.State.STOPPED),
          register.jobs().stream().map(Job::state).toList());
      register.stop(job);
      register.stop(broken);
      assertTrue(register.isStopping(job));
      register.end(job, Job.State.STOPPED);
      assertTrue(register.jobs().get(0).ended().isPresent());
    }
  }
}
