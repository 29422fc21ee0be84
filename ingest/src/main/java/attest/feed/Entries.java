package attest.feed;

import attest.fetch.Addresses;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Gathers the entries of a feed, each address once. */
final class Entries {
  /** A sitemap has no more. */
  static final int MOST = 50_000;

  private final List<Entry> entries = new ArrayList<>();
  private final Set<URI> seen = new HashSet<>();
  private int astray;

  /**
   * Notes an entry.
   *
   * @param address as it was written; empty where it has none
   * @param made makes the entry of an address that could be fetched
   */
  void add(Optional<String> address, URI base, Function<URI, Entry> made) {
    Optional<URI> to =
        address
            .filter(written -> !written.isBlank())
            .flatMap(written -> Addresses.resolve(base, written))
            .filter(Addresses::isWeb);
    if (to.isEmpty()) {
      astray++;
    } else if (entries.size() < MOST && seen.add(to.get())) {
      entries.add(made.apply(to.get()));
    }
  }

  List<Entry> list() {
    return entries;
  }

  int astray() {
    return astray;
  }
}
