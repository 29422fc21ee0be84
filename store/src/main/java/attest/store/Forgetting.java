package attest.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Erases a report: its text, its records and what was taken from them. */
final class Forgetting {
  private Forgetting() {}

  static void forget(Dialect dialect, Handle handle, String hash, String reason) {
    Optional<Long> known =
        handle
            .createQuery("select id from report where hash = ? and forgotten is null")
            .bind(0, hash)
            .mapTo(Long.class)
            .findOne();
    if (known.isEmpty() && forgetCopy(handle, hash, reason)) {
      return;
    }
    long report =
        known.orElseThrow(
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
    handle.execute("delete from review where report = ?", report);
    handle.execute("delete from judged where report = ?", report);
    handle.execute("delete from band where report = ?", report);
    forgetInputs(handle, "report = ?", report);
    handle.execute(
        "update report set day = '', published = null, outlet = null, title = null, url = null,"
            + " ref = null, byline = null, language = null, forgotten = ?, reason = ? where id = ?",
        today(),
        reason,
        report);
  }

  /** Erases the text of a near-copy; what it is a copy of stays. */
  private static boolean forgetCopy(Handle handle, String hash, String reason) {
    List<Long> inputs =
        handle
            .createQuery("select input from copy where hash = ?")
            .bind(0, hash)
            .mapTo(Long.class)
            .list();
    if (inputs.isEmpty()) {
      return false;
    }
    inputs.forEach(input -> forgetInputs(handle, "id = ?", input));
    handle.execute(
        "insert into report (id, hash, added, day, forgotten, reason) values (?, ?, ?, '', ?, ?)",
        Ids.next(handle, "report"),
        hash,
        today(),
        today(),
        reason);
    return true;
  }

  /** Keeps of inputs only where they stood and what became of them. */
  private static void forgetInputs(Handle handle, String where, long value) {
    handle.execute(
        "delete from copy where input in (select id from input where " + where + ")", value);
    handle.execute(
        "update input set url = null, outlet = null, title = null, published = null, digest = null"
            + " where "
            + where,
        value);
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
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
