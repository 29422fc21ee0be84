package attest.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The best way to cut a window into spans of roles and words without one (Viterbi). */
final class SpanDecoder {
  private static final float ROUNDING = 1e-2f;

  private SpanDecoder() {}

  /** The spans of the best cut, in order; no two share a word. */
  static List<RoleSpan> decode(SpanScores scores) {
    int words = scores.words();
    int states = Heads.STEPS;
    float[][] best = new float[words + 1][states];
    int[][] start = new int[words + 1][states];
    int[][] from = new int[words + 1][states];
    float[][] enter = new float[words + 1][states];
    int[][] via = new int[words + 1][states];
    for (int state = 1; state < states; state++) {
      best[0][state] = Float.NEGATIVE_INFINITY;
    }
    float[] gain = gains(scores);
    for (int end = 0; end <= words; end++) {
      if (end > 0) {
        best[end][0] = enter[end - 1][0];
        start[end][0] = end - 1;
        from[end][0] = via[end - 1][0];
        int earliest = scores.earliest(end - 1);
        for (int state = 1; state < states; state++) {
          best[end][state] = Float.NEGATIVE_INFINITY;
          float least = best[end][0] - gain[state];
          for (int first = earliest; first < end; first++) {
            float entered = enter[first][state];
            if (entered + scores.atMost(state - 1, first, end - 1) < least) {
              continue;
            }
            float score = entered + scores.span(state - 1, first, end - 1);
            if (score > best[end][state]) {
              best[end][state] = score;
              least = Math.max(least, score);
              start[end][state] = first;
              from[end][state] = via[first][state];
            }
          }
        }
      }
      for (int to = 0; to < states; to++) {
        enter[end][to] = Float.NEGATIVE_INFINITY;
        for (int state = 0; state < states; state++) {
          float score = best[end][state] + scores.step(state, to);
          if (score > enter[end][to] || state == 0) {
            enter[end][to] = score;
            via[end][to] = state;
          }
        }
      }
    }
    List<RoleSpan> spans = new ArrayList<>();
    int state = 0;
    for (int each = 1; each < states; each++) {
      state = best[words][each] > best[words][state] ? each : state;
    }
    for (int end = words; end > 0; ) {
      int first = start[end][state];
      if (state > 0) {
        spans.add(new RoleSpan(Role.values()[state - 1], first, end - 1));
      }
      int before = from[end][state];
      end = first;
      state = before;
    }
    Collections.reverse(spans);
    return spans;
  }

  /**
   * How much a state can at most gain over no role by what follows. A span that is worse than no
   * role by more is in no best cut, so its score need not be known.
   */
  private static float[] gains(SpanScores scores) {
    float[] gains = new float[Heads.STEPS];
    for (int state = 0; state < Heads.STEPS; state++) {
      for (int to = 0; to < Heads.STEPS; to++) {
        gains[state] = Math.max(gains[state], scores.step(state, to) - scores.step(0, to));
      }
      gains[state] += ROUNDING;
    }
    return gains;
  }
}
