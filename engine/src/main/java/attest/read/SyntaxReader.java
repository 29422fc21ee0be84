package attest.read;

import java.util.Arrays;

/**
 * Reads parts of speech and dependencies. Needs the columns of parts of speech, arcs and labels;
 * adds a tag, a head and a label for every word. Biaffine scores after Dozat and Manning (2017),
 * the best head for each word, cycles broken at their weakest arc.
 *
 * <p>Known failures: long coordinations, prepositional phrases at a distance, headlines without a
 * verb.
 */
final class SyntaxReader {
  private final Heads heads;

  SyntaxReader(Heads heads) {
    this.heads = heads;
  }

  /**
   * Reads one sentence.
   *
   * @param rows the rows of a window; row 0 is the opening piece and stands for the root
   * @param from row of the sentence's first word
   * @param to one past the row of its last word
   * @param head filled with the head of each word, counted from the sentence's first word; -1 root
   * @param label filled with the label of each word
   */
  void read(float[][] rows, int from, int to, int[] head, String[] label) {
    int words = to - from;
    float[][] score = scores(rows, from, words);
    int[] best = new int[words];
    for (int word = 0; word < words; word++) {
      best[word] = top(score[word], word);
    }
    attachOneRoot(score, best);
    breakCycles(score, best);
    float[] hidden = new float[Heads.LABEL];
    for (int word = 0; word < words; word++) {
      head[word] = best[word] - 1;
      float[] governor = best[word] == 0 ? rows[0] : rows[from + best[word] - 1];
      label[word] = label(rows[from + word], governor, hidden, best[word] == 0);
    }
  }

  /** Scores of every head (0 is the root, then the words) for every dependent. */
  private float[][] scores(float[][] rows, int from, int words) {
    float[][] governor = new float[words + 1][];
    float[] bias = new float[words + 1];
    for (int h = 0; h <= words; h++) {
      float[] row = h == 0 ? rows[0] : rows[from + h - 1];
      float[] projection = positive(row, Heads.ARC_HEAD, Heads.ARC);
      governor[h] = projection;
      bias[h] = Heads.dot(projection, 0, heads.arcHead(), 0, Heads.ARC);
    }
    float[][] score = new float[words][words + 1];
    float[] joined = new float[Heads.ARC];
    for (int d = 0; d < words; d++) {
      float[] dependent = positive(rows[from + d], Heads.ARC_DEPENDENT, Heads.ARC);
      Arrays.fill(joined, 0);
      for (int i = 0; i < Heads.ARC; i++) {
        float value = dependent[i];
        if (value != 0) {
          int offset = i * Heads.ARC;
          for (int j = 0; j < Heads.ARC; j++) {
            joined[j] += value * heads.arc()[offset + j];
          }
        }
      }
      for (int h = 0; h <= words; h++) {
        score[d][h] = Heads.dot(joined, 0, governor[h], 0, Heads.ARC) + bias[h];
      }
    }
    return score;
  }

  private static float[] positive(float[] row, int column, int width) {
    float[] values = Arrays.copyOfRange(row, column, column + width);
    for (int i = 0; i < width; i++) {
      values[i] = Math.max(0, values[i]);
    }
    return values;
  }

  private static int top(float[] score, int word) {
    int best = word + 1 == 1 && score.length > 2 ? 2 : word + 1 == 1 ? 0 : 1;
    for (int h = 0; h < score.length; h++) {
      if (h != word + 1 && score[h] > score[best]) {
        best = h;
      }
    }
    return best;
  }

  /** Makes sure that some word hangs on the root. */
  private static void attachOneRoot(float[][] score, int[] best) {
    int strongest = 0;
    for (int word = 0; word < best.length; word++) {
      if (best[word] == 0) {
        return;
      }
      float lead = score[word][0] - score[word][best[word]];
      if (lead > score[strongest][0] - score[strongest][best[strongest]]) {
        strongest = word;
      }
    }
    best[strongest] = 0;
  }

  private static void breakCycles(float[][] score, int[] best) {
    int words = best.length;
    int[] seen = new int[words];
    for (int start = 0, mark = 1; start < words; start++, mark++) {
      int at = start;
      while (at >= 0 && seen[at] == 0) {
        seen[at] = mark;
        at = best[at] - 1;
      }
      if (at >= 0 && seen[at] == mark) {
        boolean[] cycle = new boolean[words];
        for (int each = at; !cycle[each]; each = best[each] - 1) {
          cycle[each] = true;
        }
        int weakest = at;
        int instead = 0;
        float least = Float.MAX_VALUE;
        for (int word = 0; word < words; word++) {
          if (!cycle[word]) {
            continue;
          }
          for (int h = 0; h <= words; h++) {
            boolean outside = h == 0 || !cycle[h - 1] && !leadsInto(best, h - 1, cycle);
            float loss = score[word][best[word]] - score[word][h];
            if (outside && loss < least) {
              least = loss;
              weakest = word;
              instead = h;
            }
          }
        }
        best[weakest] = instead;
      }
    }
  }

  private static boolean leadsInto(int[] best, int word, boolean[] cycle) {
    int at = word;
    for (int steps = 0; at >= 0 && steps <= best.length; steps++) {
      if (cycle[at]) {
        return true;
      }
      at = best[at] - 1;
    }
    return false;
  }

  private String label(float[] dependent, float[] governor, float[] hidden, boolean root) {
    if (root) {
      return "root";
    }
    for (int i = 0; i < Heads.LABEL; i++) {
      hidden[i] =
          Math.max(
              0,
              dependent[Heads.LABEL_DEPENDENT + i]
                  + governor[Heads.LABEL_HEAD + i]
                  + heads.labelBias()[i]);
    }
    int best = 1;
    float top = -Float.MAX_VALUE;
    for (int k = 1; k < Tags.DEPENDENCIES.size(); k++) {
      float score =
          heads.labelOut()[k] + Heads.dot(hidden, 0, heads.label(), k * Heads.LABEL, Heads.LABEL);
      if (score > top) {
        top = score;
        best = k;
      }
    }
    return Tags.DEPENDENCIES.get(best);
  }
}
