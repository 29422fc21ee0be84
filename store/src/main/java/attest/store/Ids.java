package attest.store;

import org.jdbi.v3.core.Handle;

/**
 * How the ids of the tables tell what they belong to: a report's id times a million plus the number
 * of a statement, event or entity in the record; in PostgreSQL's tables of words, that (or the
 * report's id) times ten thousand plus the number of a stretch.
 */
final class Ids {
  /** Values of one report. */
  static final long VALUES = 1_000_000;

  /** Stretches of words of one value. */
  static final long STRETCHES = 10_000;

  private Ids() {}

  /** The id that a new row of a table gets; asked where nobody else writes. */
  static long next(Handle handle, String table) {
    return handle
        .createQuery("select coalesce(max(id), 0) + 1 from " + table)
        .mapTo(Long.class)
        .one();
  }

  /** The id of a value by its id in the record, as {@code s3}. */
  static long of(long report, String id) {
    long number = Long.parseLong(id.substring(1));
    if (number >= VALUES) {
      throw new StoreError("too-many-values", "A record has a million values of one sort.");
    }
    return report * VALUES + number;
  }
}
