package attest.store;

import attest.record.Article;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Finding;
import attest.record.ReportRecord;
import attest.record.Verifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Looks at everything in a library and tells what does not hold. */
final class Checking {
  private static final int CHUNK = 100;

  private final Dialect dialect;
  private final Handle handle;
  private final List<Damage> damages = new ArrayList<>();

  Checking(Dialect dialect, Handle handle) {
    this.dialect = dialect;
    this.handle = handle;
  }

  private record Report(long id, String hash, boolean forgotten) {}

  List<Damage> check() {
    dialect.damages().forEach(line -> find("database", "database-damaged", line));
    List<Report> reports =
        handle
            .createQuery("select id, hash, forgotten from report order by id")
            .map(
                (row, context) ->
                    new Report(row.getLong(1), row.getString(2), row.getString(3) != null))
            .list();
    Chunks.of(reports, CHUNK).forEach(this::check);
    copies();
    reviews(reports);
    for (String name :
        handle.createQuery("select name from frozen order by name").mapTo(String.class).list()) {
      if (!Freezing.holds(handle, name)) {
        find(name, "frozen-differs", "The frozen set is not what it was.");
      }
    }
    return damages;
  }

  /** The texts of near-copies. */
  private void copies() {
    handle
        .createQuery(
            "select i.place, c.hash, c.text from copy c left join input i on i.id = c.input"
                + " order by c.input")
        .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
        .forEach(
            copy -> {
              if (!Article.idOf(copy.get(2)).equals(copy.get(1))) {
                find(copy.get(0), "text-lies", "A copy does not have the hash it is kept under.");
              }
            });
  }

  /** What people said of values. */
  private void reviews(List<Report> reports) {
    Set<Long> judged =
        handle
            .createQuery("select distinct report from review union select report from judged")
            .mapTo(Long.class)
            .collect(Collectors.toSet());
    Map<Long, Report> byId = new HashMap<>();
    reports.forEach(report -> byId.put(report.id(), report));
    handle
        .createQuery(
            "select v.report, v.id, v.path, v.verdict, v.value, c.report as owner, c.json is null"
                + " as erased from review v left join record c on c.id = v.record order by v.id")
        .map(
            (row, context) -> {
              Report report = byId.get(row.getLong(1));
              String fault = Reviewing.fault(row.getString(3), row.getString(4), row.getString(5));
              if (report == null || report.forgotten()) {
                find("review " + row.getLong(2), "review-lies", "It is on a report that is gone.");
              } else if (row.getLong(6) != report.id() || row.getBoolean(7)) {
                find(report.hash(), "review-lies", "A verdict is on another report's record.");
              } else if (!fault.isEmpty()) {
                find(report.hash(), "review-lies", fault);
              }
              return 1;
            })
        .list();
    for (Report report : reports) {
      if (judged.contains(report.id()) && !report.forgotten()) {
        Reviewing.wrong(handle, report.hash())
            .ifPresent(wrong -> find(report.hash(), "review-lies", wrong));
      }
    }
  }

  private void check(List<Report> reports) {
    List<Long> ids = reports.stream().map(Report::id).toList();
    Map<Long, String> texts = new HashMap<>();
    handle
        .createQuery("select report, text from text where report in (<ids>)")
        .bindList("ids", ids)
        .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
        .forEach(text -> texts.put(text.getKey(), text.getValue()));
    Map<Long, ReportRecord> current = new HashMap<>();
    records(reports, ids, texts, current);
    for (Report report : reports) {
      String text = texts.get(report.id());
      if (report.forgotten() != (text == null)) {
        find(report.hash(), "text-lies", "The text is missing, or was to be forgotten.");
      } else if (text != null && !Article.idOf(text).equals(report.hash())) {
        find(report.hash(), "text-lies", "The text does not have the hash it is kept under.");
      }
      if (!report.forgotten() && !current.containsKey(report.id())) {
        find(report.hash(), "record-missing", "No record of the report is the one to search.");
      }
    }
    rows(reports, ids, current);
  }

  private void records(
      List<Report> reports,
      List<Long> ids,
      Map<Long, String> texts,
      Map<Long, ReportRecord> current) {
    Map<Long, String> hashes = new HashMap<>();
    reports.forEach(report -> hashes.put(report.id(), report.hash()));
    handle
        .createQuery(
            "select report, hash, current, json from record where report in (<ids>) order by id")
        .bindList("ids", ids)
        .map(
            (row, context) -> {
              record(
                  row.getLong(1),
                  hashes.get(row.getLong(1)),
                  row.getString(2),
                  row.getInt(3) == 1,
                  row.getBytes(4),
                  texts.get(row.getLong(1)),
                  current);
              return 1;
            })
        .list();
  }

  private void record(
      long report,
      String where,
      String hash,
      boolean searched,
      byte[] json,
      String text,
      Map<Long, ReportRecord> current) {
    if (json == null || text == null) {
      if (json != null || text != null) {
        find(where, "record-lies", "A record or its text is missing.");
      }
      return;
    }
    try {
      String whole = Packed.unpack(json, text);
      if (!Article.idOf(whole).equals(hash)) {
        find(where, "record-lies", "A record does not have the hash it is kept under.");
      }
      List<Finding> findings = Verifier.verify(whole);
      findings.forEach(finding -> find(where, finding.code(), finding.message()));
      if (searched && findings.isEmpty()) {
        current.put(report, ReportRecord.fromJson(whole));
      }
    } catch (StoreError e) {
      find(where, e.code(), e.getMessage());
    }
  }

  private void rows(List<Report> reports, List<Long> ids, Map<Long, ReportRecord> current) {
    Map<String, Map<Long, Integer>> counts = new HashMap<>();
    for (String table : List.of("entity", "place", "statement", "event", "absence", "time")) {
      counts.put(table, count("report", table, "report in (<ids>)", ids));
    }
    long from = ids.get(0) * Ids.VALUES;
    long to = (ids.get(ids.size() - 1) + 1) * Ids.VALUES - 1;
    Map.of("act", "statement", "participant", "event", "toll", "event")
        .forEach(
            (table, owner) ->
                counts.put(
                    table,
                    count(
                        owner + " / " + Ids.VALUES,
                        table,
                        owner + " between " + from + " and " + to,
                        List.of())));
    long rows = dialect.stretches();
    counts.put("band", count("report", "band", "report in (<ids>)", ids));
    counts.put(
        "report_words",
        count(
            "rowid / " + rows,
            "report_words",
            "rowid between "
                + ids.get(0) * rows
                + " and "
                + ((ids.get(ids.size() - 1) + 1) * rows - 1),
            List.of()));
    for (String table : List.of("statement_words", "event_words")) {
      counts.put(
          table,
          count(
              "rowid / " + rows * Ids.VALUES,
              table,
              "rowid between " + from * rows + " and " + ((to + 1) * rows - 1),
              List.of()));
    }
    for (Report report : reports) {
      expected(current.get(report.id()))
          .forEach(
              (table, expected) -> {
                int count = counts.get(table).getOrDefault(report.id(), 0);
                if (table.equals("band") && count == 0) {
                  return; // it came in before there were any
                }
                boolean words = table.endsWith("_words") && rows > 1;
                if (words ? count < expected : count != expected) {
                  find(
                      report.hash(),
                      "rows-differ",
                      "The table " + table + " has " + count + " rows, not " + expected + ".");
                }
              });
    }
  }

  private Map<Long, Integer> count(String report, String table, String where, List<Long> ids) {
    Map<Long, Integer> counts = new HashMap<>();
    var query = handle.createQuery("select " + report + " from " + table + " where " + where);
    if (!ids.isEmpty()) {
      query.bindList("ids", ids);
    }
    query.mapTo(Long.class).forEach(id -> counts.merge(id, 1, Integer::sum));
    return counts;
  }

  private static Map<String, Integer> expected(ReportRecord record) {
    Map<String, Integer> rows = new HashMap<>();
    if (record == null) {
      return rows;
    }
    rows.put("entity", record.entities().size());
    rows.put(
        "place",
        (int) record.entities().stream().map(Entity::place).filter(p -> p.isPresent()).count());
    rows.put("statement", record.statements().size());
    rows.put("act", record.statements().stream().mapToInt(s -> s.acts().size()).sum());
    rows.put("event", record.events().size());
    rows.put("participant", record.events().stream().mapToInt(Checking::participants).sum());
    rows.put("toll", record.events().stream().mapToInt(e -> e.tolls().size()).sum());
    rows.put("absence", record.absences().size());
    rows.put("time", record.times().size());
    long[] bands = Shingles.of(record.article().text()).bands();
    rows.put("band", (int) Arrays.stream(bands).distinct().count());
    rows.put("report_words", 1);
    rows.put("statement_words", record.statements().size());
    rows.put("event_words", record.events().size());
    return rows;
  }

  private static int participants(Event event) {
    return event.actor().size() + event.recipient().size() + event.place().size();
  }

  private void find(String where, String code, String sentence) {
    damages.add(new Damage(where, code, sentence));
  }
}
