package attest.feed;

import attest.fetch.Addresses;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.StAXStreamBuilder;

/**
 * Reads RSS and Atom by ROME. Dates and bases are taken from the elements themselves, for ROME
 * forgets the zone of the one and heeds the other only in Atom.
 */
final class Syndication {
  private static final int ELEMENTS = 300_000;

  private static final List<String> DATES =
      List.of("pubDate", "published", "issued", "date", "created");

  private static final Set<String> RSS = Set.of("0.91", "0.92", "0.93", "0.94", "1.0", "2.0");

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private Syndication() {}

  static Listing.Feed read(String text, URI base) throws Broken {
    Document document = document(text);
    Element root = document.getRootElement();
    if (root.getName().equals("rss") && !RSS.contains(root.getAttributeValue("version", ""))) {
      root.setAttribute("version", "2.0");
    }
    List<Element> items = items(root);
    SyndFeed feed = feed(document);
    boolean same = items.size() == feed.getEntries().size();
    Entries entries = new Entries();
    for (int i = 0; i < feed.getEntries().size(); i++) {
      SyndEntry entry = feed.getEntries().get(i);
      Element item = same ? items.get(i) : root;
      entries.add(
          Optional.ofNullable(entry.getLink()),
          base(item, base),
          to ->
              new Entry(
                  to,
                  Plain.of(entry.getTitle()),
                  byline(entry, item),
                  same ? published(item) : Optional.empty(),
                  Optional.empty(),
                  Optional.ofNullable(entry.getUri()).filter(id -> !id.isBlank())));
    }
    return new Listing.Feed(
        Plain.of(feed.getTitle()), entries.list(), interval(root), entries.astray());
  }

  private static Document document(String text) throws Broken {
    try {
      XMLStreamReader reader = Xml.open(text, ELEMENTS);
      return new StAXStreamBuilder().build(reader);
    } catch (XMLStreamException | JDOMException | IllegalArgumentException e) {
      throw Broken.xml(e.getMessage());
    }
  }

  private static SyndFeed feed(Document document) throws Broken {
    try {
      return new SyndFeedInput().build(document);
    } catch (FeedException | IllegalArgumentException e) {
      throw new Broken("feed-broken", "This is no feed of a known kind: " + e.getMessage());
    }
  }

  /** The elements of the entries, in their order. */
  private static List<Element> items(Element root) {
    return Stream.concat(Stream.of(root), children(root, "channel"))
        .flatMap(parent -> Stream.concat(children(parent, "item"), children(parent, "entry")))
        .toList();
  }

  private static Stream<Element> children(Element parent, String name) {
    return parent.getChildren().stream().filter(child -> child.getName().equals(name));
  }

  private static URI base(Element element, URI base) {
    URI outer = element.getParentElement() == null ? base : base(element.getParentElement(), base);
    String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
    return own == null
        ? outer
        : Addresses.resolve(outer, own).filter(Addresses::isWeb).orElse(outer);
  }

  /**
   * All creators that Dublin Core names, where ROME takes the first; or whom the feed's kind does.
   */
  private static Optional<String> byline(SyndEntry entry, Element item) {
    List<String> creators = children(item, "creator").map(Element::getValue).toList();
    Stream<String> others =
        Stream.concat(
            entry.getAuthors().stream().map(SyndPerson::getName),
            Stream.ofNullable(entry.getAuthor()));
    String names =
        (creators.isEmpty() ? others.filter(Objects::nonNull) : creators.stream())
            .flatMap(name -> Plain.name(name).stream())
            .distinct()
            .limit(20)
            .collect(Collectors.joining(", "));
    return Plain.of(names);
  }

  private static Optional<String> published(Element item) {
    return DATES.stream()
        .flatMap(name -> children(item, name))
        .flatMap(date -> Dates.of(date.getValue()).stream())
        .findFirst();
  }

  private static Optional<Duration> interval(Element root) {
    Element channel = children(root, "channel").findFirst().orElse(root);
    Optional<Duration> minutes =
        number(channel, "ttl").filter(n -> n > 0).map(n -> Duration.ofMinutes(n));
    Optional<Duration> period =
        text(channel, "updatePeriod")
            .map(PERIODS::get)
            .map(time -> time.dividedBy(Math.max(1, number(channel, "updateFrequency").orElse(1))));
    return minutes.or(() -> period);
  }

  private static Optional<Integer> number(Element parent, String name) {
    return text(parent, name).filter(n -> n.matches("[0-9]{1,7}")).map(Integer::valueOf);
  }

  private static Optional<String> text(Element parent, String name) {
    return children(parent, name).findFirst().map(child -> child.getValue().strip());
  }
}
