package attest.store;

import attest.record.Absence;
import attest.record.Act;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Statement;
import attest.record.Time;
import attest.record.Toll;
import attest.resolve.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The rows that are taken from current records: gathered for many reports, written at once. The
 * same record always gives the same rows.
 */
final class Rows {
  private final Dialect dialect;
  private final Batch entities =
      new Batch("entity (id, report, kind, name, titles, country, sectors, identity)");
  private final Batch places =
      new Batch(
          "place (id, report, name, lat, lon, country, admin1, geonames, feature, precision,"
              + " contested)");
  private final List<Dialect.Area> areas = new ArrayList<>();
  private final Batch statements =
      new Batch(
          "statement (id, report, kind, attitude, speaker, entity, anonymous, medium, starts,"
              + " ends)");
  private final Batch acts = new Batch("act (statement, number, axis, label, degree, negated)");
  private final Batch events =
      new Batch("event (id, report, type, mode, status, voice, first_day, last_day, starts, ends)");
  private final Batch participants = new Batch("participant (event, number, role, name, entity)");
  private final Batch tolls = new Batch("toll (event, number, kind, least, most, figure, voice)");
  private final Batch absences =
      new Batch("absence (id, report, label, holders, voice, starts, ends)");
  private final Batch times =
      new Batch("time (report, number, first_day, last_day, precision, anchor, starts, ends)");
  private final Map<Long, Words> words = new LinkedHashMap<>();

  Rows(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Gathers the rows of a record, and whose its names are. */
  void gather(long report, ReportRecord record, Map<String, Long> identities) {
    Words words = new Words(record);
    this.words.put(report, words);
    for (Entity entity : record.entities()) {
      entity(report, entity, Optional.ofNullable(identities.get(entity.id())));
    }
    for (Statement statement : record.statements()) {
      statement(report, statement, words);
    }
    for (Event event : record.events()) {
      event(report, event, words);
    }
    for (Absence absence : record.absences()) {
      absence(report, absence, words);
    }
    int number = 0;
    for (Time time : record.times()) {
      times.add(
          report,
          number++,
          day(time.start()),
          day(time.end()),
          Spelling.of(time.precision()),
          Spelling.of(time.anchor()),
          time.spans().get(0).start(),
          time.spans().get(time.spans().size() - 1).end());
    }
  }

  /** Removes the rows of words of a report and gathers those that its record gives. */
  void reword(Handle handle, long report, ReportRecord record) {
    removeWords(dialect, handle, report);
    words.put(report, new Words(record));
  }

  /** Writes all that was gathered. */
  void write(Handle handle) {
    for (Batch batch :
        List.of(entities, places, statements, acts, events, participants, tolls, absences, times)) {
      batch.write(dialect, handle);
    }
    write(handle, "report_words", Rows::ofReport);
    write(handle, "statement_words", Rows::ofStatements);
    write(handle, "event_words", Rows::ofEvents);
    words.clear();
    dialect.area(handle, areas);
    areas.clear();
  }

  /** Removes the rows of a report. */
  static void remove(Dialect dialect, Handle handle, long report) {
    long from = report * Ids.VALUES;
    long to = from + Ids.VALUES - 1;
    removeWords(dialect, handle, report);
    dialect.forgetAreas(handle, from, to);
    handle.execute("delete from toll where event between ? and ?", from, to);
    handle.execute("delete from participant where event between ? and ?", from, to);
    handle.execute("delete from act where statement between ? and ?", from, to);
    for (String table : List.of("time", "absence", "event", "statement", "place", "entity")) {
      handle.execute("delete from " + table + " where report = ?", report);
    }
  }

  private static void removeWords(Dialect dialect, Handle handle, long report) {
    long from = report * Ids.VALUES;
    long to = from + Ids.VALUES - 1;
    removeWords(dialect, handle, "report_words", report, report);
    removeWords(dialect, handle, "statement_words", from, to);
    removeWords(dialect, handle, "event_words", from, to);
  }

  private static void removeWords(
      Dialect dialect, Handle handle, String table, long from, long to) {
    handle.execute(
        "delete from " + table + " where rowid between ? and ?",
        from * dialect.stretches(),
        to * dialect.stretches() + dialect.stretches() - 1);
  }

  /** What the rows of words of a value have: what each of them has, and what may be cut. */
  private record Worded(long value, List<String> head, List<String> body) {}

  private static Stream<Worded> ofReport(long report, Words words) {
    return Stream.of(new Worded(report, words.head(), words.body()));
  }

  private static Stream<Worded> ofStatements(long report, Words words) {
    return words.record().statements().stream()
        .map(
            statement ->
                new Worded(
                    Ids.of(report, statement.id()), words.head(statement), words.body(statement)));
  }

  private static Stream<Worded> ofEvents(long report, Words words) {
    return words.record().events().stream()
        .map(event -> new Worded(Ids.of(report, event.id()), words.head(event), List.of()));
  }

  /** Writes rows of words, which are made while a server is at those before. */
  private void write(Handle handle, String table, BiFunction<Long, Words, Stream<Worded>> values) {
    Iterator<Object[]> rows =
        words.entrySet().stream()
            .flatMap(entry -> values.apply(entry.getKey(), entry.getValue()))
            .flatMap(this::rows)
            .iterator();
    if (rows.hasNext()) {
      dialect.insert(handle, table + " (rowid, words)", rows);
    }
  }

  private Stream<Object[]> rows(Worded worded) {
    List<List<String>> rows = dialect.rows(worded.head(), worded.body());
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                new Object[] {
                  worded.value() * dialect.stretches() + i, dialect.document(rows.get(i))
                });
  }

  private void entity(long report, Entity entity, Optional<Long> identity) {
    long id = Ids.of(report, entity.id());
    entities.add(
        id,
        report,
        Spelling.of(entity.kind()),
        entity.name(),
        titles(entity),
        entity.actor().flatMap(actor -> actor.country()).orElse(null),
        entity.actor().map(actor -> String.join(" ", actor.sector())).orElse(""),
        identity.orElse(null));
    entity.place().ifPresent(place -> place(id, report, place));
  }

  static String titles(Entity entity) {
    return entity.titles().stream()
        .map(title -> title.span().text().replaceAll("\\s+", " "))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private void place(long id, long report, Place place) {
    places.add(
        id,
        report,
        place.name(),
        place.lat(),
        place.lon(),
        place.country().orElse(null),
        place.admin1().orElse(null),
        place.geonames().orElse(null),
        place.feature(),
        place.precision(),
        yes(place.contested().isPresent()));
    if (!place.precision().equals("country")) {
      areas.add(new Dialect.Area(id, place.lat(), place.lon()));
    }
  }

  private void statement(long report, Statement statement, Words words) {
    long id = Ids.of(report, statement.id());
    Optional<Statement.Source> source = statement.source();
    statements.add(
        id,
        report,
        Spelling.of(statement.kind()),
        Spelling.of(statement.attitude()),
        source.map(s -> words.name(s.entity(), s.span())).orElse(null),
        source.flatMap(Statement.Source::entity).map(e -> Ids.of(report, e)).orElse(null),
        yes(statement.anonymous()),
        Spelling.of(statement.medium().type()),
        statement.content().get(0).start(),
        statement.content().get(statement.content().size() - 1).end());
    int number = 0;
    for (Act act : statement.acts()) {
      acts.add(
          id,
          number++,
          Spelling.of(act.axis()),
          Spelling.of(act.label()),
          number(act.degree()),
          yes(act.negated()));
    }
  }

  private void event(long report, Event event, Words words) {
    long id = Ids.of(report, event.id());
    events.add(
        id,
        report,
        Spelling.of(event.type()),
        event.mode().orElse(null),
        Spelling.of(event.status()),
        Words.voice(event.voice()),
        event.time().map(time -> day(time.start())).orElse(null),
        event.time().map(time -> day(time.end())).orElse(null),
        event.trigger().start(),
        event.trigger().end());
    int number = 0;
    for (Reference actor : event.actor()) {
      participant(report, id, number++, "actor", actor, words);
    }
    for (Reference recipient : event.recipient()) {
      participant(report, id, number++, "recipient", recipient, words);
    }
    for (Reference place : event.place()) {
      participant(report, id, number++, "place", place, words);
    }
    number = 0;
    for (Toll toll : event.tolls()) {
      tolls.add(
          id,
          number++,
          Spelling.of(toll.kind()),
          number(toll.min()),
          number(toll.max()),
          number(toll.min().isPresent() ? toll.min() : toll.max()),
          Words.voice(toll.voice()));
    }
  }

  private void participant(
      long report, long event, int number, String role, Reference reference, Words words) {
    String name = words.name(reference.entity(), Optional.of(reference.span()));
    if (role.equals("place")) {
      name =
          reference.entity().flatMap(id -> words.entity(id).place()).map(Place::name).orElse(name);
    }
    participants.add(
        event,
        number,
        role,
        name,
        reference.entity().map(entity -> Ids.of(report, entity)).orElse(null));
  }

  private void absence(long report, Absence absence, Words words) {
    Span evidence = absence.evidence();
    absences.add(
        Ids.of(report, absence.id()),
        report,
        Spelling.of(absence.label()),
        absence.holder().stream()
            .map(holder -> words.entity(holder).name())
            .collect(Collectors.joining("\n")),
        Words.voice(absence.voice()),
        evidence.start(),
        evidence.end());
  }

  private static String day(Optional<java.time.LocalDate> day) {
    return day.map(Object::toString).orElse(null);
  }

  private static Integer number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static int yes(boolean yes) {
    return yes ? 1 : 0;
  }

  /** Rows of one table. */
  private static final class Batch {
    private final String columns;
    private final List<Object[]> rows = new ArrayList<>();

    /** The table and, in parentheses, its columns. */
    Batch(String columns) {
      this.columns = columns;
    }

    void add(Object... values) {
      rows.add(values);
    }

    void write(Dialect dialect, Handle handle) {
      if (!rows.isEmpty()) {
        dialect.insert(handle, columns, rows.iterator());
        rows.clear();
      }
    }
  }
}
