package attest.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads web pages. Any bytes give a page, if one of which nothing is known. */
public final class Pages {
  /** Longest page that is looked at, in characters; the rest is cut off. */
  private static final int LONGEST = 8_000_000;

  /**
   * Reads a page.
   *
   * @param html its bytes
   * @param contentType the header of that name, for its encoding
   * @param url where it was found
   */
  public Page read(byte[] html, Optional<String> contentType, Optional<String> url) {
    String text = Charsets.decode(html, contentType);
    Document page = Jsoup.parse(text.substring(0, Math.min(LONGEST, text.length())));
    LinkedData data = new LinkedData(page);
    Metadata metadata = new Metadata(page, data);
    Optional<String> title = metadata.title();
    Optional<String> byline = metadata.byline();
    Optional<String> published = metadata.published();
    Optional<String> outlet = metadata.outlet();
    Optional<String> language = metadata.language();
    Optional<String> address = metadata.url(url);
    List<String> paragraphs = new Content(page, metadata.isReport()).paragraphs();
    return new Page(title, byline, published, outlet, language, address, paragraphs);
  }
}
