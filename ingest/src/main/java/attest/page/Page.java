package attest.page;

import java.util.List;
import java.util.Optional;

/**
 * What was taken from a page.
 *
 * @param title the headline of its report
 * @param byline its authors as the page names them
 * @param published ISO date, or date and time with offset; the zone as the page has it
 * @param outlet who publishes it
 * @param language ISO 639-1 code, as the page says
 * @param url its canonical address
 * @param paragraphs of the report, in order, each one line without white space at its ends
 */
public record Page(
    Optional<String> title,
    Optional<String> byline,
    Optional<String> published,
    Optional<String> outlet,
    Optional<String> language,
    Optional<String> url,
    List<String> paragraphs) {
  public Page {
    paragraphs = List.copyOf(paragraphs);
  }
}
