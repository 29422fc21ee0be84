package attest.plover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.Engine;
import attest.RandomText;
import attest.record.Refused;
import attest.record.ReportRecord;
import attest.resolve.Event.Type;
import attest.resolve.Report;
import java.util.List;
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
}
