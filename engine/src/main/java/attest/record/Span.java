package attest.record;

import java.util.Objects;

/**
 * Words of the article.
 *
 * @param start first code point, from 0
 * @param end one past the last code point, greater than {@code start}
 * @param text the words, as the article has them
 */
public record Span(int start, int end, String text) {
  public Span {
    Objects.requireNonNull(text, "a span without text");
    if (start < 0
        || end <= start
        || text.codePointCount(0, text.length()) != end - start
        || !CodePoints.isUnicode(text)) {
      throw new IllegalArgumentException(
          "no span: " + start + ".." + end + " for " + text.length() + " units of text");
    }
  }

  /** Whether a code point is in both. */
  public boolean overlaps(Span other) {
    return overlaps(other.start, other.end);
  }

  /** Whether one of the code points from one offset to before another is in it. */
  public boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
