package attest.resolve;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A report as it came: the text and what is known about it from outside.
 *
 * @param text the text, title first where it stands in it; never altered
 * @param ref the id the caller gave
 * @param title a title given apart from the text
 * @param byline its authors, given apart from the text
 * @param published ISO date, or date and time with offset, as it was given
 * @param publishedFrom who told that date: given, page or feed; without a date it has no meaning
 * @param outlet who published it
 * @param url where
 */
public record Report(
    String text,
    Optional<String> ref,
    Optional<String> title,
    Optional<String> byline,
    Optional<String> published,
    String publishedFrom,
    Optional<String> outlet,
    Optional<String> url) {

  /** A text of which nothing else is known. */
  public static Report of(String text) {
    return given(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A text with what the caller knows of it. */
  public static Report given(
      String text,
      Optional<String> ref,
      Optional<String> title,
      Optional<String> published,
      Optional<String> outlet,
      Optional<String> url) {
    return new Report(text, ref, title, Optional.empty(), published, "given", outlet, url);
  }

  /** The day it was published, in the outlet's own time zone: the date as it was given. */
  public Optional<LocalDate> publicationDay() {
    return published.map(p -> LocalDate.parse(p.substring(0, 10)));
  }
}
