package attest.resolve.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.resolve.Event;
import attest.resolve.Toll;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who was hurt and who died, on sentences of our own with a syntax written by hand. */
class TollsTest {
  /** "killed: a clerk", one for each toll. */
  private static List<String> tolls(String text, String... rows) {
    List<String> found = new ArrayList<>();
    for (Event event : ParsedText.read(text, rows)) {
      for (Toll each : event.tolls()) {
        found.add(each.kind() + ": " + each.who().orElseThrow().of(text));
      }
    }
    return found;
  }

  @Test
  void whoIsShotAndDiesIsKilledAndNotInjuredToo() {
    assertEquals(
        List.of("KILLED: A clerk"),
        tolls(
            "A clerk was shot in the chest. He died at a clinic.",
            "A DT 1 det",
            "clerk NN 3 nsubjpass",
            "was VBD 3 auxpass",
            "shot VBN -1 root",
            "in IN 3 prep",
            "the DT 6 det",
            "chest NN 4 pobj",
            ". . 3 punct",
            "He PRP 9 nsubj",
            "died VBD -1 root",
            "at IN 9 prep",
            "a DT 12 det",
            "clinic NN 10 pobj",
            ". . 9 punct"));
  }

  @Test
  void twoThatCannotBeOnePersonAreTwo() {
    assertEquals(
        List.of("INJURED: A man", "INJURED: a girl"),
        tolls(
            "A man was shot and a girl was wounded.",
            "A DT 1 det",
            "man NN 3 nsubjpass",
            "was VBD 3 auxpass",
            "shot VBN -1 root",
            "and CC 3 cc",
            "a DT 6 det",
            "girl NN 8 nsubjpass",
            "was VBD 8 auxpass",
            "wounded VBN 3 conj",
            ". . 3 punct"));
  }

  @Test
  void aHeadlineTellsWhoWasShotAndAShooterIsNotCounted() {
    assertEquals(
        List.of("INJURED: Man"),
        tolls(
            "Man shot in Norvale",
            "Man NN 1 nsubj",
            "shot VBD -1 root",
            "in IN 1 prep",
            "Norvale NNP 2 pobj"));
    assertEquals(
        List.of(),
        tolls(
            "Man shot at officers",
            "Man NN 1 nsubj",
            "shot VBD -1 root",
            "at IN 1 prep",
            "officers NNS 2 pobj"));
  }

  @Test
  void aGunshotWoundTellsOfAShootingWhereNothingElseDoes() {
    String text = "Rangers found a woman with a gunshot wound.";
    String[] rows = {
      "Rangers NNS 1 nsubj",
      "found VBD -1 root",
      "a DT 3 det",
      "woman NN 1 dobj",
      "with IN 1 prep",
      "a DT 7 det",
      "gunshot NN 7 compound",
      "wound NN 4 pobj",
      ". . 1 punct"
    };
    assertEquals(List.of("INJURED: a woman"), tolls(text, rows));
    assertEquals(Event.Type.ASSAULT, ParsedText.read(text, rows).get(0).type());
  }

  @Test
  void theOnlyOneHitInAFatalShootingIsDead() {
    assertEquals(
        List.of("KILLED: A man"),
        tolls(
            "A man was hit by a bullet. The fatal shooting shocked Norvale.",
            "A DT 1 det",
            "man NN 3 nsubjpass",
            "was VBD 3 auxpass",
            "hit VBN -1 root",
            "by IN 3 agent",
            "a DT 6 det",
            "bullet NN 4 pobj",
            ". . 3 punct",
            "The DT 10 det",
            "fatal JJ 10 amod",
            "shooting NN 11 nsubj",
            "shocked VBD -1 root",
            "Norvale NNP 11 dobj",
            ". . 11 punct"));
  }

  @Test
  void leftHurtCountsWhoeverTheParticipleHangsOn() {
    assertEquals(
        List.of("INJURED: one man"),
        tolls(
            "A shooting left one man badly wounded.",
            "A DT 1 det",
            "shooting NN 2 nsubj",
            "left VBD -1 root",
            "one CD 4 nmod",
            "man NN 2 dobj",
            "badly RB 6 advmod",
            "wounded VBN 1 acl",
            ". . 2 punct"));
  }
}
