package attest.store;

import attest.query.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as tokens: a number gives one token for itself, for its group of 16, of 256 and so on,
 * and for each power of two that it reaches, so that any range is a few of them.
 */
final class Figures {
  private static final int BITS = 4;
  private static final int TOP = 28;
  private static final int TOP_POWER = 30;

  private Figures() {}

  /** The tokens of a number from 0, of one kind. */
  static List<String> of(String kind, int number) {
    List<String> tokens = new ArrayList<>();
    for (int shift = 0; shift <= TOP; shift += BITS) {
      tokens.add(token(kind, shift, number >> shift));
    }
    for (int power = 0; power <= TOP_POWER && number >> power > 0; power++) {
      tokens.add(reaches(kind, power));
    }
    return tokens;
  }

  /** Tokens of which every number of a range has one, and no other number. */
  static List<String> range(String kind, Value.Range range) {
    int from = Math.max(0, range.from());
    if (range.to() < Integer.MAX_VALUE || from > 1 << TOP_POWER) {
      return between(kind, from, range.to());
    }
    int power = from <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(from - 1);
    List<String> tokens = between(kind, from, (1 << power) - 1);
    tokens.add(reaches(kind, power));
    return tokens;
  }

  private static List<String> between(String kind, int from, int to) {
    List<String> tokens = new ArrayList<>();
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

  private static String reaches(String kind, int power) {
    return Tokens.code("reaches" + kind, Integer.toString(power));
  }

  private static String token(String kind, int shift, int group) {
    return Tokens.code("figure" + kind, shift + Tokens.GAP + group);
  }
}
