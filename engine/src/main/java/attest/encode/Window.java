package attest.encode;

/**
 * A run of whole sentences (or a part of one very long sentence) that the encoder reads at once.
 *
 * @param first index of its first word
 * @param end one past the index of its last word
 * @param ids word pieces: an opening piece, the pieces of each sentence and a separator after it
 * @param types for every piece what the uncased pieces leave out, see {@link Windows}
 * @param at for every word of the window the position of its first piece in {@code ids}
 */
public record Window(int first, int end, long[] ids, long[] types, int[] at) {
  public int words() {
    return end - first;
  }
}
