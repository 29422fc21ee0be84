package attest.resolve.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.read.Syntax;
import attest.resolve.Event;
import attest.text.Layout;
import attest.text.Range;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What happened, on sentences of our own with a syntax written by hand. */
class EventsTest {
  @Test
  void aBombThatIsThrownIsAnAttackOnWhatItIsThrownAt() {
    List<Event> events =
        ParsedText.read(
            "Raiders threw a bomb at a bus.",
            "Raiders NNS 1 nsubj",
            "threw VBD -1 root",
            "a DT 3 det",
            "bomb NN 1 dobj",
            "at IN 1 prep",
            "a DT 6 det",
            "bus NN 4 pobj",
            ". . 1 punct");
    assertEquals(1, events.size());
    assertEquals(Event.Type.ASSAULT, events.get(0).type());
    assertEquals("explosives", events.get(0).mode().orElseThrow());
    assertEquals(1, events.get(0).recipient().size());
  }

  @Test
  void whatABlastDamagedIsItsRecipient() {
    List<Event> events =
        ParsedText.read(
            "A blast damaged a bank.",
            "A DT 1 det",
            "blast NN 2 nsubj",
            "damaged VBD -1 root",
            "a DT 4 det",
            "bank NN 2 dobj",
            ". . 2 punct");
    assertEquals(1, events.size());
    assertEquals(1, events.get(0).recipient().size());
  }

  @Test
  void whatOneClauseTiesTogetherIsOneHappeningWithItsTolls() {
    String text =
        "Rebels ambushed a convoy, killing four soldiers and wounding at least two drivers.";
    List<Event> events =
        ParsedText.read(
            text,
            "Rebels NNS 1 nsubj",
            "ambushed VBD -1 root",
            "a DT 3 det",
            "convoy NN 1 dobj",
            ", , 1 punct",
            "killing VBG 1 advcl",
            "four CD 7 nmod",
            "soldiers NNS 5 dobj",
            "and CC 5 cc",
            "wounding VBG 5 conj",
            "at IN 11 advmod",
            "least JJS 12 advmod",
            "two CD 13 nmod",
            "drivers NNS 9 dobj",
            ". . 1 punct");
    assertEquals(1, events.size());
    Event event = events.get(0);
    assertEquals(Event.Type.ASSAULT, event.type());
    assertEquals("ambushed", event.trigger().of(text));
    assertEquals(2, event.mentions().size());
    assertEquals("Rebels", event.actor().get(0).range().of(text));
    assertEquals("a convoy", event.recipient().get(0).range().of(text));
    assertEquals(2, event.tolls().size());
    assertEquals(OptionalInt.of(4), event.tolls().get(0).max());
    assertEquals(OptionalInt.of(2), event.tolls().get(1).min());
    assertTrue(event.tolls().get(1).max().isEmpty(), "at least two has no greatest number");
  }

  private static List<String> places(String text, Event event) {
    return event.place().stream().map(place -> place.range().of(text)).toList();
  }

  @Test
  void aPlaceCarriesAllWordsThatSayWhereItIs() {
    String text = "Gunmen killed a guard outside a station in the village near a river.";
    List<Event> events =
        ParsedText.read(
            text,
            "Gunmen NNS 1 nsubj",
            "killed VBD -1 root",
            "a DT 3 det",
            "guard NN 1 dobj",
            "outside IN 1 prep",
            "a DT 6 det",
            "station NN 4 pobj",
            "in IN 1 prep",
            "the DT 9 det",
            "village NN 7 pobj",
            "near IN 9 prep",
            "a DT 12 det",
            "river NN 10 pobj",
            ". . 1 punct");
    assertEquals("a station in the village near a river", places(text, events.get(0)).get(0));
  }

  @Test
  void whatAnOffensiveIsToTakeIsWhereItGoesOn() {
    String text = "Rebels launched an offensive to capture a village.";
    List<Event> events =
        ParsedText.read(
            text,
            "Rebels NNS 1 nsubj",
            "launched VBD -1 root",
            "an DT 3 det",
            "offensive NN 1 dobj",
            "to TO 5 aux",
            "capture VB 1 advcl",
            "a DT 7 det",
            "village NN 5 dobj",
            ". . 1 punct");
    assertEquals("offensive", events.get(0).trigger().of(text));
    assertEquals(List.of("a village"), places(text, events.get(0)));
  }

  @Test
  void aVerbThatOnlyCarriesItsNounIsAMention() {
    String text = "Rebels launched an attack near a village.";
    List<Event> events =
        ParsedText.read(
            text,
            "Rebels NNS 1 nsubj",
            "launched VBD -1 root",
            "an DT 3 det",
            "attack NN 1 dobj",
            "near IN 3 prep",
            "a DT 6 det",
            "village NN 4 pobj",
            ". . 1 punct");
    assertEquals(1, events.size());
    assertEquals("attack", events.get(0).trigger().of(text));
    assertEquals("launched", events.get(0).mentions().get(0).of(text));
    assertEquals(List.of("a village"), places(text, events.get(0)));
  }

  @Test
  void aHaltedAttackIsNotMentionedByTheVerbThatHaltsIt() {
    String text = "Rebels suspended an attack near a village.";
    List<Event> events =
        ParsedText.read(
            text,
            "Rebels NNS 1 nsubj",
            "suspended VBD -1 root",
            "an DT 3 det",
            "attack NN 1 dobj",
            "near IN 3 prep",
            "a DT 6 det",
            "village NN 4 pobj",
            ". . 1 punct");
    assertTrue(
        events.stream()
            .filter(event -> event.trigger().of(text).equals("attack"))
            .allMatch(event -> event.mentions().isEmpty()));
  }

  @Test
  void aDeedIsWhereItsDoerStandsAndAMarchWhereItPasses() {
    String shot = "Gunmen near a checkpoint shot two soldiers.";
    List<Event> events =
        ParsedText.read(
            shot,
            "Gunmen NNS 4 nsubj",
            "near IN 0 prep",
            "a DT 3 det",
            "checkpoint NN 1 pobj",
            "shot VBD -1 root",
            "two CD 6 nmod",
            "soldiers NNS 4 dobj",
            ". . 4 punct");
    assertEquals(List.of("a checkpoint"), places(shot, events.get(0)));
    String marched = "Workers marched through the capital.";
    events =
        ParsedText.read(
            marched,
            "Workers NNS 1 nsubj",
            "marched VBD -1 root",
            "through IN 1 prep",
            "the DT 4 det",
            "capital NN 2 pobj",
            ". . 1 punct");
    assertEquals(List.of("the capital"), places(marched, events.get(0)));
  }

  @Test
  void auxiliariesAndGovernorsTellWhetherItHappened() {
    assertEquals(
        Event.Status.PLANNED,
        ParsedText.read(
                "Ministers will meet rebels.",
                "Ministers NNS 2 nsubj",
                "will MD 2 aux",
                "meet VB -1 root",
                "rebels NNS 2 dobj",
                ". . 2 punct")
            .get(0)
            .status());
    assertEquals(
        Event.Status.DENIED,
        ParsedText.read(
                "Police did not arrest activists.",
                "Police NN 3 nsubj",
                "did VBD 3 aux",
                "not RB 3 neg",
                "arrest VB -1 root",
                "activists NNS 3 dobj",
                ". . 3 punct")
            .get(0)
            .status());
    assertEquals(
        Event.Status.DEMANDED,
        ParsedText.read(
                "Lawyers demanded an investigation.",
                "Lawyers NNS 1 nsubj",
                "demanded VBD -1 root",
                "an DT 3 det",
                "investigation NN 1 dobj",
                ". . 1 punct")
            .get(0)
            .status());
  }

  @Test
  void whatIsDueOrOnlyToBeEndedIsToldSo() {
    assertEquals(
        Event.Status.PLANNED,
        ParsedText.read(
                "Envoys are due for talks.",
                "Envoys NNS 1 nsubj",
                "are VBP -1 root",
                "due JJ 1 acomp",
                "for IN 2 prep",
                "talks NNS 3 pobj",
                ". . 1 punct")
            .get(0)
            .status());
    assertEquals(
        Event.Status.ONGOING,
        ParsedText.read(
                "Lawyers demanded an end to the blockade.",
                "Lawyers NNS 1 nsubj",
                "demanded VBD -1 root",
                "an DT 3 det",
                "end NN 1 dobj",
                "to IN 3 prep",
                "the DT 6 det",
                "blockade NN 4 pobj",
                ". . 1 punct")
            .get(0)
            .status());
  }

  @Test
  void theDeedOfTheOtherSideIsAnotherHappening() {
    String text = "Rebels ambushed police officers. Police ambushed rebels.";
    List<Event> events =
        ParsedText.read(
            text,
            "Rebels NNS 1 nsubj",
            "ambushed VBD -1 root",
            "police NN 3 compound",
            "officers NNS 1 dobj",
            ". . 1 punct",
            "Police NN 6 nsubj",
            "ambushed VBD -1 root",
            "rebels NNS 6 dobj",
            ". . 6 punct");
    assertEquals(2, events.size());
    assertEquals("Police", events.get(1).actor().get(0).range().of(text));
  }

  @Test
  void whatWasNotAndWhatWasNotPreventedAreToldSo() {
    List<Event> denied =
        ParsedText.read(
            "That is not an ambush.",
            "That DT 1 nsubj",
            "is VBZ -1 root",
            "not RB 1 neg",
            "an DT 4 det",
            "ambush NN 1 attr",
            ". . 1 punct");
    assertEquals(Event.Status.DENIED, denied.get(0).status());
    List<Event> happened =
        ParsedText.read(
            "Guards failed to prevent the ambush.",
            "Guards NNS 1 nsubj",
            "failed VBD -1 root",
            "to TO 3 aux",
            "prevent VB 1 xcomp",
            "the DT 5 det",
            "ambush NN 3 dobj",
            ". . 1 punct");
    assertEquals(Event.Status.HAPPENED, happened.get(0).status());
  }

  @Test
  void peopleInjuredInACollisionAreNoVictimsOfAnAttack() {
    assertTrue(
        ParsedText.read(
                "The collision of trams injured passengers.",
                "The DT 1 det",
                "collision NN 4 nsubj",
                "of IN 1 prep",
                "trams NNS 2 pobj",
                "injured VBD -1 root",
                "passengers NNS 4 dobj",
                ". . 4 punct")
            .isEmpty());
  }

  @Test
  void wordsUsedAsFiguresOfSpeechAreNoHappening() {
    assertEquals(
        List.of(),
        ParsedText.read(
            "Senators attacked the policy.",
            "Senators NNS 1 nsubj",
            "attacked VBD -1 root",
            "the DT 3 det",
            "policy NN 1 dobj",
            ". . 1 punct"));
    assertEquals(
        List.of(),
        ParsedText.read(
            "Teams met the deadline.",
            "Teams NNS 1 nsubj",
            "met VBD -1 root",
            "the DT 3 det",
            "deadline NN 1 dobj",
            ". . 1 punct"));
  }

  @Test
  void anySyntaxIsSurvivedAndEveryRangeLiesInTheText() {
    String[] vocabulary =
        ("attack killed three the of in by troops protest who to meeting dozens and . , \" will not"
                + " him city launch missile more than between 10 arrested sanctions said")
            .split(" ");
    String[] tags = {"NN", "NNS", "VBD", "VBN", "VBG", "VB", "IN", "CD", "DT", "PRP", "WDT", "JJ"};
    String[] labels = {
      "nsubj",
      "dobj",
      "prep",
      "pobj",
      "conj",
      "relcl",
      "acl",
      "advcl",
      "xcomp",
      "ccomp",
      "nmod",
      "compound",
      "nsubjpass",
      "auxpass",
      "appos",
      "poss",
      "acomp",
      "pcomp"
    };
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(vocabulary[random.nextInt(vocabulary.length)]).append(' ');
      }
      Layout layout = Layout.of(text.toString());
      int words = layout.words().size();
      String[] pos = new String[words];
      int[] head = new int[words];
      String[] label = new String[words];
      for (Sentence sentence : layout.sentences()) {
        for (int word = sentence.first(); word < sentence.end(); word++) {
          boolean root = word == sentence.first();
          pos[word] = tags[random.nextInt(tags.length)];
          head[word] = root ? -1 : sentence.first() + random.nextInt(word - sentence.first());
          label[word] = root ? "root" : labels[random.nextInt(labels.length)];
        }
      }
      for (Event event : ParsedText.find(text.toString(), new Syntax(layout, pos, head, label))) {
        for (Range range : ranges(event)) {
          assertTrue(range.end() <= text.length() && !range.isEmpty());
        }
      }
    }
  }

  private static List<Range> ranges(Event event) {
    List<Range> ranges = new ArrayList<>(event.mentions());
    ranges.add(event.trigger());
    event.actor().forEach(each -> ranges.add(each.range()));
    event.recipient().forEach(each -> ranges.add(each.range()));
    event.place().forEach(each -> ranges.add(each.range()));
    event.tolls().forEach(each -> ranges.add(each.evidence()));
    return ranges;
  }
}
