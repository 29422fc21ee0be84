package attest.store;

import java.util.Optional;

/**
 * A report that was found.
 *
 * @param hash SHA-256 of its text, the id of the article
 * @param ref the id its giver gave
 * @param day publication day, ISO
 * @param outlet who published it
 * @param title its title
 * @param url where it was published
 * @param opening the first 200 characters of the text
 * @param version the version of attest that made its record
 */
public record Hit(
    String hash,
    Optional<String> ref,
    Optional<String> day,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> url,
    String opening,
    String version) {
  /** The title, else the first line of the text. */
  public String headline() {
    return title.orElse(opening.lines().findFirst().orElse(""));
  }
}
