package attest.input;

import java.util.Optional;

/**
 * What a source says of a report before it is read: a feed's entry, a header, an archive's line.
 *
 * @param url where it was published
 * @param published ISO date, or date and time with offset
 */
public record Known(
    Optional<String> url,
    Optional<String> title,
    Optional<String> byline,
    Optional<String> published,
    Optional<String> outlet) {
  /** Nothing. */
  public static final Known NOTHING =
      new Known(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Only where it was published. */
  public static Known at(String url) {
    return new Known(
        Optional.of(url), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
