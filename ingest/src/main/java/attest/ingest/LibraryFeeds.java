package attest.ingest;

import attest.feed.FeedState;
import attest.feed.FeedStates;
import attest.fetch.Validators;
import attest.store.Register;
import attest.store.StoredFeed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps how far a watch is in the library. */
public final class LibraryFeeds implements FeedStates {
  private final Register register;

  /** Makes them from a library's register. */
  public LibraryFeeds(Register register) {
    this.register = register;
  }

  @Override
  public Optional<FeedState> find(URI feed) {
    return register
        .feed(feed.toString())
        .map(
            kept ->
                new FeedState(
                    feed,
                    kept.moved().map(URI::create),
                    new Validators(kept.etag(), kept.modified()),
                    kept.checked().map(Instant::parse),
                    Instant.parse(kept.next()),
                    kept.interval().isPresent()
                        ? Optional.of(Duration.ofSeconds(kept.interval().getAsLong()))
                        : Optional.empty(),
                    kept.failures(),
                    kept.gone()));
  }

  @Override
  public void save(FeedState state) {
    register.keep(
        new StoredFeed(
            state.feed().toString(),
            state.moved().map(URI::toString),
            state.validators().etag(),
            state.validators().modified(),
            state.checked().map(Instant::toString),
            state.next().toString(),
            state.interval().isPresent()
                ? OptionalLong.of(state.interval().get().toSeconds())
                : OptionalLong.empty(),
            state.failures(),
            state.gone()));
  }
}
