package attest.feed;

import attest.input.Content;
import attest.input.Input;
import attest.input.Known;
import java.net.URI;
import java.util.Optional;

/**
 * A report that a feed or a sitemap points at.
 *
 * @param published ISO date, or date and time with the offset that the feed has; a time without one
 *     is left out
 * @param outlet who published it, where the entry itself says so
 * @param id by which the feed knows it; feeds err, the address is what counts
 */
public record Entry(
    URI address,
    Optional<String> title,
    Optional<String> byline,
    Optional<String> published,
    Optional<String> outlet,
    Optional<String> id) {

  /** The report, to be fetched. */
  public Input input() {
    String url = address.toString();
    Known known = new Known(Optional.of(url), title, byline, published, outlet);
    return new Input(url, new Content.Address(address, known));
  }
}
