package attest.read;

import attest.text.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads attributions. Needs the columns of the attribution tags and of the links; adds sources,
 * cues and contents, and which belong together: every content chooses its cue and its source among
 * those of its window, or none; contents that chose the same cue and source are one attribution.
 *
 * <p>Known failures: an attribution inside another (PolNeAR has one layer), links across windows.
 */
final class AttributionReader {
  /** The attributions of one window, in the order of their content. */
  List<Attribution> read(float[][] rows, boolean[] breaks, int firstWord) {
    int[] tags =
        Decoder.decode(rows, 1, rows.length, Heads.ATTRIBUTION, Tags.ATTRIBUTION.size(), breaks);
    List<Integer> sources = new ArrayList<>();
    List<Integer> cues = new ArrayList<>();
    List<Integer> contents = new ArrayList<>();
    for (int i = 0; i < tags.length; i++) {
      if (tags[i] % 2 == 1) {
        List.of(sources, cues, contents).get(tags[i] / 2).add(i);
      }
    }
    Map<List<Integer>, List<Phrase>> joined = new LinkedHashMap<>();
    for (int content : contents) {
      int cue = choose(rows, content, cues, Heads.CONTENT_TO_CUE, Heads.CUE_OF_CONTENT);
      int source = choose(rows, content, sources, Heads.CONTENT_TO_SOURCE, Heads.SOURCE_OF_CONTENT);
      List<Integer> key = cue < 0 ? List.of(cue, source, content) : List.of(cue, source);
      joined.computeIfAbsent(key, k -> new ArrayList<>()).add(span(tags, content, firstWord));
    }
    List<Attribution> attributions = new ArrayList<>();
    joined.forEach(
        (key, content) ->
            attributions.add(
                new Attribution(
                    optional(tags, key.get(1), firstWord),
                    optional(tags, key.get(0), firstWord),
                    content)));
    return attributions;
  }

  /** The best candidate, or -1 where the opening piece, which stands for none, scores higher. */
  private static int choose(
      float[][] rows, int content, List<Integer> candidates, int column, int other) {
    int best = -1;
    float top = Heads.dot(rows[content + 1], column, rows[0], other, Heads.LINK);
    for (int candidate : candidates) {
      float score = Heads.dot(rows[content + 1], column, rows[candidate + 1], other, Heads.LINK);
      if (score > top) {
        top = score;
        best = candidate;
      }
    }
    return best;
  }

  private static Optional<Phrase> optional(int[] tags, int start, int firstWord) {
    return start < 0 ? Optional.empty() : Optional.of(span(tags, start, firstWord));
  }

  private static Phrase span(int[] tags, int start, int firstWord) {
    int end = start + 1;
    while (end < tags.length && tags[end] == tags[start] + 1) {
      end++;
    }
    return new Phrase(firstWord + start, firstWord + end);
  }
}
