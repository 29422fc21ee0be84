package attest.app.score;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** How often each of many things was seen. */
final class Tally {
  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String what) {
    counts.merge(what.replaceAll("\\s+", " ").strip(), 1, Integer::sum);
  }

  /**
   * A title and the most frequent, one a line, most frequent first; nothing where there is none.
   */
  String top(String title, int most) {
    if (counts.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("\n" + title + "\n");
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .forEach(e -> out.append(String.format("%5d  %s%n", e.getValue(), e.getKey())));
    return out.toString();
  }
}
