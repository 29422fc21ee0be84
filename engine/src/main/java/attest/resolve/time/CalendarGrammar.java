package attest.resolve.time;

import attest.resolve.time.TimeExpression.Calendar;
import attest.resolve.time.TimeExpression.Shape;
import attest.resolve.time.TimeExpression.Span;
import attest.resolve.time.TimeExpression.Years;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates of the calendar: days, months, years, decades, centuries and runs of them.
 *
 * <p>Known failures: a date in figures whose day and month could change places is left out.
 */
final class CalendarGrammar {
  /**
   * What was read and where it ends.
   *
   * @param end one past its last word
   */
  record Match(Shape shape, int end) {}

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:t\\d{2})?");
  private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  static final Pattern RUN = Pattern.compile("(\\d{1,4})[-\u2010\u2011](\\d{1,4})");
  private static final Pattern DECADE = Pattern.compile("(1[0-9]|20)?([0-9])0s");

  private final TimeTokens words;
  private final YearGrammar years;

  CalendarGrammar(TimeTokens words) {
    this.words = words;
    this.years = new YearGrammar(words);
  }

  /** The longest calendar date at a word, or null. */
  Match read(int at) {
    Match first = single(at);
    if (first == null || !(first.shape instanceof Calendar from)) {
      return first;
    }
    boolean between = words.is(at - 1, "between");
    boolean dash = TimeWords.isDash(words.at(first.end));
    boolean neighbours =
        words.is(first.end, "and")
            && from.month().isPresent()
            && from.day().isEmpty()
            && from.year().isEmpty()
            && TimeWords.month(words.at(first.end + 1)) == from.month().get().plus(1);
    boolean joined =
        neighbours
            || words.is(first.end, "to", "through", "until", "till") && opensRun(at)
            || words.is(first.end, "through")
            || between && words.is(first.end, "and")
            || dash;
    if (joined) {
      Match second = single(first.end + 1);
      if (second == null && dash && from.month().isEmpty()) {
        second = shortYear(first.end + 1, from);
      }
      if (second != null && second.shape instanceof Calendar to) {
        boolean same = from.month().isPresent() == to.month().isPresent();
        if (neighbours && to.day().isPresent()) {
          return first;
        }
        if (same || words.is(first.end, "to", "through", "until")) {
          return new Match(new Span(from, to), second.end);
        }
      }
    }
    return first;
  }

  private boolean opensRun(int at) {
    return words.is(at - 1, "from") || words.is(at - 1, "(") || words.is(at - 2, "from");
  }

  private Match shortYear(int at, Calendar from) {
    String form = words.at(at);
    boolean two = form.length() == 2 && TimeWords.isDigits(form) && words.glued(at);
    if (!two || from.year().isEmpty()) {
      return null;
    }
    int year = from.year().get() / 100 * 100 + Integer.parseInt(form);
    return year > from.year().get() ? new Match(Calendar.ofYear(year), at + 1) : null;
  }

  private Match single(int at) {
    String form = words.at(at);
    if (form.isEmpty()) {
      return null;
    }
    Match match = null;
    if (Character.isDigit(form.charAt(0))) {
      match = figures(at, form);
      if (match == null) {
        match = dayFirst(at);
      }
      return match != null ? match : years.read(at);
    }
    if (TimeWords.month(form) != null) {
      return monthFirst(at);
    }
    if (TimeWords.ordinal(form).isPresent()) {
      match = years.century(at);
      return match != null ? match : dayFirst(at);
    }
    match = months(at);
    if (match != null) {
      return match;
    }
    if (form.equals("ad") || form.equals("a.d.")) {
      Match after = years.read(at + 1);
      return after != null ? after : null;
    }
    return holiday(at);
  }

  private Match figures(int at, String form) {
    Matcher iso = ISO.matcher(form);
    if (iso.matches()) {
      return date(
          Integer.parseInt(iso.group(1)),
          Integer.parseInt(iso.group(2)),
          Integer.parseInt(iso.group(3)),
          at + 1);
    }
    Matcher points = POINTS.matcher(form);
    if (points.matches()) {
      return eitherWay(points.group(1), points.group(2), points.group(3), at + 1);
    }
    if (words.is(at + 1, "/") && words.is(at + 3, "/") && words.glued(at + 1)) {
      String year = words.at(at + 4);
      if (year.length() == 4 && TimeWords.isDigits(year)) {
        return eitherWay(form, words.at(at + 2), year, at + 5);
      }
    }
    Matcher decade = DECADE.matcher(form);
    if (decade.matches()) {
      int century = decade.group(1) == null ? 19 : Integer.parseInt(decade.group(1));
      int first = century * 100 + Integer.parseInt(decade.group(2)) * 10;
      return new Match(new Years(first, 10), at + 1);
    }
    return null;
  }

  private static Match eitherWay(String one, String two, String year, int end) {
    if (one.length() > 2
        || two.length() > 2
        || !TimeWords.isDigits(one)
        || !TimeWords.isDigits(two)) {
      return null;
    }
    int a = Integer.parseInt(one);
    int b = Integer.parseInt(two);
    int y = Integer.parseInt(year);
    if (b > 12 && a <= 12) {
      return date(y, a, b, end);
    }
    return a > 12 || a == b ? date(y, b, a, end) : null;
  }

  private static Match date(int year, int month, int day, int end) {
    try {
      LocalDate.of(year, month, day);
    } catch (DateTimeException impossible) {
      return null;
    }
    return new Match(
        new Calendar(Optional.of(year), Optional.of(Month.of(month)), Optional.of(day)), end);
  }

  /** "18 February 2023", "the 3rd of March", "5-7 May", "3 and 5 May". */
  private Match dayFirst(int at) {
    int second = -1;
    int next = at + 1;
    OptionalInt day = day(at);
    Matcher run = RUN.matcher(words.at(at));
    if (run.matches() && run.group(1).length() <= 2 && run.group(2).length() <= 2) {
      day = OptionalInt.of(Integer.parseInt(run.group(1)));
      second = Integer.parseInt(run.group(2));
    } else if (day.isPresent()
        && (TimeWords.isDash(words.at(next)) || words.is(next, "and", "to", "or", "/"))
        && day(next + 1).isPresent()) {
      second = day(next + 1).getAsInt();
      next += 2;
    }
    if (day.isEmpty()) {
      return null;
    }
    if (words.is(next, "of")) {
      next++;
    }
    Match across = second < 0 ? acrossDays(day.getAsInt(), next) : null;
    if (across != null) {
      return across;
    }
    Month month = TimeWords.month(words.at(next));
    if (month == null || !words.capital(next) && words.is(next, "may", "march", "mar", "dec")) {
      return null;
    }
    if (words.is(next, "mar", "may", "march") && words.is(next + 1, "not", "be", "have")) {
      return null;
    }
    return finish(month, day.getAsInt(), second, next + 1);
  }

  /** "3 May-5 June", whose hyphen makes one word of two. */
  private Match acrossDays(int day, int at) {
    String form = words.at(at);
    int hyphen = form.indexOf('-');
    Month month = hyphen < 3 ? null : TimeWords.month(form.substring(0, hyphen));
    String right = month == null ? "" : form.substring(hyphen + 1);
    Month other = TimeWords.month(words.at(at + 1));
    if (month == null
        || other == null
        || right.length() > 2
        || !TimeWords.isDigits(right)
        || day > month.maxLength()) {
      return null;
    }
    Match second = finish(other, Integer.parseInt(right), -1, at + 2);
    return second == null
        ? null
        : new Match(
            new Span(
                new Calendar(Optional.empty(), Optional.of(month), Optional.of(day)),
                (Calendar) second.shape),
            second.end);
  }

  private OptionalInt day(int at) {
    String form = words.at(at);
    OptionalInt day = TimeWords.ordinal(form);
    if (day.isEmpty() && form.length() <= 2 && TimeWords.isDigits(form)) {
      day = OptionalInt.of(Integer.parseInt(form));
    }
    return day.isPresent() && day.getAsInt() >= 1 && day.getAsInt() <= 31
        ? day
        : OptionalInt.empty();
  }

  /** "February 18, 2023", "May 5-7", "March 2023", "March". */
  private Match monthFirst(int at) {
    Month month = TimeWords.month(words.at(at));
    boolean point =
        words.is(at + 1, ".")
            && words.glued(at + 1)
            && words.at(at).length() <= 4
            && !words.at(at + 2).isEmpty()
            && TimeWords.isDigits(words.at(at + 2).substring(0, 1));
    int next = point ? at + 2 : at + 1;
    if (words.is(next, "the")
        && TimeWords.ordinal(words.at(next + 1)).isPresent()
        && !words.capital(next + 1)) {
      next++;
    }
    Matcher run = RUN.matcher(words.at(next));
    if (run.matches() && run.group(1).length() <= 2 && run.group(2).length() <= 2) {
      int from = Integer.parseInt(run.group(1));
      int to = Integer.parseInt(run.group(2));
      if (from >= 1 && to <= 31) {
        return finish(month, from, to, next + 1);
      }
    }
    Match across = acrossMonths(month, next);
    if (across != null) {
      return across;
    }
    OptionalInt day = day(next);
    if (day.isPresent()
        && (TimeWords.isDigits(words.at(next).substring(0, 1)) || words.is(next - 1, "the"))
        && !words.is(next + 1, ":", "%", "percent", "people", "million")) {
      int second = -1;
      int after = next + 1;
      boolean runs = TimeWords.isDash(words.at(after)) && day(after + 1).isPresent();
      boolean pair =
          words.is(after, "to", "and", "or", "through")
              && day(after + 1).isPresent()
              && TimeWords.month(words.at(after + 2)) == null
              && !words.is(after + 2, "people", "of", "%", "percent", "others");
      if ((runs || pair) && day(after + 1).getAsInt() > day.getAsInt()) {
        second = day(after + 1).getAsInt();
        after += 2;
      }
      return finish(month, day.getAsInt(), second, after);
    }
    Match withYear = finish(month, 0, -1, next);
    boolean year = withYear != null && ((Calendar) withYear.shape).year().isPresent();
    return year || standsAsMonth(at) ? withYear : null;
  }

  /** "May 31-June 2" and "May-August 1950", whose hyphen makes one word of two. */
  private Match acrossMonths(Month month, int at) {
    String form = words.at(at);
    int hyphen = form.indexOf('-');
    if (hyphen <= 0) {
      return null;
    }
    Month other = TimeWords.month(form.substring(hyphen + 1));
    String left = form.substring(0, hyphen);
    if (other == null || left.length() > 2 || !TimeWords.isDigits(left) || day(at + 1).isEmpty()) {
      return null;
    }
    Match second = finish(other, day(at + 1).getAsInt(), -1, at + 2);
    int first = Integer.parseInt(left);
    return second == null || first < 1 || first > month.maxLength()
        ? null
        : new Match(
            new Span(
                new Calendar(Optional.empty(), Optional.of(month), Optional.of(first)),
                (Calendar) second.shape),
            second.end);
  }

  /** "May-August 1950", one word in the text. */
  private Match months(int at) {
    String form = words.at(at);
    int hyphen = form.indexOf('-');
    if (hyphen < 3 || !words.capital(at)) {
      return null;
    }
    Month from = TimeWords.month(form.substring(0, hyphen));
    Month to = TimeWords.month(form.substring(hyphen + 1));
    if (from == null || to == null) {
      return null;
    }
    Match end = finish(to, 0, -1, at + 1);
    return new Match(
        new Span(
            new Calendar(Optional.empty(), Optional.of(from), Optional.empty()),
            (Calendar) end.shape),
        end.end);
  }

  /** Whether a month's name without figures is a month and no verb, name or title. */
  private boolean standsAsMonth(int at) {
    String form = words.at(at);
    boolean abbreviated = form.length() == 3 && !form.equals("may");
    boolean shaky = form.equals("may") || form.equals("march");
    if (abbreviated || !words.capital(at)) {
      return false;
    }
    if (TimeWords.TITLES.contains(words.at(at + 1)) && words.capital(at + 1)
        || TimeWords.NAMING.contains(words.at(at - 1)) && words.capital(at - 1)) {
      return false;
    }
    boolean led =
        words.is(
            at - 1,
            "in",
            "since",
            "by",
            "until",
            "till",
            "of",
            "last",
            "next",
            "this",
            "early",
            "late",
            "mid",
            "from",
            "between",
            "during",
            "to",
            "through",
            "for",
            "after",
            "before",
            "previous",
            "following",
            "same",
            "throughout",
            "around",
            "and",
            "or",
            "that");
    boolean article = words.is(at - 1, "the", "a", "'s", "its", "their", "his");
    if (shaky) {
      boolean person =
          form.equals("may")
              && words.is(at - 1, "to", "and", "for", "after", "before", "that", "or", "by")
              && !(words.is(at - 1, "and", "or", "to")
                  && TimeWords.month(words.at(at - 2)) != null);
      boolean demonstration = words.is(at + 1, "on", "for", "against", "of");
      return led && !person || article && !demonstration && !words.capital(at + 1);
    }
    boolean name =
        words.capital(at - 1)
            && !led
            && !article
            && layoutSentenceInner(at - 1)
            && TimeWords.weekday(words.at(at - 1)) == null;
    boolean speaks = words.is(at + 1, "said", "says", "told", "'s") && !led && !article;
    return !name
        && !(speaks && (form.equals("april") || form.equals("june") || form.equals("august")));
  }

  private boolean layoutSentenceInner(int at) {
    return at > 0 && words.layout.sentenceOf(at).first() != at;
  }

  private Match finish(Month month, int from, int to, int next) {
    Optional<Integer> year = Optional.empty();
    int end = next;
    int at = next;
    if (words.is(at, ",") || words.is(at, "of", "in") && from <= 0) {
      at++;
    }
    Match told = years.plain(at, at > next && words.is(next, ","));
    if (told != null) {
      year = ((Calendar) told.shape).year();
      end = told.end;
    }
    if (from > month.maxLength() || from == 0 && to > 0) {
      return null;
    }
    if (from == 11
        && month == Month.SEPTEMBER
        && year.isEmpty()
        && words.is(next, "attacks", "attack", "terror", "terrorist")) {
      year = Optional.of(2001);
    }
    Calendar first =
        new Calendar(year, Optional.of(month), from == 0 ? Optional.empty() : Optional.of(from));
    if (to < 0) {
      return new Match(first, end);
    }
    if (to <= from || to > month.maxLength()) {
      return null;
    }
    return new Match(new Span(first, new Calendar(year, first.month(), Optional.of(to))), end);
  }

  /** The few feasts that stand on one day everywhere. */
  private Match holiday(int at) {
    Calendar day = null;
    int end = at + 1;
    if (words.is(at, "new")
        && words.is(at + 1, "year")
        && words.is(at + 2, "'s")
        && words.is(at + 3, "eve", "day")
        && words.capital(at)) {
      end = at + 4;
      day = words.is(at + 3, "eve") ? monthDay(Month.DECEMBER, 31) : monthDay(Month.JANUARY, 1);
    } else if (words.is(at, "christmas") && words.capital(at)) {
      boolean named = words.is(at + 1, "day", "eve", "night");
      end += named ? 1 : 0;
      day = monthDay(Month.DECEMBER, words.is(at + 1, "eve") ? 24 : 25);
    }
    if (day == null) {
      return null;
    }
    Match told = years.plain(words.is(end, ",") ? end + 1 : end, false);
    return told == null
        ? new Match(day, end)
        : new Match(day.withYear(((Calendar) told.shape).year().get()), told.end);
  }

  private static Calendar monthDay(Month month, int day) {
    return new Calendar(Optional.empty(), Optional.of(month), Optional.of(day));
  }
}
