package attest.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import attest.encode.Windows;
import attest.encode.WordPieces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes all weights: {@code attest.train.Main GOLD CACHE OUT [EPOCHS]}. GOLD holds the corpora as
 * MODEL.md lists them, CACHE keeps the teacher's labels between runs, OUT receives encoder.onnx and
 * heads.bin after every epoch.
 */
public final class Main {
  private static final int SEED = 1;

  /** Lengths of windows by epoch: other cuts, other contexts. The odd epochs take gold alone. */
  private static final int[] LENGTHS = {256, 224, 256, 192};

  private Main() {}

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path gold = Path.of(args[0]);
    Path cache = Path.of(args[1]);
    Path out = Path.of(args[2]);
    int epochs = args.length > 3 ? Integer.parseInt(args[3]) : 5;
    List<Annotated> documents = Corpora.all(gold, cache);
    WordPieces pieces = WordPieces.load();
    List<List<Example>> plan = new ArrayList<>();
    for (int epoch = 0; epoch < epochs; epoch++) {
      Windows windows = new Windows(pieces, LENGTHS[epoch % LENGTHS.length]);
      List<Annotated> taken = new ArrayList<>(documents);
      taken.removeIf(d -> plan.size() % 2 == 1 && d.attributions().isEmpty());
      plan.add(Example.of(taken, windows));
      System.out.printf("epoch %d: %d windows%n", epoch + 1, plan.get(epoch).size());
    }
    train(plan, out);
    Measure.of(Corpora.measured(gold, cache), out, new Windows(pieces)).print();
  }

  /** Trains new weights and writes them into a folder after every epoch. */
  static void train(List<List<Example>> plan, Path out) {
    Engine.getInstance().setRandomSeed(SEED);
    try (NDManager manager = NDManager.newBaseManager()) {
      Student student = new Student(manager, Onnx.read("/all-minilm-l6-v2.onnx"));
      new Trainer(manager, student)
          .train(
              plan,
              SEED,
              epoch -> {
                try {
                  Export.write(student, out);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                System.out.println("epoch " + epoch + " written");
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
