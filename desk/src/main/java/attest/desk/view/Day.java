package attest.desk.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days as they are shown: ISO, and the weekday, so that none is mistaken for another. */
public final class Day {
  private Day() {}

  /** "2024-05-12 Sun". */
  public static String of(LocalDate day) {
    return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  /** The same for what may be no day: then as it was. */
  public static String of(String day) {
    try {
      return of(LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day));
    } catch (DateTimeException e) {
      return day;
    }
  }

  static String interval(LocalDate start, LocalDate end) {
    return start.equals(end) ? of(start) : of(start) + " – " + of(end);
  }
}
