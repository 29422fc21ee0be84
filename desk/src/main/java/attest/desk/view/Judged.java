package attest.desk.view;

import attest.record.Span;
import attest.review.Review;
import attest.review.Value;
import attest.review.Verdict;
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
      Value value, Map<String, List<Review>> all, Accuracy accuracy, Edits edits, String author) {
    List<Review> reviews = all.getOrDefault(value.path(), List.of());
    Optional<Review> last = last(reviews);
    boolean moot =
        !value.path().equals(value.item())
            && last(all.getOrDefault(value.item(), List.of()))
                .filter(review -> review.verdict() == Verdict.REJECT)
                .isPresent();
    Accuracy.Figure figure = accuracy.of(value.field());
    return new Judged(
        value.path(),
        figure.name(),
        value.words(),
        last.flatMap(review -> edits.words(review, value.path())),
        moot ? "moot" : last.map(review -> review.verdict().toString()).orElse("open"),
        spans(value.spans()),
        value.spans().stream().findFirst().map(Span::text).orElse(""),
        reviews.stream()
            .map(review -> Remark.of(review, edits.words(review, value.path()), author))
            .toList(),
        Editor.of(value.field()),
        figure.words());
  }

  private static Optional<Review> last(List<Review> reviews) {
    return reviews.stream().filter(Review::stands).reduce((one, next) -> next);
  }

  static String spans(List<Span> spans) {
    return spans.stream()
        .map(span -> span.start() + "-" + span.end())
        .collect(Collectors.joining(" "));
  }

  /** Which field of the record it is, as {@code s.source}. */
  public String field() {
    return Value.field(path);
  }

  /** The id of the list that its options stand in. */
  public String list() {
    return field().replace('.', '-');
  }

  /** What an editor that one writes in begins with. */
  public String typed() {
    return switch (editor.sort()) {
      case "words" -> words;
      case "text" -> machine.orElse("");
      default -> "";
    };
  }

  /** Whether what stands says that the machine is wrong. */
  public boolean isJudgedWrong() {
    return state.equals("edit") || state.equals("reject");
  }

  /** Whether nobody said anything of it yet. */
  public boolean isOpen() {
    return state.equals("open");
  }
}
