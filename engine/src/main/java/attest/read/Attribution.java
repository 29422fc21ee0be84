package attest.read;

import attest.text.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * Words ascribed to somebody, after PolNeAR: who is said to have said or thought them, the words
 * that say so, and the words themselves.
 *
 * @param source the phrase that names the source, where one stands
 * @param cue the phrase that signals the attribution, where one stands
 * @param content one phrase for each unbroken run, in order, at least one
 */
public record Attribution(Optional<Phrase> source, Optional<Phrase> cue, List<Phrase> content) {
  public Attribution {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution without content");
    }
  }
}
