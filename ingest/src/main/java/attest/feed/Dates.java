package attest.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates of feeds, RFC 822's and ISO's with all their variants, and keeps the zone. A time
 * whose zone nobody knows is left out: the day stays.
 */
final class Dates {
  private static final String CLOCK =
      "(?:,?[T\\s]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?"
          + "\\s*(Z|[A-Za-z]{1,5}|[+-][0-9]{2}:?[0-9]{2})?)?.*";

  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])" + CLOCK, Pattern.DOTALL);

  private static final Pattern RFC =
      Pattern.compile(
          "(?:[A-Za-z]{2,9}\\.?,?\\s*)?([0-9]{1,2})[\\s-]+([A-Za-z]{3})[a-z]{0,6}\\.?[\\s-]+"
              + "([0-9]{4}|[0-9]{2})\\b"
              + CLOCK,
          Pattern.DOTALL);

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Those that RFC 822 names. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("GMT", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  private Dates() {}

  /** ISO date, or date and time with offset; empty for what is no date. */
  static Optional<String> of(String written) {
    String text = written.strip();
    Matcher iso = ISO.matcher(text);
    Matcher rfc = RFC.matcher(text);
    try {
      if (iso.matches()) {
        return date(iso, number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
      }
      return rfc.matches()
          ? date(rfc, year(rfc.group(3)), month(rfc.group(2)), number(rfc.group(1)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> date(Matcher date, int year, int month, int day) {
    LocalDate on = LocalDate.of(year, month, day);
    if (year < 1900 || year > 2200) {
      return Optional.empty();
    }
    Optional<ZoneOffset> zone = Optional.ofNullable(date.group(7)).flatMap(Dates::zone);
    if (date.group(4) == null || zone.isEmpty()) {
      return Optional.of(on.toString());
    }
    int second = date.group(6) == null ? 0 : Math.min(59, number(date.group(6)));
    LocalTime at = LocalTime.of(number(date.group(4)), number(date.group(5)), second);
    return Optional.of(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.of(on, at, zone.get())));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int year(String digits) {
    int year = number(digits);
    return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static Optional<ZoneOffset> zone(String name) {
    return name.matches("[+-].*")
        ? Optional.of(ZoneOffset.of(name))
        : Optional.ofNullable(ZONES.get(name.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
  }
}
