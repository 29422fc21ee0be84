package attest.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads what Tika reads: Word, OpenDocument, RTF, EPUB; without what is embedded or was deleted.
 */
final class Office {
  private Office() {}

  static Document.Read read(byte[] bytes, String head)
      throws IOException, TikaException, SAXException {
    OfficeParserConfig config = new OfficeParserConfig();
    config.setUseSAXDocxExtractor(true);
    config.setIncludeHeadersAndFooters(false);
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, config);
    context.set(EmbeddedDocumentExtractor.class, new Nothing());
    Metadata metadata = new Metadata();
    Paragraphs paragraphs = new Paragraphs();
    try (InputStream in = TikaInputStream.get(bytes)) {
      parser(head).parse(in, paragraphs, metadata, context);
    }
    return new Document.Read(
        property(metadata.get(TikaCoreProperties.TITLE)),
        property(metadata.get(TikaCoreProperties.CREATOR)),
        property(metadata.get(TikaCoreProperties.CREATED)),
        paragraphs.all());
  }

  private static Parser parser(String head) {
    if (head.startsWith("{\\rtf")) {
      return new RTFParser();
    } else if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return new OfficeParser();
    } else if (!head.startsWith("PK")) {
      throw new Reader.Unknown();
    } else if (head.contains("application/epub+zip")) {
      return new EpubParser();
    } else if (head.contains("application/vnd.oasis.opendocument")) {
      return new OpenDocumentParser();
    }
    return new OOXMLParser();
  }

  private static Optional<String> property(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** Leaves pictures and attachments alone. */
  private static final class Nothing implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }

  /** Takes the blocks of a document for its paragraphs. */
  private static final class Paragraphs extends DefaultHandler {
    private static final Set<String> INLINE =
        Set.of("a", "b", "i", "u", "s", "em", "strong", "span");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int length;
    private int head;

    List<String> all() {
      end();
      return paragraphs;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
      head += name.equals("head") || name.equals("style") ? 1 : 0;
      block(name);
    }

    @Override
    public void endElement(String uri, String name, String qName) {
      head -= name.equals("head") || name.equals("style") ? 1 : 0;
      block(name);
    }

    private void block(String name) {
      if (!INLINE.contains(name)) {
        end();
      }
    }

    @Override
    public void characters(char[] chars, int from, int count) {
      if (head > 0) {
        return;
      }
      length += count;
      if (length > Reader.TooLong.MOST) {
        throw new Reader.TooLong();
      }
      paragraph.append(chars, from, count);
    }

    @Override
    public void ignorableWhitespace(char[] chars, int from, int count) {
      paragraph.append(' ');
    }

    private void end() {
      String text = paragraph.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
      if (!text.isEmpty()) {
        paragraphs.add(text);
      }
      paragraph.setLength(0);
    }
  }
}
