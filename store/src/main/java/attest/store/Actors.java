package attest.store;

import attest.query.Terms;
import attest.record.ReportRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Persons, bodies, countries and places across reports, as far as one can look without reading all
 * that name them: of each the newest reports, so that every answer takes as long in a large library
 * as in a small one. Safe to share between threads.
 */
public final class Actors {
  /** So many of the newest reports that name somebody tell of titles, degrees and meetings. */
  public static final int NEWEST = 300;

  /** Names that are looked at for a search. */
  private static final int CANDIDATES = 100;

  /** Reports in which those are looked up who are in the news. */
  private static final int RECENT = 40;

  private static final String COLUMNS =
      "select i.id, i.kind, i.name, i.country, i.sectors, (select count(*) from (select 1 from"
          + " entity e where e.identity = i.id limit "
          + (NEWEST + 1)
          + ") n) as reports from identity i where i.merged is null and ";

  private final Dialect dialect;

  Actors(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Somebody in short.
   *
   * @param sort person, body, country or place
   * @param reports how many name it, more than {@link #NEWEST} not counted on; without those of who
   *     was merged into it
   */
  public record Known(
      long id,
      String sort,
      String name,
      Optional<String> country,
      List<String> sectors,
      long reports) {}

  private static List<Known> known(Handle handle, Sql sql) {
    return sql.on(handle)
        .map(
            (row, context) ->
                new Known(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    Optional.ofNullable(row.getString(4)),
                    Arrays.stream(row.getString(5).split(" ")).filter(s -> !s.isEmpty()).toList(),
                    row.getLong(6)))
        .list();
  }

  /**
   * Those whose name begins with some words, or whose last name does; most reports first. Of a
   * common name only the first {@value #CANDIDATES} are looked at.
   */
  public List<Known> find(String words, int limit) {
    String from = String.join(" ", Terms.of(words));
    if (from.isEmpty()) {
      return List.of();
    }
    String to = from + "\uffff";
    return dialect.reading(
        handle -> {
          Set<Long> ids = new LinkedHashSet<>();
          for (String column : List.of("words", "last")) {
            Sql.of(
                    "select a.identity, i.merged from alias a join identity i on i.id = a.identity"
                        + " where a."
                        + column
                        + " >= ? and a."
                        + column
                        + " < ? order by a."
                        + column
                        + " limit ?",
                    from,
                    to,
                    CANDIDATES)
                .on(handle)
                .map((row, context) -> row.getLong(2) == 0 ? row.getLong(1) : row.getLong(2))
                .forEach(ids::add);
          }
          return known(handle, List.copyOf(ids)).stream()
              .sorted(
                  Comparator.comparingLong((Known one) -> -one.reports()).thenComparing(Known::id))
              .limit(limit)
              .toList();
        });
  }

  private static List<Known> known(Handle handle, List<Long> ids) {
    List<Known> known = new ArrayList<>();
    for (List<Long> chunk : Chunks.of(ids)) {
      String marks = chunk.stream().map(id -> "?").collect(Collectors.joining(", "));
      known.addAll(known(handle, new Sql(COLUMNS + "i.id in (" + marks + ")", List.copyOf(chunk))));
    }
    return known;
  }

  /** All by their names, from after one on. */
  public List<Known> byName(Optional<Known> after, int limit) {
    Sql where =
        after
            .map(
                one ->
                    Sql.of(
                        COLUMNS + "(i.name > ? or i.name = ? and i.id > ?)",
                        one.name(),
                        one.name(),
                        one.id()))
            .orElseGet(() -> Sql.of(COLUMNS + "i.name >= ''"));
    return dialect.reading(
        handle -> known(handle, where.then(" order by i.name, i.id limit ?", limit)));
  }

  /** Persons and bodies of the newest reports, those first that most of these name. */
  public List<Known> recent(int limit) {
    return dialect.reading(
        handle -> {
          Map<Long, Long> counts = new LinkedHashMap<>();
          handle
              .createQuery(
                  "select coalesce(i.merged, i.id) from (select id from report where forgotten is"
                      + " null order by day desc, hash limit ?) r join entity e on e.report = r.id"
                      + " join identity i on i.id = e.identity and i.kind in ('person', 'body')")
              .bind(0, RECENT)
              .mapTo(Long.class)
              .forEach(id -> counts.merge(id, 1L, Long::sum));
          List<Long> ids =
              counts.entrySet().stream()
                  .sorted(
                      Map.Entry.<Long, Long>comparingByValue()
                          .reversed()
                          .thenComparing(Map.Entry.comparingByKey()))
                  .map(Map.Entry::getKey)
                  .limit(limit)
                  .toList();
          Map<Long, Known> known =
              known(handle, ids).stream().collect(Collectors.toMap(Known::id, one -> one));
          return ids.stream().map(known::get).toList();
        });
  }

  /** Somebody by number; of who was merged into another, that one. */
  public Optional<Known> get(long id) {
    return dialect.reading(handle -> known(handle, List.of(root(handle, id))).stream().findFirst());
  }

  private static long root(Handle handle, long id) {
    return handle
        .createQuery("select coalesce(merged, id) from identity where id = ?")
        .bind(0, id)
        .mapTo(Long.class)
        .findOne()
        .orElse(id);
  }

  /** The numbers of those whom a report names, by their ids in its record. */
  public Map<String, Long> of(String hash) {
    Map<String, Long> numbers = new HashMap<>();
    dialect.reading(
        handle ->
            handle
                .createQuery(
                    "select e.id - r.id * "
                        + Ids.VALUES
                        + ", coalesce(i.merged, i.id) from report r join entity e on e.report ="
                        + " r.id join identity i on i.id = e.identity where r.hash = ?")
                .bind(0, hash)
                .map((row, context) -> numbers.put("n" + row.getLong(1), row.getLong(2)))
                .list());
    return numbers;
  }

  /**
   * A title and when reports give it.
   *
   * @param first day, ISO; empty where none of the reports has one
   * @param reports how many of the newest give it
   * @param hash the newest of them
   */
  public record Title(String title, String first, String last, long reports, String hash) {}

  /** How often somebody's words on a day were of a degree. */
  public record Degree(String day, int degree, long count) {}

  /**
   * Two who met, as reports tell.
   *
   * @param id number of the one, empty where it is not known who it is across reports
   * @param reports hashes, the newest first
   * @param last day of the newest, ISO; may be empty
   */
  public record Meeting(
      OptionalLong id,
      String name,
      OptionalLong otherId,
      String other,
      long count,
      String last,
      List<String> reports) {}

  /**
   * What the newest reports tell of somebody.
   *
   * @param names all by which they name it
   * @param countries by how many reports, most first
   * @param meetings of it with others, and among these
   */
  public record Profile(
      List<String> names,
      List<Title> titles,
      Map<String, Long> countries,
      List<Degree> degrees,
      List<Meeting> meetings) {}

  /** The newest that name somebody or one who was merged into it: {@code w}. */
  private static Sql window(List<Long> ids, Optional<Long> before, int limit) {
    List<Sql> each =
        ids.stream()
            .map(
                id ->
                    before
                        .map(
                            b ->
                                Sql.of(
                                    "select * from (select id, report, name, titles, country from"
                                        + " entity where identity = ? and id < ? order by id desc"
                                        + " limit ?) x",
                                    id,
                                    b,
                                    limit))
                        .orElseGet(
                            () ->
                                Sql.of(
                                    "select * from (select id, report, name, titles, country from"
                                        + " entity where identity = ? order by id desc limit ?) x",
                                    id,
                                    limit)))
            .toList();
    return Sql.join("union all", each)
        .in("(select * from ", " y order by id desc limit " + limit + ") w");
  }

  private static List<Long> all(Handle handle, long id) {
    List<Long> ids = new ArrayList<>(List.of(id));
    ids.addAll(
        handle
            .createQuery("select id from identity where merged = ? order by id")
            .bind(0, id)
            .mapTo(Long.class)
            .list());
    return ids;
  }

  /** What the newest reports tell of somebody. */
  public Profile profile(long id) {
    return dialect.reading(
        handle -> {
          Sql window = window(all(handle, id), Optional.empty(), NEWEST);
          Set<String> names = new TreeSet<>();
          Map<String, Long> countries = new HashMap<>();
          Map<String, Title> titles = new LinkedHashMap<>();
          window
              .in(
                  "select w.name, w.titles, w.country, r.day, r.hash from ",
                  " join report r on r.id = w.report order by r.day desc, r.hash")
              .on(handle)
              .map(
                  (row, context) -> {
                    names.add(row.getString(1));
                    Optional.ofNullable(row.getString(3))
                        .ifPresent(code -> countries.merge(code, 1L, Long::sum));
                    String day = row.getString(4);
                    String hash = row.getString(5);
                    row.getString(2)
                        .lines()
                        .forEach(
                            title ->
                                titles.merge(
                                    title,
                                    new Title(title, day, day, 1, hash),
                                    (newer, older) ->
                                        new Title(
                                            title,
                                            older.first().isEmpty() ? newer.first() : older.first(),
                                            newer.last(),
                                            newer.reports() + 1,
                                            newer.hash())));
                    return 1;
                  })
              .list();
          Map<String, Long> most = new LinkedHashMap<>();
          countries.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Long>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
          return new Profile(
              List.copyOf(names),
              List.copyOf(titles.values()),
              most,
              degrees(handle, window),
              meetings(handle, window));
        });
  }

  private static List<Degree> degrees(Handle handle, Sql window) {
    return window
        .in(
            "select r.day, a.degree, count(*) from ",
            " join statement s on s.report = w.report and s.entity = w.id join act a on a.statement"
                + " = s.id and a.axis = 'evaluation' and a.negated = 0 and a.degree is not null"
                + " join report r on r.id = w.report and r.day <> '' group by r.day, a.degree"
                + " order by r.day, a.degree")
        .on(handle)
        .map((row, context) -> new Degree(row.getString(1), row.getInt(2), row.getLong(3)))
        .list();
  }

  /** Somebody at a meeting. */
  private record Guest(long event, String hash, String day, long identity, String name) {
    String key() {
      return identity == 0 ? "¦" + name : "" + identity;
    }
  }

  private static List<Meeting> meetings(Handle handle, Sql window) {
    Map<Long, List<Guest>> events = new LinkedHashMap<>();
    window
        .in(
            "select v.id, r.hash, r.day, coalesce(i.merged, i.id), coalesce(j.name, i.name, q.name)"
                + " from ",
            " join event v on v.report = w.report and v.type = 'CONSULT' and v.status in"
                + " ('happened', 'ongoing') join participant p on p.event = v.id and p.entity ="
                + " w.id and p.role <> 'place' join participant q on q.event = v.id and q.role <>"
                + " 'place' join report r on r.id = w.report left join entity o on o.id = q.entity"
                + " left join identity i on i.id = o.identity left join identity j on j.id ="
                + " i.merged order by r.day desc, r.hash, v.id, q.number")
        .on(handle)
        .map(
            (row, context) ->
                new Guest(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5)))
        .forEach(
            guest -> {
              List<Guest> guests =
                  events.computeIfAbsent(guest.event(), event -> new ArrayList<>());
              if (guests.stream().noneMatch(other -> other.key().equals(guest.key()))) {
                guests.add(guest);
              }
            });
    Map<String, Meeting> pairs = new TreeMap<>();
    for (List<Guest> guests : events.values()) {
      for (int i = 0; i < guests.size(); i++) {
        for (int j = i + 1; j < guests.size(); j++) {
          boolean swapped = guests.get(i).key().compareTo(guests.get(j).key()) > 0;
          Guest one = guests.get(swapped ? j : i);
          Guest other = guests.get(swapped ? i : j);
          pairs.merge(one.key() + "¦" + other.key(), met(one, other), Actors::both);
        }
      }
    }
    return pairs.values().stream()
        .sorted(
            Comparator.comparingLong((Meeting meeting) -> -meeting.count())
                .thenComparing(Meeting::name)
                .thenComparing(Meeting::other))
        .toList();
  }

  private static Meeting met(Guest one, Guest other) {
    return new Meeting(
        one.identity() == 0 ? OptionalLong.empty() : OptionalLong.of(one.identity()),
        one.name(),
        other.identity() == 0 ? OptionalLong.empty() : OptionalLong.of(other.identity()),
        other.name(),
        1,
        one.day(),
        List.of(one.hash()));
  }

  private static Meeting both(Meeting newer, Meeting older) {
    List<String> reports = new ArrayList<>(newer.reports());
    older.reports().stream().filter(hash -> !reports.contains(hash)).forEach(reports::add);
    return new Meeting(
        newer.id(),
        newer.name(),
        newer.otherId(),
        newer.other(),
        newer.count() + older.count(),
        newer.last(),
        reports);
  }

  /**
   * A report that names somebody.
   *
   * @param entity its id in the record
   * @param cursor where the next page begins after this one
   */
  public record Naming(ReportRecord record, String entity, long cursor) {}

  /** The newest reports that name somebody, from after one on. */
  public List<Naming> naming(long id, Optional<Long> after, int limit) {
    return dialect.reading(
        handle -> {
          List<long[]> rows =
              window(all(handle, id), after, limit)
                  .in(
                      "select w.id, w.report, c.id from ",
                      " join record c on c.report = w.report and c.current = 1 order by w.id desc")
                  .on(handle)
                  .map(
                      (row, context) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                  .list();
          List<String> lines = Packed.lines(handle, rows.stream().map(row -> row[2]).toList());
          List<Naming> naming = new ArrayList<>();
          for (int i = 0; i < lines.size(); i++) {
            naming.add(
                new Naming(
                    ReportRecord.fromJson(lines.get(i)),
                    "n" + (rows.get(i)[0] - rows.get(i)[1] * Ids.VALUES),
                    rows.get(i)[0]));
          }
          return naming;
        });
  }
}
