package attest.resolve.time;

import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds lengths of time and frequencies: "for almost three months", "a ten-day siege", "daily".
 * They are times but no dates, and date nothing.
 */
final class TimeLengths {
  private static final Set<String> UNITS =
      Set.of(
          ("seconds minute minutes hour hours day days night nights week weeks fortnight"
                  + " weekend month months year years decade decades century centuries")
              .split(" "));

  private static final Set<String> OPENERS =
      Set.of(
          ("several many few some half more less another every each whole entire dozens hundreds"
                  + " thousands two-thirds couple numerous countless")
              .split(" "));

  private static final Set<String> HEDGES =
      Set.of(
          ("almost nearly about around approximately roughly over only just at least most than"
                  + " up the first last next of a an and additional further full long")
              .split(" "));

  private static final Set<String> FREQUENT =
      Set.of(
          ("daily weekly monthly yearly annually annual nightly hourly fortnightly biweekly"
                  + " year-long yearlong months-long weeks-long years-long day-long daylong"
                  + " month-long week-long weeklong monthlong decades-long decade-long")
              .split(" "));

  private TimeLengths() {}

  static List<Phrase> find(TimeTokens words, TimeLinks links) {
    List<Phrase> found = new ArrayList<>();
    int free = 0;
    for (int at = 0; at < words.size(); at++) {
      if (links.timeAt(at) >= 0) {
        free = at + 1;
        continue;
      }
      String form = words.at(at);
      if (compound(form) || FREQUENT.contains(form)) {
        boolean old = words.is(at + 1, "old", "-old");
        found.add(new Phrase(at, at + (old ? 2 : 1)));
        free = at + 1;
      } else if (UNITS.contains(form)) {
        int start = start(words, at, free);
        if (start < at) {
          int end = at + 1;
          found.add(new Phrase(start, end));
          free = end;
        }
      }
    }
    return found;
  }

  /** Where a length that ends with a unit opens; the unit itself where no number leads it. */
  private static int start(TimeTokens words, int unit, int free) {
    int first = Math.max(free, Math.max(unit - 5, words.layout.sentenceOf(unit).first()));
    int start = unit;
    boolean counted = false;
    for (int at = unit - 1; at >= first; at--) {
      String form = words.at(at);
      boolean number =
          TimeWords.number(form).isPresent() || OPENERS.contains(form) || figures(form);
      if (!number && !HEDGES.contains(form)) {
        break;
      }
      counted |= number;
      start = number || !Set.of("of", "the", "and", "at").contains(form) ? at : start;
    }
    if (!counted) {
      return unit;
    }
    return start;
  }

  private static boolean figures(String form) {
    for (int i = 0; i < form.length(); i++) {
      char at = form.charAt(i);
      if ((at < '0' || at > '9') && at != ',' && at != '.') {
        return false;
      }
    }
    return !form.isEmpty() && Character.isDigit(form.charAt(0));
  }

  /** "ten-day", "33-year-old". */
  private static boolean compound(String form) {
    int hyphen = form.indexOf('-');
    if (hyphen <= 0) {
      return false;
    }
    String number = form.substring(0, hyphen);
    int end = form.indexOf('-', hyphen + 1);
    String unit = form.substring(hyphen + 1, end < 0 ? form.length() : end);
    return UNITS.contains(unit)
        && (TimeWords.number(number).isPresent()
            || figures(number)
            || number.equals("multi")
            || TimeWords.ordinal(number).isPresent());
  }
}
