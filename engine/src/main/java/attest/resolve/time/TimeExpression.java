package attest.resolve.time;

import attest.text.Phrase;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Optional;

/**
 * A time expression as the words tell it, before anything is counted.
 *
 * @param phrase its words
 * @param shape what they say
 * @param mark which part of the time they speak of
 */
record TimeExpression(Phrase phrase, Shape shape, Mark mark) {
  /** Words that single out a part of a time, or open it at one side. */
  enum Mark {
    NONE,
    EARLY,
    LATE,
    SINCE
  }

  /** Which of several days or months of the same name. */
  enum Side {
    OPEN,
    LAST,
    THIS,
    NEXT
  }

  /** Units of the calendar. */
  enum Unit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    DECADE
  }

  /** The four seasons, those of the northern half of the Earth. */
  enum Season {
    SPRING(3),
    SUMMER(6),
    AUTUMN(9),
    WINTER(12);

    final int month;

    Season(int month) {
      this.month = month;
    }
  }

  /** What a time expression says. */
  sealed interface Shape {}

  /**
   * Year, month and day, of which any but not all may be missing; years before Christ are below 1.
   */
  record Calendar(Optional<Integer> year, Optional<Month> month, Optional<Integer> day)
      implements Shape {
    static Calendar ofYear(int year) {
      return new Calendar(Optional.of(year), Optional.empty(), Optional.empty());
    }

    Calendar withYear(int year) {
      return new Calendar(Optional.of(year), month, day);
    }
  }

  /** From one calendar date to another. */
  record Span(Calendar from, Calendar to) implements Shape {}

  /** A month or date of a year that is told by another word: "March of that year". */
  record OfYear(Calendar date, Shape year) implements Shape {}

  /** A run of whole years: the 1990s, the 19th century. */
  record Years(int first, int count) implements Shape {}

  /** A month or date on one side of today: "last March". */
  record Sided(Calendar date, Side side) implements Shape {}

  record Weekday(DayOfWeek day, Side side) implements Shape {}

  /** Days counted from today: yesterday, overnight. */
  record DayShift(int from, int to) implements Shape {}

  /** The whole unit that holds today, moved: last week, next month. */
  record UnitShift(Unit unit, int by) implements Shape {}

  /** Counted back (below 0) or forward from today: "two days ago", "in three weeks". */
  record Ago(Unit unit, int by, boolean rough) implements Shape {}

  /** Counted from the time told before: "two days later", "the previous month". */
  record Later(Unit unit, int by) implements Shape {}

  /** The unit of the time told before: "that day", "the same month". */
  record Same(Unit unit) implements Shape {}

  /** The units that end or begin today: "the past 24 hours", "the next two weeks". */
  record Around(Unit unit, int by, boolean rough) implements Shape {}

  record SeasonOf(Season season, Optional<Integer> year, Side side) implements Shape {}

  record Quarter(int number, Optional<Integer> year) implements Shape {}

  /** A time of the clock or a part of a day that names no day. */
  record Clock() implements Shape {}

  /** Now, or not long ago. */
  record Present(boolean past) implements Shape {}

  /** Counted from a happening, not from a date: "the third day of the siege". */
  record Uncounted() implements Shape {}
}
