package attest.resolve;

import attest.text.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the words of a statement do.
 *
 * @param statement whose words
 * @param label what they do; it settles axis and degree
 * @param target what they are about
 * @param addressee whom a directive is directed to
 * @param wanted what a directive or commitment is about
 * @param negated whether the words take the act back ("did not rule out")
 * @param evidence the words that perform it
 * @param how the rule that decided
 */
public record Act(
    Statement statement,
    Label label,
    Optional<Target> target,
    List<Entity> addressee,
    Optional<Wanted> wanted,
    boolean negated,
    Range evidence,
    String how) {
  public Act {
    addressee = List.copyOf(addressee);
  }

  /** The four axes. */
  public enum Axis {
    EVALUATION,
    DIRECTIVE,
    COMMITMENT,
    CLAIM
  }

  /** The closed list of labels, each with its axis and degree. */
  public enum Label {
    HAIL(Axis.EVALUATION, 3),
    PRAISE(Axis.EVALUATION, 2),
    ENDORSE(Axis.EVALUATION, 2),
    WELCOME(Axis.EVALUATION, 1),
    NOTE(Axis.EVALUATION, 0),
    REGRET(Axis.EVALUATION, -1),
    MOURN(Axis.EVALUATION, -1),
    CONCERN(Axis.EVALUATION, -2),
    DEEP_CONCERN(Axis.EVALUATION, -3),
    CRITICIZE(Axis.EVALUATION, -4),
    DEPLORE(Axis.EVALUATION, -4),
    DENOUNCE(Axis.EVALUATION, -4),
    REJECT(Axis.EVALUATION, -4),
    CONDEMN(Axis.EVALUATION, -5),
    CONDEMN_STRONGLY(Axis.EVALUATION, -6),
    BRAND(Axis.EVALUATION, -6),
    HOPE(Axis.DIRECTIVE, 1),
    ENCOURAGE(Axis.DIRECTIVE, 2),
    INVITE(Axis.DIRECTIVE, 2),
    CALL(Axis.DIRECTIVE, 3),
    APPEAL(Axis.DIRECTIVE, 3),
    URGE(Axis.DIRECTIVE, 4),
    DEMAND(Axis.DIRECTIVE, 5),
    MUST(Axis.DIRECTIVE, 5),
    ORDER(Axis.DIRECTIVE, 5),
    WARN(Axis.DIRECTIVE, 6),
    OFFER(Axis.COMMITMENT),
    PROMISE(Axis.COMMITMENT),
    AGREE(Axis.COMMITMENT),
    REFUSE(Axis.COMMITMENT),
    THREATEN(Axis.COMMITMENT),
    AFFIRM(Axis.CLAIM),
    CLAIM_RESPONSIBILITY(Axis.CLAIM),
    ACCUSE(Axis.CLAIM),
    DOUBT(Axis.CLAIM),
    DISPUTE(Axis.CLAIM),
    DENY(Axis.CLAIM),
    NO_COMMENT(Axis.CLAIM);

    private final Axis axis;
    private final OptionalInt degree;

    Label(Axis axis) {
      this.axis = axis;
      this.degree = OptionalInt.empty();
    }

    Label(Axis axis, int degree) {
      this.axis = axis;
      this.degree = OptionalInt.of(degree);
    }

    public Axis axis() {
      return axis;
    }

    /** The rung on the axis; none on the axes of commitments and claims. */
    public OptionalInt degree() {
      return degree;
    }
  }

  /** What an act is about. */
  public sealed interface Target {
    /** An event. */
    record OfEvent(Event event) implements Target {}

    /** An entity. */
    record OfEntity(Entity entity) implements Target {}

    /** Another statement. */
    record OfStatement(Statement statement) implements Target {}
  }

  /**
   * What a directive or commitment is about.
   *
   * @param range the words that say it
   * @param event the event they tell of, where one was found
   */
  public record Wanted(Range range, Optional<Event> event) {}
}
