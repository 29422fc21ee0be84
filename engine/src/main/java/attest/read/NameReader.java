package attest.read;

import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads names, dates and numbers. Needs the columns of the name tags; adds phrases with a kind.
 *
 * <p>Known failures: bodies named after places, names that only the region knows, names across a
 * comma.
 */
final class NameReader {
  /** The names of one sentence. */
  List<Name> read(float[][] rows, int from, int to, boolean[] breaks, int firstWord) {
    int[] tags = Decoder.decode(rows, from, to, Heads.NAMES, Tags.NAMES.size(), breaks);
    List<Name> names = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= tags.length; i++) {
      boolean inside = i < tags.length && tags[i] > 0 && tags[i] % 2 == 0;
      if (start >= 0 && !inside) {
        Name.Kind kind = Name.Kind.values()[(tags[start] - 1) / 2];
        names.add(new Name(new Phrase(firstWord + start, firstWord + i), kind));
        start = -1;
      }
      if (i < tags.length && tags[i] % 2 == 1) {
        start = i;
      }
    }
    return names;
  }
}
