package attest.resolve.time;

import attest.resolve.time.CalendarGrammar.Match;
import attest.resolve.time.TimeExpression.Calendar;
import attest.resolve.time.TimeExpression.Span;
import attest.resolve.time.TimeExpression.Years;
import java.util.regex.Matcher;

/**
 * Tells years and centuries from other numbers.
 *
 * <p>Known failures: an amount between 1900 and 2099 that no list tells from a year.
 */
final class YearGrammar {
  private final TimeTokens words;

  YearGrammar(TimeTokens words) {
    this.words = words;
  }

  /** A year that a date goes on with. */
  Match plain(int at, boolean comma) {
    String form = words.at(at);
    boolean four = form.length() == 4 && TimeWords.isDigits(form);
    if (!four || TimeWords.COUNTED.contains(words.at(at + 1))) {
      return era(at);
    }
    int year = Integer.parseInt(form);
    if (year < 1000 || year > 2199 || comma && words.is(at + 1, ",") && year < 1300) {
      return era(at);
    }
    Match era = era(at);
    return era != null ? era : new Match(Calendar.ofYear(year), at + 1);
  }

  /** "490 BC", "44 B.C.", "AD 70", "312 CE". */
  private Match era(int at) {
    String form = words.at(at);
    if (form.length() > 4 || !TimeWords.isDigits(form)) {
      return null;
    }
    if (words.is(at + 1, "bc", "bce", "b.c.", "b.c.e.", "b.c") && words.capital(at + 1)) {
      return new Match(Calendar.ofYear(1 - Integer.parseInt(form)), at + 2);
    }
    boolean after = words.is(at + 1, "ad", "ce", "a.d.", "c.e.") && words.capital(at + 1);
    return after ? new Match(Calendar.ofYear(Integer.parseInt(form)), at + 2) : null;
  }

  /** A year, or a run of years, that stands alone at a word. */
  Match read(int at) {
    Match era = era(at);
    if (era != null) {
      return era;
    }
    String form = words.at(at);
    Matcher run = CalendarGrammar.RUN.matcher(form);
    if (run.matches() && words.is(at + 1, "bc", "bce", "b.c.", "b.c") && words.capital(at + 1)) {
      int from = 1 - Integer.parseInt(run.group(1));
      int to = 1 - Integer.parseInt(run.group(2));
      return to < from
          ? null
          : new Match(new Span(Calendar.ofYear(from), Calendar.ofYear(to)), at + 2);
    }
    if (run.matches() && run.group(1).length() == 4 && run.group(2).length() % 2 == 0) {
      int from = Integer.parseInt(run.group(1));
      int to = Integer.parseInt(run.group(2));
      to = run.group(2).length() == 2 ? from / 100 * 100 + to : to;
      boolean years = from >= 1000 && to > from && to <= 2199 && to - from < 120;
      return years ? new Match(new Span(Calendar.ofYear(from), Calendar.ofYear(to)), at + 1) : null;
    }
    if (form.length() != 4 || !TimeWords.isDigits(form) || words.glued(at) && !opened(at)) {
      return null;
    }
    int year = Integer.parseInt(form);
    String before = words.at(at - 1);
    boolean last = words.layout.sentenceOf(at).end() == at + 1;
    String after = last ? "" : words.at(at + 1);
    boolean likely = year >= 1900 && year <= 2099;
    boolean led = TimeWords.YEAR_BEFORE.contains(before) || words.is(at - 1, "the", "'s", ",");
    boolean ratio = words.is(at + 1, ":") && words.glued(at + 2);
    boolean fraction =
        words.glued(at + 1) && (ratio || words.is(at + 1, "/", "%", "\u00b0", "\u00d7"));
    if (year < 1000
        || year > 2199
        || fraction
        || TimeWords.AMOUNT_BEFORE.contains(before)
        || TimeWords.COUNTED.contains(after)) {
      return null;
    }
    boolean plural =
        after.length() > 3
            && after.endsWith("s")
            && !after.endsWith("ss")
            && Character.isLetter(after.charAt(0))
            && !words.capital(at + 1)
            && !words.is(at + 1, "was", "has", "his", "its", "this", "as", "is", "does", "sees");
    boolean counted = plural && !words.is(at - 1, "the", "in", "since", "of", "from", "'s");
    boolean ends = after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0));
    boolean article = words.is(at - 1, "the") && year >= 1500;
    boolean opens = words.layout.sentenceOf(at).first() == at;
    boolean heading =
        opens && (words.layout.sentenceOf(at).end() <= at + 6 || words.is(at + 1, ":"));
    boolean sure =
        likely
            ? !counted
            : heading
                || led
                    && !plural
                    && (ends || article || !words.is(at - 1, "the", ",", "to", "and"));
    if (modifies(at)) {
      return new Match(Calendar.ofYear(year), at + 1);
    }
    boolean paired = words.is(at - 1, "and", "or") && isYear(words.at(at - 2));
    boolean asLate = words.is(at - 1, "as") && words.is(at - 2, "late", "early", "recently");
    if (paired || asLate) {
      return new Match(Calendar.ofYear(year), at + 1);
    }
    if (likely && !led && !ends && !heading) {
      sure =
          !counted
              && !plural
              && words.is(
                  at + 1,
                  "and",
                  "when",
                  "but",
                  "war",
                  "to",
                  "elections",
                  "also",
                  "saw",
                  "was",
                  "will",
                  "has",
                  "brought");
    }
    return sure ? new Match(Calendar.ofYear(year), at + 1) : null;
  }

  private static boolean isYear(String form) {
    return form.length() == 4 && TimeWords.isDigits(form) && form.charAt(0) <= '2';
  }

  /** "a secret 1902 pact", "the 2003 invasion": a number before one thing counts nothing. */
  private boolean modifies(int at) {
    boolean led =
        words.is(at - 1, "a", "an", "the", "this", "its", "his", "her", "their", "'s")
            || words.is(at - 2, "a", "an", "the", "its", "his", "her", "their", "'s");
    String noun = words.at(at + 1);
    return led
        && noun.length() > 2
        && Character.isLetter(noun.charAt(0))
        && !words.capital(at + 1)
        && !noun.endsWith("s")
        && !noun.endsWith("ed")
        && !noun.endsWith("men")
        && !TimeWords.COUNTED.contains(noun)
        && !words.is(at + 1, "and", "but", "who", "that", "which", "for", "from", "with", "were");
  }

  private boolean opened(int at) {
    return words.is(at - 1, "(", "\u2013", "\u2014", "[", "'", "\"", "/", "\u201c", "\u2018");
  }

  /** "the 19th century", "the 5th century BC". */
  Match century(int at) {
    int next = at + 1;
    if (words.is(next, "-")) {
      next++;
    }
    if (!words.is(next, "century", "centuries")) {
      return null;
    }
    int number = TimeWords.ordinal(words.at(at)).getAsInt();
    if (words.is(next + 1, "bc", "bce", "b.c.")) {
      return new Match(new Years(1 - number * 100, 100), next + 2);
    }
    return new Match(new Years((number - 1) * 100, 100), next + 1);
  }
}
