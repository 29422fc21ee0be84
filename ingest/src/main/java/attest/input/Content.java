package attest.input;

import attest.resolve.Report;
import java.net.URI;
import java.util.Optional;

/** What an input is. */
public sealed interface Content {

  /** A text that needs no more reading, with what is known of it. */
  record Text(Report report) implements Content {}

  /**
   * A page, a document or a plain text, whole in memory.
   *
   * @param type what its source says it is: a media type with or without parameters, as a header
   *     has it; empty where nothing says. Never trusted before the bytes.
   */
  record Document(byte[] bytes, Optional<String> type, Known known) implements Content {}

  /** Something that has to be fetched first. */
  record Address(URI address, Known known) implements Content {}

  /** Nothing that could become a report, and why. */
  record Nothing(Problem problem) implements Content {}
}
