package attest.store;

import attest.record.Article;
import attest.record.ReportRecord;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** The one door by which reports and records come in. */
final class Adding {
  private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Dialect dialect;
  private final List<Given> given;
  private final Map<Long, Shingles> fresh = new HashMap<>();
  private final String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  private final Map<String, Known> known = new HashMap<>();
  private final Map<Long, ReportRecord> current = new LinkedHashMap<>();
  private final Map<String, Long> before = new HashMap<>();
  private final List<Object[]> reports = new ArrayList<>();
  private final List<Object[]> texts = new ArrayList<>();
  private final List<Object[]> records = new ArrayList<>();
  private long nextReport;
  private long nextRecord;

  /**
   * Makes ready to add records.
   *
   * @throws StoreError text-has-nul
   */
  Adding(Dialect dialect, List<ReportRecord> records) {
    this.dialect = dialect;
    this.given = records.parallelStream().map(Given::of).toList();
  }

  /** A report that is there, and what was made of it. */
  private static final class Known {
    final long id;
    final boolean forgotten;
    final Map<String, String> records = new HashMap<>();
    String version = "";

    Known(long id, boolean forgotten) {
      this.id = id;
      this.forgotten = forgotten;
    }
  }

  /**
   * A record, and what can be made of it before anybody waits.
   *
   * @param hash of its JSON
   * @param packed its JSON without its text
   * @param shingles of its text
   */
  private record Given(
      ReportRecord record, String hash, byte[] packed, String models, Shingles shingles) {
    static Given of(ReportRecord record) {
      String json = record.toJson();
      if (json.contains("\\u0000") && NUL.matcher(json).find()) {
        throw new StoreError(
            "text-has-nul",
            "The report "
                + record.article().id()
                + " holds the character U+0000, which databases cannot keep.");
      }
      return new Given(
          record,
          Article.idOf(json),
          Packed.pack(json),
          MAPPER.valueToTree(record.engine().models()).toString(),
          Shingles.of(record.article().text()));
    }

    String maker() {
      return record.engine().version() + " " + models;
    }
  }

  /** Adds them, in a transaction that nobody else writes beside. */
  List<Added> add(Handle handle) {
    look(handle);
    nextReport = Ids.next(handle, "report");
    nextRecord = Ids.next(handle, "record");
    List<Added> added = new ArrayList<>();
    for (Given one : given) {
      added.add(new Added(one.record().article().id(), add(handle, one)));
    }
    write(handle);
    if (!current.isEmpty()) {
      Identities identities = new Identities(dialect, handle);
      identities.look(current, before);
      Rows rows = new Rows(dialect);
      current.forEach(
          (report, record) -> rows.gather(report, record, identities.settle(report, record)));
      identities.write();
      rows.write(handle);
      Reviewing.recount(handle, current.keySet());
    }
    Likeness.keep(dialect, handle, fresh);
    return added;
  }

  /** Looks up what is known of the reports. */
  private void look(Handle handle) {
    List<String> hashes =
        given.stream().map(one -> one.record().article().id()).distinct().toList();
    Map<Long, Known> byId = new HashMap<>();
    Chunks.of(hashes)
        .forEach(
            chunk ->
                handle
                    .createQuery("select id, hash, forgotten from report where hash in (<hashes>)")
                    .bindList("hashes", chunk)
                    .map(
                        (row, context) ->
                            Map.entry(
                                row.getString(2),
                                new Known(row.getLong(1), row.getString(3) != null)))
                    .forEach(
                        entry -> {
                          known.put(entry.getKey(), entry.getValue());
                          byId.put(entry.getValue().id, entry.getValue());
                        }));
    Chunks.of(List.copyOf(byId.keySet()))
        .forEach(
            chunk ->
                handle
                    .createQuery(
                        "select report, version, models, hash, current from record"
                            + " where report in (<reports>)")
                    .bindList("reports", chunk)
                    .map(
                        (row, context) -> {
                          Known report = byId.get(row.getLong(1));
                          report.records.put(
                              row.getString(2) + " " + row.getString(3), row.getString(4));
                          if (row.getInt(5) == 1) {
                            report.version = row.getString(2);
                          }
                          return report;
                        })
                    .list());
  }

  private Added.Outcome add(Handle handle, Given given) {
    Article article = given.record().article();
    Known report = known.get(article.id());
    boolean fresh = report == null;
    if (fresh) {
      report = new Known(nextReport++, false);
      known.put(article.id(), report);
      reports.add(row(report.id, article));
      texts.add(new Object[] {report.id, article.text()});
      this.fresh.put(report.id, given.shingles());
    } else if (report.forgotten) {
      return Added.Outcome.FORGOTTEN;
    } else if (report.records.containsKey(given.maker())) {
      return report.records.get(given.maker()).equals(given.hash())
          ? Added.Outcome.KNOWN
          : Added.Outcome.DIFFERENT;
    }
    String version = given.record().engine().version();
    boolean newest = fresh || Versions.compare(version, report.version) >= 0;
    if (newest && !fresh) {
      write(handle);
      handle.execute("update record set current = 0 where report = ? and current = 1", report.id);
      if (!current.containsKey(report.id)) {
        before.putAll(Identities.before(handle, report.id));
        Rows.remove(dialect, handle, report.id);
      }
    }
    records.add(
        new Object[] {
          nextRecord++,
          report.id,
          given.record().engine().version(),
          given.models(),
          now,
          newest ? 1 : 0,
          given.hash(),
          given.packed()
        });
    report.records.put(given.maker(), given.hash());
    if (newest) {
      report.version = version;
      current.put(report.id, given.record());
      if (!fresh) {
        describe(handle, report.id, article);
      }
    }
    return fresh ? Added.Outcome.NEW : newest ? Added.Outcome.NEWER : Added.Outcome.OLDER;
  }

  /** Writes what was gathered of reports and records. */
  private void write(Handle handle) {
    insert(
        handle,
        "report (id, hash, added, day, published, outlet, title, url, ref, byline, language)",
        reports);
    insert(handle, "text (report, text)", texts);
    insert(handle, "record (id, report, version, models, added, current, hash, json)", records);
  }

  private void insert(Handle handle, String columns, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      dialect.insert(handle, columns, rows.iterator());
      rows.clear();
    }
  }

  private Object[] row(long id, Article article) {
    List<Object> row = new ArrayList<>(List.of(id, article.id(), now));
    row.addAll(described(article));
    return row.toArray();
  }

  /** What is known of a report from outside, as its current record has it. */
  private static List<String> described(Article article) {
    return Arrays.asList(
        article.published().map(published -> published.substring(0, 10)).orElse(""),
        article.published().orElse(null),
        article.outlet().orElse(null),
        article.title().orElse(null),
        article.url().orElse(null),
        article.ref().orElse(null),
        article.byline().orElse(null),
        article.language().orElse(null));
  }

  private static void describe(Handle handle, long report, Article article) {
    List<Object> values = new ArrayList<>(described(article));
    values.add(report);
    handle.execute(
        "update report set day = ?, published = ?, outlet = ?, title = ?, url = ?, ref = ?,"
            + " byline = ?, language = ? where id = ?",
        values.toArray());
  }
}
