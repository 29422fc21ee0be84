package attest.feed;

import attest.fetch.Addresses;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers the entries of a feed, each address once. */
final class Entries {
  /** A sitemap has no more. */
  static final int MOST = 50_000;

  private final List<Entry> entries = new ArrayList<>();
  private final Set<URI> seen = new HashSet<>();
  private int astray;

  /** Notes an entry by an address as it was written; empty where it has none. */
  void add(
      Optional<String> address,
      URI base,
      Optional<String> title,
      Optional<String> byline,
      Optional<String> published,
      Optional<String> outlet,
      Optional<String> id) {
    Optional<URI> to =
        address.filter(a -> !a.isBlank()).flatMap(a -> Addresses.resolve(base, a)).filter(Web::is);
    if (to.isEmpty()) {
      astray++;
    } else if (entries.size() < MOST && seen.add(to.get())) {
      entries.add(new Entry(to.get(), title, byline, published, outlet, id));
    }
  }

  List<Entry> list() {
    return entries;
  }

  int astray() {
    return astray;
  }
}
