package attest.resolve;

import attest.text.Range;
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
    Optional<Range> who,
    Voice voice,
    Range evidence,
    String how) {
  /** What befell the counted people. */
  public enum Kind {
    KILLED,
    INJURED,
    MISSING,
    DETAINED,
    DISPLACED,
    VICTIMS
  }
}
