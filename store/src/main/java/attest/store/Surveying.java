package attest.store;

import attest.query.Facets;
import attest.query.Facets.Facet;
import attest.query.Key;
import attest.query.Query;
import attest.record.Entity;
import attest.record.ReportRecord;
import attest.resolve.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Looks at what a query finds: once at all of it, then closer at the newest of it. The work of the
 * second part grows with how many are looked at, not with the library.
 */
final class Surveying {
  private Surveying() {}

  /**
   * One search, whose outcome is counted by day and of which the newest are kept; only of the days
   * that these lie in the hashes are looked up, which order them.
   */
  static Sql all(Dialect dialect, Query query, int newest) {
    return Compiler.from(dialect, query)
        .in(
            "with f as materialized (select r.id, r.day",
            "), d as materialized (select day, count(*) as reports from f group by day)"
                + " select * from (select 0 as sort, f.id, f.day from f join report r on r.id ="
                + " f.id where f.day >= coalesce((select max(day) from (select day, sum(reports)"
                + " over (order by day desc) as so_far from d) s where so_far >= "
                + newest
                + "), '') order by f.day desc, r.hash limit "
                + newest
                + ") n union all select 1, reports, day from d");
  }

  static Survey survey(Handle handle, Sql all) {
    List<Long> newest = new ArrayList<>();
    Map<Integer, Integer> days = new HashMap<>();
    long[] undated = {0};
    all.on(handle)
        .map(
            (row, context) -> {
              if (row.getInt(1) == 0) {
                newest.add(row.getLong(2));
              } else if (row.getString(3).isEmpty()) {
                undated[0] = row.getLong(2);
              } else {
                days.put((int) LocalDate.parse(row.getString(3)).toEpochDay(), row.getInt(2));
              }
              return 0;
            })
        .list();
    int[] order = days.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    return new Survey(
        newest.stream().mapToLong(Long::longValue).toArray(),
        order,
        Arrays.stream(order).map(days::get).toArray(),
        undated[0]);
  }

  /** The values of all fields that can be counted; the same as {@link Facets} counts. */
  static Map<Key, List<Facet>> facets(Handle handle, Dialect dialect, long[] reports, int values) {
    Map<Key, Tally> tallies = new EnumMap<>(Key.class);
    Facets.KEYS.forEach(key -> tallies.put(key, new Tally()));
    each(
        handle,
        dialect,
        "select i.id, t.speaker, t.kind, t.medium from i join statement t on t.report = i.id",
        reports,
        row -> {
          long report = row.getLong(1);
          tallies.get(Key.SPEAKER).add(report, row.getString(2));
          tallies.get(Key.KIND).add(report, row.getString(3));
          tallies.get(Key.VIA).add(report, row.getString(4));
        });
    each(
        handle,
        dialect,
        "select i.id, t.label, cast(t.degree as varchar) from i join act t on "
            + ofReport("t.statement")
            + " where t.negated = 0",
        reports,
        row -> {
          tallies.get(Key.ACT).add(row.getLong(1), row.getString(2));
          tallies.get(Key.DEGREE).add(row.getLong(1), row.getString(3));
        });
    each(
        handle,
        dialect,
        "select i.id, t.type, t.status, t.voice from i join event t on t.report = i.id",
        reports,
        row -> {
          tallies.get(Key.TYPE).add(row.getLong(1), row.getString(2));
          tallies.get(Key.STATUS).add(row.getLong(1), row.getString(3));
          tallies.get(Key.VOICE).add(row.getLong(1), row.getString(4));
        });
    Map<String, Key> roles =
        Map.of("actor", Key.ACTOR, "recipient", Key.RECIPIENT, "place", Key.PLACE);
    each(
        handle,
        dialect,
        "select i.id, t.role, t.name from i join participant t on " + ofReport("t.event"),
        reports,
        row -> tallies.get(roles.get(row.getString(2))).add(row.getLong(1), row.getString(3)));
    each(
        handle,
        dialect,
        "select i.id, t.country, case when t.contested = 1 then t.name end from i"
            + " join place t on t.report = i.id",
        reports,
        row -> {
          tallies.get(Key.WITHIN).add(row.getLong(1), row.getString(2));
          tallies.get(Key.CONTESTED).add(row.getLong(1), row.getString(3));
        });
    each(
        handle,
        dialect,
        "select i.id, t.kind from i join toll t on " + ofReport("t.event"),
        reports,
        row -> tallies.get(Key.TOLL).add(row.getLong(1), row.getString(2)));
    each(
        handle,
        dialect,
        "select i.id, nullif(t.day, ''), t.outlet from i join report t on t.id = i.id",
        reports,
        row -> {
          tallies.get(Key.ON).add(row.getLong(1), row.getString(2));
          tallies.get(Key.OUTLET).add(row.getLong(1), row.getString(3));
        });
    Map<Key, List<Facet>> facets = new EnumMap<>(Key.class);
    tallies.forEach((key, tally) -> facets.put(key, tally.most(values)));
    return facets;
  }

  private static String ofReport(String id) {
    return id
        + " between i.id * "
        + Ids.VALUES
        + " and i.id * "
        + Ids.VALUES
        + " + "
        + (Ids.VALUES - 1);
  }

  private interface Reading {
    void read(ResultSet row) throws SQLException;
  }

  /** Rows that belong to some reports {@code i}; those of one report are neighbours. */
  private static void each(
      Handle handle, Dialect dialect, String select, long[] reports, Reading reading) {
    Sql.of(
            "with i as materialized (" + dialect.numbers() + ") " + select + " order by i.id",
            list(reports))
        .on(handle)
        .map(
            (row, context) -> {
              reading.read(row);
              return 0;
            })
        .list();
  }

  /** As {@link Dialect#numbers} takes them. */
  static String list(long[] reports) {
    return Arrays.stream(reports)
        .sorted()
        .mapToObj(Long::toString)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** How many reports have each value. */
  private static final class Tally {
    private final Map<String, long[]> counts = new HashMap<>();

    /** Counts a value of a report; null is none. All values of one report come together. */
    void add(long report, String value) {
      if (value != null) {
        long[] count = counts.computeIfAbsent(value, v -> new long[] {-1, 0});
        if (count[0] != report) {
          count[0] = report;
          count[1]++;
        }
      }
    }

    List<Facet> most(int values) {
      PriorityQueue<Facet> most = new PriorityQueue<>(values + 1, Facets.ORDER.reversed());
      counts.forEach(
          (value, count) -> {
            most.add(new Facet(value, count[1]));
            if (most.size() > values) {
              most.poll();
            }
          });
      return most.stream().sorted(Facets.ORDER).toList();
    }
  }

  /** The places that reports name. */
  static Spots spots(Handle handle, Dialect dialect, long[] reports, int most) {
    List<Found> found =
        Sql.of(
                "with i as materialized ("
                    + dialect.numbers()
                    + ") select p.name, p.lat, p.lon, max(p.country), p.precision, max(case when p.contested = 1 then p.id end),"
                    + " count(distinct p.report) as reports from i join place p on"
                    + " p.report = i.id group by p.name, p.lat, p.lon, p.precision"
                    + " order by reports desc, p.name"
                    + dialect.byCodePoint()
                    + ", p.lat, p.lon, p.precision",
                list(reports))
            .on(handle)
            .map((row, context) -> found(row))
            .list();
    int placed =
        Sql.of(
                "with i as materialized ("
                    + dialect.numbers()
                    + ") select count(*) from i where exists (select 1 from place p where"
                    + " p.report = i.id and p.precision <> 'country')",
                list(reports))
            .on(handle)
            .mapTo(Integer.class)
            .one();
    List<Spots.Spot> spots = new ArrayList<>();
    for (Found each : found.subList(0, Math.min(most, found.size()))) {
      spots.add(each.contested > 0 ? each.with(others(handle, each)) : each.with(List.of()));
    }
    return new Spots(spots, found.size(), reports.length, reports.length - placed);
  }

  /**
   * A place that was found.
   *
   * @param contested the id of an entity that tells its other names; 0 for none
   */
  private record Found(
      String name,
      double lat,
      double lon,
      Optional<String> country,
      String precision,
      long contested,
      int reports) {
    Spots.Spot with(List<String> others) {
      return new Spots.Spot(name, lat, lon, country, precision, others, reports);
    }
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getString(1),
        row.getDouble(2),
        row.getDouble(3),
        Optional.ofNullable(row.getString(4)),
        row.getString(5),
        row.getLong(6),
        row.getInt(7));
  }

  /** The further names of a contested place, as a record has them. */
  private static List<String> others(Handle handle, Found place) {
    long record =
        handle
            .createQuery("select id from record where report = ? and current = 1")
            .bind(0, place.contested / Ids.VALUES)
            .mapTo(Long.class)
            .findOne()
            .orElse(-1L);
    String id = "n" + place.contested % Ids.VALUES;
    return Packed.lines(handle, List.of(record)).stream()
        .map(ReportRecord::fromJson)
        .flatMap(each -> each.entities().stream())
        .filter(entity -> entity.id().equals(id))
        .map(Entity::place)
        .flatMap(Optional::stream)
        .map(Place::contested)
        .flatMap(Optional::stream)
        .flatMap(contested -> contested.names().stream())
        .filter(name -> !name.equals(place.name))
        .distinct()
        .toList();
  }
}
