package attest.feed;

import attest.input.Problem;
import java.net.URI;
import java.time.Instant;

/** What came of one look at a feed. */
public sealed interface Look {
  /** Its address as it stands in the list. */
  URI feed();

  /**
   * It was read.
   *
   * @param entries how many it has, known ones among them
   * @param astray how many have no address that could be fetched
   * @param next when it is looked at again
   */
  record Polled(URI feed, int entries, int astray, Instant next) implements Look {}

  /** It is what it was. */
  record Unchanged(URI feed, Instant next) implements Look {}

  /** It could not be read this time. */
  record Failed(URI feed, Problem problem, Instant next) implements Look {}

  /** It is gone for good and will not be looked at again. */
  record Gone(URI feed, Problem problem) implements Look {}
}
