package attest.resolve.time;

import attest.resolve.time.CalendarGrammar.Match;
import attest.resolve.time.TimeExpression.Ago;
import attest.resolve.time.TimeExpression.Around;
import attest.resolve.time.TimeExpression.Calendar;
import attest.resolve.time.TimeExpression.Clock;
import attest.resolve.time.TimeExpression.DayShift;
import attest.resolve.time.TimeExpression.Later;
import attest.resolve.time.TimeExpression.Present;
import attest.resolve.time.TimeExpression.Quarter;
import attest.resolve.time.TimeExpression.Same;
import attest.resolve.time.TimeExpression.Season;
import attest.resolve.time.TimeExpression.SeasonOf;
import attest.resolve.time.TimeExpression.Side;
import attest.resolve.time.TimeExpression.Sided;
import attest.resolve.time.TimeExpression.Uncounted;
import attest.resolve.time.TimeExpression.Unit;
import attest.resolve.time.TimeExpression.UnitShift;
import attest.resolve.time.TimeExpression.Weekday;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads times that are counted from another day: weekdays, "yesterday", "two weeks ago", "the
 * following day", seasons, clock times.
 */
final class RelativeGrammar {
  private final TimeTokens words;

  RelativeGrammar(TimeTokens words) {
    this.words = words;
  }

  /** The relative time at a word, or null. */
  Match read(int at) {
    Match match = dayWord(at);
    if (match == null) {
      match = sided(at);
    }
    if (match == null) {
      match = counted(at);
    }
    if (match == null) {
      match = weekday(at, Side.OPEN, at);
    }
    if (match == null) {
      match = season(at, Side.OPEN);
    }
    if (match == null) {
      match = definite(at);
    }
    return match != null ? match : clock(at, false);
  }

  private Match dayWord(int at) {
    switch (words.at(at)) {
      case "today":
        return words.is(at - 1, "usa") ? null : new Match(new DayShift(0, 0), at + 1);
      case "tonight", "nowadays":
        return new Match(new DayShift(0, 0), at + 1);
      case "yesterday":
        return new Match(new DayShift(-1, -1), at + 1);
      case "tomorrow":
        return new Match(new DayShift(1, 1), at + 1);
      case "overnight":
        return new Match(new DayShift(-1, 0), at + 1);
      case "now", "currently", "presently":
        boolean other = words.is(at + 1, "that", "-");
        return other ? null : new Match(new Present(false), at + 1);
      case "recently", "lately":
        return new Match(new Present(true), at + 1);
      case "at":
        boolean now =
            words.is(at + 1, "present") && !words.is(at + 2, "in")
                || words.is(at + 1, "the") && words.is(at + 2, "moment") && !words.is(at + 3, "of");
        return now
            ? new Match(new Present(false), words.is(at + 1, "the") ? at + 3 : at + 2)
            : null;
      case "fortnight":
        return null;
      default:
        return null;
    }
  }

  /** "last week", "next Tuesday", "this morning", "the past 24 hours", "recent days". */
  private Match sided(int at) {
    int next = at + (words.is(at, "the") ? 1 : 0);
    boolean article = next > at;
    boolean past = words.is(next, "past", "last");
    boolean coming = words.is(next, "next", "coming");
    boolean here = words.is(next, "this");
    boolean recent =
        words.is(next, "recent", "these", "coming", "past", "previous", "last")
            && words.is(next + 1, "days", "weeks", "months", "years", "decades");
    if (recent && !(words.is(next, "last") && words.is(next + 2, "of"))) {
      Unit unit = TimeWords.unit(words.at(next + 1));
      boolean text = words.is(next, "previous");
      return text ? null : new Match(new Around(unit, coming ? 3 : -3, true), next + 2);
    }
    if (!past && !coming && !here) {
      return null;
    }
    int after = next + 1;
    boolean few = words.is(after, "few", "several", "couple");
    OptionalInt number = few ? OptionalInt.of(3) : TimeWords.number(words.at(after));
    if (number.isPresent() && !here) {
      after++;
      after += few && words.is(after, "of") ? 1 : 0;
      Unit unit = TimeWords.unit(words.at(after));
      if (unit == null || words.is(after + 1, "of") && !few) {
        return null;
      }
      int by = coming ? number.getAsInt() : -number.getAsInt();
      return new Match(new Around(unit, by, few), after + 1);
    }
    Side side = here ? Side.THIS : past ? Side.LAST : Side.NEXT;
    if (here && words.is(after, "past", "last", "coming")) {
      side = words.is(after, "coming") ? Side.NEXT : Side.LAST;
      after++;
    }
    String word = words.at(after);
    if (TimeWords.DAY_PARTS.contains(word)) {
      int by = side == Side.LAST ? -1 : side == Side.NEXT ? 1 : 0;
      return article || word.equals("midnight") ? null : new Match(new DayShift(by, by), after + 1);
    }
    Match weekday = weekday(after, side, at);
    if (weekday != null) {
      return weekday;
    }
    Match season = season(after, side);
    if (season != null) {
      return season;
    }
    Month month = TimeWords.month(word);
    if (month != null && words.capital(after)) {
      Calendar date = new Calendar(Optional.empty(), Optional.of(month), Optional.empty());
      return new Match(new Sided(date, side), after + 1);
    }
    Unit unit = TimeWords.unit(word);
    if (unit == null || unit == Unit.HOUR || word.endsWith("s")) {
      return null;
    }
    if (article && side == Side.NEXT) {
      return new Match(new Later(unit, 1), after + 1);
    }
    if (unit == Unit.DAY) {
      return here
          ? new Match(new Same(unit), after + 1)
          : word.equals("day") && side == Side.NEXT
              ? new Match(new Later(unit, 1), after + 1)
              : null;
    }
    if (article && words.is(after + 1, "of") && side == Side.LAST) {
      return new Match(new Uncounted(), after + 1);
    }
    if (article && side == Side.LAST) {
      return new Match(new Around(unit, -1, false), after + 1);
    }
    int by = side == Side.LAST ? -1 : side == Side.NEXT ? 1 : 0;
    return new Match(new UnitShift(unit, by), after + 1);
  }

  /** "two days ago", "a week later", "in three weeks", "for almost three months". */
  private Match counted(int at) {
    int next = at;
    boolean hedge =
        words.is(
            next, "almost", "nearly", "about", "some", "roughly", "around", "only", "just", "over",
            "barely");
    next += hedge ? 1 : words.is(next, "more", "less") && words.is(next + 1, "than") ? 2 : 0;
    boolean rough =
        words.is(next, "several", "few", "some", "many", "a")
                && !TimeWords.isDigits(words.at(next))
                && !words.is(next, "a")
            || words.is(next, "a") && words.is(next + 1, "few", "couple");
    OptionalInt number =
        rough
            ? OptionalInt.of(words.is(next + 1, "couple") ? 2 : 3)
            : TimeWords.number(words.at(next));
    boolean bare = false;
    if (rough && words.is(next, "a")) {
      next += 2;
      next += words.is(next, "of") ? 1 : 0;
    } else if (number.isPresent() || rough) {
      next++;
    } else if (words.at(next).endsWith("s") && TimeWords.unit(words.at(next)) != null) {
      bare = true;
      rough = true;
      number = OptionalInt.of(3);
    }
    if (number.isEmpty()) {
      return null;
    }
    next += words.is(next, "more", "whole", "full", "long") ? 1 : 0;
    Unit unit = TimeWords.unit(words.at(next));
    if (unit == null) {
      return null;
    }
    int n = number.getAsInt();
    if (words.is(next + 1, "ago")) {
      return new Match(new Ago(unit, -n, rough), next + 2);
    }
    if (words.is(next + 1, "later", "afterwards", "afterward")) {
      return new Match(rough ? new Uncounted() : new Later(unit, n), next + 2);
    }
    boolean before = words.is(next + 1, "earlier", "before", "previously");
    boolean adverb = before && !(words.is(next + 1, "before") && opensClause(next + 2));
    if (adverb) {
      return new Match(rough ? new Uncounted() : new Later(unit, -n), next + 2);
    }
    if (words.is(at - 1, "within", "in")
        && !bare
        && words.is(next + 1, "'s", "'")
        && words.is(next + 2, "time")) {
      return new Match(new Ago(unit, n, rough), next + 3);
    }
    boolean lasting = words.is(at - 1, "for") && !bare && perfect(at - 1) && unit != Unit.HOUR;
    return lasting ? new Match(new Around(unit, -n, true), next + 1) : null;
  }

  private boolean opensClause(int at) {
    String word = words.at(at);
    return !word.isEmpty() && Character.isLetterOrDigit(word.charAt(0));
  }

  /** Whether "has" or "have" stands a little before, so that what lasts goes on until today. */
  private boolean perfect(int at) {
    int first = words.layout.sentenceOf(at).first();
    for (int i = at - 1; i >= Math.max(first, at - 12); i--) {
      if (words.is(i, "has", "have", "'ve")) {
        return true;
      }
      if (words.is(i, "had", "would", "will", "was", "were", ";")) {
        return false;
      }
    }
    return false;
  }

  private Match weekday(int at, Side side, int start) {
    String word = words.at(at);
    boolean plural =
        word.endsWith("days") && TimeWords.weekday(word.substring(0, word.length() - 1)) != null;
    if (TimeWords.weekday(word) == null || plural || !words.capital(at)) {
      return null;
    }
    boolean name =
        words.capital(at + 1) && TimeWords.TITLES.contains(words.at(at + 1))
            || words.capital(at - 1) && TimeWords.NAMING.contains(words.at(at - 1));
    boolean each = words.is(start - 1, "every", "each");
    return name || each ? null : new Match(new Weekday(TimeWords.weekday(word), side), at + 1);
  }

  private Match season(int at, Side side) {
    Season season = TimeWords.SEASONS.get(words.at(at));
    int next = at + 1;
    if (season == null) {
      return null;
    }
    int told = next + (words.is(next, "of", ",") ? 1 : 0);
    String year = words.at(told);
    if (year.length() == 4
        && TimeWords.isDigits(year)
        && Integer.parseInt(year) >= 1000
        && Integer.parseInt(year) < 2200) {
      return new Match(new SeasonOf(season, Optional.of(Integer.parseInt(year)), side), told + 1);
    }
    boolean verb = words.is(at, "fall", "spring");
    boolean led =
        side != Side.OPEN
            || words.is(at - 1, "in", "by", "since", "early", "late", "that", "until")
            || words.is(at - 1, "the")
                && words.is(
                    at - 2,
                    "in",
                    "by",
                    "during",
                    "over",
                    "of",
                    "until",
                    "throughout",
                    "for",
                    "since")
            || words.is(at - 1, "'s");
    boolean noun = words.is(at, "fall") && words.is(at + 1, "of", "in", "from");
    boolean games = words.is(at + 1, "olympics", "olympic", "games", "school", "camp", "palace");
    return !led
            || games
            || noun && side == Side.OPEN
            || verb && side == Side.OPEN && words.is(at - 1, "'s", "to")
        ? null
        : new Match(new SeasonOf(season, Optional.empty(), side), next);
  }

  /** "that day", "the same month", "the following week", "the first quarter of 2015". */
  private Match definite(int at) {
    int next = at + (words.is(at, "the", "that") ? 1 : 0);
    boolean article = words.is(at, "the");
    boolean that = words.is(at, "that");
    boolean same = words.is(next, "same", "very");
    boolean after = words.is(next, "following", "next");
    boolean before = words.is(next, "previous", "preceding");
    if (article || that || same || after || before) {
      int word = next + (same || after || before ? 1 : 0);
      Unit unit = TimeWords.unit(words.at(word));
      boolean plural = words.at(word).endsWith("s");
      boolean part =
          TimeWords.DAY_PARTS.contains(words.at(word)) && !words.is(word, "noon", "midnight");
      if (part) {
        unit = Unit.DAY;
      }
      if (unit != null && unit != Unit.HOUR && !plural) {
        if (after && !words.is(word, "night") || after && part) {
          return new Match(new Later(unit, 1), word + 1);
        }
        if (before) {
          return new Match(new Later(unit, -1), word + 1);
        }
        if (same || that && pointsBack(word)) {
          return new Match(new Same(unit), word + 1);
        }
        if (article
            && unit == Unit.DAY
            && words.is(word + 1, "before", "after")
            && !opensClause(word + 2)) {
          return new Match(new Later(unit, words.is(word + 1, "before") ? -1 : 1), word + 2);
        }
        if (article
            && words.is(word - 1, "the")
            && unit == Unit.YEAR
            && words.is(at - 1, "in")
            && words.is(at - 2, "later", "earlier", "early", "late")) {
          return new Match(new Same(unit), word + 1);
        }
      }
      Month month = TimeWords.month(words.at(word));
      if ((after || before || same) && month != null && words.capital(word)) {
        Calendar date = new Calendar(Optional.empty(), Optional.of(month), Optional.empty());
        return new Match(new Sided(date, Side.OPEN), word + 1);
      }
    }
    OptionalInt ordinal = TimeWords.ordinal(words.at(next));
    if (ordinal.isPresent() && words.is(next + 1, "quarter") && ordinal.getAsInt() <= 4) {
      boolean of = words.is(next + 2, "of");
      String year = words.at(next + 3);
      boolean told =
          of
              && year.length() == 4
              && TimeWords.isDigits(year)
              && Integer.parseInt(year) >= 1000
              && Integer.parseInt(year) < 2200;
      if (told) {
        return new Match(
            new Quarter(ordinal.getAsInt(), Optional.of(Integer.parseInt(year))), next + 4);
      }
      boolean here = of && words.is(next + 3, "this", "the") && words.is(next + 4, "year");
      return here ? new Match(new Quarter(ordinal.getAsInt(), Optional.empty()), next + 5) : null;
    }
    boolean uncounted =
        ordinal.isPresent()
            && article
            && words.is(next + 1, "day", "week", "month", "year")
            && words.is(next + 2, "of");
    return uncounted ? new Match(new Uncounted(), next + 2) : null;
  }

  private boolean pointsBack(int word) {
    return !words.is(word + 1, "when", "that", "after", "'s");
  }

  /**
   * A time of the clock at a word, or null.
   *
   * @param led whether the words before make a bare "14:30" a time
   */
  Match clock(int at, boolean led) {
    String form = words.at(at);
    if (words.is(at, "noon", "midnight", "midday") && !words.is(at + 1, "mass", "sun")) {
      return new Match(new Clock(), zones(at + 1));
    }
    if (form.isEmpty() || !Character.isDigit(form.charAt(0))) {
      return null;
    }
    boolean before =
        led
            || words.is(
                at - 1, "at", "around", "about", "by", "until", "since", "from", "before", "after",
                "(", "near");
    if (form.matches("\\d{1,2}[:.]\\d{2}(:\\d{2})?")) {
      int zones = zones(at + 1);
      int hour = Integer.parseInt(form.split("[:.]")[0]);
      boolean zoned = zones > at + 1;
      return hour < 25 && (zoned || before && form.indexOf(':') > 0)
          ? new Match(new Clock(), zones)
          : null;
    }
    if (form.matches("\\d{1,2}(pm|am)|\\d{3,4}hrs|\\d{1,2}h\\d{2}")) {
      return new Match(new Clock(), zones(at + 1));
    }
    if (form.length() <= 2 && TimeWords.isDigits(form)) {
      if (words.is(at + 1, ":") && words.at(at + 2).matches("\\d{2}(am|pm|hrs)")) {
        return new Match(new Clock(), zones(at + 3));
      }
      boolean half = words.is(at + 1, "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock");
      return half ? new Match(new Clock(), zones(at + 1)) : null;
    }
    boolean military =
        form.length() == 4
            && TimeWords.isDigits(form)
            && words.is(at + 1, "gmt", "utc", "hrs", "hours", "est", "edt")
            && Integer.parseInt(form) <= 2400;
    return military ? new Match(new Clock(), Math.max(at + 2, zones(at + 1))) : null;
  }

  /** One past "p.m. GMT", "local time", "Moscow time", "(0500 GMT)". */
  private int zones(int at) {
    int next = at;
    while (next < at + 4 && TimeWords.ZONES.contains(words.at(next))) {
      next++;
      next += words.is(next, ".") && words.glued(next) && words.is(next + 1, "m") ? 2 : 0;
    }
    if (words.is(next, "local", "standard", "daylight") && words.is(next + 1, "time")) {
      return next + 2;
    }
    if (words.capital(next) && words.is(next + 1, "time") && next > at - 1) {
      return next + 2;
    }
    boolean bracket =
        words.is(next, "(")
            && (TimeWords.ZONES.contains(words.at(next + 2)) && words.is(next + 3, ")")
                || TimeWords.ZONES.contains(words.at(next + 3)) && words.is(next + 4, ")"));
    return bracket ? next + (words.is(next + 3, ")") ? 4 : 5) : next;
  }
}
