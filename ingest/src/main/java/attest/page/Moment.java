package attest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something was published, as far as a page or a table tells.
 *
 * @param time empty where only the day is known
 * @param offset empty where nobody tells the zone
 */
public record Moment(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
  /** Years that a report may be of. */
  private static final int FIRST = 1600;

  private static final int LAST = 2100;

  /** No date is written longer. */
  private static final int LONGEST = 100;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})"
              + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?)?.{0,12}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");

  /** Names of zones in English dates; others are not guessed at. */
  private static final Pattern ZONE =
      Pattern.compile(
          "\\b(UTC|GMT|Z|[+-]\\d{2}:?\\d{2})\\b|\\b(EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|IST|SAST)\\b");

  private static final List<DateTimeFormatter> WRITTEN =
      List.of(
          written("MMMM d[,] yyyy"),
          written("d MMMM[,] yyyy"),
          written("MMM d[,] yyyy"),
          written("d MMM[,] yyyy"));

  /** With numbers only; where day and month could be mistaken for each other, none. */
  private static final List<DateTimeFormatter> NUMBERS =
      List.of(written("yyyy/M/d"), written("d.M.yyyy"));

  private static final Pattern DAY =
      Pattern.compile(
          "((?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?\\p{L}{3,9}\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?,?\\s+\\d{4})");

  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?\\s*([ap])?\\.?m?\\.?\\b",
          Pattern.CASE_INSENSITIVE);

  private static DateTimeFormatter written(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** Reads a date or a date and time in ISO's form, as seconds of the epoch, or as written out. */
  public static Optional<Moment> parse(String text) {
    String plain = text.strip();
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return iso(plain)
          .or(() -> epoch(plain))
          .or(() -> mail(plain))
          .or(() -> day(plain, NUMBERS).map(Moment::of))
          .or(() -> written(plain, true))
          .filter(Moment::isLikely);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A date in ISO's form; one that cannot be read, as it was told. */
  public static String normal(String told) {
    return parse(told).map(Moment::iso).orElse(told.strip());
  }

  private static Moment of(LocalDate day) {
    return new Moment(day, Optional.empty(), Optional.empty());
  }

  private static Optional<Moment> iso(String text) {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
    if (iso.group(4) == null) {
      return Optional.of(of(day));
    }
    String fraction = iso.group(7) == null ? "" : iso.group(7);
    LocalTime time =
        LocalTime.of(
            number(iso, 4),
            number(iso, 5),
            iso.group(6) == null ? 0 : number(iso, 6),
            Integer.parseInt((fraction + "000000000").substring(0, 9)));
    return Optional.of(
        new Moment(day, Optional.of(time), Optional.ofNullable(iso.group(8)).map(Moment::offset)));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static ZoneOffset offset(String text) {
    return text.matches("[+-].*") ? ZoneOffset.of(text) : ZoneOffset.UTC;
  }

  private static Optional<Moment> epoch(String text) {
    if (!EPOCH.matcher(text).matches()) {
      return Optional.empty();
    }
    long seconds = Long.parseLong(text.substring(0, 10));
    LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    return Optional.of(
        new Moment(
            time.toLocalDate(), Optional.of(time.toLocalTime()), Optional.of(ZoneOffset.UTC)));
  }

  /** The form of e-mails and feeds. */
  private static Optional<Moment> mail(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(
          new Moment(
              time.toLocalDate(), Optional.of(time.toLocalTime()), Optional.of(time.getOffset())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * A day as people write it: "14 May 2024, 3.20 pm GMT".
   *
   * @param alone whether nothing else may stand before it but a word or two
   */
  static Optional<Moment> written(String text, boolean alone) {
    Matcher day = DAY.matcher(text);
    while (day.find()) {
      if (alone && day.start() > 40) {
        return Optional.empty();
      }
      String plain =
          day.group(1)
              .replaceAll("(?<=\\d)(st|nd|rd|th)\\b", "")
              .replace(".", "")
              .replaceAll("(?i)\\bsept\\b", "Sep")
              .replaceAll("\\s+", " ");
      Optional<LocalDate> parsed = day(plain, WRITTEN);
      if (parsed.isPresent()) {
        String around =
            text.substring(Math.max(0, day.start() - 25), day.start())
                + " "
                + text.substring(day.end(), Math.min(text.length(), day.end() + 30));
        return Optional.of(new Moment(parsed.get(), clock(around), zone(around)));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String text, List<DateTimeFormatter> forms) {
    for (DateTimeFormatter form : forms) {
      try {
        TemporalAccessor parsed = form.parse(text);
        return Optional.ofNullable(parsed.query(TemporalQueries.localDate()));
      } catch (DateTimeException e) {
        // Another form then.
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalTime> clock(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.find()) {
      return Optional.empty();
    }
    int hour = number(clock, 1);
    if (clock.group(4) != null) {
      hour = hour % 12 + (clock.group(4).equalsIgnoreCase("p") ? 12 : 0);
    }
    int second = clock.group(3) == null ? 0 : number(clock, 3);
    return hour < 24 && number(clock, 2) < 60
        ? Optional.of(LocalTime.of(hour, number(clock, 2), second))
        : Optional.empty();
  }

  private static Optional<ZoneOffset> zone(String text) {
    Matcher zone = ZONE.matcher(text);
    if (!zone.find()) {
      return Optional.empty();
    }
    String name = zone.group();
    return Optional.of(
        switch (name) {
          case "EST", "CDT" -> ZoneOffset.ofHours(-5);
          case "EDT" -> ZoneOffset.ofHours(-4);
          case "CST", "MDT" -> ZoneOffset.ofHours(-6);
          case "MST", "PDT" -> ZoneOffset.ofHours(-7);
          case "PST" -> ZoneOffset.ofHours(-8);
          case "BST", "CET" -> ZoneOffset.ofHours(1);
          case "CEST", "SAST" -> ZoneOffset.ofHours(2);
          case "IST" -> ZoneOffset.ofHoursMinutes(5, 30);
          default -> offset(name);
        });
  }

  private boolean isLikely() {
    return day.getYear() >= FIRST && day.getYear() < LAST;
  }

  /** Whether both tell one time of one day, whatever the zone. */
  boolean isLikeOnClock(Moment other) {
    return day.equals(other.day)
        && time.isPresent()
        && time.map(LocalTime::toSecondOfDay).equals(other.time.map(LocalTime::toSecondOfDay));
  }

  /** With an offset; the day alone where none is known. */
  public String iso() {
    if (time.isEmpty() || offset.isEmpty()) {
      return day.toString();
    }
    LocalTime seconds = time.get().with(ChronoField.NANO_OF_SECOND, 0);
    return OffsetDateTime.of(day, seconds, offset.get())
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
