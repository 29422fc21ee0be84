package attest.resolve.time;

import attest.resolve.time.TimeExpression.Calendar;
import attest.resolve.time.TimeExpression.Clock;
import attest.resolve.time.TimeExpression.Later;
import attest.resolve.time.TimeExpression.Mark;
import attest.resolve.time.TimeExpression.OfYear;
import attest.resolve.time.TimeExpression.Same;
import attest.resolve.time.TimeExpression.Shape;
import attest.resolve.time.TimeExpression.Unit;
import attest.resolve.time.TimeExpression.UnitShift;
import attest.resolve.time.TimeExpression.Weekday;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the time expressions of a text: dates of the calendar and relative times, with the words
 * that single out a part ("early", "the end of") and the clock times and parts of a day that stand
 * beside them. Each word is looked at a bounded number of times.
 */
final class TimeGrammar {
  private final TimeTokens words;
  private final CalendarGrammar calendar;
  private final RelativeGrammar relative;

  private TimeGrammar(TimeTokens words) {
    this.words = words;
    this.calendar = new CalendarGrammar(words);
    this.relative = new RelativeGrammar(words);
  }

  /** All time expressions in order; no two overlap. */
  static List<TimeExpression> read(TimeTokens words) {
    TimeGrammar grammar = new TimeGrammar(words);
    List<TimeExpression> found = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      TimeExpression next = grammar.expression(at);
      if (next == null) {
        at++;
      } else {
        found.add(next);
        at = next.phrase().end();
      }
    }
    return found;
  }

  private TimeExpression expression(int at) {
    if (!TimeWords.opens(words.at(at))) {
      return null;
    }
    Mark mark = Mark.NONE;
    int start = at;
    int next = at;
    if (words.is(next, "the") && opensPart(next + 1)) {
      next++;
    }
    if (words.is(next, "early", "late", "mid", "mid-", "later", "earlier")) {
      mark = words.is(next, "early") ? Mark.EARLY : words.is(next, "late") ? Mark.LATE : mark;
      next++;
      next += words.is(next, "-") ? 1 : 0;
      next += words.is(next, "on", "in") ? 1 : 0;
    }
    int part = part(next);
    if (part > 0) {
      if (TimeWords.LATE.contains(words.at(next)) && mark == Mark.NONE) {
        mark = Mark.LATE;
      } else if (TimeWords.EARLY.contains(words.at(next)) && mark == Mark.NONE) {
        mark = Mark.EARLY;
      }
      next = part;
      if (words.is(next, "early", "late", "mid")) {
        next++;
      }
    }
    if (next > start) {
      int article = words.is(next, "the") ? 1 : 0;
      CalendarGrammar.Match core = core(next);
      if (core == null && article == 1) {
        core = core(next + 1);
      }
      if (core != null && !(core.shape() instanceof Clock)) {
        return join(start, mark, core);
      }
      core = core(at);
      return core == null ? null : join(at, mark, core);
    }
    CalendarGrammar.Match core = hyphened(at);
    if (core == null) {
      core = core(at);
    }
    return core == null ? null : join(at, mark, core);
  }

  private boolean opensPart(int at) {
    return words.is(at, "early", "late", "mid", "mid-") || part(at) > 0;
  }

  /** One past "end of", "night of", "first half of", "early hours of"; 0 where none stands. */
  private int part(int at) {
    int next = at;
    if (words.is(
        next,
        "first",
        "second",
        "early",
        "late",
        "latter",
        "last",
        "final",
        "opening",
        "very",
        "pre-dawn",
        "predawn",
        "small")) {
      next++;
      next += TimeWords.number(words.at(next)).isPresent() ? 1 : 0;
    }
    boolean part = TimeWords.PARTS.contains(words.at(next)) && words.is(next + 1, "of");
    return part ? next + 2 : 0;
  }

  private CalendarGrammar.Match core(int at) {
    CalendarGrammar.Match date = calendar.read(at);
    if (date != null) {
      return ofYear(date);
    }
    return relative.read(at);
  }

  /** "mid-March", "mid-1942", "mid-2015". */
  private CalendarGrammar.Match hyphened(int at) {
    String form = words.at(at);
    if (!form.startsWith("mid-") && !form.startsWith("early-") && !form.startsWith("late-")) {
      return null;
    }
    String rest = form.substring(form.indexOf('-') + 1);
    if (rest.length() == 4 && TimeWords.isDigits(rest)) {
      int year = Integer.parseInt(rest);
      return year >= 1000 && year < 2200
          ? new CalendarGrammar.Match(Calendar.ofYear(year), at + 1)
          : null;
    }
    if (TimeWords.month(rest) != null) {
      int year = words.is(at + 1, ",", "of") ? at + 2 : at + 1;
      String told = words.at(year);
      Calendar month =
          new Calendar(
              java.util.Optional.empty(),
              java.util.Optional.of(TimeWords.month(rest)),
              java.util.Optional.empty());
      boolean figures =
          told.length() == 4
              && TimeWords.isDigits(told)
              && Integer.parseInt(told) >= 1000
              && Integer.parseInt(told) < 2200;
      return figures
          ? new CalendarGrammar.Match(month.withYear(Integer.parseInt(told)), year + 1)
          : ofYear(new CalendarGrammar.Match(month, at + 1));
    }
    return null;
  }

  /** "March of that year", "May 5 this year", "December last year". */
  private CalendarGrammar.Match ofYear(CalendarGrammar.Match date) {
    if (!(date.shape() instanceof Calendar day) || day.year().isPresent()) {
      return date;
    }
    int at = date.end();
    at += words.is(at, "of", "in") ? 1 : 0;
    at += words.is(at, "the") ? 1 : 0;
    if (!words.is(at + 1, "year")) {
      return date;
    }
    Shape year =
        switch (words.at(at)) {
          case "this" -> new UnitShift(Unit.YEAR, 0);
          case "last" -> new UnitShift(Unit.YEAR, -1);
          case "next" -> new UnitShift(Unit.YEAR, 1);
          case "that", "same" -> new Same(Unit.YEAR);
          case "previous", "preceding" -> new Later(Unit.YEAR, -1);
          case "following" -> new Later(Unit.YEAR, 1);
          default -> null;
        };
    return year == null ? date : new CalendarGrammar.Match(new OfYear(day, year), at + 2);
  }

  /** Takes the clock times, parts of a day and weekdays beside a date into its phrase. */
  private TimeExpression join(int start, Mark mark, CalendarGrammar.Match core) {
    Shape shape = core.shape();
    int end = core.end();
    for (int round = 0; round < 3; round++) {
      int before = end;
      if (mark == Mark.NONE && words.is(end, "morning", "dawn")) {
        mark = Mark.EARLY;
      }
      if (shape instanceof Clock || shape instanceof Weekday) {
        CalendarGrammar.Match date = dateAfter(end, shape instanceof Weekday);
        if (date != null) {
          shape = date.shape();
          end = date.end();
        }
      }
      end = dayPart(end);
      end = weekdayAfter(end, shape);
      if (!(shape instanceof Clock)) {
        end = clock(end);
      }
      if (end == before) {
        break;
      }
    }
    if (mark == Mark.NONE && words.is(start - 1, "since")) {
      mark = Mark.SINCE;
    }
    return new TimeExpression(new Phrase(start, end), shape, mark);
  }

  /** "Saturday, April 22", "Saturday (April 22)", "5 pm on Saturday". */
  private CalendarGrammar.Match dateAfter(int end, boolean weekday) {
    int at = end;
    at += words.is(at, ",", "(") ? 1 : 0;
    at += !weekday && words.is(at, "on") ? 1 : 0;
    at += weekday && words.is(at, "the") && TimeWords.ordinal(words.at(at + 1)).isPresent() ? 1 : 0;
    if (weekday) {
      CalendarGrammar.Match date = calendar.read(at);
      boolean day = date != null && date.shape() instanceof Calendar told && told.day().isPresent();
      return day ? ofYear(date) : null;
    }
    at += words.is(at, "early", "late") ? 1 : 0;
    CalendarGrammar.Match date = core(at);
    if (date == null || date.shape() instanceof Clock) {
      return null;
    }
    boolean day =
        date.shape() instanceof Weekday
            || date.shape() instanceof TimeExpression.DayShift
            || date.shape() instanceof Calendar told && told.day().isPresent()
            || date.shape() instanceof OfYear;
    return day ? date : null;
  }

  private int dayPart(int end) {
    int at = end;
    if (words.is(at, "early", "late", "pre-dawn", "predawn")
        && TimeWords.DAY_PARTS.contains(words.at(at + 1))) {
      at++;
    }
    return TimeWords.DAY_PARTS.contains(words.at(at)) ? at + 1 : end;
  }

  /** "on May 5, Friday" and "May 5 (Friday)". */
  private int weekdayAfter(int end, Shape shape) {
    boolean dated = shape instanceof Calendar told && told.day().isPresent();
    boolean follows = words.is(end, ",", "(") && TimeWords.weekday(words.at(end + 1)) != null;
    return dated && follows && !TimeWords.TITLES.contains(words.at(end + 2)) ? end + 2 : end;
  }

  private int clock(int end) {
    int at = end;
    at += words.is(at, ",", "(") ? 1 : 0;
    at += words.is(at, "at") ? 1 : 0;
    at += words.is(at, "around", "about", "approximately", "roughly") ? 1 : 0;
    CalendarGrammar.Match clock = relative.clock(at, at > end);
    return clock == null ? end : clock.end();
  }
}
