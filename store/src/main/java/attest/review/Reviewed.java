package attest.review;

import attest.record.ReportRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report's record and what people said of it.
 *
 * @param machine the record as the engine made it
 * @param reviews verdicts that are about this record, oldest first, those that were taken back, too
 * @param older verdicts about an older record, where this one says other words in their place
 * @param corrected the record with the verdicts that stand
 */
public record Reviewed(
    ReportRecord machine, List<Review> reviews, List<Review> older, Corrected corrected) {
  public Reviewed {
    reviews = List.copyOf(reviews);
    older = List.copyOf(older);
  }

  /**
   * Sorts verdicts by whether they are about the record.
   *
   * @param machine the current record
   * @param reviews all verdicts on the report
   * @param made the record that each was about
   */
  public static Reviewed of(
      ReportRecord machine, List<Review> reviews, Map<Review, ReportRecord> made) {
    Map<Boolean, List<Review>> parts =
        reviews.stream()
            .sorted(Comparator.comparingLong(Review::id))
            .collect(
                Collectors.partitioningBy(
                    review -> Sameness.holds(review, made.get(review), machine)));
    List<Review> now = parts.get(true);
    return new Reviewed(machine, now, parts.get(false), Corrected.of(machine, now));
  }

  /** The last verdict that stands on a listed value, whoever gave it. */
  public Optional<Review> last(String path) {
    return standing(path).reduce((one, next) -> next);
  }

  /** The last verdict that somebody gave and that stands on a listed value. */
  public Optional<Review> last(String path, String author) {
    return standing(path).filter(each -> each.author().equals(author)).reduce((a, next) -> next);
  }

  private Stream<Review> standing(String path) {
    return reviews.stream()
        .filter(Review::stands)
        .filter(each -> each.verdict() != Verdict.ADD)
        .filter(each -> Value.listed(each.path()).equals(path));
  }

  /** How many of the machine's values there are, and how many were judged. */
  public record Count(int total, int judged) {
    public boolean isDone() {
      return judged >= total;
    }
  }

  /** Counts the values that anybody judged. */
  public Count count() {
    return count(reviews);
  }

  /** Counts the values that somebody judged. */
  public Count count(String author) {
    return count(reviews.stream().filter(each -> each.author().equals(author)).toList());
  }

  /** A value is judged where a verdict stands on it, or where all it belongs to was rejected. */
  private Count count(List<Review> some) {
    Set<String> judged = new HashSet<>();
    Map<String, Verdict> last = new HashMap<>();
    for (Review review : some) {
      if (review.stands() && review.verdict() != Verdict.ADD) {
        judged.add(Value.listed(review.path()));
        last.put(review.path(), review.verdict());
      }
    }
    int total = 0;
    int done = 0;
    for (Value value : Values.of(machine)) {
      total++;
      boolean moot = last.get(value.item()) == Verdict.REJECT;
      done += moot || judged.contains(value.path()) ? 1 : 0;
    }
    return new Count(total, done);
  }
}
