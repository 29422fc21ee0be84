package attest.feed;

import attest.input.Content;
import attest.input.Input;
import attest.input.Known;
import attest.input.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a list of reports, or of further lists, says. */
public sealed interface Listing {
  /** What it points at, to be fetched; each address once, in its order. */
  List<Input> inputs();

  /**
   * Reports: a feed or a sitemap.
   *
   * @param interval how often it wants to be asked, if it says so
   * @param astray how many entries have no address that could be fetched
   */
  record Feed(Optional<String> title, List<Entry> entries, Optional<Duration> interval, int astray)
      implements Listing {
    public Feed {
      entries = List.copyOf(entries);
    }

    @Override
    public List<Input> inputs() {
      return entries.stream().map(Entry::input).toList();
    }
  }

  /** Sitemaps: an index of them. */
  record Index(List<Sitemap> sitemaps) implements Listing {
    public Index {
      sitemaps = List.copyOf(sitemaps);
    }

    @Override
    public List<Input> inputs() {
      return sitemaps.stream().map(Sitemap::input).toList();
    }
  }

  /**
   * A sitemap that an index points at.
   *
   * @param modified ISO date, or date and time with offset, when it last changed
   */
  record Sitemap(URI address, Optional<String> modified) {
    /** The sitemap, to be fetched. */
    public Input input() {
      return new Input(address.toString(), new Content.Address(address, Known.NOTHING));
    }
  }

  /**
   * Feeds that somebody subscribes to: an OPML file.
   *
   * @param astray how many outlines have an address of a feed that could not be fetched
   */
  record Subscriptions(List<Subscription> feeds, int astray) implements Listing {
    public Subscriptions {
      feeds = List.copyOf(feeds);
    }

    @Override
    public List<Input> inputs() {
      return feeds.stream()
          .map(Subscription::address)
          .map(to -> new Input(to.toString(), new Content.Address(to, Known.NOTHING)))
          .toList();
    }
  }

  /** A feed that somebody subscribes to. */
  record Subscription(URI address, Optional<String> title) {}

  /** None of them. */
  record Unreadable(Problem problem) implements Listing {
    @Override
    public List<Input> inputs() {
      return List.of();
    }
  }
}
