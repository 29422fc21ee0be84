package attest.train;

import attest.encode.Windows;
import attest.encode.WordPieces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * What makes the attribution reader good: {@code attest.train.Study GOLD CACHE WORK} trains
 * variants (less gold as often as makes the same number of steps, shorter windows, no silver), all
 * about as long as one epoch, and prints how each does on what was held out. The figures stand in
 * MODEL.md.
 */
public final class Study {
  private Study() {}

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path gold = Path.of(args[0]);
    Path cache = Path.of(args[1]);
    Path work = Path.of(args[2]);
    List<Annotated> all = Corpora.all(gold, cache);
    List<Annotated> held = Corpora.measured(gold, cache);
    List<Annotated> own = new ArrayList<>(all);
    own.removeIf(d -> d.attributions().isEmpty());
    Collections.shuffle(own, new Random(1));
    study("all of the gold", own, 1, held, Windows.LENGTH, work);
    study("half of the gold, twice", own.subList(0, own.size() / 2), 2, held, Windows.LENGTH, work);
    study("a quarter, four times", own.subList(0, own.size() / 4), 4, held, Windows.LENGTH, work);
    study("without silver syntax and names", bare(own), 1, held, Windows.LENGTH, work);
    study("windows of 64 pieces", own, 1, held, 64, work);
    study("windows of 128 pieces", own, 1, held, 128, work);
    study("with other news, silver only", all, 1, held, Windows.LENGTH, work);
  }

  private static void study(
      String name, List<Annotated> learned, int epochs, List<Annotated> held, int length, Path work)
      throws IOException {
    Windows windows = new Windows(WordPieces.load(), length);
    Main.train(Collections.nCopies(epochs, Example.of(learned, windows)), work);
    System.out.println(name + ": " + Measure.of(held, work, windows).attributions());
  }

  private static List<Annotated> bare(List<Annotated> documents) {
    List<Annotated> bare = new ArrayList<>();
    for (Annotated each : documents) {
      bare.add(
          new Annotated(
              each.id(), each.layout(), Optional.empty(), List.of(), each.attributions()));
    }
    return bare;
  }
}
