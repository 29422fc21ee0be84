package attest.plover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.Engine;
import attest.RandomText;
import attest.plover.PloverEvent.Party;
import attest.record.Refused;
import attest.record.ReportRecord;
import attest.resolve.Event.Status;
import attest.resolve.Event.Type;
import attest.resolve.Report;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who did what to whom as PLOVER counts it, in sentences about invented happenings. */
class PloverViewTest {
  private static Engine engine;

  @BeforeAll
  static void open() {
    engine = Engine.open();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static void between(Type type, String actor, String recipient, String sentence) {
    List<PloverEvent> events = PloverView.of(engine.read(Report.of(sentence)));
    List<PloverEvent> found =
        events.stream()
            .filter(each -> names(each.actor(), actor) && names(each.recipient(), recipient))
            .toList();
    assertTrue(!found.isEmpty(), "nobody did anything to the other: " + events);
    assertEquals(type, found.get(0).type(), sentence);
  }

  private static boolean names(List<PloverEvent.Party> parties, String name) {
    return parties.stream().anyMatch(each -> each.text().contains(name));
  }

  @Test
  void whatIsAnnouncedCountsAsItsAnnouncement() {
    between(
        Type.AGREE, "Norway", "Kenya", "Norway will send food and medicine to Kenya next week.");
    between(
        Type.AGREE,
        "Norwegian government",
        "Kenyan prisoners",
        "The Norwegian government said on Monday it would release Kenyan prisoners.");
    between(
        Type.THREATEN, "Norway", "Kenya", "Norway threatened to bomb Kenya if its demands fail.");
    between(Type.AID, "Norway", "Kenya", "Norway sent food and medicine to Kenya last week.");
  }

  @Test
  void whatIsRefusedCountsAsItsRefusal() {
    between(Type.REJECT, "Norway", "Kenyan", "Norway will not release Kenyan prisoners this year.");
    between(
        Type.REJECT,
        "Kenya",
        "Norwegian",
        "Kenya denied entry to a Norwegian journalist on Sunday.");
    between(
        Type.REJECT,
        "Kenya",
        "Norway",
        "Kenya and Norway failed to reach an agreement after hours of talks.");
  }

  @Test
  void whoeverShouldDoItIsAsked() {
    between(
        Type.REQUEST, "Norway", "Kenya", "Norway said Kenya must stop its attacks at the border.");
    between(
        Type.REQUEST,
        "Norway",
        "Kenya",
        "Norway demanded that Kenya withdraw its troops from the island.");
  }

  @Test
  void bothSidesOfWhatTwoDoTogetherStandOnBothSides() {
    between(
        Type.SUPPORT, "Norway", "Kenya", "Norway and Kenya signed a trade agreement on Monday.");
    between(
        Type.SUPPORT, "Kenya", "Norway", "Norway and Kenya signed a trade agreement on Monday.");
  }

  @Test
  void whereNobodyIsNamedThePlaceIsMeant() {
    between(
        Type.COERCE, "authorities", "Nairobi", "Kenyan authorities imposed a curfew in Nairobi.");
  }

  @Test
  void behindTheDatelineStandsWhoDidIt() {
    between(
        Type.ACCUSE,
        "prosecutor",
        "former minister",
        "OSLO (AP) -- A prosecutor has charged a former minister with fraud.");
  }

  @Test
  void anyTextHasAView() {
    Random random = new Random(11);
    String news =
        "\ud83d\ude00 \u201cWe will not talk,\u201d Norway said, and vowed to strike Kenya. It denied"
            + " claims that it had agreed to lift the ban on Kenyan ships after talks. ";
    for (int run = 0; run < 60; run++) {
      StringBuilder text = new StringBuilder(RandomText.of(random, random.nextInt(40)));
      text.insert(
          random.nextInt(text.length() + 1), news.substring(0, random.nextInt(news.length())));
      try {
        ReportRecord record = engine.read(Report.of(text.toString()));
        PloverView.of(record);
      } catch (Refused refused) {
        assertEquals("text-not-unicode", refused.code());
      }
    }
  }

  private static List<PloverEvent> of(String text) {
    return PloverView.of(record(text));
  }

  private static ReportRecord record(String text) {
    return engine.read(
        Report.given(
            text,
            Optional.of("r-1"),
            Optional.empty(),
            Optional.of("2031-03-12"),
            Optional.empty(),
            Optional.empty()));
  }

  private static PloverEvent only(String text, Type type) {
    List<PloverEvent> found = of(text).stream().filter(e -> e.type() == type).toList();
    assertEquals(1, found.size(), text + " " + found);
    return found.get(0);
  }

  private static List<String> texts(List<Party> parties) {
    return parties.stream().map(Party::text).toList();
  }

  @Test
  void deedsAreEvents() {
    PloverEvent event = only("Soldiers shot two farmers in Halmora on Sunday.", Type.ASSAULT);
    assertEquals(List.of("Soldiers"), texts(event.actor()));
    assertEquals(Optional.empty(), event.statement());
    assertEquals("2031-03-09", event.start().orElseThrow().toString());
  }

  @Test
  void condemningAccuses() {
    PloverEvent event =
        only("The Lakes Council condemned the Orvel Liberation Front.", Type.ACCUSE);
    assertEquals(Optional.of("disapprove"), event.mode());
    assertEquals(List.of("The Lakes Council"), texts(event.actor()));
    assertEquals(List.of("Orvel Liberation Front"), texts(event.recipient()));
    assertTrue(event.statement().isPresent());
  }

  @Test
  void urgingRequestsAndTheDeedIsDemanded() {
    String text = "President Vera Holm urged the Orvel Front to release the prisoners.";
    PloverEvent event = only(text, Type.REQUEST);
    assertEquals(List.of("President Vera Holm"), texts(event.actor()));
    assertEquals(List.of("Orvel Front"), texts(event.recipient()));
    assertEquals(Status.DEMANDED, only(text, Type.RETREAT).status());
  }

  @Test
  void aPronounGivesTheNameItStandsFor() {
    PloverEvent event =
        only("Vera Holm arrived on Monday. She accused the Orvel Front of murder.", Type.ACCUSE);
    assertEquals(List.of("Vera Holm"), texts(event.actor()));
  }

  @Test
  void praiseSupports() {
    only("The minister praised the Lakes Council.", Type.SUPPORT);
  }

  @Test
  void whatIsNotSaidIsNoEvent() {
    List<PloverEvent> found = of("The Lakes Council did not condemn the Orvel Front.");
    assertTrue(found.stream().noneMatch(e -> e.type() == Type.ACCUSE), found.toString());
  }

  @Test
  void everyFieldOfALineIsThere() {
    ReportRecord record =
        record("Soldiers killed at least six farmers in Oslo and wounded two on Sunday.");
    String line = new PloverJson().line(record.article(), PloverView.of(record).get(0));
    assertTrue(line.contains("\"ref\":\"r-1\",\"date\":\"2031-03-09\""), line);
    assertTrue(line.contains("\"event\":\"ASSAULT\""), line);
    assertTrue(line.contains("\"quad_code\":4,\"event_scale\":-9.0"), line);
    assertTrue(line.contains("\"dead\":\"6+\",\"injured\":\"2\",\"arrested\":null"), line);
    assertTrue(line.contains("\"extracted_place\":\"Oslo\""), line);
    assertTrue(line.contains("\"status\":\"happened\",\"statement\":null"), line);
  }

  @Test
  void anUnknownDayIsNull() {
    ReportRecord record = record("Soldiers shot two farmers.");
    String line = new PloverJson().line(record.article(), PloverView.of(record).get(0));
    assertTrue(line.contains("\"date\":null,\"enddate\":null"), line);
  }

  @Test
  void scoresCoverEveryType() {
    Scores scores = Scores.load();
    for (Type type : Type.values()) {
      if (type != Type.OTHER) {
        assertTrue(scores.quad(type) >= 1 && scores.quad(type) <= 4);
        assertTrue(Math.abs(scores.score(type, Optional.of("no such mode"))) <= 10);
      }
    }
    assertEquals(-7.5, scores.score(Type.COERCE, Optional.of("martial-law")));
  }
}
