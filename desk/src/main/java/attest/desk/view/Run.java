package attest.desk.view;

import java.util.List;

/**
 * Letters of a report that all stand under the same marks.
 *
 * @param at where they begin, in code points
 * @param layers whose marks they stand under, as classes of the page
 * @param ids what they belong to in the record, what is shortest first
 */
public record Run(int at, String text, List<String> layers, List<String> ids) {
  /** Whether anything is marked. */
  public boolean isMarked() {
    return !layers.isEmpty();
  }

  /** For the attribute of that name. */
  public String classes() {
    return "m " + String.join(" ", layers);
  }

  /** For the attribute of that name. */
  public String marks() {
    return String.join(" ", ids);
  }
}
