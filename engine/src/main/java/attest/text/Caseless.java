package attest.text;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Texts whose letters are all small or all capitals, as wires and old archives keep them: no
 * capital tells where a sentence or a name begins. Here they get capitals back for the reading
 * alone; no letter moves, so a range of the restored text is the same range of the text as given.
 *
 * <p>Known failures: a sentence after an abbreviation that no list knows.
 */
public final class Caseless {
  /** A shorter text may well have no capital by chance or by style. */
  private static final int SHORTEST = 200;

  private static final String ENDS = ".?!\u2026";
  private static final String CLOSING = "\"'\u201d\u2019)]\u00bb";
  private static final String OPENING = "\"'\u201c\u2018([\u00ab-\u2014\u2013";

  private Caseless() {}

  /** Whether a text is long enough to judge and all its letters are of one case. */
  public static boolean is(String text) {
    int small = 0;
    int capital = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      small += Character.isLowerCase(c) ? 1 : 0;
      capital += Character.isUpperCase(c) ? 1 : 0;
      if (small > 0 && capital > 0) {
        return false;
      }
    }
    return small + capital >= SHORTEST;
  }

  /** A text in small letters with a capital where a sentence begins. */
  public static String sentences(String text) {
    char[] restored = new char[text.length()];
    for (int i = 0; i < restored.length; i++) {
      restored[i] = Character.toLowerCase(text.charAt(i));
    }
    String small = new String(restored);
    List<Word> words = Words.split(small);
    for (Word word : words) {
      if (opens(words, word.index(), small)) {
        capitalize(restored, word);
      }
    }
    return new String(restored);
  }

  /**
   * The text of a layout with more capitals.
   *
   * @param names words that begin with a capital
   * @param acronyms words all in capitals
   */
  public static String capitals(Layout layout, IntPredicate names, IntPredicate acronyms) {
    char[] restored = layout.text().toCharArray();
    for (Word word : layout.words()) {
      boolean dotted = word.form().indexOf('.') == 1 && names.test(word.index());
      if (dotted || acronyms.test(word.index())) {
        for (int i = word.start(); i < word.end(); i++) {
          restored[i] = Character.toUpperCase(restored[i]);
        }
      } else if (names.test(word.index())) {
        capitalize(restored, word);
      }
    }
    return new String(restored);
  }

  private static void capitalize(char[] text, Word word) {
    text[word.start()] = Character.toUpperCase(text[word.start()]);
  }

  /** Whether a word opens a sentence: after its end, closing marks and a space, or a line break. */
  private static boolean opens(List<Word> words, int word, String text) {
    int at = word - 1;
    while (at >= 0 && OPENING.contains(words.get(at).form()) && spaceBefore(words, at)) {
      at--;
    }
    if (at < 0) {
      return true;
    }
    int before = words.get(at).end();
    boolean broken = text.substring(before, words.get(word).start()).contains("\n\n");
    while (at > 0 && CLOSING.contains(words.get(at).form())) {
      at--;
    }
    return broken || spaceBefore(words, word) && ENDS.contains(words.get(at).form());
  }

  private static boolean spaceBefore(List<Word> words, int word) {
    return word == 0 || words.get(word - 1).end() < words.get(word).start();
  }
}
