package attest.resolve;

import attest.text.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A closed interval of dates and the words that settle it.
 *
 * @param ranges all the words that settle it; may be empty where {@code how} says what it was
 *     concluded from
 * @param start first day; empty without an anchor
 * @param end last day; present exactly when {@code start} is
 * @param precision how finely the words tell it
 * @param anchor what it is counted from
 * @param how the rule that decided
 */
public record Time(
    List<Range> ranges,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Precision precision,
    Anchor anchor,
    String how) {
  public Time {
    ranges = List.copyOf(ranges);
    if (start.isPresent() != end.isPresent()
        || start.isPresent() && start.get().isAfter(end.get())) {
      throw new IllegalArgumentException("no interval: " + start + ".." + end);
    }
  }

  /** How finely a time is told. */
  public enum Precision {
    DAY,
    WEEK,
    MONTH,
    SEASON,
    YEAR,
    VAGUE
  }

  /** What a time is counted from. */
  public enum Anchor {
    WRITTEN,
    PUBLISHED,
    UTTERANCE,
    TEXT,
    NONE
  }
}
