package attest.record;

import attest.resolve.Act.Axis;
import attest.resolve.Act.Label;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the words of a statement do.
 *
 * @param axis evaluation, directive, commitment or claim
 * @param degree the rung on the axis; none for commitments and claims
 * @param label what they do
 * @param target what they are about
 * @param addressee ids of those a directive is directed to
 * @param wanted what a directive or commitment is about
 * @param negated whether the words take the act back
 * @param evidence the words that perform it
 * @param how the rule that decided
 */
public record Act(
    Axis axis,
    OptionalInt degree,
    Label label,
    Optional<Target> target,
    List<String> addressee,
    Optional<Wanted> wanted,
    boolean negated,
    Span evidence,
    String how) {
  public Act {
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(how);
    addressee = List.copyOf(addressee);
    boolean graded =
        label == Label.NO_COMMENT && axis == Axis.EVALUATION && degree.equals(OptionalInt.of(0));
    if (!graded && (axis != label.axis() || !degree.equals(label.degree()))) {
      throw new IllegalArgumentException(
          "no such act: " + Spelling.of(label) + " on " + Spelling.of(axis) + " with " + degree);
    }
  }

  /** What an act or an absence is about, by its id. */
  public sealed interface Target {
    String id();

    /** An event. */
    record OfEvent(String id) implements Target {}

    /** An entity. */
    record OfEntity(String id) implements Target {}

    /** A statement. */
    record OfStatement(String id) implements Target {}
  }

  /**
   * What a directive or commitment is about.
   *
   * @param span the words that say it
   * @param event the id of the event they tell of, where one was found
   */
  public record Wanted(Span span, Optional<String> event) {
    public Wanted {
      Objects.requireNonNull(span);
    }
  }
}
