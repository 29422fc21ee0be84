package attest.store;

import attest.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts many tokens into stretches that a database can hold: PostgreSQL keeps 255 positions of one
 * word, 16,383 positions and a megabyte a row. Two neighbours share {@link #PHRASE} tokens, so that
 * a phrase of so many words stands whole in one of them.
 */
final class Stretches {
  /** The longest phrase that can be searched. */
  static final int PHRASE = Query.LONGEST;

  /** Tokens of one stretch at most. */
  private static final int LONGEST = 4000;

  /** Characters of the tokens of one stretch at most. */
  private static final int LARGEST = 60_000;

  /** How often one token stands in a stretch at most. */
  private static final int OFTEN = 200;

  private Stretches() {}

  /**
   * Stretches of tokens.
   *
   * @param all what every stretch begins with; what is too long of it is left out
   * @param tokens what is cut
   * @return at least one
   */
  static List<List<String>> of(List<String> all, List<String> tokens) {
    List<String> head = head(all);
    List<List<String>> stretches = new ArrayList<>();
    int from = 0;
    do {
      int to = end(tokens, from);
      List<String> stretch = new ArrayList<>(head);
      if (!head.isEmpty() && to > from) {
        stretch.add(Tokens.GAP);
      }
      stretch.addAll(tokens.subList(from, to));
      stretches.add(stretch);
      from = to == tokens.size() ? to : to - PHRASE + 1;
    } while (from < tokens.size() && stretches.size() < Ids.STRETCHES);
    return stretches;
  }

  private static List<String> head(List<String> all) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> head = new ArrayList<>();
    int size = 0;
    for (String token : all) {
      int count = token.equals(Tokens.GAP) ? 0 : counts.merge(token, 1, Integer::sum);
      size += token.length();
      if (head.size() < 2 * LONGEST && size < 2 * LARGEST) {
        head.add(count <= OFTEN ? token : Tokens.GAP);
      }
    }
    return head;
  }

  private static int end(List<String> tokens, int from) {
    int most = Math.min(tokens.size(), from + LONGEST);
    Map<String, Integer> counts = new HashMap<>();
    int size = 0;
    for (int i = from; i < most; i++) {
      String token = tokens.get(i);
      size += token.length();
      boolean often = !token.equals(Tokens.GAP) && counts.merge(token, 1, Integer::sum) > OFTEN;
      if (often || size > LARGEST) {
        return i;
      }
    }
    return most;
  }
}
