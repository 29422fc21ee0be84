package attest.encode;

import attest.text.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Word pieces of BERT's uncased English vocabulary (30,522 pieces; Devlin and others 2019): lower
 * case, accents stripped, marks apart, longest match first. Immutable.
 */
public final class WordPieces {
  /** Longest run of characters that is cut into pieces; a longer one is unknown. */
  private static final int LONGEST = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = vocabulary.get("[UNK]");
  }

  /** Reads the vocabulary from the class path. */
  public static WordPieces load() {
    Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
    try (InputStream in = WordPieces.class.getResourceAsStream("vocabulary.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        vocabulary.put(line, vocabulary.size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordPieces(vocabulary);
  }

  /** Id of the piece that opens a window. */
  public int opening() {
    return vocabulary.get("[CLS]");
  }

  /** Id of the piece that ends a sentence. */
  public int separator() {
    return vocabulary.get("[SEP]");
  }

  /** The ids of a word's pieces, at least one. */
  public int[] of(Word word) {
    String plain = Normalizer.normalize(word.form().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    int[] ids = new int[plain.length() + 1];
    int count = 0;
    int start = 0;
    StringBuilder run = new StringBuilder();
    while (start <= plain.length()) {
      int codePoint = start < plain.length() ? plain.codePointAt(start) : ' ';
      boolean mark = isMark(codePoint);
      if (start == plain.length() || mark) {
        count = match(run, ids, count);
        run.setLength(0);
        if (start == plain.length()) {
          break;
        }
        count = match(new StringBuilder().appendCodePoint(codePoint), ids, count);
      } else if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
        run.appendCodePoint(codePoint);
      }
      start += Character.charCount(codePoint);
    }
    return count == 0 ? new int[] {unknown} : Arrays.copyOf(ids, count);
  }

  private int match(StringBuilder run, int[] ids, int count) {
    if (run.isEmpty()) {
      return count;
    }
    if (run.length() > LONGEST) {
      ids[count] = unknown;
      return count + 1;
    }
    int start = 0;
    int found = count;
    while (start < run.length()) {
      Integer id = null;
      int end = run.length();
      for (; end > start && id == null; end--) {
        String piece = run.substring(start, end);
        id = vocabulary.get(start > 0 ? "##" + piece : piece);
      }
      if (id == null) {
        ids[count] = unknown;
        return count + 1;
      }
      ids[found++] = id;
      start = end + 1;
    }
    return found;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return (c >= 33 && c <= 47)
        || (c >= 58 && c <= 64)
        || (c >= 91 && c <= 96)
        || (c >= 123 && c <= 126)
        || type == Character.CONNECTOR_PUNCTUATION
        || type == Character.DASH_PUNCTUATION
        || type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }
}
