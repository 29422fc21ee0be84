package attest.desk.view;

import attest.query.Key;
import attest.query.Query;
import attest.query.Value;
import attest.store.Survey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reports by time, of all days, whatever days the query asks for; those are marked.
 *
 * @param unit day, week, month or year
 * @param bars one for each unit from the first report to the last
 * @param most reports of the fullest bar, from 1
 * @param undated how many reports bear no day
 * @param undatedOnly where these are listed
 * @param from the first day asked for, else that of the first bar; empty without bars
 * @param to the last, in the same way
 * @param all where the query leads without its days; empty where it asks for none
 */
public record Timeline(
    String unit,
    List<Bar> bars,
    int most,
    long undated,
    String undatedOnly,
    Optional<String> from,
    Optional<String> to,
    Optional<String> all) {
  /** Most bars of one timeline. */
  private static final int BARS = 130;

  /**
   * A unit of time.
   *
   * @param from ISO, its first day
   * @param to ISO, its last
   * @param name "2024-05", "2024-05-12 Sun"
   * @param asked whether the query asks for a day of it
   * @param only where its reports are listed
   */
  public record Bar(String from, String to, String name, int reports, boolean asked, String only) {}

  static Timeline of(Found found, Asked asked) {
    Query everything = Asked.without(asked.query(), Asked::isDays);
    boolean narrowed = !everything.equals(asked.query());
    Survey survey = found.survey(everything);
    SortedMap<LocalDate, Integer> days = survey.days();
    Optional<Value.Days> chosen = asked.days();
    List<Bar> bars = new ArrayList<>();
    String unit = "day";
    if (!days.isEmpty()) {
      unit = unit(days.firstKey(), days.lastKey());
      LocalDate from = first(unit, days.firstKey());
      while (!from.isAfter(days.lastKey())) {
        LocalDate next = next(unit, from);
        bars.add(
            bar(
                unit,
                from,
                next.minusDays(1),
                days.subMap(from, next).values().stream().mapToInt(Integer::intValue).sum(),
                chosen,
                asked));
        from = next;
      }
    }
    Query.Field dated = new Query.Field(Key.ON, new Value.Days(Value.Days.FIRST, Value.Days.LAST));
    return new Timeline(
        unit,
        bars,
        Math.max(1, bars.stream().mapToInt(Bar::reports).max().orElse(1)),
        survey.undated(),
        asked.at(Query.and(everything, Query.not(dated))),
        edge(chosen.map(Value.Days::from), bars.isEmpty() ? null : bars.get(0).from()),
        edge(chosen.map(Value.Days::to), bars.isEmpty() ? null : bars.get(bars.size() - 1).to()),
        narrowed ? Optional.of(asked.at(everything)) : Optional.empty());
  }

  private static Optional<String> edge(Optional<LocalDate> chosen, String usual) {
    return chosen
        .filter(day -> !day.equals(Value.Days.FIRST) && !day.equals(Value.Days.LAST))
        .map(LocalDate::toString)
        .or(() -> Optional.ofNullable(usual));
  }

  private static Bar bar(
      String unit,
      LocalDate from,
      LocalDate to,
      int reports,
      Optional<Value.Days> chosen,
      Asked asked) {
    boolean in =
        chosen.isPresent() && !chosen.get().from().isAfter(to) && !chosen.get().to().isBefore(from);
    Query.Field field = new Query.Field(Key.ON, new Value.Days(from, to));
    return new Bar(
        from.toString(),
        to.toString(),
        name(unit, from),
        reports,
        in,
        new Asked(asked.words(), asked.query(), "list", asked.sort())
            .at(Asked.replaced(asked.query(), field, Asked::isDays)));
  }

  private static String unit(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    return days <= BARS ? "day" : days <= 7 * BARS ? "week" : days <= 30 * BARS ? "month" : "year";
  }

  private static LocalDate first(String unit, LocalDate day) {
    return switch (unit) {
      case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "month" -> day.withDayOfMonth(1);
      case "year" -> day.withDayOfYear(1);
      default -> day;
    };
  }

  private static LocalDate next(String unit, LocalDate day) {
    return switch (unit) {
      case "week" -> day.plusWeeks(1);
      case "month" -> day.plusMonths(1);
      case "year" -> day.plusYears(1);
      default -> day.plusDays(1);
    };
  }

  private static String name(String unit, LocalDate day) {
    return switch (unit) {
      case "week" -> "week of " + Day.of(day);
      case "month" -> day.toString().substring(0, 7);
      case "year" -> day.toString().substring(0, 4);
      default -> Day.of(day);
    };
  }

  /** A name under every so-many-th bar, so that they do not touch. */
  public int stride() {
    return Math.max(1, (bars.size() + 7) / 8);
  }

  /** What is free above a bar, in percent. */
  public String under(Bar bar) {
    return String.format(java.util.Locale.ROOT, "%.2f", 100 - 100.0 * bar.reports() / most);
  }

  /** Height of a bar in percent. */
  public String height(Bar bar) {
    return String.format(java.util.Locale.ROOT, "%.2f", 100.0 * bar.reports() / most);
  }
}
