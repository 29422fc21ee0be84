package attest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The decoder finds what trying every cut of a short window finds. */
class SpanDecoderTest {
  private final Random random = new Random(7);

  private SpanScores scores(int words, boolean[] breaks) {
    float[][] rows = new float[words + 1][Heads.WIDTH];
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    float[] step = new float[Heads.STEPS * Heads.STEPS];
    for (int i = 0; i < step.length; i++) {
      step[i] = (float) random.nextGaussian();
    }
    float[] none = {};
    return new SpanScores(rows, breaks, new Heads(none, none, none, none, none, step));
  }

  /** The score of the best cut of the words from one on, after a state. */
  private static double best(SpanScores scores, int word, int state) {
    if (word == scores.words()) {
      return 0;
    }
    double best = scores.step(state, 0) + best(scores, word + 1, 0);
    for (int last = word; last < scores.words() && scores.earliest(last) <= word; last++) {
      for (int role = 0; role < Role.COUNT; role++) {
        double score = scores.step(state, role + 1) + scores.span(role, word, last);
        best = Math.max(best, score + best(scores, last + 1, role + 1));
      }
    }
    return best;
  }

  private static double value(SpanScores scores, List<RoleSpan> spans) {
    double value = 0;
    int state = 0;
    int word = 0;
    for (RoleSpan span : spans) {
      for (; word < span.first(); word++, state = 0) {
        value += scores.step(state, 0);
      }
      int role = span.role().ordinal();
      value += scores.step(state, role + 1) + scores.span(role, span.first(), span.last());
      state = role + 1;
      word = span.last() + 1;
    }
    for (; word < scores.words(); word++, state = 0) {
      value += scores.step(state, 0);
    }
    return value;
  }

  @Test
  void theBestCutIsFound() {
    for (int run = 0; run < 60; run++) {
      int words = run % 7;
      boolean[] breaks = new boolean[words + 1];
      for (int i = 0; i < words; i++) {
        breaks[i + 1] = random.nextInt(4) == 0;
      }
      SpanScores scores = scores(words, breaks);
      List<RoleSpan> spans = SpanDecoder.decode(scores);
      assertEquals(best(scores, 0, 0), value(scores, spans), 1e-3);
      for (RoleSpan span : spans) {
        assertTrue(scores.earliest(span.last()) <= span.first(), "a span over a break");
      }
    }
  }

  @Test
  void spansStandInOrderAndShareNoWord() {
    for (int run = 0; run < 20; run++) {
      int words = 1 + random.nextInt(255);
      List<RoleSpan> spans =
          new ArrayList<>(SpanDecoder.decode(scores(words, new boolean[words + 1])));
      int at = 0;
      for (RoleSpan span : spans) {
        assertTrue(span.first() >= at && span.last() < words);
        at = span.last() + 1;
      }
    }
  }
}
