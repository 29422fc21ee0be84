package attest.bench.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * CEAF-RME with the similarity of subsets, after Chen and others, "Iterative Document-level
 * Information Extraction via Imitation Learning" (2023). The templates of a report are aligned one
 * to one so that the sum of their similarities is greatest; the similarity of two is the number of
 * predicted entities that have a mention in common with a gold entity of the same role. Sums run
 * over all reports.
 */
final class CeafRme {
  /**
   * What one template says.
   *
   * @param types the type of its incident, several where the gold leaves it open
   * @param entities those that play a role in it
   */
  record Template(Set<String> types, List<Filler> entities) {}

  /**
   * One entity in one role.
   *
   * @param role the role
   * @param mentions all words that may name it, normalized
   */
  record Filler(String role, Set<String> mentions) {
    Filler {
      Set<String> normal = new HashSet<>();
      mentions.forEach(each -> normal.add(normalize(each)));
      normal.remove("");
      mentions = normal;
    }

    /** Whether both play the same role and have a mention in common. */
    boolean meets(Filler other) {
      return role.equals(other.role) && mentions.stream().anyMatch(other.mentions::contains);
    }
  }

  private int predicted;
  private int gold;
  private int right;
  private int found;

  /** Adds the templates of one report. */
  void add(List<Template> predictions, List<Template> golds) {
    predictions.forEach(each -> predicted += each.entities().size());
    golds.forEach(each -> gold += each.entities().size());
    int[][] worth = new int[predictions.size()][golds.size()];
    for (int i = 0; i < predictions.size(); i++) {
      for (int j = 0; j < golds.size(); j++) {
        // The gold entities found only break ties.
        worth[i][j] =
            1000 * right(predictions.get(i), golds.get(j))
                + right(golds.get(j), predictions.get(i));
      }
    }
    for (int[] pair : align(worth)) {
      right += right(predictions.get(pair[0]), golds.get(pair[1]));
      found += right(golds.get(pair[1]), predictions.get(pair[0]));
    }
  }

  double precision() {
    return right / (double) Math.max(1, predicted);
  }

  double recall() {
    return found / (double) Math.max(1, gold);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** How many entities of one template have a match in the other. */
  static int right(Template some, Template others) {
    if (some.types().stream().noneMatch(others.types()::contains)) {
      return 0;
    }
    return (int)
        some.entities().stream()
            .filter(each -> others.entities().stream().anyMatch(each::meets))
            .count();
  }

  /** Lower case, without marks and articles, single spaces. */
  static String normalize(String text) {
    String[] words =
        text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\s]", "").strip().split("\\s+");
    List<String> kept = new ArrayList<>(List.of(words));
    kept.removeIf(Set.of("a", "an", "the")::contains);
    return String.join(" ", kept);
  }

  /**
   * The pairs, each row and column once at most, with the greatest sum (Hungarian method, Kuhn and
   * Munkres); pairs without worth are left out.
   */
  static List<int[]> align(int[][] worth) {
    int size = Math.max(worth.length, worth.length == 0 ? 0 : worth[0].length);
    int[] rows = new int[size + 1];
    int[] columns = new int[size + 1];
    int[] rowOf = new int[size + 1];
    for (int row = 1; row <= size; row++) {
      rowOf[0] = row;
      int column = 0;
      int[] slack = new int[size + 1];
      int[] from = new int[size + 1];
      boolean[] used = new boolean[size + 1];
      Arrays.fill(slack, Integer.MAX_VALUE);
      do {
        used[column] = true;
        int least = Integer.MAX_VALUE;
        int next = 0;
        for (int j = 1; j <= size; j++) {
          if (used[j]) {
            continue;
          }
          int cost = -at(worth, rowOf[column], j) - rows[rowOf[column]] - columns[j];
          if (cost < slack[j]) {
            slack[j] = cost;
            from[j] = column;
          }
          if (slack[j] < least) {
            least = slack[j];
            next = j;
          }
        }
        for (int j = 0; j <= size; j++) {
          if (used[j]) {
            rows[rowOf[j]] += least;
            columns[j] -= least;
          } else {
            slack[j] -= least;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      for (; column != 0; column = from[column]) {
        rowOf[column] = rowOf[from[column]];
      }
    }
    List<int[]> pairs = new ArrayList<>();
    for (int column = 1; column <= size; column++) {
      if (at(worth, rowOf[column], column) > 0) {
        pairs.add(new int[] {rowOf[column] - 1, column - 1});
      }
    }
    return pairs;
  }

  private static int at(int[][] worth, int row, int column) {
    return row > worth.length || column > worth[0].length ? 0 : worth[row - 1][column - 1];
  }
}
