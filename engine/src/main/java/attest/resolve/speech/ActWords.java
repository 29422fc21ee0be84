package attest.resolve.speech;

import attest.resolve.Act;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that perform acts, from acts.tsv: patterns of lemmas with their label, and where they
 * hold. Immutable once loaded.
 */
final class ActWords {
  /** Where a pattern holds. */
  enum Place {
    /** At the cue of a statement. */
    CUE,
    /** In the words of any statement. */
    WORDS,
    /** In words where the speaker, or the speaker's body, is the subject. */
    OWN
  }

  /**
   * One pattern.
   *
   * @param label what it does
   * @param place where it holds
   * @param parts the lemmas in order, each a set of alternatives; an empty set stands for up to
   *     four words of any kind
   */
  record Pattern(Act.Label label, Place place, List<Set<String>> parts) {}

  private static final Map<String, List<Pattern>> BY_FIRST = new LinkedHashMap<>();

  static {
    for (String[] row : SpeechLexicon.rows("acts.tsv")) {
      Act.Label label = Act.Label.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      Place place = Place.valueOf(row[1].toUpperCase(Locale.ROOT));
      List<Set<String>> parts = new ArrayList<>();
      for (String part : row[2].split(" ")) {
        parts.add(part.equals("*") ? Set.of() : Set.of(part.split("\\|")));
      }
      Pattern pattern = new Pattern(label, place, List.copyOf(parts));
      for (String first : pattern.parts().get(0)) {
        BY_FIRST.computeIfAbsent(first, k -> new ArrayList<>()).add(pattern);
      }
    }
  }

  private ActWords() {}

  /** The patterns that begin with a lemma, in the order of the table. */
  static List<Pattern> startingWith(String lemma) {
    return BY_FIRST.getOrDefault(lemma, List.of());
  }
}
