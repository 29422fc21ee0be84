package attest.store;

import attest.query.Query;
import attest.store.Compiler.Steps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Finds one page. What a query asks of one and the same statement or event is looked up only of the
 * first reports that may be meant, in their order, until the page is full; where too few of them
 * are, everything is asked at once.
 */
final class Paging {
  /** So often are more of those looked at that may be meant, each time more of them. */
  private static final int ROUNDS = 3;

  private static final int MORE = 4;

  private final Dialect dialect;
  private final Handle handle;
  private final Query query;
  private final boolean newest;

  Paging(Dialect dialect, Handle handle, Query query, Sort sort) {
    this.dialect = dialect;
    this.handle = handle;
    this.query = query;
    this.newest = sort == Sort.NEWEST;
  }

  /** A report that may be meant. */
  private record Candidate(long id, Cursor cursor, boolean meant) {}

  Page page(Optional<Cursor> after, int limit) {
    List<Long> found = found(after, limit + 1);
    List<Hit> hits = hits(found.subList(0, Math.min(limit, found.size())));
    if (found.size() <= limit) {
      return new Page(hits, Optional.empty());
    }
    Hit last = hits.get(limit - 1);
    return new Page(hits, Optional.of(new Cursor(last.day().orElse(""), last.hash())));
  }

  /** The ids of the first reports after a place, at most so many. */
  private List<Long> found(Optional<Cursor> after, int count) {
    Steps steps = Compiler.steps(dialect, query);
    if (steps.check().isEmpty()) {
      return ids(first(steps.from(), after, count));
    }
    List<Long> found = new ArrayList<>();
    Optional<Cursor> from = after;
    int step = count;
    for (int round = 0; round < ROUNDS; round++, step *= MORE) {
      List<Candidate> candidates = candidates(steps, from, step);
      candidates.stream().filter(Candidate::meant).map(Candidate::id).forEach(found::add);
      if (found.size() >= count || candidates.size() < step) {
        return found.subList(0, Math.min(count, found.size()));
      }
      from = Optional.of(candidates.get(candidates.size() - 1).cursor());
    }
    found.addAll(ids(first(Compiler.from(dialect, query), from, count - found.size())));
    return found;
  }

  private List<Long> ids(Sql first) {
    return first.on(handle).map((row, context) -> row.getLong(1)).list();
  }

  private List<Candidate> candidates(Steps steps, Optional<Cursor> after, int count) {
    Sql check = steps.check().orElseThrow();
    return Sql.of("select r.id, r.day, r.hash, case when ")
        .then(check)
        .then(" then 1 else 0 end from (")
        .then(first(steps.from(), after, count))
        .then(") r order by r.day " + (newest ? "desc" : "asc") + ", r.hash")
        .on(handle)
        .map(
            (row, context) ->
                new Candidate(
                    row.getLong(1),
                    new Cursor(row.getString(2), row.getString(3)),
                    row.getInt(4) == 1))
        .list();
  }

  /** The first reports of those that some SQL finds: id, day and hash. */
  private Sql first(Sql from, Optional<Cursor> after, int count) {
    Sql where = from;
    if (after.isPresent()) {
      Cursor cursor = after.get();
      where =
          where.then(
              " and (r.day " + (newest ? "<" : ">") + " ? or r.day = ? and r.hash > ?)",
              cursor.day(),
              cursor.day(),
              cursor.hash());
    }
    return where
        .in("select r.id, r.day, r.hash", "")
        .then(" order by r.day " + (newest ? "desc" : "asc") + ", r.hash limit ?", count);
  }

  private List<Hit> hits(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            "select r.*, substr(t.text, 1, 200) as opening, c.version from report r"
                + " join text t on t.report = r.id"
                + " join record c on c.report = r.id and c.current = 1 where r.id in (<ids>)"
                + " order by r.day "
                + (newest ? "desc" : "asc")
                + ", r.hash")
        .bindList("ids", ids)
        .map(Paging::hit)
        .list();
  }

  private static Hit hit(ResultSet row, StatementContext context) throws SQLException {
    return new Hit(
        row.getString("hash"),
        Optional.ofNullable(row.getString("ref")),
        Optional.of(row.getString("day")).filter(day -> !day.isEmpty()),
        Optional.ofNullable(row.getString("outlet")),
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("url")),
        row.getString("opening"),
        row.getString("version"));
  }
}
