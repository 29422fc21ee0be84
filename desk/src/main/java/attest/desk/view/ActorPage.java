package attest.desk.view;

import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.query.Key;
import attest.query.Query;
import attest.query.Terms;
import attest.query.Value;
import attest.record.Act;
import attest.record.Article;
import attest.record.ReportRecord;
import attest.record.Statement;
import attest.store.Actors;
import attest.store.Correction;
import attest.store.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody across reports: what the newest of them tell.
 *
 * @param names all by which reports name it
 * @param titles with the days of the reports that give them
 * @param countries by how many reports
 * @param by its words, the newest report first
 * @param about words of others that take a stand on it
 * @param reports those on this page that name it
 * @param chart of the degrees of its words over time
 * @param met whom it met
 * @param network of these meetings
 * @param alike others who may be the same
 * @param corrections of who it is
 * @param next where the next page of reports begins
 */
public record ActorPage(
    Actors.Known actor,
    List<String> names,
    List<Actors.Title> titles,
    Map<String, Long> countries,
    List<Quoted> by,
    List<Quoted> about,
    List<Named> reports,
    Optional<DegreeChart> chart,
    List<Met> met,
    Optional<Network> network,
    List<Actors.Known> alike,
    List<Correction> corrections,
    Optional<Long> next) {
  private static final int PAGE = 12;
  private static final int ALIKE = 20;

  /** Words, and where they stand. */
  public record Quoted(Said said, String where) {}

  /** A report that names it. */
  public record Named(String hash, String title, String where, String name) {}

  /**
   * Somebody it met.
   *
   * @param id number, where it is known who it is
   * @param hash a report that tells of it, the newest
   */
  public record Met(Optional<Long> id, String name, long count, String last, String hash) {}

  /** Asks a library. */
  public static ActorPage of(Library library, Ask ask) {
    Actors actors = library.actors();
    Actors.Known actor =
        Optional.of(ask.part("id"))
            .filter(id -> id.matches("[0-9]{1,18}"))
            .map(Long::valueOf)
            .flatMap(actors::get)
            .orElseThrow(() -> Problem.missing("There is nobody of this number here."));
    Optional<Long> after =
        ask.value("after").filter(n -> n.matches("[0-9]{1,18}")).map(Long::valueOf);
    List<Actors.Naming> naming = actors.naming(actor.id(), after, PAGE);
    Actors.Profile profile = actors.profile(actor.id());
    List<Quoted> by = new ArrayList<>();
    List<Quoted> about = new ArrayList<>();
    List<Named> reports = new ArrayList<>();
    for (Actors.Naming each : naming) {
      read(each, by, about, reports);
    }
    List<Met> met = met(actor, profile.meetings());
    return new ActorPage(
        actor,
        profile.names(),
        profile.titles(),
        profile.countries(),
        by,
        about,
        reports,
        DegreeChart.of(profile.degrees()),
        met,
        Network.of(actor, profile.meetings()),
        actors.find(last(actor.name()), ALIKE + 1).stream()
            .filter(one -> one.id() != actor.id() && one.sort().equals(actor.sort()))
            .limit(ALIKE)
            .toList(),
        library.corrections().stream()
            .filter(one -> one.identity() == actor.id() || one.other() == actor.id())
            .toList(),
        Optional.of(naming)
            .filter(list -> list.size() == PAGE)
            .map(list -> list.get(PAGE - 1).cursor()));
  }

  /**
   * What finds the reports in which it speaks, is spoken of or takes part, by its name; empty where
   * the name has no words to look for.
   */
  public String query() {
    List<String> words = Terms.of(actor.name());
    if (words.isEmpty() || words.size() > Query.LONGEST) {
      return "";
    }
    return new Query.Or(
            Stream.of(Key.SPEAKER, Key.ABOUT, Key.ACTOR, Key.RECIPIENT)
                .<Query>map(key -> new Query.Field(key, new Value.Text(words)))
                .toList())
        .print();
  }

  private static String last(String name) {
    return name.substring(name.strip().lastIndexOf(' ') + 1);
  }

  private static void read(
      Actors.Naming naming, List<Quoted> by, List<Quoted> about, List<Named> reports) {
    ReportRecord record = naming.record();
    Names names = new Names(record);
    String where = where(record.article());
    for (Statement statement : record.statements()) {
      boolean own =
          statement
              .source()
              .flatMap(Statement.Source::entity)
              .filter(naming.entity()::equals)
              .isPresent();
      if (own) {
        by.add(new Quoted(Said.of(record, statement, names), where));
      } else if (statement.acts().stream().anyMatch(act -> isAbout(act, naming.entity()))) {
        about.add(new Quoted(Said.of(record, statement, names), where));
      }
    }
    reports.add(
        new Named(
            record.article().id(),
            record
                .article()
                .title()
                .orElseGet(() -> record.article().text().lines().findFirst().orElse("")),
            where,
            names.of(naming.entity())));
  }

  private static boolean isAbout(Act act, String entity) {
    return act.target()
            .filter(Act.Target.OfEntity.class::isInstance)
            .filter(target -> target.id().equals(entity))
            .isPresent()
        || act.addressee().contains(entity);
  }

  private static String where(Article article) {
    return article.outlet().orElse("an outlet not named")
        + ", "
        + article.published().map(Day::of).orElse("undated");
  }

  /** Whom it met, by how often. */
  private static List<Met> met(Actors.Known actor, List<Actors.Meeting> meetings) {
    Map<String, Met> met = new LinkedHashMap<>();
    for (Actors.Meeting each : meetings) {
      boolean first = each.id().isPresent() && each.id().getAsLong() == actor.id();
      boolean second = each.otherId().isPresent() && each.otherId().getAsLong() == actor.id();
      if (first != second) {
        var id = first ? each.otherId() : each.id();
        String name = first ? each.other() : each.name();
        met.put(
            id + name,
            new Met(
                id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty(),
                name,
                each.count(),
                Day.of(each.last()),
                each.reports().get(0)));
      }
    }
    return List.copyOf(met.values());
  }

  /** How many reports name it, as far as they were counted. */
  public String counted() {
    return ActorList.reports(actor.reports());
  }

  /** Whether titles, degrees and meetings are those of the newest reports alone. */
  public boolean isCut() {
    return actor.reports() > Actors.NEWEST;
  }

  /** A day with its weekday. */
  public static String day(String day) {
    return day.isEmpty() ? "undated" : Day.of(day);
  }
}
