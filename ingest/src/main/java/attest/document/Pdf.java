package attest.document;

import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads PDF: the lines of its pages, with where they stand, made into paragraphs. */
final class Pdf {
  private Pdf() {}

  static Document.Read read(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      Stripper stripper = new Stripper();
      stripper.writeText(document, new StringWriter());
      PDDocumentInformation told = document.getDocumentInformation();
      return new Document.Read(
          property(told.getTitle()),
          property(told.getAuthor()),
          Optional.ofNullable(told.getCreationDate()).map(Pdf::iso),
          Paragraphs.of(stripper.pages));
    }
  }

  private static Optional<String> property(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static String iso(Calendar time) {
    ZoneId zone = time.getTimeZone().toZoneId();
    return time.toInstant().atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /** Collects lines instead of writing them. */
  private static final class Stripper extends PDFTextStripper {
    private final List<List<Line>> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> positions = new ArrayList<>();
    private int length;

    @Override
    protected void startPage(PDPage page) {
      pages.add(new ArrayList<>());
    }

    @Override
    protected void endPage(PDPage page) {
      end();
    }

    @Override
    protected void writeString(String string, List<TextPosition> at) {
      length += string.length();
      if (length > Reader.TooLong.MOST) {
        throw new Reader.TooLong();
      }
      text.append(string);
      positions.addAll(at);
    }

    @Override
    protected void writeWordSeparator() {
      text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
      end();
    }

    @Override
    protected void writePageEnd() {
      end();
    }

    private void end() {
      String line = text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
      if (!line.isEmpty() && !positions.isEmpty()) {
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        pages
            .getLast()
            .add(
                new Line(
                    line,
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    first.getFontSizeInPt()));
      }
      text.setLength(0);
      positions.clear();
    }
  }
}
