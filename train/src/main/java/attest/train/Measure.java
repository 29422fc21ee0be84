package attest.train;

import attest.encode.Encoder;
import attest.encode.Window;
import attest.encode.Windows;
import attest.read.Attribution;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
  private final int[] linked = new int[3];
  private final int[] nearest = new int[3];

  private Measure() {}

  /**
   * Reads documents with weights and counts.
   *
   * @param documents what is never learned from
   * @param weights folder of encoder.onnx and heads.bin
   * @param windows how texts are cut
   */
  static Measure of(List<Annotated> documents, Path weights, Windows windows) throws IOException {
    Heads heads =
        Heads.read(
            new DataInputStream(
                new ByteArrayInputStream(Files.readAllBytes(weights.resolve("heads.bin")))));
    Reader reader = new Reader(heads);
    Measure measure = new Measure();
    try (Encoder encoder = new Encoder(Files.readAllBytes(weights.resolve("encoder.onnx")))) {
      for (Annotated document : documents) {
        List<Window> cut = windows.of(document.layout());
        Reading reading = reader.read(document.layout(), cut, encoder::encode);
        measure.syntax(document.syntax().orElseThrow(), reading);
        count(measure.names, new HashSet<>(document.names()), new HashSet<>(reading.names()));
        measure.attributions(document, reading, cut);
      }
    }
    return measure;
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

  private void attributions(Annotated document, Reading reading, List<Window> cut) {
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
    Set<List<Set<Phrase>>> wanted = new HashSet<>();
    for (Annotated.Gold each : document.attributions().orElseThrow()) {
      wanted.add(whole(document, each.source(), each.cue(), each.content()));
    }
    Set<List<Set<Phrase>>> linked = new HashSet<>();
    for (Attribution each : reading.attributions()) {
      linked.add(
          whole(
              document,
              each.source().stream().toList(),
              each.cue().stream().toList(),
              each.content()));
    }
    count(this.linked, wanted, linked);
    count(nearest, wanted, nearest(document, read, cut));
  }

  private static List<Set<Phrase>> whole(
      Annotated document, List<Phrase> source, List<Phrase> cue, List<Phrase> content) {
    return List.of(
        trimmed(document, new HashSet<>(source)),
        trimmed(document, new HashSet<>(cue)),
        trimmed(document, new HashSet<>(content)));
  }

  /** What comes out if each content takes the nearest cue and source of its window instead. */
  private static Set<List<Set<Phrase>>> nearest(
      Annotated document, List<Set<Phrase>> read, List<Window> cut) {
    Map<List<Phrase>, List<Phrase>> joined = new HashMap<>();
    for (Phrase content : read.get(2)) {
      Phrase cue = nearest(content, read.get(1), cut);
      Phrase source = nearest(content, read.get(0), cut);
      joined.computeIfAbsent(Arrays.asList(source, cue), k -> new ArrayList<>()).add(content);
    }
    Set<List<Set<Phrase>>> whole = new HashSet<>();
    joined.forEach(
        (key, content) ->
            whole.add(
                whole(
                    document,
                    Stream.ofNullable(key.get(0)).toList(),
                    Stream.ofNullable(key.get(1)).toList(),
                    content)));
    return whole;
  }

  private static Phrase nearest(Phrase content, Set<Phrase> phrases, List<Window> cut) {
    return phrases.stream()
        .filter(p -> window(cut, p) == window(cut, content))
        .min(Comparator.comparingInt((Phrase p) -> gap(content, p)).thenComparing(Phrase::first))
        .orElse(null);
  }

  private static int gap(Phrase a, Phrase b) {
    return Math.max(a.first(), b.first()) - Math.min(a.end(), b.end());
  }

  private static Window window(List<Window> cut, Phrase phrase) {
    return cut.stream().filter(w -> phrase.first() < w.end()).findFirst().orElseThrow();
  }

  /** Exact F1 of sources, cues, contents; whole attributions by learned and by nearest links. */
  String attributions() {
    return String.format(
        "source %.1f, cue %.1f, content %.1f; whole %.1f, with the nearest instead of links %.1f",
        f1(spans[0]), f1(spans[1]), f1(spans[2]), f1(linked), f1(nearest));
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

  void print() {
    System.out.printf(
        "with the teacher: parts of speech %.1f %%, heads %.1f %%, heads and labels %.1f %%, names"
            + " (%d kinds) F1 %.1f%n",
        100.0 * pos / words,
        100.0 * arcs / words,
        100.0 * labels / words,
        Name.Kind.values().length,
        f1(names));
    System.out.println("with the gold, exact F1: " + attributions());
  }
}
