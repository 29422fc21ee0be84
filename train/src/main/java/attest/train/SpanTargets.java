package attest.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import attest.read.Heads;
import attest.read.Role;
import attest.read.SpanScores;

/**
 * The loss of the spans of a batch as DJL sees it: products of the scores with their gradients,
 * which Java has worked out. Such a sum has the right gradient, and costs no sequence of small
 * steps on arrays.
 */
final class SpanTargets {
  private final Batch batch;
  private final float[] inside;
  private final float[] edges;
  private final float[] steps = new float[Heads.STEPS * Heads.STEPS];
  private double loss;
  private int words;

  SpanTargets(Batch batch) {
    this.batch = batch;
    this.inside = new float[batch.b * batch.t * Heads.NAMES];
    this.edges = new float[Role.COUNT * batch.b * batch.t * batch.t];
  }

  /**
   * The loss a word.
   *
   * @param rows the projections of every piece, [B, T, {@link Heads#WIDTH}]
   * @param step how roles follow each other, [{@link Heads#STEPS}, {@link Heads#STEPS}]
   * @return null where no example has gold
   */
  NDArray of(NDManager manager, NDArray rows, NDArray step) {
    float[] values = rows.toFloatArray();
    float[] stepValues = step.toFloatArray();
    for (Example example : batch.examples) {
      words += example.spans == null ? 0 : example.window.words();
    }
    if (words == 0) {
      return null;
    }
    for (int i = 0; i < batch.b; i++) {
      if (batch.examples.get(i).spans != null) {
        example(i, values, stepValues);
      }
    }
    NDArray sum =
        rows.get("..., 0:" + Heads.NAMES)
            .mul(manager.create(inside, new Shape(batch.b, batch.t, Heads.NAMES)))
            .sum();
    for (int role = 0; role < Role.COUNT; role++) {
      NDArray first = edge(rows, Heads.FIRST_EDGE + role * Heads.EDGE);
      NDArray last = edge(rows, Heads.LAST_EDGE + role * Heads.EDGE);
      int size = batch.b * batch.t * batch.t;
      float[] part = java.util.Arrays.copyOfRange(edges, role * size, (role + 1) * size);
      NDArray gradient = manager.create(part, new Shape(batch.b, batch.t, batch.t));
      sum = sum.add(first.mul(gradient.matMul(last)).sum());
    }
    return sum.add(step.mul(manager.create(steps, step.getShape())).sum());
  }

  /** The loss a word that {@link #of} stands for. */
  double value() {
    return loss;
  }

  private static NDArray edge(NDArray rows, int column) {
    return rows.get("..., " + column + ":" + (column + Heads.EDGE));
  }

  private void example(int i, float[] values, float[] stepValues) {
    Example example = batch.examples.get(i);
    int[] at = example.window.at();
    float[][] rows = new float[at.length + 1][];
    for (int row = 0; row < rows.length; row++) {
      int piece = i * batch.t + (row == 0 ? 0 : at[row - 1]);
      rows[row] =
          java.util.Arrays.copyOfRange(values, piece * Heads.WIDTH, (piece + 1) * Heads.WIDTH);
    }
    float[] none = {};
    Heads heads = new Heads(none, none, none, none, none, stepValues);
    SpanLoss spans = new SpanLoss(new SpanScores(rows, example.breaks, heads));
    double[][] slope = new double[Role.COUNT][at.length + 1];
    loss +=
        spans.against(
            example.spans,
            1.0 / words,
            new SpanLoss.Gradient() {
              @Override
              public void span(int role, int first, int last, double value) {
                inside[place(first, Heads.BEGINS + role)] += (float) value;
                inside[place(last, Heads.ENDS + role)] += (float) value;
                slope[role][first] += value;
                slope[role][last + 1] -= value;
                int row = (role * batch.b + i) * batch.t + at[first];
                edges[row * batch.t + at[last]] += (float) value;
              }

              @Override
              public void step(int from, int to, double value) {
                steps[from * Heads.STEPS + to] += (float) value;
              }

              private int place(int word, int column) {
                return (i * batch.t + at[word]) * Heads.NAMES + column;
              }
            });
    for (int role = 0; role < Role.COUNT; role++) {
      double sum = 0;
      for (int word = 0; word < at.length; word++) {
        sum += slope[role][word];
        inside[(i * batch.t + at[word]) * Heads.NAMES + Heads.INSIDE + role] = (float) sum;
      }
    }
  }
}
