package attest.bench.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.bench.event.CeafRme.Filler;
import attest.bench.event.CeafRme.Template;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The metric against figures worked out by hand. */
class CeafRmeTest {
  private static final Filler RAIDERS = new Filler("PerpInd", Set.of("hill raiders", "raiders"));
  private static final Filler MILL = new Filler("Target", Set.of("the old mill"));
  private static final Filler BARN = new Filler("Target", Set.of("a barn"));
  private static final Filler MIRA = new Filler("Victim", Set.of("Mira Tolan", "Tolan"));

  private static Template attack(Filler... fillers) {
    return new Template(Set.of("attack"), List.of(fillers));
  }

  private static Template bombing(Filler... fillers) {
    return new Template(Set.of("bombing"), List.of(fillers));
  }

  private static void check(
      List<Template> predicted, List<Template> gold, double precision, double recall) {
    CeafRme scores = new CeafRme();
    scores.add(predicted, gold);
    assertEquals(precision, scores.precision(), 1e-9);
    assertEquals(recall, scores.recall(), 1e-9);
  }

  @Test
  void theSameTemplateIsWhollyRight() {
    check(List.of(attack(RAIDERS, MILL)), List.of(attack(RAIDERS, MILL)), 1, 1);
  }

  @Test
  void oneMentionInCommonIsEnough() {
    check(
        List.of(attack(new Filler("PerpInd", Set.of("the raiders", "thieves")))),
        List.of(attack(RAIDERS)),
        1,
        1);
  }

  @Test
  void anotherRoleIsAnotherMention() {
    check(List.of(attack(new Filler("Victim", Set.of("raiders")))), List.of(attack(RAIDERS)), 0, 0);
  }

  @Test
  void anotherTypeIsAnotherMention() {
    check(List.of(bombing(RAIDERS)), List.of(attack(RAIDERS)), 0, 0);
  }

  @Test
  void aTypeLeftOpenMayBeEither() {
    Template open = new Template(Set.of("bombing", "attack"), List.of(RAIDERS));
    check(List.of(attack(RAIDERS)), List.of(open), 1, 1);
    check(List.of(bombing(RAIDERS)), List.of(open), 1, 1);
  }

  @Test
  void aTemplateIsAlignedOnlyOnce() {
    check(
        List.of(attack(RAIDERS, MILL)),
        List.of(attack(RAIDERS, MIRA), attack(MILL, BARN)),
        1 / 2.0,
        1 / 4.0);
  }

  @Test
  void theAlignmentWithTheGreatestSumCounts() {
    // Taking the best pair first (2) would leave nothing for the other; crosswise it is 1 + 2.
    check(
        List.of(attack(RAIDERS, MILL), attack(RAIDERS, MILL, BARN)),
        List.of(attack(RAIDERS, MILL, MIRA), attack(BARN)),
        3 / 5.0,
        3 / 4.0);
  }

  @Test
  void twoPredictedForOneGoldCountTwiceInPrecisionOnly() {
    check(
        List.of(
            attack(
                new Filler("PerpInd", Set.of("raiders")),
                new Filler("PerpInd", Set.of("hill raiders")))),
        List.of(attack(RAIDERS, MILL)),
        1,
        1 / 2.0);
  }

  @Test
  void reportsAreSummedBeforeTheyAreDivided() {
    CeafRme scores = new CeafRme();
    scores.add(List.of(attack(RAIDERS)), List.of(attack(RAIDERS, MILL, MIRA)));
    scores.add(List.of(attack(BARN, MILL, MIRA)), List.of());
    scores.add(List.of(), List.of(bombing(BARN)));
    assertEquals(1 / 4.0, scores.precision(), 1e-9);
    assertEquals(1 / 4.0, scores.recall(), 1e-9);
    assertEquals(1 / 4.0, scores.f1(), 1e-9);
  }

  @Test
  void wordsAreComparedWithoutCaseMarksAndArticles() {
    assertEquals("front of hill", CeafRme.normalize("The \"Front\"  of the\tHill."));
    assertEquals("torans k9 van", CeafRme.normalize("Toran's K-9 van"));
    assertEquals("", CeafRme.normalize("the"));
    check(List.of(), List.of(), 0, 0);
  }
}
