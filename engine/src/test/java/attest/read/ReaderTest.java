package attest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.RandomText;
import attest.encode.Window;
import attest.encode.Windows;
import attest.encode.WordPieces;
import attest.text.Layout;
import attest.text.Phrase;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The readers give trees and ordered phrases even for an encoder that answers at random. */
class ReaderTest {
  private final Random random = new Random(4);

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private Heads heads() {
    int labels = Tags.DEPENDENCIES.size();
    return new Heads(
        numbers(Heads.ARC * Heads.ARC),
        numbers(Heads.ARC),
        numbers(Heads.LABEL),
        numbers(labels * Heads.LABEL),
        numbers(labels),
        numbers(Heads.STEPS * Heads.STEPS));
  }

  private float[][] rows(Window window) {
    float[][] rows = new float[window.words() + 1][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = numbers(Heads.WIDTH);
    }
    return rows;
  }

  @Test
  void everyWordReachesARoot() {
    SyntaxReader reader = new SyntaxReader(heads());
    for (int run = 0; run < 300; run++) {
      int words = 1 + random.nextInt(run % 20 == 0 ? 250 : 40);
      float[][] rows = new float[words + 3][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = numbers(Heads.WIDTH);
      }
      int[] head = new int[words];
      String[] label = new String[words];
      reader.read(rows, 2, 2 + words, head, label);
      for (int word = 0; word < words; word++) {
        assertTrue(head[word] >= -1 && head[word] < words && head[word] != word);
        assertEquals(head[word] < 0, label[word].equals("root"));
        int steps = 0;
        for (int at = word; at >= 0; at = head[at]) {
          assertTrue(steps++ <= words, "a cycle");
        }
      }
    }
  }

  @Test
  void phrasesOfRandomTextStandInOrderAndInRange() {
    Reader reader = new Reader(heads());
    Windows windows = new Windows(WordPieces.load(), 64);
    for (int run = 0; run < 200; run++) {
      Layout layout = Layout.of(RandomText.of(random, random.nextInt(120)));
      Reading reading = reader.read(layout, windows.of(layout), this::rows);
      int words = layout.words().size();
      int at = 0;
      for (Name name : reading.names()) {
        assertTrue(name.phrase().first() >= at && name.phrase().end() <= words);
        at = name.phrase().end();
      }
      for (Attribution each : reading.attributions()) {
        each.content().forEach(phrase -> inOneParagraph(layout, phrase));
        each.source().ifPresent(phrase -> inOneParagraph(layout, phrase));
        each.cue().ifPresent(phrase -> inOneParagraph(layout, phrase));
      }
      for (int word = 0; word < words; word++) {
        assertTrue(layout.sentenceOf(word).contains(reading.syntax().root(word)));
      }
    }
  }

  private static void inOneParagraph(Layout layout, Phrase phrase) {
    assertTrue(phrase.end() <= layout.words().size());
    assertEquals(layout.paragraphOf(phrase.first()), layout.paragraphOf(phrase.last()));
  }
}
