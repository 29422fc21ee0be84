package attest.bench.store;

/**
 * Words of an invented report that can be exchanged.
 *
 * @param start first character, from 0; there are none beyond the basic plane
 * @param end one past the last
 * @param kind what they can be exchanged for
 * @param value the name, the number in digits or the day in ISO form
 */
record Slot(int start, int end, Kind kind, String value) {
  /** Whether it has a character of the stretch. */
  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }

  Slot moved(int by) {
    return new Slot(start + by, end + by, kind, value);
  }
}
