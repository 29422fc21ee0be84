package attest.desk.view;

import attest.record.Time;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

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

  /** The day or days of a time; empty where nothing settles them. */
  static Optional<String> of(Time time) {
    return time.start()
        .map(
            start -> {
              LocalDate end = time.end().orElse(start);
              return start.equals(end) ? of(start) : of(start) + " – " + of(end);
            });
  }
}
