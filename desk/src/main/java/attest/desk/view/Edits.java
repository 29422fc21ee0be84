package attest.desk.view;

import attest.record.ReportRecord;
import attest.review.Corrected;
import attest.review.Review;
import attest.review.Reviewed;
import attest.review.Value;
import attest.review.Values;
import attest.review.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What edits say, in words: all last ones at once, as none of them moves another value. */
final class Edits {
  private final ReportRecord machine;
  private final List<Review> added = new ArrayList<>();
  private final Map<String, Review> last = new HashMap<>();
  private final Corrected all;
  private final Map<String, Value> values;

  Edits(Reviewed reviewed) {
    machine = reviewed.machine();
    for (Review review : reviewed.reviews()) {
      if (review.verdict() == Verdict.ADD && review.stands()) {
        added.add(review);
      } else if (review.verdict() == Verdict.EDIT) {
        last.put(review.path(), review);
      }
    }
    all = apply(List.copyOf(last.values()));
    values = Values.byPath(all.record());
  }

  private Corrected apply(List<Review> edits) {
    List<Review> reviews = new ArrayList<>(added);
    edits.forEach(review -> reviews.add(review.undone(Optional.empty())));
    return Corrected.of(machine, reviews);
  }

  /** What an edit would have stand at a listed value; empty for other verdicts. */
  Optional<String> words(Review review, String path) {
    if (review.verdict() != Verdict.EDIT) {
      return Optional.empty();
    }
    boolean among =
        last.get(review.path()).id() == review.id()
            && all.idle().stream().noneMatch(idle -> idle.id() == review.id());
    Map<String, Value> by = among ? values : Values.byPath(apply(List.of(review)).record());
    return Optional.ofNullable(by.get(path)).flatMap(Value::words).or(() -> Optional.of("nothing"));
  }
}
