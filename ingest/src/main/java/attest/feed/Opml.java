package attest.feed;

import attest.fetch.Addresses;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads OPML: the lists of feeds that feed readers hand on, however nested. */
public final class Opml {
  private static final int ELEMENTS = 200_000;

  private Opml() {}

  /**
   * Reads a list of feeds.
   *
   * @return {@link Listing.Subscriptions}, each feed once; or {@link Listing.Unreadable} with
   *     opml-unknown (it is something else), feed-broken, feed-entities or feed-too-large
   */
  public static Listing read(byte[] body) {
    return Feeds.guarded(body, plain -> read(Letters.of(plain, Optional.empty())));
  }

  private static Listing read(String text) throws Broken {
    String tidy = Tidy.of(text);
    if (!Feeds.root(tidy).equals("opml")) {
      throw new Broken("opml-unknown", "This is no OPML.");
    }
    Map<URI, Listing.Subscription> feeds = new LinkedHashMap<>();
    int astray = 0;
    try {
      XMLStreamReader reader = Xml.open(tidy, ELEMENTS);
      while (reader.hasNext()) {
        if (reader.next() != XMLStreamConstants.START_ELEMENT
            || attribute(reader, "xmlUrl").isEmpty()) {
          continue;
        }
        Optional<Listing.Subscription> feed = feed(reader);
        feed.ifPresent(found -> feeds.putIfAbsent(found.address(), found));
        astray += feed.isEmpty() ? 1 : 0;
      }
    } catch (XMLStreamException e) {
      throw Broken.xml(e.getMessage());
    }
    return new Listing.Subscriptions(feeds.values().stream().toList(), astray);
  }

  private static Optional<Listing.Subscription> feed(XMLStreamReader outline) {
    Optional<String> title =
        attribute(outline, "title").or(() -> attribute(outline, "text")).flatMap(Plain::of);
    return attribute(outline, "xmlUrl")
        .flatMap(Addresses::of)
        .filter(Addresses::isWeb)
        .map(address -> new Listing.Subscription(address, title));
  }

  /** An attribute by its name, in small or capital letters. */
  private static Optional<String> attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equalsIgnoreCase(name)) {
        return Optional.of(reader.getAttributeValue(i).strip()).filter(text -> !text.isEmpty());
      }
    }
    return Optional.empty();
  }
}
