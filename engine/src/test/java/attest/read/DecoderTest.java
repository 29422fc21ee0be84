package attest.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The decoder gives the best legal sequence, whatever the numbers. */
class DecoderTest {
  private static final int TAGS = 5;

  @Test
  void insideFollowsOnlyItsOwnKind() {
    // Inside (4) scores best in both rows but nothing opened it.
    float[][] rows = {{0, 0, 0, 1, 9}, {0, 0, 0, 0, 9}};
    assertArrayEquals(new int[] {3, 4}, Decoder.decode(rows, 0, 2, 0, TAGS, new boolean[2]));
  }

  @Test
  void noSpanGoesOnAcrossABreak() {
    float[][] rows = {{0, 5, 0, 0, 0}, {0, 0, 9, 0, 0}};
    assertArrayEquals(new int[] {1, 2}, Decoder.decode(rows, 0, 2, 0, TAGS, new boolean[2]));
    int[] broken = Decoder.decode(rows, 0, 2, 0, TAGS, new boolean[] {false, true});
    assertEquals(1, broken[0]);
    assertTrue(broken[1] != 2);
  }

  @Test
  void nothingInNothingOut() {
    assertEquals(0, Decoder.decode(new float[3][9], 2, 2, 0, TAGS, new boolean[3]).length);
  }

  @Test
  void randomScoresGiveTheBestLegalSequence() {
    Random random = new Random(3);
    for (int run = 0; run < 500; run++) {
      int length = 1 + random.nextInt(5);
      float[][] rows = new float[length + 2][TAGS + 1];
      boolean[] breaks = new boolean[length + 2];
      for (int i = 0; i < rows.length; i++) {
        breaks[i] = random.nextInt(4) == 0;
        for (int j = 0; j <= TAGS; j++) {
          rows[i][j] = (float) random.nextGaussian();
        }
      }
      int[] path = Decoder.decode(rows, 1, 1 + length, 1, TAGS, breaks);
      assertEquals(best(rows, breaks, length), score(rows, breaks, path), 1e-4);
    }
  }

  /** The score of the best of all sequences, tried one by one. */
  private static float best(float[][] rows, boolean[] breaks, int length) {
    float best = Float.NEGATIVE_INFINITY;
    int[] path = new int[length];
    for (int code = 0; code < Math.pow(TAGS, length); code++) {
      for (int i = 0, rest = code; i < length; i++, rest /= TAGS) {
        path[i] = rest % TAGS;
      }
      best = Math.max(best, score(rows, breaks, path));
    }
    return best;
  }

  /** The sum of a sequence's scores, minus infinity for one that is not legal. */
  private static float score(float[][] rows, boolean[] breaks, int[] path) {
    float sum = 0;
    for (int i = 0; i < path.length; i++) {
      boolean inside = path[i] > 0 && path[i] % 2 == 0;
      if (inside
          && (i == 0 || breaks[1 + i] || (path[i - 1] != path[i] && path[i - 1] != path[i] - 1))) {
        return Float.NEGATIVE_INFINITY;
      }
      sum += rows[1 + i][1 + path[i]];
    }
    return sum;
  }
}
