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

  private Main() {}

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path gold = Path.of(args[0]);
    Path cache = Path.of(args[1]);
    Path out = Path.of(args[2]);
    int epochs = args.length > 3 ? Integer.parseInt(args[3]) : 3;
    List<Annotated> documents = new ArrayList<>();
    documents.addAll(
        Corpora.teach(
            Corpora.polnear(gold.resolve("statements/polnear-train.jsonl.gz")),
            cache.resolve("polnear.jsonl.gz")));
    documents.addAll(
        Corpora.teach(
            Corpora.news(gold.resolve("incidents/outlets.jsonl.gz"), 400),
            cache.resolve("outlets.jsonl.gz")));
    documents.addAll(
        Corpora.teach(
            Corpora.news(gold.resolve("incidents/shootings.jsonl.gz"), 300),
            cache.resolve("shootings.jsonl.gz")));
    Windows windows = new Windows(WordPieces.load());
    List<Example> examples = new ArrayList<>();
    for (Annotated document : documents) {
      examples.addAll(Example.of(document, windows.of(document.layout())));
    }
    System.out.printf("%d documents, %d windows%n", documents.size(), examples.size());
    Engine.getInstance().setRandomSeed(SEED);
    try (NDManager manager = NDManager.newBaseManager()) {
      Student student = new Student(manager, Onnx.read("/all-minilm-l6-v2.onnx"));
      new Trainer(manager, student)
          .train(
              examples,
              epochs,
              SEED,
              epoch -> {
                try {
                  Export.write(student, out);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                System.out.println("epoch " + epoch + " written");
              });
    }
    Measure.print(gold, cache, out);
  }
}
