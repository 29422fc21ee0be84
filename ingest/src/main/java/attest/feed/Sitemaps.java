package attest.feed;

import attest.fetch.Addresses;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads sitemaps, those of news among them, and indexes of sitemaps, as sitemaps.org has them. */
final class Sitemaps {
  private static final int ELEMENTS = 2_000_000;
  private static final int LONGEST = 8192;

  /** What the words of an element begin with, where it belongs to the protocol of news. */
  private static final String NEWS = "news:";

  private final XMLStreamReader reader;
  private final Map<String, StringBuilder> words = new HashMap<>();
  private String root = "";

  private Sitemaps(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** A sitemap. */
  static Listing.Feed read(String text, URI base) throws Broken {
    Entries entries = new Entries();
    try {
      Sitemaps map = new Sitemaps(Xml.open(text, ELEMENTS));
      while (map.next("url")) {
        entries.add(
            map.word("loc"),
            base,
            to ->
                new Entry(
                    to,
                    map.word(NEWS + "title").flatMap(Plain::of),
                    Optional.empty(),
                    map.word(NEWS + "publication_date").flatMap(Dates::of),
                    map.word(NEWS + "name").flatMap(Plain::of),
                    Optional.empty()));
      }
    } catch (XMLStreamException e) {
      throw Broken.xml(e.getMessage());
    }
    return new Listing.Feed(Optional.empty(), entries.list(), Optional.empty(), entries.astray());
  }

  /** An index. */
  static Listing.Index index(String text, URI base) throws Broken {
    Map<URI, Listing.Sitemap> sitemaps = new LinkedHashMap<>();
    try {
      Sitemaps map = new Sitemaps(Xml.open(text, ELEMENTS));
      while (map.next("sitemap") && sitemaps.size() < Entries.MOST) {
        Optional<String> modified = map.word("lastmod").flatMap(Dates::of);
        map.word("loc")
            .flatMap(to -> Addresses.resolve(base, to))
            .filter(Addresses::isWeb)
            .ifPresent(to -> sitemaps.putIfAbsent(to, new Listing.Sitemap(to, modified)));
      }
    } catch (XMLStreamException e) {
      throw Broken.xml(e.getMessage());
    }
    return new Listing.Index(sitemaps.values().stream().toList());
  }

  /** Reads up to the end of the next element of a name, and keeps the words inside it. */
  private boolean next(String name) throws XMLStreamException {
    words.clear();
    String open = "";
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> open = opened(name);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(open);
        case XMLStreamConstants.END_ELEMENT -> {
          if (reader.getLocalName().equals(name)) {
            return true;
          }
          open = "";
        }
        default -> {}
      }
    }
    return false;
  }

  /** The key of an element that begins; empty for one of another protocol: images, videos. */
  private String opened(String name) {
    String space = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    String local = reader.getLocalName();
    if (root.isEmpty()) {
      root = "{" + space;
    }
    if (local.equals(name)) {
      words.clear();
    }
    return root.equals("{" + space) ? local : space.contains("sitemap-news") ? NEWS + local : "";
  }

  private void append(String key) {
    StringBuilder text = words.computeIfAbsent(key, k -> new StringBuilder());
    if (!key.isEmpty() && text.length() < LONGEST) {
      text.append(reader.getText());
    }
  }

  private Optional<String> word(String key) {
    return Optional.ofNullable(words.get(key))
        .map(text -> text.toString().strip())
        .filter(text -> !text.isEmpty());
  }
}
