package attest.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates as tables and items have them, in the form that reports have. */
final class Dates {
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          formatter("d MMM uuuu"),
          formatter("d MMMM uuuu"),
          formatter("MMM d, uuuu"),
          formatter("MMMM d, uuuu"),
          formatter("uuuuMMdd"),
          formatter("uuuu/M/d"),
          formatter("d.M.uuuu"));

  private static final List<DateTimeFormatter> TIMES =
      List.of(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME,
          formatter("uuuu-MM-dd'T'HH:mm[:ss]xx"),
          formatter("uuuu-MM-dd HH:mm:ss[.SSSSSS]xxx"),
          DateTimeFormatter.RFC_1123_DATE_TIME);

  private Dates() {}

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /**
   * A date as ISO 8601 has it: with the time where an offset tells when that was, else the day
   * alone. What is no date in a form with one meaning is given back as it is, for whoever checks
   * it.
   */
  static String iso(String date) {
    String told = date.strip();
    for (DateTimeFormatter form : TIMES) {
      try {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.parse(told, form));
      } catch (DateTimeException e) {
        // It has another form.
      }
    }
    if (told.matches("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*")) {
      return told.substring(0, 10);
    }
    for (DateTimeFormatter form : DAYS) {
      try {
        return LocalDate.parse(told, form).toString();
      } catch (DateTimeException e) {
        // It has another form.
      }
    }
    return told;
  }
}
