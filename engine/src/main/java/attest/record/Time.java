package attest.record;

import attest.resolve.Time.Anchor;
import attest.resolve.Time.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A closed interval of dates and the words that settle it.
 *
 * @param spans all the words that settle it, in the order of the text; may be empty where {@code
 *     how} says what it was concluded from
 * @param start first day; empty without an anchor
 * @param end last day; present exactly when {@code start} is
 * @param precision how finely the words tell it
 * @param anchor what it is counted from
 * @param how the rule that decided
 */
public record Time(
    List<Span> spans,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Precision precision,
    Anchor anchor,
    Optional<String> how) {
  public Time {
    spans = List.copyOf(spans);
    Objects.requireNonNull(precision);
    if (start.isPresent() != end.isPresent()
        || (start.isPresent() && start.get().isAfter(end.get()))) {
      throw new IllegalArgumentException("no interval: " + start + ".." + end);
    }
    if (start.isPresent() == (anchor == Anchor.NONE)) {
      throw new IllegalArgumentException("a time with " + start + " anchored on " + anchor);
    }
    if (spans.isEmpty() && how.isEmpty()) {
      throw new IllegalArgumentException("a time without words must say how it was concluded");
    }
  }
}
