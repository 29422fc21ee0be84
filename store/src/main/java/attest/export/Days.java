package attest.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Dates as the peers write and grade them. */
final class Days {
  private Days() {}

  /** How many days an interval of both ends has, from 1. */
  static Optional<Long> length(Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.isPresent() && to.isPresent()
        ? Optional.of(ChronoUnit.DAYS.between(from.get(), to.get()) + 1)
        : Optional.empty();
  }

  /** ACLED's time_precision: 1 a day, 2 a week, 3 longer. */
  static int acled(long days) {
    return days == 1 ? 1 : days <= 7 ? 2 : 3;
  }

  /** UCDP's date_prec: 1 a day, 2 to 6 days, 3 a week, 4 a month, 5 longer. */
  static int ucdp(long days) {
    return days == 1 ? 1 : days < 7 ? 2 : days == 7 ? 3 : days <= 31 ? 4 : 5;
  }

  /** GDELT's FractionDate: the year, and the share of it that has passed, as 2031.2493. */
  static String fraction(LocalDate day) {
    double share = Math.min(0.9999, (day.getMonthValue() * 30 + day.getDayOfMonth()) / 365.0);
    return String.format(Locale.ROOT, "%.4f", day.getYear() + share);
  }

  /** 20310304. */
  static String digits(LocalDate day) {
    return day.toString().replace("-", "");
  }
}
