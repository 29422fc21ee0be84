package attest.text;

/**
 * A run of words {@code [first, end)} of a {@link Layout}.
 *
 * @param first index of its first word
 * @param end one past the index of its last word, greater than {@code first}
 */
public record Phrase(int first, int end) implements Comparable<Phrase> {
  public Phrase {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("no phrase: " + first + ".." + end);
    }
  }

  public static Phrase of(int word) {
    return new Phrase(word, word + 1);
  }

  public int size() {
    return end - first;
  }

  public int last() {
    return end - 1;
  }

  public boolean contains(int word) {
    return first <= word && word < end;
  }

  public boolean contains(Phrase other) {
    return first <= other.first && other.end <= end;
  }

  public boolean overlaps(Phrase other) {
    return first < other.end && other.first < end;
  }

  public Phrase cover(Phrase other) {
    return new Phrase(Math.min(first, other.first), Math.max(end, other.end));
  }

  /** Where the phrase stands in the text. */
  public Range range(Layout layout) {
    return layout.range(first, end);
  }

  /** The characters of the phrase as they stand in the text. */
  public String text(Layout layout) {
    return range(layout).of(layout.text());
  }

  /** In the order of the text; of two that start together the longer first. */
  @Override
  public int compareTo(Phrase other) {
    return first != other.first
        ? Integer.compare(first, other.first)
        : Integer.compare(other.end, end);
  }
}
