package attest.desk.view;

import attest.desk.web.Ask;
import attest.query.Matcher;
import attest.query.Query;
import attest.record.ReportRecord;
import attest.record.Statement;
import attest.store.Cursor;
import attest.store.Hit;
import attest.store.Page;
import attest.store.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How those who are heard in the reports that a query finds take what happened: the ladder of their
 * words, what they ask and promise, what they claim, what they did not say, and their figures.
 *
 * @param reports how many the query finds
 * @param looked how many of these stand on this page, the newest first
 * @param ladder evaluations, from +3 down to -6
 * @param directives hopes, calls and demands, the strongest first
 * @param commitments offers, promises, refusals and threats
 * @param claims what is affirmed, disputed, denied
 * @param absences what was not said
 * @param tolls figures by kind, then by day
 * @param next where the next page begins
 */
public record Reactions(
    String query,
    long reports,
    int looked,
    List<Rung> ladder,
    List<Voiced> directives,
    List<Voiced> commitments,
    List<Voiced> claims,
    List<Silence> absences,
    List<Figure> tolls,
    Optional<String> next) {
  private static final int PAGE = 30;
  private static final int HIGHEST = 3;
  private static final int LOWEST = -6;

  /** Where something stands. */
  public record Source(String report, Optional<String> outlet, Optional<String> day, String title) {
    static Source of(Hit hit) {
      return new Source(hit.hash(), hit.outlet(), hit.day(), hit.headline());
    }

    /** Outlet and day, as far as they are known. */
    public String line() {
      return String.join(
          ", ", List.of(outlet.orElse("an outlet not named"), day.map(Day::of).orElse("undated")));
    }
  }

  /** One act of somebody's words, with the words. */
  public record Voiced(Said said, Said.Deed act, Source source) {}

  /**
   * All evaluations of one degree.
   *
   * @param degree from -6 to 3
   */
  public record Rung(int degree, List<Voiced> voices) {
    /** With its sign. */
    public String sign() {
      return degree > 0 ? "+" + degree : degree < 0 ? "−" + -degree : "0";
    }

    /** What words of this degree do. */
    public String meaning() {
      return switch (degree) {
        case 3 -> "hail";
        case 2 -> "praise, endorse";
        case 1 -> "welcome";
        case 0 -> "note, no comment";
        case -1 -> "regret, mourn";
        case -2 -> "concern";
        case -3 -> "deep concern";
        case -4 -> "criticize, deplore, denounce, reject";
        case -5 -> "condemn";
        default -> "condemn strongly, brand";
      };
    }
  }

  /** Something that was not said, as a report remarks. */
  public record Silence(Unsaid unsaid, Source source) {}

  /** A number of people, with the event that it is of. */
  public record Figure(Happened.Count count, Happened event, Source source) {}

  /** Asks a library. */
  public static Reactions of(Found found, Ask ask) {
    Query query = ask.query();
    Page page = found.page(query, Sort.NEWEST, ask.after(), ask.number("limit", PAGE, 1, 100));
    Collected all = new Collected(Matcher.of(query), !query.statements().isEmpty());
    for (Hit hit : page.hits()) {
      found.library().get(hit.hash()).ifPresent(record -> all.add(record, Source.of(hit)));
    }
    return new Reactions(
        ask.words(),
        found.count(query),
        page.hits().size(),
        IntStream.rangeClosed(LOWEST, HIGHEST)
            .map(degree -> HIGHEST + LOWEST - degree)
            .mapToObj(degree -> new Rung(degree, all.of("evaluation", degree)))
            .toList(),
        all.of("directive")
            .sorted(Comparator.comparingInt(Reactions::strength).reversed())
            .toList(),
        all.of("commitment").toList(),
        all.of("claim").toList(),
        List.copyOf(all.silences),
        all.figures.stream()
            .sorted(
                Comparator.comparing((Figure figure) -> figure.count().kind())
                    .thenComparing(figure -> figure.source().day().orElse("")))
            .toList(),
        page.next().map(Cursor::print));
  }

  private static int strength(Voiced voiced) {
    return voiced.act().degree().orElse(0);
  }

  /** What the reports of a page hold. */
  private static final class Collected {
    private final Matcher matcher;
    private final boolean some;
    private final List<Voiced> voices = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param some whether the query asks for statements; else all are wanted
     */
    Collected(Matcher matcher, boolean some) {
      this.matcher = matcher;
      this.some = some;
    }

    void add(ReportRecord record, Source source) {
      Names names = new Names(record);
      List<Statement> wanted = some ? matcher.statements(record) : record.statements();
      for (Statement statement : wanted) {
        Said said = Said.of(record, statement, names);
        said.acts().forEach(act -> voices.add(new Voiced(said, act, source)));
      }
      record
          .absences()
          .forEach(each -> silences.add(new Silence(Unsaid.of(record, each, names), source)));
      record
          .events()
          .forEach(
              event -> {
                Happened happened = Happened.of(record, event, names);
                happened.tolls().forEach(t -> figures.add(new Figure(t, happened, source)));
              });
    }

    Stream<Voiced> of(String axis) {
      return voices.stream().filter(each -> each.act().axis().equals(axis));
    }

    List<Voiced> of(String axis, int degree) {
      return of(axis)
          .filter(each -> !each.act().negated() && each.act().degree().orElse(99) == degree)
          .toList();
    }
  }

  /** The rung with most voices, for the length of bars. */
  public int most() {
    return Math.max(1, ladder.stream().mapToInt(rung -> rung.voices().size()).max().orElse(1));
  }
}
