package attest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where words, sentences and paragraphs of news prose begin and end. */
class LayoutTest {
  private static List<String> words(String text) {
    return Layout.of(text).words().stream().map(Word::form).toList();
  }

  private static List<String> sentences(String text) {
    Layout layout = Layout.of(text);
    return layout.sentences().stream().map(s -> layout.range(s).of(text)).toList();
  }

  private static int paragraphs(String text) {
    return Layout.of(text).paragraphs().size();
  }

  @Test
  void marksStandAloneAndCliticsAreWords() {
    assertEquals(
        List.of(
            "\u201c",
            "We",
            "do",
            "n\u2019t",
            "know",
            ",",
            "\u201d",
            "the",
            "mayor",
            "\u2019s",
            "aide",
            "said",
            "."),
        words("\u201cWe don\u2019t know,\u201d the mayor\u2019s aide said."));
  }

  @Test
  void numbersHyphensAndAbbreviationsHold() {
    assertEquals(
        List.of(
            "Gen.",
            "Orsk",
            "sent",
            "1,200",
            "soldiers",
            "to",
            "the",
            "U.N.",
            "-",
            "run",
            "camp",
            "at",
            "6:30",
            "."),
        words("Gen. Orsk sent 1,200 soldiers to the U.N.-run camp at 6:30."));
    assertEquals(List.of("a", "cease-fire", "deal"), words("a cease-fire deal"));
  }

  @Test
  void aBarBetweenSpacesPartsAHeadlineFromItsOutlet() {
    Layout layout = Layout.of("Bridge opens in Norvale | Norvale News The bridge opened.");
    assertEquals(2, layout.sentences().size());
    assertEquals(1, Layout.of("Rates of a|b held.").sentences().size());
  }

  @Test
  void closingMarkBelongsToItsSentence() {
    assertEquals(
        List.of("\u201cIt is over.\u201d", "The crowd went home."),
        sentences("\u201cIt is over.\u201d The crowd went home."));
    assertEquals(
        List.of("\"It is over.\"", "\"Go home.\""), sentences("\"It is over.\" \"Go home.\""));
  }

  @Test
  void quotationWithItsSpeakerIsOneSentence() {
    assertEquals(
        List.of("\u201cWho gave the order?\u201d Orlik asked.", "Nobody answered."),
        sentences("\u201cWho gave the order?\u201d Orlik asked. Nobody answered."));
    assertEquals(1, sentences("\u201cHelp them!\u201d she shouted from the balcony.").size());
  }

  @Test
  void abbreviationEndsNoSentenceUnlessTheNextWordBeginsOne() {
    assertEquals(
        1, sentences("Lt. Gen. Orsk met Mr. Velt of the Lakes Co. Ltd. in Zurich.").size());
    assertEquals(
        List.of("She flew to the U.S.", "The talks went on."),
        sentences("She flew to the U.S. The talks went on."));
    assertEquals(1, sentences("She met U.S. Ambassador Jane Poole on Monday.").size());
  }

  @Test
  void missingSpaceAfterFullStopEndsTheSentence() {
    assertEquals(
        List.of("The truce held.", "Police left."), sentences("The truce held.Police left."));
    assertEquals(1, sentences("Read it on example.org today.").size());
  }

  @Test
  void headlineIsAParagraphWithoutFullStop() {
    Layout layout = Layout.of("Two Blocs Voice Unease\n\nFour officers died on Sunday.");
    assertEquals(2, layout.paragraphs().size());
    assertEquals(2, layout.sentences().size());
    assertTrue(layout.opensParagraph(layout.wordAt(24)));
    assertFalse(layout.opensParagraph(1));
  }

  @Test
  void lineEndsOfEverySystemEndParagraphs() {
    assertEquals(3, paragraphs("One came.\nTwo came.\nThree came."));
    assertEquals(3, paragraphs("One came.\r\nTwo came.\r\n\r\nThree came."));
    assertEquals(3, paragraphs("One came.\rTwo came.\r\rThree came."));
  }

  @Test
  void hardWrappedLineGoesOn() {
    assertEquals(
        List.of("The convoy left at dawn and\nreached the pass by noon.", "Nobody was hurt."),
        sentences("The convoy left at dawn and\nreached the pass by noon. Nobody was hurt."));
    assertEquals(1, paragraphs("The convoy left at dawn and\r\nreached the pass by noon."));
  }

  @Test
  void emptyAndBlankTextsHaveNothing() {
    for (String text : List.of("", " ", "\n\n", "\u200b\ufeff")) {
      assertEquals(List.of(), Layout.of(text).words());
      assertEquals(0, paragraphs(text));
    }
  }

  @Test
  void wordsWithoutAnEndAreCut() {
    Layout layout = Layout.of("officers and ".repeat(500));
    assertEquals(List.of(400, 400, 200), layout.sentences().stream().map(Sentence::size).toList());
    assertEquals(1, layout.paragraphs().size());
  }
}
