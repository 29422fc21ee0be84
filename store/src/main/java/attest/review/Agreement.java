package attest.review;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far two reviewers agree on the values that both judged.
 *
 * @param one the first by name
 * @param other the second
 * @param both values that both judged
 * @param alike those that they judged alike: the same verdict, and of edits the same value
 * @param kappa Cohen's kappa (1960), from -1 to 1: the part of the agreement that chance does not
 *     explain; empty where both always said the same one thing, as there chance explains all
 */
public record Agreement(String one, String other, long both, long alike, OptionalDouble kappa) {
  /** Counts pairs of verdicts on the same values. */
  public static final class Counting {
    private final Map<String, Long> first = new HashMap<>();
    private final Map<String, Long> second = new HashMap<>();
    private long both;
    private long alike;

    /** Two verdicts on one value, each as a word: equal where they are alike. */
    public void add(String one, String other) {
      both++;
      alike += one.equals(other) ? 1 : 0;
      first.merge(one, 1L, Long::sum);
      second.merge(other, 1L, Long::sum);
    }

    /** What was counted. */
    public Agreement of(String one, String other) {
      double chance = 0;
      for (Map.Entry<String, Long> each : first.entrySet()) {
        chance += (double) each.getValue() * second.getOrDefault(each.getKey(), 0L) / both / both;
      }
      double seen = both == 0 ? 0 : (double) alike / both;
      OptionalDouble kappa =
          both == 0 || chance > 1 - 1e-12
              ? OptionalDouble.empty()
              : OptionalDouble.of((seen - chance) / (1 - chance));
      return new Agreement(one, other, both, alike, kappa);
    }
  }
}
