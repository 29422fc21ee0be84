package attest.query;

import attest.query.Value.Box;
import attest.query.Value.Code;
import attest.query.Value.Count;
import attest.query.Value.Days;
import attest.query.Value.Flag;
import attest.query.Value.Near;
import attest.query.Value.Range;
import attest.query.Value.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the value of a field. */
final class Values {
  private static final Pattern COMPARISON = Pattern.compile(">=|<=|>|<|=");
  private static final Pattern DAYS = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?");
  private static final String WORDS = "a word or a \"phrase\"";

  private Values() {}

  /** What may stand after the colon, for a sentence. */
  static String expected(Key key) {
    String list = String.join(", ", key.listed());
    return switch (key) {
      case SPEAKER, ABOUT, PLACE, OUTLET -> WORDS;
      case ACT, KIND, TYPE, STATUS, VOICE -> "one of " + list;
      case VIA, CONTESTED -> WORDS + ", or one of " + list;
      case ACTOR, RECIPIENT -> WORDS + ", or a country or sector in three capitals";
      case DEGREE -> "a number, as -4, -6..-4 or >=3, or one of an axis, as directive>=4";
      case TOLL -> "one of " + list + ", a number, as 3, 3..5 or >=3, or both, as killed>=3";
      case ON, BEFORE, AFTER ->
          "a day, a month or a year, as 2023-03-05, 2023-03, 2023, >=2023 or 2022..2023-03";
      case WITHIN ->
          "a country in three letters, lat,lon,km or south,west,north,east, as 39.8,46.75,50";
    };
  }

  static Value read(Key key, Words words) {
    return switch (key) {
      case SPEAKER, ABOUT, PLACE, OUTLET -> new Text(words.terms());
      case ACT, KIND, TYPE, STATUS, VOICE ->
          listed(key, words)
              .orElseThrow(() -> words.no("unknown-value", key.word(), expected(key)));
      case VIA ->
          words.quoted()
              ? new Text(words.terms())
              : listed(key, words).orElseGet(() -> new Text(words.terms()));
      case ACTOR, RECIPIENT ->
          !words.quoted() && words.text().matches("[A-Z]{3}")
              ? new Code(words.text())
              : new Text(words.terms());
      case DEGREE -> numbers(key, words);
      case TOLL -> listed(key, words).orElseGet(() -> numbers(key, words));
      case ON, BEFORE, AFTER -> days(key, words);
      case WITHIN ->
          words.text().matches("[A-Za-z]{3}")
              ? new Code(words.text().toUpperCase(Locale.ROOT))
              : area(key, words);
      case CONTESTED ->
          !words.quoted() && listed(key, words).isPresent()
              ? new Flag(words.text().equalsIgnoreCase("yes"))
              : new Text(words.terms());
    };
  }

  /** The listed value that was meant, in any case, with space or underscore for the hyphen. */
  private static Optional<Value> listed(Key key, Words words) {
    String wanted = words.text().strip().replaceAll("[ _]", "-");
    return key.listed().stream().filter(wanted::equalsIgnoreCase).findFirst().map(Code::new);
  }

  private static Value numbers(Key key, Words words) {
    Matcher comparison = COMPARISON.matcher(words.text());
    if (!comparison.find() || comparison.start() == 0) {
      return range(key, words);
    }
    Words name = words.part(0, comparison.start());
    return listed(key, name)
        .map(of -> new Count(((Code) of).code(), range(key, words.from(comparison.start()))))
        .orElseThrow(
            () ->
                name.no(
                    "unknown-value",
                    "count of " + key.word(),
                    "one of " + String.join(", ", key.listed())));
  }

  private static Range range(Key key, Words words) {
    Interval interval = Interval.of(words);
    long from = interval.from().map(part -> number(key, part)).orElse((long) Integer.MIN_VALUE);
    long to = interval.to().map(part -> number(key, part)).orElse((long) Integer.MAX_VALUE);
    from += interval.above() ? 1 : 0;
    to -= interval.below() ? 1 : 0;
    if (from > to) {
      boolean open = interval.above() || interval.below();
      throw words.no("no-number", "range", open ? expected(key) : "the smaller number first");
    }
    return new Range((int) from, (int) to);
  }

  private static long number(Key key, Words words) {
    try {
      return Integer.parseInt(words.text());
    } catch (NumberFormatException e) {
      throw words.no("no-number", "number", expected(key));
    }
  }

  private static Days days(Key key, Words words) {
    Interval interval = Interval.of(words);
    Optional<Days> from = interval.from().map(part -> period(key, part));
    Optional<Days> to = interval.to().map(part -> period(key, part));
    LocalDate first =
        from.map(days -> interval.above() ? days.to().plusDays(1) : days.from()).orElse(Days.FIRST);
    LocalDate last =
        to.map(days -> interval.below() ? days.from().minusDays(1) : days.to()).orElse(Days.LAST);
    if (first.isAfter(last)) {
      boolean open = interval.above() || interval.below();
      throw words.no("no-day", "run of days", open ? expected(key) : "the earlier first");
    }
    return new Days(first, last);
  }

  /** A year, a month or a day. */
  private static Days period(Key key, Words words) {
    String text = words.text();
    try {
      if (!DAYS.matcher(text).matches()) {
        throw new DateTimeException("no day");
      } else if (text.length() == 4) {
        Year year = Year.of(Integer.parseInt(text));
        return new Days(year.atDay(1), year.atMonth(12).atEndOfMonth());
      } else if (text.length() == 7) {
        YearMonth month = YearMonth.parse(text);
        return new Days(month.atDay(1), month.atEndOfMonth());
      }
      LocalDate day = LocalDate.parse(text);
      return new Days(day, day);
    } catch (DateTimeException e) {
      throw words.no("no-day", "day", expected(key));
    }
  }

  private static Value area(Key key, Words words) {
    String[] parts = words.text().split(",", -1);
    if (Stream.of(parts).allMatch(part -> DECIMAL.matcher(part.strip()).matches())) {
      double[] n = Stream.of(parts).map(String::strip).mapToDouble(Double::parseDouble).toArray();
      try {
        if (n.length == 3) {
          return new Near(n[0], n[1], n[2]);
        } else if (n.length == 4) {
          return new Box(n[0], n[1], n[2], n[3]);
        }
      } catch (IllegalArgumentException e) {
        throw words.no(
            "no-place",
            "area on the earth",
            "lat -90..90, lon -180..180, km above 0 and at most 20040, the south before the north");
      }
    }
    throw words.no("no-place", "area", expected(key));
  }

  /**
   * What stands to the left and right of {@code ..}, or after a comparison.
   *
   * @param from the words for the least; empty where there is none
   * @param above whether the least lies above them
   * @param to the words for the greatest; empty where there is none
   * @param below whether the greatest lies below them
   */
  private record Interval(Optional<Words> from, boolean above, Optional<Words> to, boolean below) {
    static Interval of(Words words) {
      String text = words.text();
      Matcher comparison = COMPARISON.matcher(text);
      String sign = comparison.lookingAt() ? comparison.group() : "=";
      int start = comparison.lookingAt() ? comparison.end() : 0;
      Optional<Words> rest = Optional.of(words.from(start));
      int dots = text.indexOf("..", start);
      return switch (sign) {
        case ">=", ">" -> new Interval(rest, sign.equals(">"), Optional.empty(), false);
        case "<=", "<" -> new Interval(Optional.empty(), false, rest, sign.equals("<"));
        default ->
            dots < 0
                ? new Interval(rest, false, rest, false)
                : new Interval(
                    Optional.of(words.part(start, dots)),
                    false,
                    Optional.of(words.from(dots + 2)),
                    false);
      };
    }
  }
}
