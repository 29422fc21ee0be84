package attest.bench.store;

import attest.resolve.Report;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * An invented report.
 *
 * @param ref its number, in words a caller would give
 * @param title stands apart from the text
 * @param body the text
 * @param published the day it came out
 * @param outlet who published it
 */
record Invented(String ref, Passage title, Passage body, LocalDate published, String outlet) {
  /** As the engine takes it. */
  Report report() {
    return Report.given(
        body.text(),
        Optional.of(ref),
        Optional.of(title.text()),
        Optional.of(published.toString()),
        Optional.of(outlet),
        Optional.of(url(ref, published, outlet)));
  }

  /** Where a report with that number would stand. */
  static String url(String ref, LocalDate published, String outlet) {
    String host = outlet.toLowerCase(Locale.ROOT).replace(' ', '-');
    return "https://" + host + ".example/" + published.toString().replace('-', '/') + "/" + ref;
  }
}
