package attest.read;

import attest.encode.Window;
import attest.text.Layout;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a text window by window with all heads. Immutable and safe to share. */
public final class Reader {
  private final SyntaxReader syntax;
  private final NameReader names = new NameReader();
  private final AttributionReader attribution;

  public Reader(Heads heads) {
    this.syntax = new SyntaxReader(heads);
    this.attribution = new AttributionReader(heads);
  }

  /**
   * Reads a text.
   *
   * @param layout its words
   * @param windows its windows, in order
   * @param encoder gives the rows of a window: row 0 for the opening piece, then one for each word
   */
  public Reading read(Layout layout, List<Window> windows, Function<Window, float[][]> encoder) {
    int words = layout.words().size();
    String[] pos = new String[words];
    int[] head = new int[words];
    String[] label = new String[words];
    List<Name> found = new ArrayList<>();
    List<Attribution> attributions = new ArrayList<>();
    for (Window window : windows) {
      float[][] rows = encoder.apply(window);
      boolean[] breaks = new boolean[rows.length];
      for (int word = window.first(); word < window.end(); ) {
        Sentence sentence = layout.sentenceOf(word);
        int end = Math.min(sentence.end(), window.end());
        int from = word - window.first() + 1;
        breaks[from] = layout.opensParagraph(word);
        readSentence(rows, from, word, end, pos, head, label);
        Weekdays.exchange(layout, word, end, head, label);
        found.addAll(names.read(rows, from, from + end - word, new boolean[rows.length], word));
        word = end;
      }
      attributions.addAll(attribution.read(rows, breaks, window.first()));
    }
    return new Reading(layout, new Syntax(layout, pos, head, label), found, attributions);
  }

  private void readSentence(
      float[][] rows, int from, int first, int end, String[] pos, int[] head, String[] label) {
    int size = end - first;
    int[] heads = new int[size];
    String[] labels = new String[size];
    syntax.read(rows, from, from + size, heads, labels);
    for (int i = 0; i < size; i++) {
      pos[first + i] = Tags.POS.get(Decoder.best(rows[from + i], Heads.POS, Tags.POS));
      head[first + i] = heads[i] < 0 ? -1 : first + heads[i];
      label[first + i] = labels[i];
    }
  }
}
