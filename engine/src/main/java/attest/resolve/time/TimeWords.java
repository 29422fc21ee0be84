package attest.resolve.time;

import attest.resolve.time.TimeExpression.Season;
import attest.resolve.time.TimeExpression.Unit;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The closed lists of words that times are told with. Source: own compilation. */
final class TimeWords {
  private TimeWords() {}

  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
  private static final Map<String, Unit> UNITS = new HashMap<>();
  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();

  static final Map<String, Season> SEASONS =
      Map.of(
          "spring", Season.SPRING,
          "springtime", Season.SPRING,
          "summer", Season.SUMMER,
          "summertime", Season.SUMMER,
          "autumn", Season.AUTUMN,
          "fall", Season.AUTUMN,
          "winter", Season.WINTER,
          "wintertime", Season.WINTER);

  static {
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(java.util.Locale.ROOT);
      MONTHS.put(name, month);
      MONTHS.put(name.substring(0, 3), month);
      MONTHS.put(name.substring(0, 3) + ".", month);
    }
    MONTHS.put("sept", Month.SEPTEMBER);
    MONTHS.put("sept.", Month.SEPTEMBER);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(java.util.Locale.ROOT);
      WEEKDAYS.put(name, day);
    }
    for (String each : new String[] {"hour", "hours", "hrs", "minute", "minutes"}) {
      UNITS.put(each, Unit.HOUR);
    }
    UNITS.put("day", Unit.DAY);
    UNITS.put("days", Unit.DAY);
    UNITS.put("night", Unit.DAY);
    UNITS.put("nights", Unit.DAY);
    UNITS.put("week", Unit.WEEK);
    UNITS.put("weeks", Unit.WEEK);
    UNITS.put("month", Unit.MONTH);
    UNITS.put("months", Unit.MONTH);
    UNITS.put("year", Unit.YEAR);
    UNITS.put("years", Unit.YEAR);
    UNITS.put("decade", Unit.DECADE);
    UNITS.put("decades", Unit.DECADE);
    String[] numbers =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                + "fifteen sixteen seventeen eighteen nineteen twenty")
            .split(" ");
    for (int i = 1; i < numbers.length; i++) {
      NUMBERS.put(numbers[i], i);
    }
    NUMBERS.put("a", 1);
    NUMBERS.put("an", 1);
    NUMBERS.put("thirty", 30);
    NUMBERS.put("forty", 40);
    NUMBERS.put("fifty", 50);
    NUMBERS.put("sixty", 60);
    NUMBERS.put("ninety", 90);
    String[] ordinals =
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
                + "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
                + "twentieth")
            .split(" ");
    for (int i = 0; i < ordinals.length; i++) {
      ORDINALS.put(ordinals[i], i + 1);
    }
  }

  /** Parts of a day; each may follow or open a date and never moves it. */
  static final Set<String> DAY_PARTS =
      Set.of(
          ("morning afternoon evening night noon midnight lunchtime dawn dusk midday "
                  + "sunrise sunset daybreak nightfall mid-morning mid-afternoon")
              .split(" "));

  /** What may stand before "of" and a date without moving it. */
  static final Set<String> PARTS =
      Set.of(
          ("morning afternoon evening night hours end beginning start dawn middle half part "
                  + "days weeks months close month week day eve")
              .split(" "));

  static final Set<String> EARLY = Set.of("early", "beginning", "start", "first");
  static final Set<String> LATE = Set.of("late", "end", "close", "latter");

  static final Set<String> ZONES =
      Set.of(
          ("gmt utc est edt et pst pdt pt cst cdt cet cest bst eet eest msk ist jst kst am "
                  + "a.m. pm p.m. a.m p.m hrs o'clock o\u2019clock")
              .split(" "));

  /** Names and set phrases that a weekday or month opens or ends and that are no time. */
  static final Set<String> TITLES =
      Set.of(
          ("times mail express telegraph mirror herald independent world sun tribune "
                  + "observer revolution post people brigade brigades league")
              .split(" "));

  /** What makes a weekday or month the name of something, before it. */
  static final Set<String> NAMING =
      Set.of("bloody", "black", "good", "super", "cyber", "ash", "sheffield", "ruby");

  /** Words after which a number of four digits is a year. */
  static final Set<String> YEAR_BEFORE =
      Set.of(
          "in",
          "since",
          "of",
          "by",
          "until",
          "till",
          "from",
          "during",
          "between",
          "before",
          "after",
          "early",
          "late",
          "mid",
          "year",
          "through",
          "throughout",
          "(",
          "to",
          "and",
          "around",
          "circa",
          "ca",
          "ca.",
          "c.",
          "\u2013",
          "-",
          "\u2014",
          "for",
          "summer",
          "spring",
          "winter",
          "autumn",
          "fall");

  /** Words after which a number of four digits is an amount. */
  static final Set<String> AMOUNT_BEFORE =
      Set.of(
          ("about some nearly almost over than least most approximately roughly $ \u20ac "
                  + "\u00a3 killed injured wounded resolution no. number no route highway an "
                  + "additional another further estimated these those other")
              .split(" "));

  /** Nouns that make the number before them an amount. */
  static final Set<String> COUNTED =
      Set.of(
          ("people men women children troops police personnel km kilometers kilometres "
                  + "metres meters m miles feet percent per % hours gmt utc hrs million billion "
                  + "thousand dead wounded prisoners soldiers civilians tons tonnes pounds dollars "
                  + "euros others days years more aircraft casualties refugees ft mm cavalry "
                  + "infantry horsemen strong square sq")
              .split(" "));

  /** Words that may open a time expression, beside those of the lists above. */
  private static final Set<String> OPENERS =
      Set.of(
          ("the that early late mid mid- later earlier very latter last past next coming this"
                  + " recent these previous following preceding same final opening pre-dawn predawn"
                  + " small today tonight nowadays yesterday tomorrow overnight now currently"
                  + " presently recently lately at almost nearly about some roughly around only just"
                  + " over barely more less several few many new christmas ad a.d. noon midnight "
                  + "midday")
              .split(" "));

  /** Whether a time expression may open with a word; false for almost all words of a text. */
  static boolean opens(String lower) {
    return Character.isDigit(lower.charAt(0))
        || OPENERS.contains(lower)
        || MONTHS.containsKey(lower)
        || WEEKDAYS.containsKey(lower)
        || UNITS.containsKey(lower)
        || NUMBERS.containsKey(lower)
        || ORDINALS.containsKey(lower)
        || SEASONS.containsKey(lower)
        || PARTS.contains(lower)
        || lower.indexOf('-') > 2;
  }

  static Month month(String lower) {
    return MONTHS.get(lower);
  }

  static DayOfWeek weekday(String lower) {
    return WEEKDAYS.get(lower);
  }

  static Unit unit(String lower) {
    return UNITS.get(lower);
  }

  /** A small number, in letters or digits. */
  static OptionalInt number(String lower) {
    Integer known = NUMBERS.get(lower);
    if (known != null) {
      return OptionalInt.of(known);
    }
    return lower.length() <= 3 && isDigits(lower)
        ? OptionalInt.of(Integer.parseInt(lower))
        : OptionalInt.empty();
  }

  /** An ordinal, in letters or digits: "third", "3rd". */
  static OptionalInt ordinal(String lower) {
    Integer known = ORDINALS.get(lower);
    if (known != null) {
      return OptionalInt.of(known);
    }
    int n = lower.length() - 2;
    boolean ends =
        lower.endsWith("st")
            || lower.endsWith("nd")
            || lower.endsWith("rd")
            || lower.endsWith("th");
    return n >= 1 && n <= 2 && ends && isDigits(lower.substring(0, n))
        ? OptionalInt.of(Integer.parseInt(lower.substring(0, n)))
        : OptionalInt.empty();
  }

  static boolean isDigits(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) < '0' || form.charAt(i) > '9') {
        return false;
      }
    }
    return !form.isEmpty();
  }

  static boolean isDash(String form) {
    return form.equals("-") || form.equals("\u2013") || form.equals("\u2014") || form.equals("--");
  }
}
