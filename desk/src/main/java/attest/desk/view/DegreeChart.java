package attest.desk.view;

import attest.store.Actors;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Degrees of somebody's words over time: a dot for a day and a degree, larger for more.
 *
 * @param width of the drawing, in its own units
 * @param height of it
 * @param dots in the order of days
 * @param rows a line for each degree
 * @param ticks days along the bottom
 * @param first day
 * @param last day
 */
public record DegreeChart(
    int width,
    int height,
    List<Dot> dots,
    List<Line> rows,
    List<Line> ticks,
    String first,
    String last) {
  private static final int WIDTH = 720;
  private static final int LEFT = 40;
  private static final int TOP = 14;
  private static final int STEP = 22;
  private static final int HIGHEST = 3;
  private static final int LOWEST = -6;

  /** A dot, and in words what it stands for. */
  public record Dot(String x, String y, String r, int degree, String words) {}

  /** A line with a label. */
  public record Line(String at, String label) {}

  static Optional<DegreeChart> of(List<Actors.Degree> degrees) {
    if (degrees.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.parse(degrees.get(0).day());
    LocalDate last = LocalDate.parse(degrees.get(degrees.size() - 1).day());
    long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
    List<Dot> dots = new ArrayList<>();
    for (Actors.Degree each : degrees) {
      long day = ChronoUnit.DAYS.between(first, LocalDate.parse(each.day()));
      dots.add(
          new Dot(
              number(x(day, days)),
              number(y(each.degree())),
              number(Math.min(10, 3.5 + 1.8 * Math.sqrt(each.count() - 1.0))),
              each.degree(),
              Day.of(each.day()) + ": " + each.count() + " of degree " + sign(each.degree())));
    }
    List<Line> rows = new ArrayList<>();
    for (int degree = HIGHEST; degree >= LOWEST; degree--) {
      rows.add(new Line(number(y(degree)), sign(degree)));
    }
    List<Line> ticks = new ArrayList<>();
    int count = first.equals(last) ? 0 : 4;
    for (int i = 0; i <= count; i++) {
      long day = count == 0 ? 0 : days * i / count;
      ticks.add(new Line(number(x(day, days)), first.plusDays(day).toString()));
    }
    return Optional.of(
        new DegreeChart(
            WIDTH,
            TOP + STEP * (HIGHEST - LOWEST) + 40,
            dots,
            rows,
            ticks.stream().distinct().toList(),
            Day.of(first),
            Day.of(last)));
  }

  private static double x(long day, long days) {
    return LEFT + 16 + (double) day / days * (WIDTH - LEFT - 80);
  }

  private static double y(int degree) {
    return TOP + (double) STEP * (HIGHEST - degree);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String sign(int degree) {
    return degree > 0 ? "+" + degree : degree < 0 ? "−" + -degree : "0";
  }

  /** Good, neither or bad, as a class of the page. */
  public static String side(int degree) {
    return degree > 0 ? "up" : degree < 0 ? "down" : "level";
  }
}
