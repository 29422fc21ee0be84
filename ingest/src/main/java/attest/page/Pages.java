package attest.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads web pages. Any bytes give a page, if one of which nothing is known. */
public final class Pages {
  /** Longest page that is looked at, in characters; the rest is cut off. */
  private static final int LONGEST = 8_000_000;

  /** Elements whose unclosed openings cost the parser time by their square. */
  private static final Pattern SCOPE =
      Pattern.compile(
          "<(/?)(?:t(?:able|body|head|foot|r|d|h)|caption|applet|object|marquee|template)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_OPEN = 2000;

  private static final int DEEPEST = 200;

  /**
   * Reads a page.
   *
   * @param html its bytes
   * @param contentType the header of that name, for its encoding
   * @param url where it was found
   */
  public Page read(byte[] html, Optional<String> contentType, Optional<String> url) {
    String text = Charsets.decode(html, contentType);
    Document page = parse(text.substring(0, Math.min(LONGEST, text.length())));
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

  /** What is nested deeper than any page stands beside each other in the tree. */
  private static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(shallow(html), "");
  }

  /** A page that opens cell in cell without end is read as if it had none. */
  private static String shallow(String html) {
    int open = 0;
    Matcher tag = SCOPE.matcher(html);
    while (tag.find() && open <= MOST_OPEN) {
      open += tag.group(1).isEmpty() ? 1 : -1;
    }
    return open > MOST_OPEN ? SCOPE.matcher(html).replaceAll("<$1div") : html;
  }
}
