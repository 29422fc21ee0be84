package attest.desk.view;

import attest.desk.web.Ask;
import attest.query.Query;
import attest.review.Agreement;
import attest.store.Cursor;
import attest.store.Hit;
import attest.store.Page;
import attest.store.Reviews;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is still to be judged of what a query finds.
 *
 * @param query as it was asked
 * @param mine whether only the visitor's own verdicts count
 * @param reports all that the query finds
 * @param rows the next reports with values that were not judged
 * @param next where the next page begins
 * @param agreement of every two reviewers
 * @param figures how often values are right, by field
 */
public record ReviewQueue(
    String query,
    boolean mine,
    long reports,
    long begun,
    long done,
    List<Row> rows,
    Optional<String> next,
    List<Pair> agreement,
    List<Accuracy.Figure> figures) {
  private static final int PAGE = 20;

  /** A report that waits. */
  public record Row(String hash, String title, Optional<String> day, Optional<String> outlet) {
    static Row of(Hit hit) {
      return new Row(hit.hash(), hit.headline(), hit.day().map(Day::of), hit.outlet());
    }
  }

  /** How far two reviewers agree, in numbers and words. */
  public record Pair(String one, String other, long both, long alike, Optional<Double> kappa) {
    static Pair of(Agreement agreement) {
      return new Pair(
          agreement.one(),
          agreement.other(),
          agreement.both(),
          agreement.alike(),
          agreement.kappa().isPresent()
              ? Optional.of(agreement.kappa().getAsDouble())
              : Optional.empty());
    }

    /** The share judged alike, in percent. */
    public String share() {
      return String.format(Locale.ROOT, "%.0f %%", Math.floor(100.0 * alike / both));
    }

    /** Kappa with two decimals. */
    public String kappaWords() {
      return kappa.map(k -> String.format(Locale.ROOT, "%.2f", k)).orElse("cannot be told");
    }
  }

  /** Asks a library. */
  public static ReviewQueue of(Found found, Ask ask) {
    Query query = ask.query();
    Reviews reviews = found.library().reviews();
    boolean mine = ask.value("mine").isPresent();
    Optional<String> author = Optional.of(ask.visitor().name()).filter(name -> mine);
    Reviews.Progress progress = reviews.progress(query, author);
    Page page = reviews.open(query, author, ask.after(), ask.number("limit", PAGE, 1, 100));
    return new ReviewQueue(
        ask.words(),
        mine,
        found.count(query),
        progress.begun(),
        progress.done(),
        page.hits().stream().map(Row::of).toList(),
        page.next().map(Cursor::print),
        reviews.agreement().stream().map(Pair::of).toList(),
        Accuracy.of(reviews.figures()).all());
  }

  /** Reports of which nothing was judged. */
  public long untouched() {
    return reports - begun - done;
  }
}
