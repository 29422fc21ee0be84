package attest.store;

import attest.query.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a text has in common with another one: its runs of four words, as numbers. Order, case,
 * punctuation and white space have no say beyond those runs.
 *
 * <p>{@link #bands} are numbers for an index: texts that share some tenths of their runs almost
 * surely share one, texts that have little in common almost never do (MinHash with locality
 * sensitive hashing, after Broder 1997 and Indyk and Motwani 1998).
 */
public final class Shingles {
  private static final int WORDS = 4;

  /** How much of the shorter text a copy shares, and of itself; measured by Score copies. */
  private static final double ALIKE = 0.7;

  private static final double OWN = 0.5;

  /** So many bands of two minima each. */
  private static final int BANDS = 32;

  /** Odd factors of hash functions, one for each minimum. */
  private static final long[] FACTORS = factors();

  private final long[] runs;

  private Shingles(long[] runs) {
    this.runs = runs;
  }

  /** The runs of a text; a text of fewer words has itself as its only one. */
  public static Shingles of(String text) {
    List<String> words = Terms.of(text);
    long[] hashes = words.stream().mapToLong(Shingles::hash).toArray();
    int count = Math.max(1, hashes.length - WORDS + 1);
    long[] runs = new long[count];
    for (int i = 0; i < count; i++) {
      long run = 0;
      for (int j = i; j < Math.min(i + WORDS, hashes.length); j++) {
        run = mix(run + hashes[j]);
      }
      runs[i] = run;
    }
    return new Shingles(Arrays.stream(runs).sorted().distinct().toArray());
  }

  /** How many different runs it has. */
  public int count() {
    return runs.length;
  }

  /** How much of the shorter text stands in the longer one: 0 nothing, 1 all. */
  public double share(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < runs.length && j < other.runs.length) {
      int order = Long.compare(runs[i], other.runs[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) common / Math.min(runs.length, other.runs.length);
  }

  /**
   * Whether this is a near-copy of another text: the shorter of the two stands in the longer one
   * but for little, and at least half of this one is the other's. A fuller report that takes a
   * short one in is no copy of it.
   */
  public boolean isCopyOf(Shingles other) {
    double share = share(other);
    return share >= ALIKE && share * Math.min(runs.length, other.runs.length) >= runs.length * OWN;
  }

  /** Whether an index by {@link #bands} would find one by the other. */
  public boolean mayResemble(Shingles other) {
    Set<Long> bands = Arrays.stream(bands()).boxed().collect(Collectors.toSet());
    return Arrays.stream(other.bands()).anyMatch(bands::contains);
  }

  /** Numbers of which two much alike texts have one in common. */
  long[] bands() {
    long[] least = new long[FACTORS.length];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long run : runs) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], mix(run * FACTORS[i]));
      }
    }
    long[] bands = new long[BANDS];
    for (int i = 0; i < BANDS; i++) {
      bands[i] = mix(mix(least[2 * i]) + least[2 * i + 1] + i);
    }
    return bands;
  }

  private static long hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 0x100000001b3L + word.charAt(i) + 1;
    }
    return mix(hash);
  }

  /** Every bit of the number has a say in every bit of the outcome (MurmurHash3's end). */
  private static long mix(long number) {
    long mixed = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  private static long[] factors() {
    long[] factors = new long[2 * BANDS];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = mix(i + 1) | 1;
    }
    return factors;
  }
}
