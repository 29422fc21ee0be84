package attest.feed;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Reads XML without document types and entities, and no deeper or longer than a feed may be. */
final class Xml extends StreamReaderDelegate {
  private static final int DEEPEST = 100;

  private final int most;
  private int depth;
  private int elements;

  private Xml(XMLStreamReader reader, int most) {
    super(reader);
    this.most = most;
  }

  /**
   * Begins to read.
   *
   * @param text mended by {@link Tidy}
   * @param most elements that it may have
   */
  static XMLStreamReader open(String text, int most) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return new Xml(factory.createXMLStreamReader(new StringReader(text)), most);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == START_ELEMENT) {
      depth++;
      elements++;
    } else if (event == END_ELEMENT) {
      depth--;
    }
    if (depth > DEEPEST || elements > most) {
      throw new XMLStreamException(
          depth > DEEPEST ? "it is nested too deeply" : "it has too many elements");
    }
    return event;
  }
}
