package attest.text;

/**
 * A sentence: a run of words inside one paragraph.
 *
 * @param index its place among the sentences of the text, from 0
 * @param paragraph the index of its paragraph
 * @param first index of its first word
 * @param end one past the index of its last word, greater than {@code first}
 */
public record Sentence(int index, int paragraph, int first, int end) {
  public int size() {
    return end - first;
  }

  public boolean contains(int word) {
    return first <= word && word < end;
  }
}
