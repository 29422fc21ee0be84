package attest.store;

import attest.query.Query;
import attest.review.Agreement;
import attest.review.Corrected;
import attest.review.Review;
import attest.review.ReviewError;
import attest.review.Reviewed;
import attest.review.Value;
import attest.review.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What people say of the values of records. The machine's records stay as they are; what was said
 * is kept beside them, and what was taken back is kept, too. Safe to share between threads.
 */
public final class Reviews {
  /** Pages that are looked through for reports in which something is told. */
  private static final int ROUNDS = 20;

  private final Dialect dialect;

  Reviews(Dialect dialect) {
    this.dialect = dialect;
  }

  /** A report's record and all that was said of it; empty where the library has no such report. */
  public Optional<Reviewed> of(String hash) {
    return dialect.reading(handle -> Reviewing.of(handle, hash).map(Reviewing::reviewed));
  }

  /**
   * Says something of a value.
   *
   * @param hash of the report
   * @param path of the value, as {@code s2.source}; for what is added its list, as {@code
   *     statements} or {@code e1.tolls}
   * @param value JSON. Of an edit what the value should be, of an object only the fields that
   *     change; of something added as much of it as is known. Words are told as {@code start} and
   *     {@code end} in code points.
   * @param reason why; may be empty
   * @throws StoreError report-unknown
   * @throws ReviewError path-unknown, value-missing, value-broken, value-unknown, words-outside,
   *     words-differ, record-invalid
   */
  public Review judge(
      String hash,
      Verdict verdict,
      String path,
      Optional<String> value,
      String reason,
      String author) {
    return dialect.writing(
        handle -> {
          Reviewing rows = rows(handle, hash);
          Review review =
              new Review(
                  Ids.next(handle, "review"),
                  path,
                  verdict,
                  value(rows, verdict, path, value),
                  reason.strip(),
                  author,
                  now(),
                  Optional.empty());
          Corrected.check(rows.reviewed().machine(), rows.reviewed().reviews(), review);
          rows.insert(review);
          return review;
        });
  }

  private static Optional<String> value(
      Reviewing rows, Verdict verdict, String path, Optional<String> value) {
    return switch (verdict) {
      case ACCEPT, REJECT -> Optional.empty();
      case EDIT ->
          Optional.of(Corrected.edited(rows.reviewed().machine(), path, value.orElse("null")));
      case ADD ->
          Optional.of(
              Corrected.added(rows.reviewed().machine(), rows.all(), path, value.orElse("null")));
    };
  }

  /**
   * Takes a verdict back; it is kept as one that was taken back.
   *
   * @throws StoreError review-unknown, review-undone
   */
  public Review undo(String hash, long id) {
    return dialect.writing(
        handle -> {
          Reviewing rows = rows(handle, hash);
          Review review = one(rows, id);
          if (!review.stands()) {
            throw new StoreError("review-undone", "This was taken back already.");
          }
          Optional<String> now = Optional.of(now());
          rows.undone(id, now);
          return review.undone(now);
        });
  }

  /**
   * Lets a verdict that was taken back stand again.
   *
   * @throws StoreError review-unknown, review-stands
   * @throws ReviewError where what was said since leaves no room for it
   */
  public Review redo(String hash, long id) {
    return dialect.writing(
        handle -> {
          Reviewing rows = rows(handle, hash);
          Review review = one(rows, id);
          if (review.stands()) {
            throw new StoreError("review-stands", "This stands already.");
          }
          Review again = review.undone(Optional.empty());
          if (rows.reviewed().reviews().contains(review)) {
            Corrected.check(rows.reviewed().machine(), rows.reviewed().reviews(), again);
          }
          rows.undone(id, Optional.empty());
          return again;
        });
  }

  private static Reviewing rows(Handle handle, String hash) {
    return Reviewing.of(handle, hash)
        .orElseThrow(
            () ->
                new StoreError(
                    "report-unknown", "The library has no report with the hash " + hash + "."));
  }

  private static Review one(Reviewing rows, long id) {
    return rows.all().stream()
        .filter(review -> review.id() == id)
        .findFirst()
        .orElseThrow(
            () -> new StoreError("review-unknown", "There is no verdict " + id + " on it."));
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /**
   * How far the reports that a query finds were judged.
   *
   * @param begun those of which some values were judged, but not all
   * @param done those of which all were
   */
  public record Progress(long begun, long done) {}

  /**
   * Counts.
   *
   * @param author whose verdicts count; anybody's where empty
   */
  public Progress progress(Query query, Optional<String> author) {
    Sql judged =
        Sql.of(
            "from judged j where j.author = ? and j.judged > 0", author.orElse(Reviewing.ANYBODY));
    Sql counts =
        judged
            .in(
                "select coalesce(sum(case when j.judged < j.total then 1 else 0 end), 0),"
                    + " coalesce(sum(case when j.judged >= j.total then 1 else 0 end), 0) ",
                " and j.report in ")
            .then(Compiler.from(dialect, query).in("(select r.id", ")"));
    return dialect.reading(
        handle ->
            judged.in("select 1 ", " limit 1").on(handle).mapTo(Integer.class).findOne().isEmpty()
                ? new Progress(0, 0)
                : counts
                    .on(handle)
                    .map((row, context) -> new Progress(row.getLong(1), row.getLong(2)))
                    .one());
  }

  private static Sql judged(String which, Optional<String> author) {
    return Sql.of(
        "r.id in (select report from judged where author = ? and " + which + ")",
        author.orElse(Reviewing.ANYBODY));
  }

  /**
   * Reports with values that were not judged yet, newest first; those in which nothing was said or
   * told are left out.
   *
   * @param author by whom; by anybody where empty
   */
  public Page open(Query query, Optional<String> author, Optional<Cursor> after, int limit) {
    Sql judged = judged("judged >= total", author);
    List<Hit> open = new ArrayList<>();
    Optional<Cursor> next = after;
    for (int round = 0; round < ROUNDS; round++) {
      Page page =
          Paging.find(
              dialect,
              query,
              window -> Compiler.page(dialect, query, window).then(" and not ").then(judged),
              Sort.NEWEST,
              next,
              limit);
      Set<String> telling = telling(page.hits());
      List<Hit> some = page.hits().stream().filter(hit -> telling.contains(hit.hash())).toList();
      int room = Math.min(limit - open.size(), some.size());
      open.addAll(some.subList(0, room));
      next = page.next();
      if (open.size() == limit && (room < some.size() || next.isPresent())) {
        Hit last = open.get(limit - 1);
        next = Optional.of(new Cursor(last.day().orElse(""), last.hash()));
      }
      if (open.size() == limit || next.isEmpty()) {
        break;
      }
    }
    return new Page(open, next);
  }

  /** Those of some reports in which something is said or told. */
  private Set<String> telling(List<Hit> hits) {
    if (hits.isEmpty()) {
      return Set.of();
    }
    return dialect.reading(
        handle ->
            handle
                .createQuery(
                    "select r.hash from report r where r.hash in (<hashes>) and (exists (select 1"
                        + " from statement v where v.report = r.id) or exists (select 1 from event"
                        + " v where v.report = r.id) or exists (select 1 from absence v where"
                        + " v.report = r.id))")
                .bindList("hashes", hits.stream().map(Hit::hash).toList())
                .mapTo(String.class)
                .collect(Collectors.toSet()));
  }

  /** Reports of which all values were judged, by day and hash. */
  public List<String> done(Query query) {
    Sql done =
        Compiler.from(dialect, query)
            .then(" and ")
            .then(judged("judged >= total", Optional.empty()))
            .in("select r.hash", " order by r.day, r.hash");
    return dialect.reading(handle -> done.on(handle).mapTo(String.class).list());
  }

  /**
   * What people said of the machine's values of one field.
   *
   * @param right values that stand accepted
   * @param judged values that stand accepted, rejected or edited
   */
  public record Figure(long right, long judged) {}

  /** By fields as {@code s.source}: of every value the last verdict, whoever gave it. */
  public Map<String, Figure> figures() {
    return dialect.reading(
        handle -> {
          Map<String, Figure> figures = new TreeMap<>();
          handle
              .createQuery(
                  "select v.field, sum(case when v.verdict = 'accept' then 1 else 0 end), count(*)"
                      + " from review v join record c on c.id = v.record and c.current = 1 where"
                      + " v.undone is null and v.verdict <> 'add' and not exists (select 1 from"
                      + " review w where w.report = v.report and w.path = v.path and w.undone is"
                      + " null and w.verdict <> 'add' and w.id > v.id) group by v.field")
              .map(
                  (row, context) ->
                      Map.entry(row.getString(1), new Figure(row.getLong(2), row.getLong(3))))
              .forEach(entry -> figures.put(entry.getKey(), entry.getValue()));
          return figures;
        });
  }

  private record Said(String author, String word) {}

  /** How far every two reviewers agree who judged the same values, by their names. */
  public List<Agreement> agreement() {
    Map<String, Map<String, String>> values = new HashMap<>();
    dialect.reading(
        handle -> {
          handle
              .createQuery(
                  "select report, record, path, author, verdict, value from review where undone is"
                      + " null and verdict <> 'add' and report in (select report from review group"
                      + " by report having count(distinct author) > 1) order by id")
              .map(
                  (row, context) ->
                      Map.entry(
                          row.getLong(1)
                              + " "
                              + row.getLong(2)
                              + " "
                              + Value.listed(row.getString(3)),
                          new Said(
                              row.getString(4),
                              row.getString(5)
                                  + (row.getString(6) == null
                                      ? ""
                                      : " " + row.getString(3) + " " + row.getString(6)))))
              .forEach(
                  said ->
                      values
                          .computeIfAbsent(said.getKey(), key -> new TreeMap<>())
                          .put(said.getValue().author(), said.getValue().word()));
          return null;
        });
    Map<String, Map<String, Agreement.Counting>> pairs = new TreeMap<>();
    for (Map<String, String> value : values.values()) {
      List<String> authors = new ArrayList<>(value.keySet());
      for (int i = 0; i < authors.size(); i++) {
        for (int j = i + 1; j < authors.size(); j++) {
          pairs
              .computeIfAbsent(authors.get(i), key -> new TreeMap<>())
              .computeIfAbsent(authors.get(j), key -> new Agreement.Counting())
              .add(value.get(authors.get(i)), value.get(authors.get(j)));
        }
      }
    }
    List<Agreement> agreement = new ArrayList<>();
    pairs.forEach(
        (one, others) -> others.forEach((other, count) -> agreement.add(count.of(one, other))));
    return agreement;
  }
}
