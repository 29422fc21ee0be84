package attest.train;

import attest.encode.Encoder;
import attest.encode.Windows;
import attest.encode.WordPieces;
import attest.read.Heads;
import attest.read.Name;
import attest.read.Reader;
import attest.read.Reading;
import attest.read.Tags;
import attest.text.Phrase;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Scores exported weights on PolNeAR's development part: how far syntax and names agree with the
 * teacher, and how many sources, cues and contents have exactly the gold's words.
 */
final class Measure {
  private int words;
  private int pos;
  private int arcs;
  private int labels;
  private final int[] names = new int[3];
  private final int[][] spans = new int[3][3];

  private Measure() {}

  static void print(Path gold, Path cache, Path weights) throws IOException {
    List<Annotated> documents =
        Corpora.teach(
            Corpora.polnear(gold.resolve("statements/polnear-dev.jsonl.gz")),
            cache.resolve("polnear-dev.jsonl.gz"));
    Heads heads =
        Heads.read(
            new DataInputStream(
                new ByteArrayInputStream(Files.readAllBytes(weights.resolve("heads.bin")))));
    Windows windows = new Windows(WordPieces.load());
    Reader reader = new Reader(heads);
    Measure measure = new Measure();
    try (Encoder encoder = new Encoder(Files.readAllBytes(weights.resolve("encoder.onnx")))) {
      for (Annotated document : documents) {
        Reading reading =
            reader.read(document.layout(), windows.of(document.layout()), encoder::encode);
        measure.syntax(document.syntax().orElseThrow(), reading);
        count(measure.names, new HashSet<>(document.names()), new HashSet<>(reading.names()));
        measure.attributions(document, reading);
      }
    }
    measure.print();
  }

  private void syntax(Annotated.Silver silver, Reading reading) {
    for (int word = 0; word < silver.pos().length; word++) {
      words++;
      pos += Tags.POS.get(silver.pos()[word]).equals(reading.syntax().pos(word)) ? 1 : 0;
      if (silver.head()[word] == reading.syntax().head(word)) {
        arcs++;
        String label = Tags.DEPENDENCIES.get(silver.label()[word]);
        labels += label.equals(reading.syntax().label(word)) ? 1 : 0;
      }
    }
  }

  private void attributions(Annotated document, Reading reading) {
    List<Set<Phrase>> gold = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (Annotated.Gold each : document.attributions().orElseThrow()) {
      gold.get(0).addAll(each.source());
      gold.get(1).addAll(each.cue());
      gold.get(2).addAll(each.content());
    }
    List<Set<Phrase>> read = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
    reading
        .attributions()
        .forEach(
            each -> {
              each.source().ifPresent(read.get(0)::add);
              each.cue().ifPresent(read.get(1)::add);
              read.get(2).addAll(each.content());
            });
    for (int role = 0; role < 3; role++) {
      count(spans[role], trimmed(document, gold.get(role)), trimmed(document, read.get(role)));
    }
  }

  /** Phrases without marks at their edges. */
  private static Set<Phrase> trimmed(Annotated document, Set<Phrase> phrases) {
    Set<Phrase> trimmed = new HashSet<>();
    for (Phrase phrase : phrases) {
      int first = phrase.first();
      int end = phrase.end();
      while (first < end && !document.layout().word(first).isWordLike()) {
        first++;
      }
      while (first < end && !document.layout().word(end - 1).isWordLike()) {
        end--;
      }
      if (first < end) {
        trimmed.add(new Phrase(first, end));
      }
    }
    return trimmed;
  }

  private static <T> void count(int[] counts, Set<T> gold, Set<T> read) {
    counts[0] += gold.size();
    counts[1] += read.size();
    counts[2] += (int) gold.stream().filter(read::contains).count();
  }

  private static double f1(int[] counts) {
    return 200.0 * counts[2] / Math.max(1, counts[0] + counts[1]);
  }

  private void print() {
    System.out.printf(
        "with the teacher: parts of speech %.1f %%, heads %.1f %%, heads and labels %.1f %%, names"
            + " (%d kinds) F1 %.1f%n",
        100.0 * pos / words,
        100.0 * arcs / words,
        100.0 * labels / words,
        Name.Kind.values().length,
        f1(names));
    System.out.printf(
        "with the gold, exact F1: source %.1f, cue %.1f, content %.1f%n",
        f1(spans[0]), f1(spans[1]), f1(spans[2]));
  }
}
