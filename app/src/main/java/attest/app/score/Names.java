package attest.app.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether two names are of one person or body, as far as their words tell. */
final class Names {
  private static final Set<String> EMPTY =
      Set.of("the", "a", "an", "of", "mr", "ms", "dr", "president", "minister");

  private Names() {}

  /** Same last word, all words of one in the other, or half of all words shared. */
  static boolean same(String some, String other) {
    List<String> a = words(some);
    List<String> b = words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return a.get(a.size() - 1).equals(b.get(b.size() - 1))
        || a.containsAll(b)
        || b.containsAll(a)
        || shared.size() * 2 >= all.size();
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && !EMPTY.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
