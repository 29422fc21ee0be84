package attest.store;

import java.util.ArrayList;
import java.util.List;

/** Lists in pieces that a statement can take. */
final class Chunks {
  private static final int SIZE = 1000;

  private Chunks() {}

  static <T> List<List<T>> of(List<T> all) {
    return of(all, SIZE);
  }

  static <T> List<List<T>> of(List<T> all, int size) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      chunks.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return chunks;
  }
}
