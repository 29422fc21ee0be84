package attest.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Erases a report: its text, its records and what was taken from them. */
final class Forgetting {
  private Forgetting() {}

  static void forget(Dialect dialect, Handle handle, String hash, String reason) {
    long report =
        handle
            .createQuery("select id from report where hash = ? and forgotten is null")
            .bind(0, hash)
            .mapTo(Long.class)
            .findOne()
            .orElseThrow(
                () ->
                    new StoreError(
                        "report-unknown", "The library has no report with the hash " + hash + "."));
    Set<Long> identities =
        new TreeSet<>(
            handle
                .createQuery(
                    "select distinct identity from entity where report = ? and identity is not"
                        + " null")
                .bind(0, report)
                .mapTo(Long.class)
                .list());
    Rows.remove(dialect, handle, report);
    handle.execute("delete from pin where report = ?", report);
    identities.forEach(identity -> prune(handle, identity));
    handle.execute("update record set json = null, current = 0 where report = ?", report);
    handle.execute("delete from text where report = ?", report);
    handle.execute("update input set url = null where hash = ?", hash);
    handle.execute(
        "update report set day = '', published = null, outlet = null, title = null, url = null,"
            + " ref = null, byline = null, language = null, forgotten = ?, reason = ? where id = ?",
        LocalDate.now(ZoneOffset.UTC).toString(),
        reason,
        report);
  }

  private record Left(String name, String titles) {}

  /** Keeps of somebody only what other reports tell. */
  private static void prune(Handle handle, long identity) {
    List<Left> left =
        handle
            .createQuery("select name, titles from entity where identity = ? order by id")
            .bind(0, identity)
            .map((row, context) -> new Left(row.getString(1), row.getString(2)))
            .list();
    boolean needed =
        handle
                .createQuery("select count(*) from correction where identity = ? or other = ?")
                .bind(0, identity)
                .bind(1, identity)
                .mapTo(Long.class)
                .one()
            > 0;
    Set<String> words = new LinkedHashSet<>();
    Set<String> titles = new LinkedHashSet<>();
    for (Left one : left) {
      words.add(Name.of(one.name()).words());
      one.titles().lines().forEach(titles::add);
    }
    for (String alias :
        handle
            .createQuery("select words from alias where identity = ?")
            .bind(0, identity)
            .mapTo(String.class)
            .list()) {
      boolean key = alias.contains(Tokens.GAP) && !left.isEmpty();
      if (!key && !words.contains(alias)) {
        handle.execute("delete from alias where identity = ? and words = ?", identity, alias);
      }
    }
    if (left.isEmpty() && !needed) {
      handle.execute("delete from identity where id = ?", identity);
    } else {
      handle.execute(
          "update identity set name = ?, titles = ? where id = ?",
          left.stream()
              .map(Left::name)
              .max(Comparator.comparingInt(name -> Name.of(name).terms().size()))
              .orElse("(forgotten)"),
          String.join("\n", titles),
          identity);
    }
  }
}
