package attest.store;

import attest.record.Finding;
import attest.record.ReportRecord;
import attest.record.Verifier;
import attest.review.Corrected;
import attest.review.Review;
import attest.review.ReviewError;
import attest.review.Reviewed;
import attest.review.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of what people said of values. */
final class Reviewing {
  /** All, in the table of counts. */
  static final String ANYBODY = "";

  private final Handle handle;
  private final long report;
  private final long current;
  private final Reviewed reviewed;

  private Reviewing(Handle handle, long report, long current, Reviewed reviewed) {
    this.handle = handle;
    this.report = report;
    this.current = current;
    this.reviewed = reviewed;
  }

  private record Row(long record, Review review) {}

  /** What was said of a report; empty where there is none or it was forgotten. */
  static Optional<Reviewing> of(Handle handle, String hash) {
    return handle
        .createQuery("select id from report where hash = ? and forgotten is null")
        .bind(0, hash)
        .mapTo(Long.class)
        .findOne()
        .flatMap(report -> of(handle, report));
  }

  private static Optional<Reviewing> of(Handle handle, long report) {
    Optional<Long> current =
        handle
            .createQuery("select id from record where report = ? and current = 1")
            .bind(0, report)
            .mapTo(Long.class)
            .findOne();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = rows(handle, report);
    Map<Long, ReportRecord> records = new HashMap<>();
    records.put(current.get(), record(handle, current.get()));
    Map<Review, ReportRecord> made = new HashMap<>();
    for (Row row : rows) {
      made.put(
          row.review(), records.computeIfAbsent(row.record(), record -> record(handle, record)));
    }
    List<Review> reviews = rows.stream().map(Row::review).toList();
    return Optional.of(
        new Reviewing(
            handle, report, current.get(), Reviewed.of(records.get(current.get()), reviews, made)));
  }

  private static List<Row> rows(Handle handle, long report) {
    return handle
        .createQuery(
            "select record, id, path, verdict, value, reason, author, made, undone from review"
                + " where report = ? order by id")
        .bind(0, report)
        .map(
            (row, context) ->
                new Row(
                    row.getLong(1),
                    new Review(
                        row.getLong(2),
                        row.getString(3),
                        Verdict.named(row.getString(4)).orElseThrow(),
                        Optional.ofNullable(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        Optional.ofNullable(row.getString(9)))))
        .list();
  }

  private static ReportRecord record(Handle handle, long record) {
    return Packed.lines(handle, List.of(record)).stream()
        .map(ReportRecord::fromJson)
        .findFirst()
        .orElseThrow(
            () -> new StoreError("record-damaged", "A record that was judged is not there."));
  }

  /** What cannot be of a row; empty for a sound one. */
  static String fault(String path, String verdict, String value) {
    boolean add = "add".equals(verdict);
    if (Verdict.named(verdict).isEmpty()) {
      return "There is no verdict " + verdict + ".";
    } else if ((value != null) != (add || "edit".equals(verdict))) {
      return "A verdict has a value too many or too few.";
    } else if (!Corrected.isPath(path, add)) {
      return "There can be no value at " + path + ".";
    }
    return "";
  }

  /** What does not hold of all that was said of a report together; empty where all does. */
  static Optional<String> wrong(Handle handle, String hash) {
    try {
      Reviewing rows = of(handle, hash).orElseThrow();
      String findings =
          Verifier.verify(rows.reviewed().corrected().record().toJson()).stream()
              .map(Finding::message)
              .collect(Collectors.joining(" "));
      Reviewed.Count count = rows.reviewed().count();
      boolean counted =
          handle
                  .createQuery(
                      "select count(*) from judged where report = ? and author = '' and total = ?"
                          + " and judged = ?")
                  .bind(0, rows.report)
                  .bind(1, count.total())
                  .bind(2, count.judged())
                  .mapTo(Integer.class)
                  .one()
              == 1;
      return findings.isEmpty()
          ? Optional.of("The count of judged values is wrong.").filter(wrong -> !counted)
          : Optional.of(findings);
    } catch (StoreError | ReviewError e) {
      return Optional.of(e.getMessage());
    }
  }

  Reviewed reviewed() {
    return reviewed;
  }

  /** All verdicts, those about older records, too. */
  List<Review> all() {
    List<Review> all = new ArrayList<>(reviewed.reviews());
    all.addAll(reviewed.older());
    return all;
  }

  void insert(Review review) {
    handle.execute(
        "insert into review (id, report, record, path, field, verdict, value, reason, author, made)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        review.id(),
        report,
        current,
        review.path(),
        attest.review.Value.field(attest.review.Value.listed(review.path())),
        review.verdict().toString(),
        review.value().orElse(null),
        review.reason(),
        review.author(),
        review.made());
    recount(handle, List.of(report));
  }

  void undone(long id, Optional<String> when) {
    handle.execute("update review set undone = ? where id = ?", when.orElse(null), id);
    recount(handle, List.of(report));
  }

  /** Counts anew how many values of some reports were judged, where any were. */
  static void recount(Handle handle, Collection<Long> reports) {
    for (List<Long> chunk : Chunks.of(List.copyOf(reports))) {
      handle
          .createQuery("select distinct report from review where report in (<reports>)")
          .bindList("reports", chunk)
          .mapTo(Long.class)
          .list()
          .forEach(report -> of(handle, report).ifPresent(Reviewing::recount));
    }
  }

  private void recount() {
    handle.execute("delete from judged where report = ?", report);
    insert(ANYBODY, reviewed.count());
    reviewed.reviews().stream()
        .map(Review::author)
        .distinct()
        .forEach(author -> insert(author, reviewed.count(author)));
  }

  private void insert(String author, Reviewed.Count count) {
    handle.execute(
        "insert into judged (report, author, total, judged) values (?, ?, ?, ?)",
        report,
        author,
        count.total(),
        count.judged());
  }
}
