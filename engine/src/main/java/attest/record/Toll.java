package attest.record;

import attest.resolve.Toll.Kind;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A number of people, as somebody gave it.
 *
 * @param kind what befell them
 * @param min the least number meant, from 0
 * @param max the greatest number meant; empty for "at least"
 * @param who the counted people
 * @param voice who counted
 * @param evidence the words that give the figure
 * @param how the rule that decided
 */
public record Toll(
    Kind kind,
    OptionalInt min,
    OptionalInt max,
    Optional<Span> who,
    Voice voice,
    Span evidence,
    String how) {
  public Toll {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(voice);
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(how);
    if (min.orElse(0) < 0 || max.orElse(Integer.MAX_VALUE) < min.orElse(0)) {
      throw new IllegalArgumentException("no toll: " + min + ".." + max);
    }
  }
}
