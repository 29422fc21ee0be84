package attest.desk.view;

import attest.record.ReportRecord;
import attest.record.Span;
import attest.review.Corrected;
import attest.review.Review;
import attest.review.Reviewed;
import attest.review.Value;
import attest.review.Values;
import attest.review.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value of the machine, and what people said of it.
 *
 * @param path where it stands in the record
 * @param name of its field, in words
 * @param machine what the machine has; empty where it found none
 * @param human what stands in its place
 * @param state open, accept, reject or edit; moot where all it belongs to was rejected
 * @param spans the words it rests on, as {@code 12-20 31-40} in code points
 * @param words the first of these, to be edited
 * @param said what was said of it, oldest first
 * @param editor with what it is edited
 * @param accuracy how often such values are right
 */
public record Judged(
    String path,
    String name,
    Optional<String> machine,
    Optional<String> human,
    String state,
    String spans,
    String words,
    List<Remark> said,
    Editor editor,
    String accuracy) {

  /**
   * Something that somebody said.
   *
   * @param value what it should be, in words; empty for none
   * @param made when, ISO with weekday and time
   * @param stands whether it was not taken back
   * @param mine whether the visitor said it
   */
  public record Remark(
      long id,
      String path,
      String verdict,
      Optional<String> value,
      String reason,
      String author,
      String made,
      boolean stands,
      boolean mine) {
    static Remark of(Review review, Optional<String> value, String author) {
      return new Remark(
          review.id(),
          review.path(),
          review.verdict().toString(),
          value,
          review.reason(),
          review.author(),
          Day.of(review.made()) + " " + review.made().substring(11, 16) + " UTC",
          review.stands(),
          review.author().equals(author));
    }
  }

  static Judged of(
      Reviewed reviewed, Value value, Accuracy accuracy, Edited edited, String author) {
    Optional<Review> last = reviewed.last(value.path());
    boolean moot =
        !value.path().equals(value.item())
            && reviewed.last(value.item()).filter(r -> r.verdict() == Verdict.REJECT).isPresent();
    Accuracy.Figure figure = accuracy.of(value.field());
    List<Remark> said = new ArrayList<>();
    for (Review review : reviewed.reviews()) {
      if (review.verdict() != Verdict.ADD && Value.listed(review.path()).equals(value.path())) {
        said.add(Remark.of(review, edited.words(review, value), author));
      }
    }
    return new Judged(
        value.path(),
        figure.name(),
        value.words(),
        last.flatMap(review -> edited.words(review, value)),
        moot ? "moot" : last.map(review -> review.verdict().toString()).orElse("open"),
        spans(value.spans()),
        value.spans().stream().findFirst().map(Span::text).orElse(""),
        said,
        Editor.of(value.field()),
        figure.words());
  }

  static String spans(List<Span> spans) {
    return spans.stream()
        .map(span -> span.start() + "-" + span.end())
        .collect(Collectors.joining(" "));
  }

  /** The id of the list that its options stand in. */
  public String list() {
    return Value.field(path).replace('.', '-');
  }

  /** Whether nobody said anything of it yet. */
  public boolean isOpen() {
    return state.equals("open");
  }

  /** What edits say, in words. */
  static final class Edited {
    private final Reviewed reviewed;

    Edited(Reviewed reviewed) {
      this.reviewed = reviewed;
    }

    /** What an edit would have stand at a value; empty for other verdicts. */
    Optional<String> words(Review review, Value value) {
      if (review.verdict() != Verdict.EDIT) {
        return Optional.empty();
      }
      List<Review> alone = new ArrayList<>();
      reviewed.reviews().stream()
          .filter(each -> each.verdict() == Verdict.ADD && each.stands())
          .forEach(alone::add);
      alone.add(review.undone(Optional.empty()));
      ReportRecord record = Corrected.of(reviewed.machine(), alone).record();
      Map<String, Value> values = Values.byPath(record);
      return Optional.ofNullable(values.get(value.path()))
          .flatMap(Value::words)
          .or(() -> Optional.of("nothing"));
    }
  }
}
