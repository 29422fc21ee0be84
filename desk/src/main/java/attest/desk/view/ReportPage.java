package attest.desk.view;

import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.record.Article;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Time;
import attest.store.Library;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report with its words marked, and its record beside it.
 *
 * @param hash SHA-256 of its text
 * @param published as it was given, the weekday with it
 * @param layers which marks are shown
 * @param paragraphs the text
 * @param statements in the order of the text
 * @param voices of each statement the number of its speaker, by which his colour is chosen
 * @param entities all that the report names or counts
 * @param accuracy how often values of the record are right, by the part of the page they stand in
 * @param engine the version that read it
 */
public record ReportPage(
    String hash,
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> byline,
    Optional<String> published,
    Optional<String> url,
    Optional<String> language,
    List<String> layers,
    List<Paragraph> paragraphs,
    List<Said> statements,
    Map<String, Integer> voices,
    List<Happened> events,
    List<Unsaid> absences,
    List<Named> entities,
    List<Dated> times,
    List<Remark> notes,
    Map<String, String> accuracy,
    String engine) {

  /** Marks that can be shown, in the order of their switches. */
  public static final List<String> LAYERS =
      List.of("statements", "events", "tolls", "absences", "places", "times", "people");

  private static final List<String> USUAL = LAYERS.subList(0, 6);

  /** What is measured of the values in a part of the page. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "statements", List.of("s", "s.source", "s.kind", "s.acts"),
          "absences", List.of("a"),
          "events", List.of("e.type", "e.status", "e.actor", "e.recipient", "e.place", "e.tolls"),
          "people", List.of("n.actor.country", "n.actor.sector"),
          "places", List.of("n.place"));

  /** Colours that tell speakers apart. */
  private static final int VOICES = 8;

  /**
   * One line of the text.
   *
   * @param margin what stands beside it
   */
  public record Paragraph(List<Run> runs, List<Remark> margin) {}

  /**
   * A note in the margin.
   *
   * @param kind voice, broken, date, contested or note
   * @param id what it belongs to in the record; empty for none
   */
  public record Remark(String kind, String id, String text, int at) {}

  /**
   * A time that the report tells.
   *
   * @param words of the report
   * @param when day or days; empty where nothing settles them
   * @param anchor what it was counted from
   */
  public record Dated(
      String id,
      int at,
      String words,
      Optional<String> when,
      String precision,
      String anchor,
      Optional<String> how) {}

  /** Asks a library. */
  public static ReportPage of(Library library, Ask ask) {
    ReportRecord record =
        library
            .get(ask.part("hash"))
            .orElseThrow(() -> Problem.missing("There is no report of this number here."));
    List<String> layers =
        ask.values("layers").stream()
            .flatMap(value -> Stream.of(value.split("[ ,]+")))
            .filter(LAYERS::contains)
            .toList();
    return of(
        record,
        layers.isEmpty() ? USUAL : layers,
        library.actors().of(record.article().id()),
        Accuracy.of(Map.of()));
  }

  /**
   * Of a record alone.
   *
   * @param actors numbers across reports of the entities that have one
   */
  static ReportPage of(
      ReportRecord record, List<String> layers, Map<String, Long> actors, Accuracy accuracy) {
    Names names = new Names(record);
    Article article = record.article();
    List<Said> statements =
        record.statements().stream().map(each -> Said.of(record, each, names)).toList();
    Map<String, Integer> voices = voices(statements);
    List<Remark> margin = Margin.of(record, statements);
    return new ReportPage(
        article.id(),
        article.title(),
        article.outlet(),
        article.byline(),
        article.published().map(ReportPage::published),
        article.url(),
        article.language(),
        layers,
        paragraphs(article.text(), Marks.of(record, voices), margin),
        statements,
        voices,
        record.events().stream().map(each -> Happened.of(record, each, names)).toList(),
        record.absences().stream().map(each -> Unsaid.of(record, each, names)).toList(),
        record.entities().stream()
            .map(each -> Named.of(each, names, Optional.ofNullable(actors.get(each.id()))))
            .toList(),
        times(record),
        record.notes().stream()
            .map(
                note ->
                    new Remark(
                        note.code(), "", note.message(), note.span().map(Span::start).orElse(-1)))
            .toList(),
        FIELDS.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> accuracy.sentence(entry.getValue()))),
        record.engine().version());
  }

  private static Map<String, Integer> voices(List<Said> statements) {
    Map<String, Integer> speakers = new HashMap<>();
    Map<String, Integer> voices = new LinkedHashMap<>();
    for (Said said : statements) {
      int number = speakers.computeIfAbsent(said.who(), who -> speakers.size() % VOICES + 1);
      voices.put(said.id(), number);
    }
    return voices;
  }

  private static String published(String published) {
    return Day.of(published) + (published.length() > 10 ? " " + published.substring(11) : "");
  }

  private static List<Dated> times(ReportRecord record) {
    List<Dated> times = new ArrayList<>();
    for (Time time : record.times()) {
      if (!time.spans().isEmpty()) {
        times.add(
            new Dated(
                "t" + (times.size() + 1),
                time.spans().get(0).start(),
                String.join(" … ", time.spans().stream().map(Span::text).toList()),
                Day.of(time),
                Spelling.of(time.precision()),
                Spelling.of(time.anchor()),
                time.how()));
      }
    }
    return times;
  }

  private static List<Paragraph> paragraphs(String text, List<Mark> marks, List<Remark> margin) {
    List<List<Run>> lines = new MarkedText(text, marks).paragraphs();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int from = i == 0 ? -1 : lines.get(i).get(0).at();
      int to = i + 1 < lines.size() ? lines.get(i + 1).get(0).at() : Integer.MAX_VALUE;
      paragraphs.add(
          new Paragraph(
              lines.get(i),
              margin.stream().filter(each -> each.at() >= from && each.at() < to).toList()));
    }
    return paragraphs;
  }

  /** Whether the marks of a layer are shown. */
  public boolean shows(String layer) {
    return layers.contains(layer);
  }

  /** The colour of who makes a statement, by its id; 0 for what is none. */
  public int voice(String id) {
    return voices.getOrDefault(id, 0);
  }

  /** Where it was published, if that is an address that a browser may follow. */
  public Optional<String> source() {
    return url.filter(address -> address.matches("(?i)https?://.*"));
  }

  /**
   * A part of the record.
   *
   * @param count how many values stand in it
   */
  public record Section(String name, int count) {}

  /** The parts that are not empty, in the order of the page. */
  public List<Section> sections() {
    return Stream.of(
            new Section("statements", statements.size()),
            new Section("absences", absences.size()),
            new Section("events", events.size()),
            new Section("people", people().size()),
            new Section("places", places().size()),
            new Section("times", times.size()),
            new Section("notes", notes.size()))
        .filter(section -> section.count() > 0)
        .toList();
  }

  /** Those of the entities that are somebody. */
  public List<Named> people() {
    return entities.stream().filter(each -> each.place().isEmpty()).toList();
  }

  /** Those of the entities that lie somewhere. */
  public List<Named> places() {
    return entities.stream().filter(each -> each.place().isPresent()).toList();
  }

  /** The title, else the first line. */
  public String headline() {
    return title.orElseGet(
        () ->
            paragraphs.isEmpty()
                ? ""
                : String.join("", paragraphs.get(0).runs().stream().map(Run::text).toList()));
  }
}
