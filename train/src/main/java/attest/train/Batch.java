package attest.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** Examples side by side, padded to the longest. B examples, T pieces. */
final class Batch {
  static final float NEVER = -10000f;

  final int b;
  final int t;
  final List<Example> examples;
  final NDArray ids;
  final NDArray types;
  final NDArray positions;
  final NDArray mask;
  private final NDManager manager;

  Batch(NDManager manager, List<Example> examples) {
    this.manager = manager;
    this.examples = examples;
    this.b = examples.size();
    this.t = examples.stream().mapToInt(e -> e.window.ids().length).max().orElse(1);
    long[] id = new long[b * t];
    long[] type = new long[b * t];
    long[] position = new long[b * t];
    float[] padding = new float[b * t];
    for (int i = 0; i < b; i++) {
      long[] from = examples.get(i).window.ids();
      System.arraycopy(from, 0, id, i * t, from.length);
      System.arraycopy(examples.get(i).window.types(), 0, type, i * t, from.length);
      for (int j = 0; j < t; j++) {
        position[i * t + j] = j;
        padding[i * t + j] = j < from.length ? 0 : NEVER;
      }
    }
    ids = manager.create(id, new Shape(b, t));
    types = manager.create(type, new Shape(b, t));
    positions = manager.create(position, new Shape(b, t));
    mask = manager.create(padding, new Shape(b, 1, 1, t));
  }

  /** Picks one target array of an example. */
  interface Target {
    int[] of(Example example);
  }

  /**
   * Targets at the first piece of each word and how much each counts there.
   *
   * @return indexes [B, T, 1] (0 where nothing is learned), weights [B, T, 1] that sum to 1, or
   *     null where there is nothing to learn
   */
  NDArray[] targets(Target target) {
    long[] index = new long[b * t];
    float[] weight = new float[b * t];
    int count = 0;
    for (int i = 0; i < b; i++) {
      Example example = examples.get(i);
      int[] values = target.of(example);
      for (int word = 0; word < values.length; word++) {
        if (values[word] >= 0) {
          int at = i * t + example.window.at()[word];
          index[at] = values[word];
          weight[at] = 1;
          count++;
        }
      }
    }
    return pair(index, weight, count);
  }

  private NDArray[] pair(long[] index, float[] weight, int count) {
    if (count == 0) {
      return null;
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] /= count;
    }
    Shape shape = new Shape(b, t, 1);
    return new NDArray[] {manager.create(index, shape), manager.create(weight, shape)};
  }

  /** Position of the first piece of a row: row 0 is the opening piece. */
  private static int position(Example example, int row) {
    return row == 0 ? 0 : example.window.at()[row - 1];
  }

  /** The positions of the gold heads, as {@link #targets}. */
  NDArray[] heads() {
    long[] index = new long[b * t];
    float[] weight = new float[b * t];
    int count = 0;
    for (int i = 0; i < b; i++) {
      Example example = examples.get(i);
      for (int word = 0; word < example.head.length; word++) {
        if (example.head[word] >= 0) {
          int at = i * t + example.window.at()[word];
          index[at] = position(example, example.head[word]);
          weight[at] = 1;
          count++;
        }
      }
    }
    return pair(index, weight, count);
  }

  /** One at [dependent, gold head], 0 elsewhere: [B, T, T]. */
  NDArray headMatrix() {
    float[] one = new float[b * t * t];
    for (int i = 0; i < b; i++) {
      Example example = examples.get(i);
      for (int word = 0; word < example.head.length; word++) {
        if (example.head[word] >= 0) {
          int at = i * t + example.window.at()[word];
          one[at * t + position(example, example.head[word])] = 1;
        }
      }
    }
    return manager.create(one, new Shape(b, t, t));
  }

  /** 0 where a word may govern a word of the same sentence, or the opening piece any: [B, T, T]. */
  NDArray headMask() {
    float[] never = new float[b * t * t];
    java.util.Arrays.fill(never, NEVER);
    for (int i = 0; i < b; i++) {
      Example example = examples.get(i);
      int[] at = example.window.at();
      for (int j = 0; j < t; j++) {
        never[(i * t + j) * t] = 0;
      }
      for (int dependent = 0; dependent < at.length; dependent++) {
        int row = (i * t + at[dependent]) * t;
        for (int step = -1; step <= 1; step += 2) {
          for (int head = dependent + step;
              head >= 0
                  && head < at.length
                  && example.sentence[head] == example.sentence[dependent];
              head += step) {
            never[row + at[head]] = 0;
          }
        }
      }
    }
    return manager.create(never, new Shape(b, t, t));
  }

  /** Positions of the cue (1) or source (2) that each content belongs to, as {@link #targets}. */
  NDArray[] links(int which) {
    long[] index = new long[b * t];
    float[] weight = new float[b * t];
    int count = 0;
    for (int i = 0; i < b; i++) {
      Example example = examples.get(i);
      for (int[] link : example.links) {
        int at = i * t + position(example, link[0]);
        if (weight[at] == 0) {
          index[at] = position(example, link[which]);
          weight[at] = 1;
          count++;
        }
      }
    }
    return pair(index, weight, count);
  }

  /** 0 at the first pieces of cues (1) or sources (2) and at the opening piece: [B, 1, T]. */
  NDArray linkMask(int which) {
    float[] never = new float[b * t];
    java.util.Arrays.fill(never, NEVER);
    for (int i = 0; i < b; i++) {
      Example example = examples.get(i);
      never[i * t] = 0;
      for (int row : which == 1 ? example.cues : example.sources) {
        never[i * t + position(example, row)] = 0;
      }
    }
    return manager.create(never, new Shape(b, 1, t));
  }
}
