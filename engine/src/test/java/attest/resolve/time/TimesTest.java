package attest.resolve.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.read.Attribution;
import attest.read.Reading;
import attest.read.Syntax;
import attest.resolve.Note;
import attest.resolve.Report;
import attest.resolve.Time;
import attest.text.Layout;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Times without a parse, and the links of times to verbs with one. */
class TimesTest {
  /** A Wednesday. */
  private static final String PUBLISHED = "2021-06-16";

  @Test
  void writtenDatesInTheUsualForms() {
    assertEquals("February 18, 2023=2023-02-18", read("It fell on February 18, 2023."));
    assertEquals("3rd of March 2019=2019-03-03", read("It fell on the 3rd of March 2019."));
    assertEquals("2020-11-09=2020-11-09", read("Signed 2020-11-09 by both."));
    assertEquals("18/02/2020=2020-02-18", read("Seen 18/02/2020 in town."));
    assertEquals("", read("Seen 03/02/2020 in town."));
    assertEquals("Feb. 18=2021-02-18", read("Shells fell on Feb. 18 in town."));
    assertEquals("May 5=2021-05-05 7=2021-05-07", read("They met on May 5-7 in Oslo."));
    assertEquals("3=2021-05-03 5 May=2021-05-05", read("Between 3 and 5 May it rained."));
    assertEquals(
        "March=2021-03-01..2021-03-31 June=2021-06-01..2021-06-30",
        read("It ran from March to June."));
    assertEquals("1990s=1990-01-01..1999-12-31", read("They fought in the 1990s."));
    assertEquals("March 2020=2020-03-01..2020-03-31", read("It closed in March 2020."));
    assertEquals("2015=2015-01-01..2015-12-31", read("The 2015 accord held."));
  }

  @Test
  void yearsBeforeOneThingAndInHeadings() {
    assertEquals("1902=1902-01-01..1902-12-31", read("They had a secret 1902 pact."));
    assertEquals("2003=2003-01-01..2003-12-31", read("2003: A harbour falls to the rebels."));
    assertEquals(
        "1782=1782-01-01..1782-12-31 1783=1783-01-01..1783-12-31",
        read("The fleet was led in 1782 and 1783 by an admiral."));
  }

  @Test
  void lengthsOfTimeAreFoundButAreNoDates() {
    assertEquals("three months=?", read("The siege went on for three months."));
    assertEquals("ten-day=?", read("They agreed on a ten-day truce."));
    assertEquals("", read("A second column followed."));
  }

  @Test
  void wordsThatAreNoTimes() {
    assertEquals(
        "", read("He may march with 2000 people, a second man wrote in the Sunday Times."));
    assertEquals("", read("Prime Minister May spoke at the March for Peace about 1,999 tents."));
  }

  @Test
  void relativeDaysAreCountedFromThePublication() {
    assertEquals("Monday=2021-06-14", read("Rebels attacked the town on Monday."));
    assertEquals("Wednesday=2021-06-16", read("Rebels attacked the town on Wednesday."));
    assertEquals("Friday=2021-06-18", read("The two will meet on Friday."));
    assertEquals("next Tuesday=2021-06-22", read("The two meet next Tuesday."));
    assertEquals("two days ago=2021-06-14", read("It began two days ago."));
    assertEquals("last week=2021-06-07..2021-06-13", read("It began last week."));
    assertEquals("overnight=2021-06-15..2021-06-16", read("Shells fell overnight."));
    assertEquals("January=2021-01-01..2021-06-16", read("It has lasted since January."));
    assertEquals(
        "the past 24 hours=2021-06-15..2021-06-16", read("Six died in the past 24 hours."));
    assertEquals("August=2020-08-01..2020-08-31", read("The envoy resigned in August."));
  }

  @Test
  void clockTimesNeverMoveTheDay() {
    assertEquals(
        "11:30 p.m. GMT on Monday=2021-06-14", read("It began at 11:30 p.m. GMT on Monday."));
    assertEquals(
        "Monday=2021-06-14 5 pm=2021-06-14", read("On Monday they met. At 5 pm they left."));
  }

  @Test
  void laterDaysAreCountedFromTheDateBefore() {
    assertEquals(
        "May 5=2021-05-05 The next day=2021-05-06",
        read("They met on May 5. The next day they left."));
  }

  @Test
  void withoutAnyDateNothingIsCounted() {
    List<Note> notes = new ArrayList<>();
    Times times = Times.find(Report.of("It began on Monday."), flat("It began on Monday."), notes);
    assertEquals(Time.Anchor.NONE, times.all().getFirst().anchor());
    assertEquals("time-unanchored", notes.getFirst().code());
  }

  @Test
  void aDatelineAnchorsAReportWithoutPublicationDay() {
    String text = "TOWN, March 5, 2020 (Agency) - Shells fell on Wednesday.";
    Times times = Times.find(Report.of(text), flat(text), new ArrayList<>());
    assertEquals("2020-03-04", times.all().getLast().start().get().toString());
    assertEquals(Time.Anchor.TEXT, times.all().getLast().anchor());
  }

  @Test
  void insideAQuotationTheDayOfTheUtteranceCounts() {
    String text = "\u201cThey came yesterday,\u201d she said on Monday.";
    Layout layout = Layout.of(text);
    Attribution said =
        new Attribution(
            Optional.empty(),
            Optional.of(Phrase.of(word(layout, "said"))),
            List.of(new Phrase(0, word(layout, "she"))));
    Reading flat = flat(text);
    Reading reading = new Reading(layout, flat.syntax(), List.of(), List.of(said));
    Time yesterday = Times.find(report(text), reading, new ArrayList<>()).all().getFirst();
    assertEquals("2021-06-13", yesterday.start().get().toString());
    assertEquals(Time.Anchor.UTTERANCE, yesterday.anchor());
  }

  @Test
  void aTimeBelongsToItsOwnClause() {
    String text = "The raid on Sunday that killed two was condemned on Tuesday";
    Layout layout = Layout.of(text);
    String[] pos = "DT NN IN NNP WDT VBD CD VBD VBN IN NNP".split(" ");
    String[] labels = "det nsubjpass prep pobj nsubj relcl dobj auxpass root prep pobj".split(" ");
    int[] heads = {1, 8, 1, 2, 5, 1, 5, 8, -1, 8, 9};
    Reading reading =
        new Reading(layout, new Syntax(layout, pos, heads, labels), List.of(), List.of());
    Times times = Times.find(report(text), reading, new ArrayList<>());
    assertEquals("2021-06-13", start(times, layout, "raid"));
    assertEquals("2021-06-13", start(times, layout, "killed"));
    assertEquals("2021-06-15", start(times, layout, "condemned"));
  }

  @Test
  void theObjectOfAVerbThatIsTakenForACueSharesItsTime() {
    String text = "Envoys approved a round of sanctions Monday";
    Layout layout = Layout.of(text);
    String[] pos = "NNS VBD DT NN IN NNS NNP".split(" ");
    String[] labels = "nsubj root det dobj prep pobj npadvmod".split(" ");
    int[] heads = {1, -1, 3, 1, 3, 4, 5};
    Attribution taken =
        new Attribution(
            Optional.of(new Phrase(0, 1)),
            Optional.of(new Phrase(1, 2)),
            List.of(new Phrase(2, 7)));
    Syntax syntax = new Syntax(layout, pos, heads, labels);
    Reading reading = new Reading(layout, syntax, List.of(), List.of(taken));
    Times times = Times.find(report(text), reading, new ArrayList<>());
    assertEquals("2021-06-14", start(times, layout, "approved"));
  }

  @Test
  void theReasonOfAChargeIsEarlierThanTheCharge() {
    String text = "The court charged her on Monday for attacking guards";
    Layout layout = Layout.of(text);
    String[] pos = "DT NN VBD PRP IN NNP IN VBG NNS".split(" ");
    String[] labels = "det nsubj root dobj prep pobj prep pcomp dobj".split(" ");
    int[] heads = {1, 2, -1, 2, 2, 4, 2, 6, 7};
    Reading reading =
        new Reading(layout, new Syntax(layout, pos, heads, labels), List.of(), List.of());
    Times times = Times.find(report(text), reading, new ArrayList<>());
    assertEquals("2021-06-14", start(times, layout, "charged"));
    assertTrue(times.governedBy(word(layout, "attacking")).isEmpty());
  }

  @Test
  void anyTextIsRead() {
    Random random = new Random(7);
    String[] parts = {
      "May",
      "5",
      "-",
      "7",
      ",",
      "2020",
      "the",
      "end",
      "of",
      "March",
      "day",
      "later",
      "\n",
      "\"",
      "\u201d",
      "Sunday",
      "99999999999",
      "12:30",
      "p.m.",
      "31-June",
      "\ud83d",
      "last",
      "few",
      "two",
      "weeks",
      "ago",
      "0",
      "BC",
      "since",
      "(",
      "/",
      "13",
      "'s",
      "1st",
      "century",
      "mid-",
      "a"
    };
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(25); length > 0; length--) {
        text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(3) == 0 ? "" : " ");
      }
      Reading reading = flat(text.toString());
      for (Report report : List.of(report(text.toString()), Report.of(text.toString()))) {
        Times times = Times.find(report, reading, new ArrayList<>());
        int last = 0;
        for (Time time : times.all()) {
          assertTrue(time.ranges().getFirst().start() >= last);
          last = time.ranges().getFirst().end();
          assertTrue(last <= text.length());
        }
        for (int word = 0; word < reading.layout().words().size(); word++) {
          times.governedBy(word);
          times.at(word);
          times.reached(word);
        }
      }
    }
  }

  private static String start(Times times, Layout layout, String word) {
    return times.governedBy(word(layout, word)).orElseThrow().start().orElseThrow().toString();
  }

  private static int word(Layout layout, String form) {
    return layout.words().stream().filter(w -> w.form().equals(form)).findFirst().get().index();
  }

  private static String read(String text) {
    return Times.find(report(text), flat(text), new ArrayList<>()).all().stream()
        .map(
            time -> {
              String start = time.start().map(Object::toString).orElse("?");
              String end = time.end().map(Object::toString).orElse("?");
              return time.ranges().getFirst().of(text)
                  + "="
                  + (start.equals(end) ? start : start + ".." + end);
            })
        .collect(Collectors.joining(" "));
  }

  private static Report report(String text) {
    return Report.given(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.of(PUBLISHED),
        Optional.empty(),
        Optional.empty());
  }

  /** A reading of which nothing but the words is known. */
  private static Reading flat(String text) {
    Layout layout = Layout.of(text);
    int words = layout.words().size();
    String[] pos = new String[words];
    String[] labels = new String[words];
    int[] heads = new int[words];
    Arrays.fill(pos, "NN");
    Arrays.fill(labels, "root");
    Arrays.fill(heads, -1);
    return new Reading(layout, new Syntax(layout, pos, heads, labels), List.of(), List.of());
  }
}
