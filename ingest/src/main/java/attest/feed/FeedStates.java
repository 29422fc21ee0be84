package attest.feed;

import java.net.URI;
import java.util.Optional;

/** Keeps how far the watch is with each feed, so that it goes on after a restart. */
public interface FeedStates {
  /** What was kept of a feed last. */
  Optional<FeedState> find(URI feed);

  /** Keeps it in place of what was kept before. */
  void save(FeedState state);
}
