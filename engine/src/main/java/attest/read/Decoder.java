package attest.read;

import java.util.List;

/** The best legal sequence of tags that begin, continue or stand outside a span (Viterbi). */
final class Decoder {
  private Decoder() {}

  /**
   * Decodes a run of rows. Tag 0 is outside; odd tags begin a span, the even tag after one
   * continues it.
   *
   * @param rows one row for each word
   * @param from first row of the run
   * @param to one past its last row
   * @param column where the scores of the tags begin in a row
   * @param tags how many tags there are
   * @param breaks whether a span may not go on into a row
   * @return a tag for each row of the run
   */
  static int[] decode(float[][] rows, int from, int to, int column, int tags, boolean[] breaks) {
    int length = to - from;
    float[] best = new float[tags];
    float[] next = new float[tags];
    byte[][] back = new byte[length][tags];
    for (int i = 0; i < length; i++) {
      int top = 0;
      for (int tag = 1; tag < tags && i > 0; tag++) {
        if (best[tag] > best[top]) {
          top = tag;
        }
      }
      for (int tag = 0; tag < tags; tag++) {
        boolean inside = tag > 0 && tag % 2 == 0;
        float score = rows[from + i][column + tag];
        if (i == 0) {
          next[tag] = inside ? -1e9f : score;
        } else if (!inside) {
          next[tag] = best[top] + score;
          back[i][tag] = (byte) top;
        } else if (breaks[from + i]) {
          next[tag] = -1e9f;
          back[i][tag] = (byte) top;
        } else {
          int before = best[tag] > best[tag - 1] ? tag : tag - 1;
          next[tag] = best[before] + score;
          back[i][tag] = (byte) before;
        }
      }
      float[] swap = best;
      best = next;
      next = swap;
    }
    int[] path = new int[length];
    int tag = 0;
    for (int each = 1; each < tags && length > 0; each++) {
      if (best[each] > best[tag]) {
        tag = each;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      path[i] = tag;
      tag = back[i][tag];
    }
    return path;
  }

  /** The tag with the highest score. */
  static int best(float[] row, int column, List<String> tags) {
    int top = 0;
    for (int tag = 1; tag < tags.size(); tag++) {
      if (row[column + tag] > row[column + top]) {
        top = tag;
      }
    }
    return top;
  }
}
