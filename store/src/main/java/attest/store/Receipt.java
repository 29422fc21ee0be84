package attest.store;

import java.util.Optional;

/**
 * What became of something that may have held a report.
 *
 * @param place where it stood, the same each time it is taken in
 * @param digest SHA-256 of its bytes, where they were at hand
 * @param report the hash of the text that it became, or is a copy of
 * @param code why it did not become a report
 * @param sentence the same for people
 * @param source who published what, where and when, as far as that is known
 */
public record Receipt(
    String place,
    Optional<String> digest,
    Outcome outcome,
    Optional<String> report,
    Optional<String> code,
    Optional<String> sentence,
    Source source) {

  /** What may become of it. */
  public enum Outcome {
    /** A report that is in the library for it. */
    STORED,
    /** The same text was there already. */
    KNOWN,
    /** Nearly the same text was there already: the text of an agency, with another headline. */
    COPY,
    /** A report in a language that attest does not read. */
    LANGUAGE,
    /** No report, and that is as it should be. */
    SKIPPED,
    /** It could not be read; it is tried again the next time. */
    FAILED
  }

  /** Who published what, where and when. */
  public record Source(
      Optional<String> url,
      Optional<String> outlet,
      Optional<String> title,
      Optional<String> published) {
    /** Nothing is known. */
    public static final Source UNKNOWN =
        new Source(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
