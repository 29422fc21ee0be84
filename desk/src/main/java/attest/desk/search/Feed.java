package attest.desk.search;

import attest.store.Hit;
import attest.store.SavedSearch;
import attest.store.Searches.Came;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What a search finds as an Atom feed, what came in last first. */
final class Feed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter out;

  private Feed(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * Writes a feed.
   *
   * @param desk the address of the desk, without a slash at its end
   */
  static String of(SavedSearch search, List<Came> reports, String desk) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new Feed(out).write(search, reports, desk);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void write(SavedSearch search, List<Came> reports, String desk)
      throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("feed");
    out.writeDefaultNamespace(ATOM);
    text("title", search.name());
    text("subtitle", search.query());
    text("id", "urn:attest:search:" + search.id());
    text("updated", reports.isEmpty() ? search.made() : reports.get(0).added());
    link("self", desk + "/searches/" + search.id() + "/feed?key=" + search.feed());
    link("alternate", desk + "/searches");
    author("attest");
    for (Came came : reports) {
      entry(came, desk);
    }
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void entry(Came came, String desk) throws XMLStreamException {
    Hit hit = came.hit();
    out.writeStartElement("entry");
    text("title", hit.title().orElse(hit.opening()));
    text("id", "urn:sha256:" + hit.hash());
    text("updated", came.added());
    if (hit.day().filter(day -> day.length() == 10).isPresent()) {
      text("published", hit.day().get() + "T00:00:00Z");
    }
    if (hit.outlet().isPresent()) {
      author(hit.outlet().get());
    }
    link("alternate", desk + "/reports/" + hit.hash());
    text("summary", hit.opening());
    out.writeEndElement();
  }

  private void author(String name) throws XMLStreamException {
    out.writeStartElement("author");
    text("name", name);
    out.writeEndElement();
  }

  private void link(String relation, String address) throws XMLStreamException {
    out.writeEmptyElement("link");
    out.writeAttribute("rel", relation);
    out.writeAttribute("href", plain(address));
  }

  private void text(String element, String text) throws XMLStreamException {
    out.writeStartElement(element);
    out.writeCharacters(plain(text));
    out.writeEndElement();
  }

  /** Without what XML cannot hold. */
  private static String plain(String text) {
    return text.codePoints()
        .map(c -> isXml(c) ? c : 0xfffd)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c < 0xd800
        || c > 0xdfff && c < 0xfffe
        || c > 0xffff;
  }
}
