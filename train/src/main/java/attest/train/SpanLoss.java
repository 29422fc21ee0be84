package attest.train;

import attest.read.Heads;
import attest.read.Role;
import attest.read.RoleSpan;
import attest.read.SpanScores;
import java.util.Arrays;

/**
 * How unlikely the scores of a window make its gold spans, and the gradient of that: for each span,
 * how likely the scores make it (forward and backward sums over all cuts of the window) less
 * whether it is gold.
 */
final class SpanLoss {
  private final SpanScores scores;
  private final int words;

  /** The logarithm of the sum over all cuts of the words before one, by the state they end in. */
  private final double[][] before;

  /** The same of the words from one on, by the state they begin with. */
  private final double[][] after;

  private final double all;

  /** What a place for gradients of one window does with them. */
  interface Gradient {
    /** The gradient of the score of a span. */
    void span(int role, int first, int last, double value);

    /** The gradient of the score of a step from state to state. */
    void step(int from, int to, double value);
  }

  SpanLoss(SpanScores scores) {
    this.scores = scores;
    this.words = scores.words();
    this.before = new double[words + 1][Heads.STEPS];
    this.after = new double[words + 1][Heads.STEPS];
    forward();
    backward();
    this.all = sum(before[words]);
  }

  private void forward() {
    Arrays.fill(before[0], Double.NEGATIVE_INFINITY);
    before[0][0] = 0;
    double[][] entered = new double[words][];
    for (int end = 1; end <= words; end++) {
      entered[end - 1] = enter(end - 1);
      before[end][0] = entered[end - 1][0];
      int earliest = scores.earliest(end - 1);
      for (int role = 0; role < Role.COUNT; role++) {
        double[] parts = new double[end - earliest];
        for (int first = earliest; first < end; first++) {
          parts[first - earliest] = entered[first][role + 1] + scores.span(role, first, end - 1);
        }
        before[end][role + 1] = sum(parts);
      }
    }
  }

  private double[] enter(int word) {
    double[] enter = new double[Heads.STEPS];
    double[] parts = new double[Heads.STEPS];
    for (int to = 0; to < enter.length; to++) {
      for (int from = 0; from < enter.length; from++) {
        parts[from] = before[word][from] + scores.step(from, to);
      }
      enter[to] = sum(parts);
    }
    return enter;
  }

  private void backward() {
    int[] latest = new int[words];
    for (int last = 0; last < words; last++) {
      latest[scores.earliest(last)] = last;
    }
    for (int first = 1; first < words; first++) {
      latest[first] = Math.max(latest[first], latest[first - 1]);
    }
    double[] parts = new double[Heads.STEPS];
    for (int first = words - 1; first >= 0; first--) {
      after[first][0] = leave(first + 1, 0, parts);
      for (int role = 0; role < Role.COUNT; role++) {
        double[] ways = new double[latest[first] - first + 1];
        for (int last = first; last <= latest[first]; last++) {
          ways[last - first] = scores.span(role, first, last) + leave(last + 1, role + 1, parts);
        }
        after[first][role + 1] = sum(ways);
      }
    }
  }

  /** The sum over all that may follow a span of a state that ends before a word. */
  private double leave(int word, int state, double[] parts) {
    if (word == words) {
      return 0;
    }
    for (int to = 0; to < Heads.STEPS; to++) {
      parts[to] = scores.step(state, to) + after[word][to];
    }
    return sum(parts);
  }

  /** The loss for these gold spans; its gradient goes to the receiver, multiplied by a weight. */
  double against(Iterable<RoleSpan> gold, double weight, Gradient gradient) {
    double[] parts = new double[Heads.STEPS];
    double[][] entered = new double[words][];
    for (int word = 0; word < words; word++) {
      entered[word] = enter(word);
      for (int from = 0; from < Heads.STEPS; from++) {
        for (int to = 0; to < Heads.STEPS; to++) {
          double way = before[word][from] + scores.step(from, to) + after[word][to];
          gradient.step(from, to, weight * Math.exp(way - all));
        }
      }
    }
    for (int last = 0; last < words; last++) {
      for (int role = 0; role < Role.COUNT; role++) {
        double rest = leave(last + 1, role + 1, parts) - all;
        for (int first = scores.earliest(last); first <= last; first++) {
          double likely = entered[first][role + 1] + scores.span(role, first, last) + rest;
          if (likely > -20) {
            gradient.span(role, first, last, weight * Math.exp(likely));
          }
        }
      }
    }
    double score = 0;
    int state = 0;
    int at = 0;
    for (RoleSpan span : gold) {
      for (; at < span.first(); at++) {
        score += scores.step(state, 0);
        gradient.step(state, 0, -weight);
        state = 0;
      }
      int role = span.role().ordinal();
      score += scores.step(state, role + 1) + scores.span(role, span.first(), span.last());
      gradient.step(state, role + 1, -weight);
      gradient.span(role, span.first(), span.last(), -weight);
      state = role + 1;
      at = span.last() + 1;
    }
    for (; at < words; at++) {
      score += scores.step(state, 0);
      gradient.step(state, 0, -weight);
      state = 0;
    }
    return weight * (all - score);
  }

  private static double sum(double[] logs) {
    double top = Double.NEGATIVE_INFINITY;
    for (double each : logs) {
      top = Math.max(top, each);
    }
    if (top == Double.NEGATIVE_INFINITY) {
      return top;
    }
    double sum = 0;
    for (double each : logs) {
      if (each > top - 30) {
        sum += Math.exp(each - top);
      }
    }
    return top + Math.log(sum);
  }
}
