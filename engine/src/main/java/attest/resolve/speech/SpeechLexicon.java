package attest.resolve.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words by which English reports ascribe words, from the tables beside this class: cues.tsv,
 * speakers.tsv and outlets.tsv. Immutable once loaded.
 */
final class SpeechLexicon {
  /** How a cue takes what was said. */
  enum Use {
    SAY,
    NP,
    PREP,
    TO,
    INF,
    HAVE,
    NOUN,
    THOUGHT
  }

  private record Cue(Set<Use> uses, Set<String> prepositions) {}

  private static final Map<String, Cue> CUES = cues();
  private static final Map<String, Set<String>> SPEAKERS = sets("speakers.tsv");
  private static final Map<String, Set<String>> OUTLETS = sets("outlets.tsv");

  private SpeechLexicon() {}

  static boolean is(String lemma, Use use) {
    Cue cue = CUES.get(lemma);
    return cue != null && cue.uses().contains(use);
  }

  /** Whether a lemma is a cue of speech in any use. */
  static boolean speaks(String lemma) {
    Cue cue = CUES.get(lemma);
    return cue != null && cue.uses().stream().anyMatch(u -> u != Use.THOUGHT);
  }

  /** Whether a lemma takes an object, a preposition or an infinitive as what was said. */
  static boolean performs(String lemma) {
    Cue cue = CUES.get(lemma);
    return cue != null
        && cue.uses().stream().anyMatch(u -> u != Use.THOUGHT && u != Use.SAY && u != Use.NOUN);
  }

  /** Whether a lemma tells of thoughts only. */
  static boolean thinks(String lemma) {
    Cue cue = CUES.get(lemma);
    return cue != null && cue.uses().contains(Use.THOUGHT) && cue.uses().size() == 1;
  }

  /** The prepositions whose object is what was said. */
  static Set<String> prepositions(String lemma) {
    Cue cue = CUES.get(lemma);
    return cue == null ? Set.of() : cue.prepositions();
  }

  /** Whether a noun names something of one of these sorts that can speak. */
  static boolean speaker(String noun, String... sorts) {
    Set<String> known = SPEAKERS.get(noun);
    if (known == null) {
      return false;
    }
    for (String sort : sorts) {
      if (known.contains(sort)) {
        return true;
      }
    }
    return sorts.length == 0;
  }

  /** Whether a name in lower case is that of a news medium. */
  static boolean outlet(String name) {
    return OUTLETS.containsKey(name);
  }

  static boolean broadcaster(String name) {
    return OUTLETS.getOrDefault(name, Set.of()).contains("broadcast");
  }

  private static Map<String, Cue> cues() {
    Map<String, Cue> cues = new LinkedHashMap<>();
    for (String[] row : rows("cues.tsv")) {
      Set<Use> uses = new LinkedHashSet<>();
      for (String use : row[1].split(",")) {
        uses.add(Use.valueOf(use.toUpperCase(java.util.Locale.ROOT)));
      }
      cues.put(row[0], new Cue(uses, row[2].equals("-") ? Set.of() : Set.of(row[2].split(","))));
    }
    return cues;
  }

  private static Map<String, Set<String>> sets(String resource) {
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    for (String[] row : rows(resource)) {
      sets.computeIfAbsent(row[0], k -> new LinkedHashSet<>()).add(row[1]);
    }
    return sets;
  }

  /** The rows of a tab-separated table beside this class, comments and empty lines left out. */
  static List<String[]> rows(String resource) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = SpeechLexicon.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
