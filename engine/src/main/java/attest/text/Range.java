package attest.text;

/**
 * A half-open range {@code [start, end)} of UTF-16 units in a text.
 *
 * @param start first unit, from 0
 * @param end one past the last unit, at least {@code start}
 */
public record Range(int start, int end) implements Comparable<Range> {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + ".." + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Range other) {
    return start < other.end && other.start < end;
  }

  public boolean contains(Range other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** The smallest range that holds both. */
  public Range cover(Range other) {
    return new Range(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The words of this range. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** In the order of the text; of two that start together the longer first. */
  @Override
  public int compareTo(Range other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
