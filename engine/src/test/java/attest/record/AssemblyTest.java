package attest.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.resolve.Entity.Kind;
import attest.resolve.Mention;
import attest.resolve.Report;
import attest.resolve.Resolution;
import attest.text.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssemblyTest {
  @Test
  void refusesATextWithALoneSurrogate() {
    for (String text : List.of("a \ud83d b", "\ude00", "end \ud83d")) {
      var refused =
          assertThrows(
              Refused.class,
              () -> Assembly.of(Sample.MAKER, Report.of(text), distances(), Optional.empty()));
      assertEquals("text-not-unicode", refused.code());
    }
  }

  @Test
  void refusesADateThatIsNone() {
    for (String date : List.of("yesterday", "2031-02-30", "2031-03-04T10:00", "04.03.2031", "")) {
      var refused = assertThrows(Refused.class, () -> Intake.check(published(date)), date);
      assertEquals("published-no-date", refused.code());
    }
    Intake.check(published("2031-03-04"));
    Intake.check(published("2031-03-04T10:00:00+04:00"));
    Intake.check(published("2031-03-04T10:00:00Z"));
  }

  @Test
  void aReportInAnotherLanguageHasALanguageAndANote() {
    ReportRecord record = Assembly.unread(Sample.MAKER, Report.of("Le texte."), Optional.of("fr"));
    assertEquals(Optional.of("fr"), record.article().language());
    assertEquals("language-unsupported", record.notes().get(0).code());
    assertEquals(
        "The report seems to be in French, and only English is read.",
        record.notes().get(0).message());
    assertEquals(List.of(), record.entities());
  }

  /** Any ranges in any text give a record whose spans hold; halves of pairs are made whole. */
  @Test
  void spansHoldWhateverTheRanges() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(2000); i > 0; i--) {
        text.append(random.nextInt(3) == 0 ? "😀" : random.nextBoolean() ? "é" : "a ");
      }
      Range[] ranges = new Range[20];
      for (int i = 0; i < ranges.length; i++) {
        int start = random.nextInt(text.length() + 3);
        ranges[i] = new Range(start, start + random.nextInt(40));
      }
      ReportRecord record =
          Assembly.of(
              Sample.MAKER, Report.of(text.toString()), distances(ranges), Optional.empty());
      assertEquals(List.of(), Verifier.verify(record.toJson()));
    }
  }

  @Test
  void takesTimeInProportionToAText() {
    String text = "😀 word ".repeat(50_000);
    List<attest.resolve.Entity> entities = new ArrayList<>();
    for (int i = 0; i < 25_000; i++) {
      var entity = new attest.resolve.Entity(Kind.OTHER, "word");
      int start = i * 16 + 3;
      Range range = new Range(start, start + 4);
      entity.add(new Mention(range, Mention.Form.NAME, Mention.Use.LITERAL, ""));
      entities.add(entity);
    }
    Resolution resolution =
        new Resolution(
            entities, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    ReportRecord record =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> Assembly.of(Sample.MAKER, Report.of(text), resolution, Optional.empty()));
    assertEquals(25_000, record.entities().size());
    assertTrue(
        record.entities().stream().allMatch(e -> e.mentions().get(0).span().text().equals("word")));
  }

  private static Report published(String date) {
    return Report.given(
        "A text.",
        Optional.empty(),
        Optional.empty(),
        Optional.of(date),
        Optional.empty(),
        Optional.empty());
  }

  private static Resolution distances(Range... ranges) {
    return new Resolution(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(ranges),
        List.of());
  }
}
