package attest.text;

/**
 * A paragraph: a run of sentences that a line break ends.
 *
 * @param index its place among the paragraphs of the text, from 0
 * @param first index of its first sentence
 * @param end one past the index of its last sentence, greater than {@code first}
 */
public record Paragraph(int index, int first, int end) {}
