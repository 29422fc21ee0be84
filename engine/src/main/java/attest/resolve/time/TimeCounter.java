package attest.resolve.time;

import attest.resolve.Time.Anchor;
import attest.resolve.Time.Precision;
import attest.resolve.time.TimeExpression.Ago;
import attest.resolve.time.TimeExpression.Around;
import attest.resolve.time.TimeExpression.Calendar;
import attest.resolve.time.TimeExpression.Clock;
import attest.resolve.time.TimeExpression.DayShift;
import attest.resolve.time.TimeExpression.Later;
import attest.resolve.time.TimeExpression.Mark;
import attest.resolve.time.TimeExpression.OfYear;
import attest.resolve.time.TimeExpression.Present;
import attest.resolve.time.TimeExpression.Quarter;
import attest.resolve.time.TimeExpression.Same;
import attest.resolve.time.TimeExpression.Season;
import attest.resolve.time.TimeExpression.SeasonOf;
import attest.resolve.time.TimeExpression.Side;
import attest.resolve.time.TimeExpression.Sided;
import attest.resolve.time.TimeExpression.Span;
import attest.resolve.time.TimeExpression.Uncounted;
import attest.resolve.time.TimeExpression.Unit;
import attest.resolve.time.TimeExpression.UnitShift;
import attest.resolve.time.TimeExpression.Weekday;
import attest.resolve.time.TimeExpression.Years;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Counts out what a time expression says, from a day or from the times told before it.
 *
 * <p>Conventions: a part of a month or year ("early March", "late 2013") is the whole month or
 * year; a week runs from Monday to Sunday; "recent days" are the last six, "recently" is the last
 * month, and both are vague. Seasons are those of the northern half of the Earth, in whole months.
 */
final class TimeCounter {
  /**
   * An interval with what it was counted from; what a {@link Time} is made of.
   *
   * @param ends the two dates that a run goes between, none where it is no run
   */
  record Count(
      LocalDate start,
      LocalDate end,
      Precision precision,
      Anchor anchor,
      String how,
      List<Count> ends) {
    Count(LocalDate start, LocalDate end, Precision precision, Anchor anchor, String how) {
      this(start, end, precision, anchor, how, List.of());
    }

    boolean isDay() {
      return start.equals(end) && precision == Precision.DAY;
    }
  }

  /**
   * What may be counted from.
   *
   * @param day the day of the publication or utterance, or null
   * @param anchor which of the two
   * @param history whether dates without a year go on from the date before them
   */
  record Base(LocalDate day, Anchor anchor, boolean history) {}

  private Count lastDay;
  private Count lastMonth;
  private Count last;

  /** Lets later expressions be counted from a time. */
  void remember(Count count) {
    boolean vague = count.precision == Precision.VAGUE;
    if (vague || count.start.getYear() < -9000) {
      return;
    }
    if (count.isDay()) {
      lastDay = count;
    }
    if (count.precision != Precision.YEAR && count.precision != Precision.SEASON) {
      lastMonth = count;
    }
    last = count;
  }

  Optional<Count> lastDay() {
    return Optional.ofNullable(lastDay);
  }

  /**
   * @param ahead whether a time without a direction of its own lies ahead
   * @param sameYear a year told in the same sentence, that a date without one belongs to
   */
  Optional<Count> count(
      TimeExpression expression, Base base, boolean ahead, Optional<Integer> sameYear) {
    Count count =
        switch (expression.shape()) {
          case Calendar date -> calendar(date, base, ahead, sameYear);
          case Span span -> span(span, base, ahead, sameYear);
          case OfYear date -> ofYear(date, base);
          case Years years ->
              written(
                  LocalDate.of(years.first(), 1, 1),
                  LocalDate.of(years.first() + years.count() - 1, 12, 31),
                  Precision.YEAR);
          case Sided date -> sided(date, base, ahead);
          case Weekday day -> weekday(day, base, ahead, expression.mark() == Mark.EARLY);
          case DayShift shift -> from(base, shift.from(), shift.to());
          case UnitShift shift -> shift(shift, base);
          case Ago ago -> ago(ago, base);
          case Later later -> later(later, base);
          case Same same -> same(same, base);
          case Around around -> around(around, base);
          case SeasonOf season -> season(season, base, ahead);
          case Quarter quarter -> quarter(quarter, base);
          case Clock clock -> null;
          case Present present ->
              base.day == null
                  ? null
                  : new Count(
                      present.past() ? base.day.minusMonths(1) : base.day,
                      base.day,
                      Precision.VAGUE,
                      base.anchor,
                      present.past() ? "not long ago" : "now");
          case Uncounted uncounted -> null;
        };
    if (count != null
        && expression.mark() == Mark.SINCE
        && !base.history
        && base.day != null
        && count.start.isBefore(base.day)) {
      count = new Count(count.start, base.day, count.precision, count.anchor, "since then");
    }
    return Optional.ofNullable(count);
  }

  private static Count written(LocalDate start, LocalDate end, Precision precision) {
    return new Count(start, end, precision, Anchor.WRITTEN, "date as written");
  }

  private static Count full(Calendar date, int year, Anchor anchor, String how) {
    if (date.month().isEmpty()) {
      return new Count(
          LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, anchor, how);
    }
    YearMonth month = YearMonth.of(year, date.month().get());
    if (date.day().isEmpty()) {
      return new Count(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, anchor, how);
    }
    LocalDate day = month.atDay(Math.min(date.day().get(), month.lengthOfMonth()));
    return new Count(day, day, Precision.DAY, anchor, how);
  }

  private Count calendar(Calendar date, Base base, boolean ahead, Optional<Integer> sameYear) {
    if (date.year().isPresent()) {
      return full(date, date.year().get(), Anchor.WRITTEN, "date as written");
    }
    if (sameYear.isPresent()) {
      return full(date, sameYear.get(), Anchor.TEXT, "year from the same sentence");
    }
    if (base.history || base.day == null) {
      return last == null
          ? null
          : full(date, goingOn(date), Anchor.TEXT, "year from the date before");
    }
    int year = base.day.getYear();
    String how = ahead ? "next such date" : "last such date";
    Count here = full(date, year, base.anchor, how);
    if (ahead) {
      return here.end.isBefore(base.day) ? full(date, year + 1, base.anchor, how) : here;
    }
    boolean future = here.start.isAfter(base.day.plusDays(date.day().isPresent() ? 1 : 0));
    return future ? full(date, year - 1, base.anchor, how) : here;
  }

  /** The year of a date in a history: that of the date before, or the next after a turn of year. */
  private int goingOn(Calendar date) {
    int year = last.start.getYear();
    int month = date.month().map(m -> m.getValue()).orElse(1);
    boolean turned =
        last.precision != Precision.YEAR && last.start.getMonthValue() >= 10 && month <= 3;
    return turned ? year + 1 : year;
  }

  private Count span(Span span, Base base, boolean ahead, Optional<Integer> sameYear) {
    Calendar from = span.from();
    Calendar to = span.to();
    if (from.year().isEmpty() && to.year().isPresent()) {
      from = from.withYear(to.year().get());
    } else if (to.year().isEmpty() && from.year().isPresent()) {
      to = to.withYear(from.year().get());
    }
    Count first = calendar(from, base, ahead, sameYear);
    if (first == null) {
      return null;
    }
    Count second =
        to.year().isPresent()
            ? calendar(to, base, ahead, sameYear)
            : full(to, first.start.getYear(), first.anchor, first.how);
    if (second.end.isBefore(first.start)) {
      boolean free = span.to().year().isEmpty();
      if (free) {
        second = full(to, first.start.getYear() + 1, first.anchor, first.how);
      } else if (span.from().year().isEmpty()) {
        first = full(from, second.start.getYear() - 1, first.anchor, first.how);
      }
      if (second.end.isBefore(first.start)) {
        return null;
      }
    }
    Precision coarse =
        first.precision.compareTo(second.precision) > 0 ? first.precision : second.precision;
    return new Count(
        first.start, second.end, coarse, first.anchor, first.how, List.of(first, second));
  }

  private Count ofYear(OfYear date, Base base) {
    Count year =
        switch (date.year()) {
          case UnitShift shift -> shift(shift, base);
          case Same same -> same(same, base);
          case Later later -> later(later, base);
          default -> null;
        };
    return year == null ? null : full(date.date(), year.start.getYear(), year.anchor, year.how);
  }

  private Count sided(Sided date, Base base, boolean ahead) {
    if (base.history || base.day == null || date.side() == Side.OPEN) {
      return calendar(date.date(), base, ahead, Optional.empty());
    }
    Count here = full(date.date(), base.day.getYear(), base.anchor, "named side of today");
    int by =
        switch (date.side()) {
          case LAST -> here.end.isBefore(base.day) ? 0 : -1;
          case NEXT -> here.start.isAfter(base.day) ? 0 : 1;
          default -> 0;
        };
    return full(date.date(), base.day.getYear() + by, base.anchor, here.how);
  }

  private Count weekday(Weekday told, Base base, boolean ahead, boolean early) {
    DayOfWeek day = told.day();
    if (base.day == null || base.history && lastDay != null) {
      Count from = lastDay;
      return from == null
          ? null
          : day(from.start.with(TemporalAdjusters.nextOrSame(day)), Anchor.TEXT, "weekday after");
    }
    LocalDate at = base.day;
    if (told.side() == Side.LAST) {
      return day(at.with(TemporalAdjusters.previous(day)), base.anchor, "such weekday before");
    }
    if (told.side() == Side.NEXT) {
      return day(at.with(TemporalAdjusters.next(day)), base.anchor, "such weekday after");
    }
    if (ahead
        || told.side() == Side.THIS
            && !at.with(TemporalAdjusters.nextOrSame(day))
                .isAfter(at.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))) {
      return day(at.with(TemporalAdjusters.nextOrSame(day)), base.anchor, "coming weekday");
    }
    if (early && at.plusDays(1).getDayOfWeek() == day) {
      return day(at.plusDays(1), base.anchor, "local day ahead of the publication's");
    }
    return day(at.with(TemporalAdjusters.previousOrSame(day)), base.anchor, "last such weekday");
  }

  private static Count day(LocalDate day, Anchor anchor, String how) {
    return new Count(day, day, Precision.DAY, anchor, how);
  }

  private static Count from(Base base, int first, int last) {
    return base.day == null
        ? null
        : new Count(
            base.day.plusDays(first),
            base.day.plusDays(last),
            Precision.DAY,
            base.anchor,
            "days counted from the day of the words");
  }

  /** The whole unit that holds a day. */
  private static Count whole(Unit unit, LocalDate day, Anchor anchor, String how) {
    return switch (unit) {
      case HOUR, DAY -> day(day, anchor, how);
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Count(monday, monday.plusDays(6), Precision.WEEK, anchor, how);
      }
      case MONTH -> {
        YearMonth month = YearMonth.from(day);
        yield new Count(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, anchor, how);
      }
      case YEAR ->
          new Count(
              LocalDate.of(day.getYear(), 1, 1),
              LocalDate.of(day.getYear(), 12, 31),
              Precision.YEAR,
              anchor,
              how);
      case DECADE -> {
        int first = Math.floorDiv(day.getYear(), 10) * 10;
        yield new Count(
            LocalDate.of(first, 1, 1),
            LocalDate.of(first + 9, 12, 31),
            Precision.YEAR,
            anchor,
            how);
      }
    };
  }

  private static LocalDate plus(LocalDate day, Unit unit, int by) {
    return switch (unit) {
      case HOUR -> day.plusDays(Integer.signum(by) * ((Math.abs(by) + 23) / 24));
      case DAY -> day.plusDays(by);
      case WEEK -> day.plusWeeks(by);
      case MONTH -> day.plusMonths(by);
      case YEAR -> day.plusYears(by);
      case DECADE -> day.plusYears(by * 10L);
    };
  }

  private static Count shift(UnitShift shift, Base base) {
    return base.day == null
        ? null
        : whole(
            shift.unit(),
            plus(base.day, shift.unit(), shift.by()),
            base.anchor,
            "whole " + name(shift.unit()) + " counted from the day of the words");
  }

  private static String name(Unit unit) {
    return unit.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Count ago(Ago ago, Base base) {
    if (base.day == null) {
      return null;
    }
    String how = "counted from the day of the words";
    if (ago.rough()) {
      return rough(ago.unit(), ago.by() < 0 ? -1 : 1, base, how);
    }
    if (ago.unit() == Unit.HOUR) {
      boolean sameDay = Math.abs(ago.by()) < 12;
      return day(sameDay ? base.day : plus(base.day, Unit.HOUR, ago.by()), base.anchor, how);
    }
    return whole(ago.unit(), plus(base.day, ago.unit(), ago.by()), base.anchor, how);
  }

  private static Count rough(Unit unit, int sign, Base base, String how) {
    LocalDate far =
        plus(base.day, unit, sign * (unit == Unit.HOUR ? 24 : unit == Unit.DAY ? 6 : 5));
    return sign < 0
        ? new Count(far, base.day, Precision.VAGUE, base.anchor, how)
        : new Count(base.day, far, Precision.VAGUE, base.anchor, how);
  }

  private Count later(Later later, Base base) {
    Count from = before(later.unit());
    if (from == null && base.day != null && !base.history) {
      return whole(
          later.unit(),
          plus(base.day, later.unit(), later.by()),
          base.anchor,
          "counted from the day of the words");
    }
    if (from == null) {
      return null;
    }
    if (later.unit() == Unit.HOUR) {
      return Math.abs(later.by()) < 12
          ? day(from.start, Anchor.TEXT, "hours from the time before")
          : null;
    }
    return whole(
        later.unit(),
        plus(later.by() < 0 ? from.start : from.end, later.unit(), later.by()),
        Anchor.TEXT,
        "counted from the time told before");
  }

  private Count same(Same same, Base base) {
    Count from = before(same.unit());
    return from == null
        ? null
        : whole(same.unit(), from.start, Anchor.TEXT, "the time told before");
  }

  private Count before(Unit unit) {
    return switch (unit) {
      case HOUR, DAY, WEEK -> lastDay;
      case MONTH -> lastMonth;
      case YEAR, DECADE -> last;
    };
  }

  private static Count around(Around around, Base base) {
    if (base.day == null) {
      return null;
    }
    if (around.rough() && Math.abs(around.by()) == 3) {
      return rough(
          around.unit(), Integer.signum(around.by()), base, "roughly, from the day of the words");
    }
    LocalDate far = plus(base.day, around.unit(), around.by());
    Precision precision =
        around.rough()
            ? Precision.VAGUE
            : switch (around.unit()) {
              case HOUR, DAY -> Precision.DAY;
              case WEEK -> Precision.WEEK;
              case MONTH -> Precision.MONTH;
              default -> Precision.YEAR;
            };
    String how = "up to the day of the words";
    return around.by() < 0
        ? new Count(far, base.day, precision, base.anchor, how)
        : new Count(base.day, far, precision, base.anchor, "from the day of the words");
  }

  private static Count season(Season season, int year, Anchor anchor, String how) {
    LocalDate start = LocalDate.of(year, season.month, 1);
    return new Count(start, start.plusMonths(3).minusDays(1), Precision.SEASON, anchor, how);
  }

  private Count season(SeasonOf told, Base base, boolean ahead) {
    if (told.year().isPresent()) {
      return season(told.season(), told.year().get(), Anchor.WRITTEN, "season as written");
    }
    if (base.day == null || base.history) {
      return last == null
          ? null
          : season(told.season(), last.start.getYear(), Anchor.TEXT, "year from the date before");
    }
    int year = base.day.getYear();
    String how = "such season counted from the day of the words";
    for (int each = year + 1; each >= year - 2; each--) {
      Count here = season(told.season(), each, base.anchor, how);
      Count before = season(told.season(), each - 1, base.anchor, how);
      boolean fits =
          switch (told.side()) {
            case LAST -> here.end.isBefore(base.day);
            case NEXT -> !before.start.isAfter(base.day);
            case THIS ->
                each
                    == (base.day.getMonthValue() < 3 && told.season() == Season.WINTER
                        ? year - 1
                        : year);
            case OPEN -> ahead ? before.end.isBefore(base.day) : !here.start.isAfter(base.day);
          };
      if (fits) {
        return here;
      }
    }
    return season(told.season(), year, base.anchor, how);
  }

  private static Count quarter(Quarter told, Base base) {
    if (told.year().isEmpty() && base.day == null) {
      return null;
    }
    int year = told.year().orElseGet(() -> base.day.getYear());
    LocalDate start = LocalDate.of(year, told.number() * 3 - 2, 1);
    Anchor anchor = told.year().isPresent() ? Anchor.WRITTEN : base.anchor;
    return new Count(
        start, start.plusMonths(3).minusDays(1), Precision.MONTH, anchor, "quarter of a year");
  }
}
