package attest.feed;

import attest.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the watch is with a feed.
 *
 * @param feed its address as it stands in the list
 * @param moved where it said it has moved to for good
 * @param checked when it last answered
 * @param next when to ask again
 * @param interval how often it wants to be asked
 * @param failures how many times in a row it could not be read
 * @param gone whether it said that it is gone for good; it is never asked again
 */
public record FeedState(
    URI feed,
    Optional<URI> moved,
    Validators validators,
    Optional<Instant> checked,
    Instant next,
    Optional<Duration> interval,
    int failures,
    boolean gone) {

  /** Of a feed that was never asked for. */
  public static FeedState fresh(URI feed) {
    return new FeedState(
        feed,
        Optional.empty(),
        Validators.NONE,
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        0,
        false);
  }

  /** Where to ask for it. */
  public URI address() {
    return moved.orElse(feed);
  }

  /** Whether it is time to ask. */
  public boolean isDue(Instant now) {
    return !gone && !next.isAfter(now);
  }
}
