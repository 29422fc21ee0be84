package attest.store;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a query finds, seen from afar: how many reports of each day, and which are the newest, so
 * that these may be looked at closer without searching again. It tells of one moment; reports that
 * are forgotten later are passed over.
 */
public final class Survey {
  private final long[] newest;
  private final int[] days;
  private final int[] counts;
  private final long undated;

  /**
   * @param newest ids of the newest reports, the newest first
   * @param days since 1970-01-01, ascending
   * @param counts how many reports each of these days has
   */
  Survey(long[] newest, int[] days, int[] counts, long undated) {
    this.newest = newest;
    this.days = days;
    this.counts = counts;
    this.undated = undated;
  }

  /** How many reports there are. */
  public long reports() {
    long reports = undated;
    for (int count : counts) {
      reports += count;
    }
    return reports;
  }

  /** How many of them bear no day. */
  public long undated() {
    return undated;
  }

  /** How many reports each day has, from 1. */
  public SortedMap<LocalDate, Integer> days() {
    SortedMap<LocalDate, Integer> all = new TreeMap<>();
    for (int i = 0; i < days.length; i++) {
      all.put(LocalDate.ofEpochDay(days[i]), counts[i]);
    }
    return all;
  }

  /** How many of the newest can be looked at closer. */
  public int known() {
    return newest.length;
  }

  /** Ids of the newest, at most so many. */
  long[] newest(int most) {
    return newest.length <= most ? newest : java.util.Arrays.copyOf(newest, most);
  }

  /** Ids of the newest from a place on, at most so many. */
  long[] newest(int from, int most) {
    int begin = Math.min(from, newest.length);
    return java.util.Arrays.copyOfRange(newest, begin, Math.min(newest.length, begin + most));
  }
}
