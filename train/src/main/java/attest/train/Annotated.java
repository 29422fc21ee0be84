package attest.train;

import attest.read.Name;
import attest.text.Layout;
import attest.text.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * A text with what is to be learned from it.
 *
 * @param id its id in the corpus
 * @param layout its words
 * @param syntax silver part of speech, head and label of every word
 * @param names silver names
 * @param attributions gold attributions, where the corpus has them
 */
record Annotated(
    String id,
    Layout layout,
    Optional<Silver> syntax,
    List<Name> names,
    Optional<List<Gold>> attributions) {

  /**
   * What the teacher says of the words.
   *
   * @param pos index into the tags
   * @param head index of the head, -1 for a root
   * @param label index into the labels
   */
  record Silver(int[] pos, int[] head, int[] label) {}

  /**
   * One gold attribution: the runs of words of each role.
   *
   * @param source runs of the source
   * @param cue runs of the cue
   * @param content runs of the content
   */
  record Gold(List<Phrase> source, List<Phrase> cue, List<Phrase> content) {}
}
