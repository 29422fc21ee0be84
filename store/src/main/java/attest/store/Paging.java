package attest.store;

import attest.query.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Finds a page. Mostly the reports that a page begins with lie near its beginning, so a search
 * first looks at the days next to it alone, then at more of them where these were too few, and at
 * all that the query can find in the end.
 */
final class Paging {
  /** So many reports for each that the page may have are looked at first. */
  private static final int FIRST = 20;

  /** Of less than so many times as many all are looked at. */
  private static final int LARGER = 6;

  /** At least so many times as many are looked at next. */
  private static final int GROWTH = 4;

  private final Handle handle;
  private final Function<Optional<Match>, Sql> where;
  private final boolean newest;
  private final Optional<Cursor> after;
  private final int limit;

  private Paging(
      Handle handle,
      Function<Optional<Match>, Sql> where,
      Sort sort,
      Optional<Cursor> after,
      int limit) {
    this.handle = handle;
    this.where = where;
    this.newest = sort == Sort.NEWEST;
    this.after = after;
    this.limit = limit;
  }

  /** Finds what a query asks. */
  static Page find(Dialect dialect, Query query, Sort sort, Optional<Cursor> after, int limit) {
    return find(
        dialect, query, window -> Compiler.page(dialect, query, window), sort, after, limit);
  }

  /**
   * Finds what a condition on {@code report r} asks.
   *
   * @param query what it asks among other things
   * @param where what follows "select ...", as far as a report's rows of words match
   */
  static Page find(
      Dialect dialect,
      Query query,
      Function<Optional<Match>, Sql> where,
      Sort sort,
      Optional<Cursor> after,
      int limit) {
    return dialect.reading(
        handle -> {
          Paging paging = new Paging(handle, where, sort, after, limit);
          return paging.page(
              query instanceof Query.All
                  ? paging.hits(Optional.empty())
                  : paging.searched(Days.asked(query)));
        });
  }

  /** The hits of the page, and one more where there is one. */
  private List<Hit> searched(Days asked) {
    Days days = asked.and(rest());
    long looked = (long) FIRST * (limit + 1);
    while (!days.isEmpty()) {
      if (end(days, LARGER * looked).isEmpty()) {
        Days all = days.and(upTo(last()));
        return hits(
            asked.equals(Days.ALL) || all.isEmpty() ? Optional.empty() : all.match(first()));
      }
      Optional<Days> window = window(days, looked);
      Optional<Match> match = window.flatMap(some -> some.match(first()));
      if (match.isEmpty()) {
        break;
      }
      List<Hit> hits = hits(match);
      if (hits.size() > limit) {
        return hits;
      }
      if (hits.isEmpty()) {
        break;
      }
      looked *= Math.max(GROWTH, 2L * (limit + 1) / hits.size());
    }
    return hits(Optional.empty());
  }

  /** Days in which what comes after the cursor lies. */
  private Days rest() {
    return after
        .map(cursor -> newest ? upTo(cursor.day()) : new Days(cursor.day(), Days.ALL.to()))
        .orElse(Days.ALL);
  }

  private static Days upTo(String day) {
    return new Days("", day);
  }

  /** Those of some days that so many reports lie in, from the beginning of the page on. */
  private Optional<Days> window(Days days, long reports) {
    Optional<String> end = end(days, reports);
    return newest
        ? end.filter(day -> !day.isEmpty()).map(day -> new Days(day, last()).and(days))
        : end.map(day -> new Days(days.from(), day));
  }

  /** The day of a report by its number in the order. */
  private Optional<String> end(Days days, long number) {
    return handle
        .createQuery(
            "select day from report where day between ? and ? order by day "
                + (newest ? "desc" : "asc")
                + " limit 1 offset ?")
        .bind(0, days.from())
        .bind(1, days.to())
        .bind(2, number)
        .mapTo(String.class)
        .findOne();
  }

  private String first() {
    return edge("min");
  }

  private String last() {
    return edge("max");
  }

  /** The first or last day of all reports. */
  private String edge(String which) {
    return handle
        .createQuery("select coalesce(" + which + "(day), '') from report where day <> ''")
        .mapTo(String.class)
        .one();
  }

  private List<Hit> hits(Optional<Match> window) {
    Sql all = where.apply(window);
    if (after.isPresent()) {
      Cursor cursor = after.get();
      all =
          all.then(
              " and (r.day " + (newest ? "<" : ">") + " ? or r.day = ? and r.hash > ?)",
              cursor.day(),
              cursor.day(),
              cursor.hash());
    }
    String order = newest ? "desc" : "asc";
    return all.in("select r.id, r.day, r.hash", "")
        .then(" order by r.day " + order + ", r.hash limit ?", limit + 1)
        .in(
            "select r.*, substr(t.text, 1, 200) as opening, c.version from (",
            ") f join report r on r.id = f.id join text t on t.report = r.id"
                + " join record c on c.report = r.id and c.current = 1 order by f.day "
                + order
                + ", f.hash")
        .on(handle)
        .map(Paging::hit)
        .list();
  }

  private Page page(List<Hit> hits) {
    if (hits.size() <= limit) {
      return new Page(hits, Optional.empty());
    }
    Hit last = hits.get(limit - 1);
    return new Page(
        hits.subList(0, limit), Optional.of(new Cursor(last.day().orElse(""), last.hash())));
  }

  /** The hit in a row of a report, the opening of its text and the version of its record. */
  static Hit hit(ResultSet row, StatementContext context) throws SQLException {
    return new Hit(
        row.getString("hash"),
        Optional.ofNullable(row.getString("ref")),
        Optional.ofNullable(row.getString("day")).filter(day -> !day.isEmpty()),
        Optional.ofNullable(row.getString("outlet")),
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("url")),
        row.getString("opening"),
        row.getString("version"));
  }
}
