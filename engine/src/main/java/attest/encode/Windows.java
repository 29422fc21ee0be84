package attest.encode;

import attest.text.Layout;
import attest.text.Sentence;
import attest.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Packs the sentences of a text into windows of at most {@link #LENGTH} pieces. A window rather
 * ends with a paragraph than in the middle of one, if it is half full by then.
 *
 * <p>The pieces are uncased, so each carries a type: how its word is written (in lower case or
 * without letters 0, capitalized 1, in capitals 2, without letters 3), 4 more inside double
 * quotation marks, 8 more where it opens a paragraph.
 */
public final class Windows {
  /** Most pieces of a window. */
  public static final int LENGTH = 256;

  /** Number of types of a piece. */
  public static final int TYPES = 16;

  private static final int QUOTED = 4;
  private static final int OPENS = 8;

  private final WordPieces pieces;
  private final int length;

  public Windows(WordPieces pieces) {
    this(pieces, LENGTH);
  }

  /**
   * @param pieces the vocabulary
   * @param length most pieces of a window, 32 to 512
   */
  public Windows(WordPieces pieces, int length) {
    this.pieces = pieces;
    this.length = length;
  }

  /** The windows of a text, in order; together they hold every word once. */
  public List<Window> of(Layout layout) {
    int words = layout.words().size();
    int[][] ids = new int[words][];
    for (Word word : layout.words()) {
      ids[word.index()] = pieces.of(word);
      if (ids[word.index()].length > length / 4) {
        ids[word.index()] = Arrays.copyOf(ids[word.index()], length / 4);
      }
    }
    boolean[] quoted = quoted(layout);
    List<Window> windows = new ArrayList<>();
    List<int[]> runs = new ArrayList<>();
    int used = 1;
    for (int i = 0; i < layout.sentences().size(); i++) {
      Sentence sentence = layout.sentences().get(i);
      boolean opens = i == 0 || layout.sentences().get(i - 1).paragraph() != sentence.paragraph();
      if (opens && used > length / 2 && used + paragraph(layout, i, ids) > length) {
        used = flush(layout, runs, ids, quoted, windows);
      }
      for (int first = sentence.first(); first < sentence.end(); ) {
        int end = first;
        int size = 1;
        while (end < sentence.end() && size + ids[end].length <= length - 1) {
          size += ids[end++].length;
        }
        if (used + size > length) {
          used = flush(layout, runs, ids, quoted, windows);
        }
        runs.add(new int[] {first, end});
        used += size;
        first = end;
      }
    }
    flush(layout, runs, ids, quoted, windows);
    return windows;
  }

  private int paragraph(Layout layout, int sentence, int[][] ids) {
    int paragraph = layout.sentences().get(sentence).paragraph();
    int size = 0;
    for (int i = sentence;
        i < layout.sentences().size() && layout.sentences().get(i).paragraph() == paragraph;
        i++) {
      Sentence each = layout.sentences().get(i);
      for (int word = each.first(); word < each.end() && size <= length; word++) {
        size += ids[word].length;
      }
      size++;
      if (size > length) {
        break;
      }
    }
    return size;
  }

  private int flush(
      Layout layout, List<int[]> runs, int[][] ids, boolean[] quoted, List<Window> windows) {
    if (runs.isEmpty()) {
      return 1;
    }
    int first = runs.get(0)[0];
    int end = runs.get(runs.size() - 1)[1];
    long[] pieceIds = new long[length + 1];
    long[] types = new long[length + 1];
    int[] at = new int[end - first];
    int size = 0;
    pieceIds[size++] = pieces.opening();
    for (int[] run : runs) {
      for (int word = run[0]; word < run[1]; word++) {
        int type = written(layout.word(word).form()) + (quoted[word] ? QUOTED : 0);
        boolean opens = layout.opensParagraph(word);
        at[word - first] = size;
        for (int id : ids[word]) {
          types[size] = type + (opens ? OPENS : 0);
          pieceIds[size++] = id;
        }
      }
      boolean closes = run[1] == layout.words().size() || layout.opensParagraph(run[1]);
      types[size] = 3 + (closes ? OPENS : 0);
      pieceIds[size++] = pieces.separator();
    }
    windows.add(
        new Window(first, end, Arrays.copyOf(pieceIds, size), Arrays.copyOf(types, size), at));
    runs.clear();
    return 1;
  }

  private static int written(String form) {
    int first = form.codePointAt(0);
    if (!Character.isLetter(first)) {
      return 3;
    }
    if (!Character.isUpperCase(first)) {
      return 0;
    }
    long capitals = form.codePoints().filter(Character::isUpperCase).limit(2).count();
    boolean lower = form.codePoints().anyMatch(Character::isLowerCase);
    return capitals > 1 && !lower ? 2 : 1;
  }

  /** Whether each word stands after an opening and up to a closing double mark of its paragraph. */
  private static boolean[] quoted(Layout layout) {
    boolean[] quoted = new boolean[layout.words().size()];
    boolean inside = false;
    int paragraph = -1;
    for (Sentence sentence : layout.sentences()) {
      if (sentence.paragraph() != paragraph) {
        inside = false;
        paragraph = sentence.paragraph();
      }
      for (int word = sentence.first(); word < sentence.end(); word++) {
        String form = layout.word(word).form();
        boolean straight = form.equals("\"");
        if (form.equals("\u201c") || form.equals("\u00ab") || straight && !inside) {
          inside = true;
          quoted[word] = true;
        } else {
          quoted[word] = inside;
          if (form.equals("\u201d") || form.equals("\u00bb") || straight) {
            inside = false;
          }
        }
      }
    }
    return quoted;
  }
}
