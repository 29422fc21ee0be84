package attest.review;

import java.util.Optional;

/**
 * What somebody said of one value of a record.
 *
 * @param id a number that grows
 * @param path of the value, as {@code s2.acts.0.label}; of something added the list it belongs to,
 *     as {@code statements} or {@code e1.tolls}
 * @param verdict what was said of it
 * @param value JSON: what it should be, or what was added
 * @param reason why; may be empty
 * @param author who said it
 * @param made when, an ISO instant
 * @param undone when it was taken back
 */
public record Review(
    long id,
    String path,
    Verdict verdict,
    Optional<String> value,
    String reason,
    String author,
    String made,
    Optional<String> undone) {
  /** Whether it was not taken back. */
  public boolean stands() {
    return undone.isEmpty();
  }

  /** The same, standing or taken back. */
  public Review undone(Optional<String> when) {
    return new Review(id, path, verdict, value, reason, author, made, when);
  }
}
