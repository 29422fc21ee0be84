package attest.query;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The words by which texts are searched: runs of letters and digits with the marks on them, in
 * Unicode's NFKC, in lower case of no language. Diacritics stay (é is not e), nothing is stemmed.
 * Apostrophes, hyphens and all else separate, but for invisible characters such as the soft hyphen,
 * which are passed over. The terms of a term are itself.
 */
public final class Terms {
  private Terms() {}

  /** The terms of a text, in its order. */
  public static List<String> of(String text) {
    String normal = normal(text);
    List<String> terms = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0, point; i < normal.length(); i += Character.charCount(point)) {
      point = normal.codePointAt(i);
      if (Character.isLetterOrDigit(point) || isMark(point) && !run.isEmpty()) {
        run.appendCodePoint(point);
      } else if (!isInvisible(point)) {
        end(run, terms);
      }
    }
    end(run, terms);
    return terms;
  }

  /** Whether terms stand one after the other among those of a text. */
  public static boolean hold(List<String> text, List<String> words) {
    return Collections.indexOfSubList(text, words) >= 0;
  }

  /** The words of a phrase, or an exception. */
  static List<String> checked(List<String> words) {
    if (words.isEmpty()
        || words.size() > Query.LONGEST
        || !words.stream().allMatch(word -> of(word).equals(List.of(word)))) {
      throw new IllegalArgumentException("no terms: " + words);
    }
    return List.copyOf(words);
  }

  private static void end(StringBuilder run, List<String> terms) {
    if (!run.isEmpty()) {
      terms.add(normal(run.toString().toLowerCase(Locale.ROOT)));
      run.setLength(0);
    }
  }

  private static String normal(String text) {
    if (text.chars().allMatch(unit -> unit < 0x80)) {
      return text;
    }
    return Normalizer.isNormalized(text, Form.NFKC) ? text : Normalizer.normalize(text, Form.NFKC);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Format characters, as soft hyphens and joiners; not the zero-width space, which separates. */
  private static boolean isInvisible(int point) {
    return Character.getType(point) == Character.FORMAT && point != 0x200B;
  }
}
