package attest.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import attest.encode.Windows;
import attest.encode.WordPieces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes all weights: {@code attest.train.Main GOLD CACHE OUT}. GOLD holds the corpora as MODEL.md
 * lists them, CACHE keeps the teacher's labels between runs, OUT receives encoder.onnx and
 * heads.bin. Three epochs are followed by shorter rounds, each with its own rise and fall of the
 * rate; what is written is the mean of the weights at the end of the epochs and of every round
 * (Izmailov and others 2018).
 */
public final class Main {
  private static final int SEED = 1;

  /** Lengths of windows by epoch: other cuts, other contexts. */
  private static final int[] EPOCHS = {256, 224, 192};

  private static final int[] ROUNDS = {224, 256, 192, 240};

  /** The highest rate of a round, as a part of that of the epochs. */
  private static final float ROUND = 0.6f;

  private Main() {}

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path gold = Path.of(args[0]);
    Path cache = Path.of(args[1]);
    Path out = Path.of(args[2]);
    List<Annotated> documents = Corpora.all(gold, cache);
    List<Annotated> own = new ArrayList<>(documents);
    own.removeIf(each -> each.attributions().isEmpty());
    WordPieces pieces = WordPieces.load();
    List<List<Example>> epochs = new ArrayList<>();
    for (int length : EPOCHS) {
      epochs.add(Example.of(epochs.size() == 1 ? own : documents, new Windows(pieces, length)));
    }
    List<List<Example>> rounds = new ArrayList<>();
    for (int length : ROUNDS) {
      rounds.add(Example.of(own, new Windows(pieces, length)));
    }
    train(epochs, rounds, out);
    Measure.of(Corpora.measured(gold, cache), out, new Windows(pieces)).print();
  }

  /**
   * Trains new weights; the mean so far is written into a folder after the epochs and every round.
   *
   * @param epochs what to learn from in one run
   * @param rounds what to learn from in each of the shorter runs that follow
   */
  static void train(List<List<Example>> epochs, List<List<Example>> rounds, Path out)
      throws IOException {
    Engine.getInstance().setRandomSeed(SEED);
    try (NDManager manager = NDManager.newBaseManager()) {
      Student student = new Student(manager, Onnx.read("/all-minilm-l6-v2.onnx"));
      Student mean = new Student(manager, Onnx.read("/all-minilm-l6-v2.onnx"));
      Map<String, float[]> sums = new LinkedHashMap<>();
      for (int run = 0; run <= rounds.size(); run++) {
        List<List<Example>> plan = run == 0 ? epochs : List.of(rounds.get(run - 1));
        try (NDManager scope = manager.newSubManager()) {
          new Trainer(scope, student, run == 0 ? 1 : ROUND).train(plan, SEED + run);
        }
        average(student, sums, run + 1, mean);
        Export.write(mean, out);
        System.out.printf("%d of %d written%n", run, rounds.size());
      }
    }
  }

  /** Adds the weights of a student to the sums and sets another to their mean. */
  private static void average(Student student, Map<String, float[]> sums, int runs, Student mean) {
    student.weights.forEach(
        (name, weight) -> {
          float[] values = weight.toFloatArray();
          float[] sum = sums.computeIfAbsent(name, n -> new float[values.length]);
          float[] middle = new float[values.length];
          for (int i = 0; i < values.length; i++) {
            sum[i] += values[i];
            middle[i] = sum[i] / runs;
          }
          mean.weights.get(name).set(middle);
        });
  }
}
