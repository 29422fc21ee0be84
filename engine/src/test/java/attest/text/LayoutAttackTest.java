package attest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.RandomText;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text breaks the layout, and none takes it more than linear time. */
class LayoutAttackTest {
  @Test
  void holdsForRandomTexts() {
    Random random = new Random(1);
    for (int run = 0; run < 200_000; run++) {
      check(RandomText.of(random, random.nextInt(12)));
    }
    for (int run = 0; run < 200; run++) {
      check(RandomText.of(random, 3000));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "A", "\"", "\u201c", "\u201d", "'", "-", "\n", "\r", ".", "\u2026", " ", "1", "1,",
        ")", "a-", "a.", "A. ", "a'", "\"a\" ", "\".\n", "(", ".)", "Mr. ", "http://", "\ud800",
        "\u0301", "?\" "
      })
  void aMegabyteOfOneThingTakesLittleTime(String thing) {
    String text = thing.repeat(1_000_000 / thing.length());
    Layout layout = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Layout.of(text));
    covers(layout);
  }

  private static void check(String text) {
    Layout layout = Layout.of(text);
    assertEquals(text, layout.text());
    covers(layout);
    int word = 0;
    for (Sentence sentence : layout.sentences()) {
      assertEquals(word, sentence.first(), "sentences in order, without a gap");
      assertTrue(sentence.end() > sentence.first(), "no empty sentence");
      for (; word < sentence.end(); word++) {
        assertEquals(sentence, layout.sentenceOf(word));
        assertEquals(word, layout.wordAt(layout.word(word).start()));
      }
    }
    assertEquals(layout.words().size(), word);
    int sentence = 0;
    for (Paragraph paragraph : layout.paragraphs()) {
      assertEquals(sentence, paragraph.first(), "paragraphs in order, without a gap");
      for (; sentence < paragraph.end(); sentence++) {
        assertEquals(paragraph.index(), layout.sentences().get(sentence).paragraph());
      }
    }
    assertEquals(layout.sentences().size(), sentence);
  }

  /** Words stand in order and in range, say what the text says there, and leave only gaps out. */
  private static void covers(Layout layout) {
    String text = layout.text();
    int at = 0;
    for (Word word : layout.words()) {
      gap(text, at, word.start());
      assertTrue(word.start() < word.end(), "no empty word");
      assertTrue(text.startsWith(word.form(), word.start()), "the word says what stands there");
      assertEquals(word.form().length(), word.end() - word.start());
      at = word.end();
    }
    gap(text, at, text.length());
  }

  private static void gap(String text, int from, int to) {
    assertTrue(from <= to, "no two words overlap");
    for (int i = from; i < to; ) {
      int codePoint = text.codePointAt(i);
      assertTrue(Words.isGap(codePoint), () -> "no word holds U+" + Integer.toHexString(codePoint));
      i += Character.charCount(codePoint);
    }
    assertTrue(
        from == 0
            || from == text.length()
            || !Character.isSurrogatePair(text.charAt(from - 1), text.charAt(from)),
        "no word ends inside a character");
  }
}
