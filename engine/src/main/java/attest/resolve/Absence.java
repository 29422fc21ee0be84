package attest.resolve;

import attest.text.Range;
import java.util.List;
import java.util.Optional;

/**
 * What a report says was not said: the outlet's remark, or a speaker's, never the holder's words.
 *
 * @param holder who did not
 * @param label the act that did not come
 * @param target about whom or what
 * @param voice whose remark it is
 * @param evidence the words of the remark
 * @param how the rule that decided
 */
public record Absence(
    List<Entity> holder,
    Act.Label label,
    Optional<Act.Target> target,
    Voice voice,
    Range evidence,
    String how) {
  public Absence {
    holder = List.copyOf(holder);
  }
}
