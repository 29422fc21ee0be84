package attest.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in an order after which the next page begins. It names the last report of a page, so
 * that reports added or forgotten meanwhile shift nothing.
 *
 * @param day publication day of that report, empty where unknown
 * @param hash its hash
 */
public record Cursor(String day, String hash) {
  private static final Pattern FORM =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})?~([0-9a-f]{64})");

  /** Reads what {@link #print} wrote; empty where it is no cursor. */
  public static Optional<Cursor> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new Cursor(form.group(1) == null ? "" : form.group(1), form.group(2)))
        : Optional.empty();
  }

  /** One word, as {@code 2031-03-04~5d41...}. */
  public String print() {
    return day + "~" + hash;
  }
}
