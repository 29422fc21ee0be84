package attest.read;

import attest.text.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads attributions. Needs the columns of the roles and of the links; adds sources, cues and
 * contents, and which belong together: every content chooses its cue and its source among those of
 * its window, or none; contents that chose the same cue and source are one attribution.
 *
 * <p>Known failures: an attribution inside another (PolNeAR has one layer), links across windows.
 */
final class AttributionReader {
  private final Heads heads;

  AttributionReader(Heads heads) {
    this.heads = heads;
  }

  /** The attributions of one window, in the order of their content. */
  List<Attribution> read(float[][] rows, boolean[] breaks, int firstWord) {
    List<RoleSpan> spans = SpanDecoder.decode(new SpanScores(rows, breaks, heads));
    Map<List<RoleSpan>, List<Phrase>> joined = new LinkedHashMap<>();
    for (RoleSpan content : spans) {
      if (content.role() == Role.CONTENT) {
        RoleSpan cue = choose(rows, content, spans, Role.CUE);
        RoleSpan source = choose(rows, content, spans, Role.SOURCE);
        List<RoleSpan> key = Arrays.asList(cue, source, cue == null ? content : null);
        joined.computeIfAbsent(key, k -> new ArrayList<>()).add(phrase(content, firstWord));
      }
    }
    List<Attribution> attributions = new ArrayList<>();
    joined.forEach(
        (key, content) ->
            attributions.add(
                new Attribution(
                    Optional.ofNullable(key.get(1)).map(s -> phrase(s, firstWord)),
                    Optional.ofNullable(key.get(0)).map(c -> phrase(c, firstWord)),
                    content)));
    return attributions;
  }

  /** The best span of a role, or null where the opening piece, which stands for none, is better. */
  private static RoleSpan choose(
      float[][] rows, RoleSpan content, List<RoleSpan> spans, Role role) {
    int column = role == Role.CUE ? Heads.CONTENT_TO_CUE : Heads.CONTENT_TO_SOURCE;
    int other = role == Role.CUE ? Heads.CUE_OF_CONTENT : Heads.SOURCE_OF_CONTENT;
    float[] row = rows[content.first() + 1];
    RoleSpan best = null;
    float top = Heads.dot(row, column, rows[0], other, Heads.LINK);
    for (RoleSpan span : spans) {
      if (span.role() == role) {
        float score = Heads.dot(row, column, rows[span.first() + 1], other, Heads.LINK);
        if (score > top) {
          top = score;
          best = span;
        }
      }
    }
    return best;
  }

  private static Phrase phrase(RoleSpan span, int firstWord) {
    return new Phrase(firstWord + span.first(), firstWord + span.last() + 1);
  }
}
