package attest.bench.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much of one text stands in another: runs of five words, as sorted hashes. */
final class Shingles {
  private static final int WORDS = 5;

  private Shingles() {}

  /** The different runs of five words of a text, whatever their capitals and marks. */
  static long[] of(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i + WORDS <= words.length; i++) {
      long hash = 7;
      for (String word : Arrays.asList(words).subList(i, i + WORDS)) {
        hash = hash * 0x9E3779B97F4A7C15L + word.hashCode();
      }
      hashes.add(hash);
    }
    return hashes.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  /** The greatest share that any pair has in common, of the runs of the shorter one. */
  static double greatestShare(List<String> texts) {
    List<long[]> all = texts.stream().map(Shingles::of).toList();
    double greatest = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        greatest = Math.max(greatest, share(all.get(i), all.get(j)));
      }
    }
    return greatest;
  }

  static double share(long[] one, long[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int order = Long.compare(one[i], other[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) common / Math.min(one.length, other.length);
  }
}
