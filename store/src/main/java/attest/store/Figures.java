package attest.store;

import attest.query.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as tokens: a number gives one token for itself, for its group of 16, of 256 and so on, so
 * that any range is a few dozen of them.
 */
final class Figures {
  private static final int BITS = 4;
  private static final int TOP = 28;

  private Figures() {}

  /** The tokens of a number from 0, of one kind. */
  static List<String> of(String kind, int number) {
    List<String> tokens = new ArrayList<>();
    for (int shift = 0; shift <= TOP; shift += BITS) {
      tokens.add(token(kind, shift, number >> shift));
    }
    return tokens;
  }

  /** Tokens of which every number of a range has one, and no other number. */
  static List<String> range(String kind, Value.Range range) {
    List<String> tokens = new ArrayList<>();
    int from = Math.max(0, range.from());
    int to = range.to();
    int shift = 0;
    while (from <= to && shift < TOP) {
      int group = (1 << BITS) - 1;
      while (from <= to && (from & group) != 0) {
        tokens.add(token(kind, shift, from++));
      }
      while (from <= to && (to & group) != group) {
        tokens.add(token(kind, shift, to--));
      }
      if (from > to) {
        return tokens;
      }
      from >>= BITS;
      to >>= BITS;
      shift += BITS;
    }
    for (; from <= to; from++) {
      tokens.add(token(kind, TOP, from));
    }
    return tokens;
  }

  private static String token(String kind, int shift, int group) {
    return Tokens.code("figure" + kind, shift + Tokens.GAP + group);
  }
}
