package attest.desk.view;

import attest.record.Act;
import attest.record.Entity;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Statement;
import attest.resolve.Act.Axis;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A statement as it is shown.
 *
 * @param report the hash of its report
 * @param id in the record
 * @param at where its words begin, in code points
 * @param speaker the name, else the words; empty where the report does not tell
 * @param capacity the speaker's title, the first the report gives
 * @param words what was said, one string for each unbroken run
 * @param kind direct, mixed or indirect
 * @param attitude speech or thought
 * @param medium the occasion or channel; empty where unspecified
 * @param chain who passed it on, nearest to the speaker first
 * @param addressee names
 * @param within the id of the statement that holds it
 * @param when day or days, ISO with weekday; empty where unknown
 * @param malformed whether its quotation marks are broken
 * @param how what decided
 */
public record Said(
    String report,
    String id,
    int at,
    Optional<String> speaker,
    Optional<String> capacity,
    List<String> words,
    String kind,
    String attitude,
    Optional<String> medium,
    List<String> chain,
    List<String> addressee,
    Optional<String> within,
    Optional<String> when,
    List<Deed> acts,
    boolean malformed,
    String how) {

  /**
   * What the words do.
   *
   * @param target what it is about, in words
   * @param wanted what is asked for or promised
   * @param evidence the words that show it
   */
  public record Deed(
      String axis,
      String label,
      OptionalInt degree,
      boolean negated,
      Optional<String> target,
      Optional<String> wanted,
      String evidence,
      String how) {

    static Deed of(Act act, Names names, ReportRecord record) {
      return new Deed(
          Spelling.of(act.axis()),
          Spelling.of(act.label()),
          act.degree(),
          act.negated(),
          act.target().map(target -> Target.words(target, names, record)),
          act.wanted().map(wanted -> wanted.span().text()),
          act.evidence().text(),
          act.how());
    }

    /** The label with its degree: "condemn −5". */
    public String title() {
      return (negated ? "not " : "")
          + label.replace('-', ' ')
          + (degree.isEmpty() ? "" : " " + signed());
    }

    /** The degree with a sign that reads as one; on directives without. */
    public String signed() {
      int value = degree.orElse(0);
      return value < 0 ? "−" + -value : isEvaluation() && value > 0 ? "+" + value : "" + value;
    }

    public boolean isEvaluation() {
      return axis.equals(Spelling.of(Axis.EVALUATION));
    }
  }

  static Said of(ReportRecord record, Statement statement, Names names) {
    String medium = Spelling.of(statement.medium().type());
    return new Said(
        record.article().id(),
        statement.id(),
        statement.content().get(0).start(),
        names.speaker(statement),
        statement
            .source()
            .flatMap(source -> names.entity(source.entity()))
            .flatMap(entity -> entity.titles().stream().findFirst())
            .map(Said::title),
        statement.content().stream().map(Span::text).toList(),
        Spelling.of(statement.kind()),
        Spelling.of(statement.attitude()),
        medium.equals("unspecified") ? Optional.empty() : Optional.of(medium),
        statement.chain().stream().map(names::of).toList(),
        names.of(statement.addressee()),
        statement.within(),
        statement.time().flatMap(Day::of),
        statement.acts().stream().map(act -> Deed.of(act, names, record)).toList(),
        statement.malformed(),
        statement.how());
  }

  private static String title(Entity.Title title) {
    return (title.former() ? "former " : "") + title.span().text();
  }

  /** All its words, breaks marked. */
  public String text() {
    return words.stream().collect(Collectors.joining(" … "));
  }

  /** Its first words. */
  public String brief() {
    return Target.shorten(text());
  }

  /** The first letters for a mark in the margin. */
  public String who() {
    return speaker.orElse("not named");
  }
}
