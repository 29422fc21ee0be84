package attest.record;

import attest.resolve.Act.Label;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a report says was not said.
 *
 * @param id a1, a2, ...
 * @param holder ids of those who did not
 * @param label the act that did not come
 * @param target about whom or what
 * @param voice whose remark it is
 * @param evidence the words of the remark
 * @param how the rule that decided
 */
public record Absence(
    String id,
    List<String> holder,
    Label label,
    Optional<Act.Target> target,
    Voice voice,
    Span evidence,
    String how) {
  public Absence {
    holder = List.copyOf(holder);
    Objects.requireNonNull(label);
    Objects.requireNonNull(voice);
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(how);
  }

  /** What was not done, as a verb: "condemn", "comment". */
  public String verb() {
    return label == Label.NO_COMMENT ? "comment" : Spelling.of(label).replace('-', ' ');
  }
}
