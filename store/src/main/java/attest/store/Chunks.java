package attest.store;

import java.util.ArrayList;
import java.util.List;

/** Lists in pieces that a statement can take. */
final class Chunks {
  private static final int SIZE = 1000;

  private Chunks() {}

  static <T> List<List<T>> of(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SIZE) {
      chunks.add(all.subList(from, Math.min(all.size(), from + SIZE)));
    }
    return chunks;
  }
}
