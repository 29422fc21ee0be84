package attest.bench.store;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How numbers and days are written. */
final class Wording {
  private static final List<String> SMALL =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_FIRST =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

  private Wording() {}

  /** A word below ten, else digits, with a comma from a thousand on. */
  static String number(int number) {
    return number < SMALL.size() ? SMALL.get(number) : String.format(Locale.ENGLISH, "%,d", number);
  }

  static String day(LocalDate day, boolean dayFirst) {
    return (dayFirst ? DAY_FIRST : MONTH_FIRST).format(day);
  }

  /** The text with a capital in front, after quotation marks. */
  static String capital(String text) {
    int at = 0;
    while (at < text.length() && "\"“".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == text.length()
        ? text
        : text.substring(0, at) + Character.toUpperCase(text.charAt(at)) + text.substring(at + 1);
  }
}
