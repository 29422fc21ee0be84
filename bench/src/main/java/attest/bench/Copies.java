package attest.bench;

import attest.Engine;
import attest.bench.event.Measure;
import attest.store.Shingles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How surely near-copies are told from other reports of the same happening: 500 texts as outlets
 * print those of agencies (cut at the end, another headline, a byline, paragraphs swapped, added or
 * left out, other quotation marks and spellings), and 500 pairs of different reports of one
 * happening. Pairs that are one text in truth were looked up by eye and stand in {@code
 * bench/labels}; they are no different reports.
 */
public final class Copies implements Measure {
  private static final int PAIRS = 500;

  /** A first paragraph of fewer words is a headline. */
  private static final int HEADLINE = 20;

  private final Path labels;

  /**
   * @param labels pairs that are one text: two reports, the smaller id first
   */
  public Copies(Path labels) {
    this.labels = labels;
  }

  @Override
  public String figures(Engine engine, List<JsonNode> rows, Consumer<String> wrong) {
    Random random = new Random(5);
    int found = 0;
    int backwards = 0;
    for (int i = 0; i < PAIRS; i++) {
      String text = rows.get(i % rows.size()).get("text").asText();
      String copy = edit(text, random);
      if (isCopy(copy, text)) {
        found++;
      } else {
        wrong.accept("missed\t" + rows.get(i % rows.size()).get("id").asText() + share(copy, text));
      }
      backwards += isCopy(text, copy) ? 1 : 0;
    }
    List<List<JsonNode>> pairs = different(rows, random);
    int mistaken = 0;
    for (List<JsonNode> pair : pairs) {
      String one = pair.get(0).get("text").asText();
      String other = pair.get(1).get("text").asText();
      if (isCopy(one, other) || isCopy(other, one)) {
        mistaken++;
        wrong.accept("mistaken\t" + id(pair) + share(one, other));
      }
    }
    return String.format(
        Locale.ROOT,
        "near-copies found                        %.1f %% of %d%n"
            + "  where the copy came first              %.1f %%%n"
            + "different reports taken for copies       %.1f %% of %d%n",
        100.0 * found / PAIRS,
        PAIRS,
        100.0 * backwards / PAIRS,
        100.0 * mistaken / pairs.size(),
        pairs.size());
  }

  private static boolean isCopy(String text, String known) {
    Shingles fresh = Shingles.of(text);
    Shingles old = Shingles.of(known);
    return fresh.mayResemble(old) && fresh.isCopyOf(old);
  }

  private static String share(String one, String other) {
    return String.format(Locale.ROOT, "\t%.2f", Shingles.of(one).share(Shingles.of(other)));
  }

  private List<List<JsonNode>> different(List<JsonNode> rows, Random random) {
    Set<String> copies = copies();
    List<List<JsonNode>> pairs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        List<JsonNode> pair = List.of(rows.get(i), rows.get(j));
        if (rows.get(i).get("incident").equals(rows.get(j).get("incident"))
            && !copies.contains(id(pair))) {
          pairs.add(pair);
        }
      }
    }
    Collections.shuffle(pairs, random);
    return pairs.subList(0, Math.min(PAIRS, pairs.size()));
  }

  private static String id(List<JsonNode> pair) {
    return pair.stream()
        .map(row -> row.get("id").asText())
        .sorted()
        .collect(Collectors.joining("\t"));
  }

  private Set<String> copies() {
    try {
      return Files.readAllLines(labels).stream()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Edits a text as outlets do; some edits of some. */
  private static String edit(String text, Random random) {
    List<String> paragraphs =
        new ArrayList<>(text.lines().filter(line -> !line.isBlank()).toList());
    if (paragraphs.size() < 4) {
      paragraphs = new ArrayList<>(List.of(text.split("(?<=[.!?]) (?=[A-Z])")));
    }
    String headline = "Residents wait for word on what officials plan to do next";
    if (paragraphs.get(0).split(" ").length < HEADLINE) {
      paragraphs.set(0, headline);
    } else {
      paragraphs.add(0, headline);
    }
    if (random.nextInt(3) > 0) {
      int cut = (int) (paragraphs.size() * 0.5 * random.nextDouble());
      paragraphs = new ArrayList<>(paragraphs.subList(0, paragraphs.size() - cut));
    }
    if (random.nextBoolean() && paragraphs.size() > 3) {
      int at = 1 + random.nextInt(paragraphs.size() - 2);
      Collections.swap(paragraphs, at, at + 1);
    }
    if (random.nextInt(3) == 0 && paragraphs.size() > 5) {
      paragraphs.remove(2 + random.nextInt(paragraphs.size() - 2));
    }
    if (random.nextBoolean()) {
      paragraphs.add(1, "By Staff Reporter and agencies, in Velmar");
    }
    if (random.nextInt(4) == 0) {
      paragraphs.add("Our newsroom will bring you more on this story as it develops.");
    }
    String edited = String.join("\n\n", paragraphs);
    if (random.nextBoolean()) {
      edited = edited.replace('“', '"').replace('”', '"').replace('’', '\'').replace("—", " - ");
    }
    if (random.nextInt(3) == 0) {
      edited =
          edited
              .replace("ization", "isation")
              .replace("percent", "per cent")
              .replace("defense", "defence")
              .replace(" said ", " told reporters ");
    }
    return edited;
  }
}
