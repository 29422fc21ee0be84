package attest.input;

import attest.input.Columns.Field;
import attest.page.Moment;
import attest.resolve.Report;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with a report a row; a row that has only an address is an address. Bytes are taken for
 * characters until a cell is read, so that each cell has the encoding that its own bytes tell.
 */
final class TableLevel implements Level {
  private final Place place;
  private final Bounded reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final int width;
  private final Map<Field, Integer> fields;

  /**
   * A table of a stream.
   *
   * @throws ProblemException columns-unknown
   */
  TableLevel(Place place, InputStream in) throws IOException {
    this.place = place;
    Peeked peeked = new Peeked(in);
    String head = new String(peeked.head(8192), StandardCharsets.ISO_8859_1);
    char separator = Columns.separator(head.lines().findFirst().orElse(""));
    this.reader = new Bounded(new InputStreamReader(peeked, StandardCharsets.ISO_8859_1));
    this.parser =
        CSVParser.builder()
            .setReader(new BufferedReader(reader))
            .setFormat(
                CSVFormat.DEFAULT.builder().setDelimiter(separator).setTrailingData(true).get())
            .get();
    this.rows = parser.iterator();
    List<String> names =
        rows.hasNext() ? rows.next().stream().map(TableLevel::decode).toList() : List.of();
    this.width = names.size();
    this.fields = place.columns().find(names);
    if (!fields.containsKey(Field.TEXT) && !fields.containsKey(Field.URL)) {
      throw ProblemException.failed(
          "columns-unknown",
          "No column is known to hold the text: "
              + Place.printable(String.join(", ", names))
              + ". Tell which does, like text="
              + (names.isEmpty() ? "Body" : Place.printable(names.get(width - 1)))
              + ".");
    }
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public Step next() throws IOException {
    reader.begin();
    long line = parser.getCurrentLineNumber() + 1;
    try {
      return rows.hasNext() ? place.line(line, content(rows.next())) : new Step.End();
    } catch (UncheckedIOException | IllegalStateException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      throw ProblemException.failed(
          "table-damaged",
          "The row in line "
              + line
              + " does not end, perhaps for a quotation mark too many; the rest was left unread.");
    }
  }

  private Content content(CSVRecord row) {
    if (row.size() > width) {
      return nothing(
          "row-too-wide", "The row has " + row.size() + " cells, the first row " + width + ".");
    }
    Optional<String> text = cell(row, Field.TEXT);
    Optional<String> url = cell(row, Field.URL);
    Optional<String> published = cell(row, Field.DATE).map(Moment::normal);
    if (text.isPresent()) {
      return new Content.Text(
          new Report(
              text.get(),
              cell(row, Field.ID),
              cell(row, Field.TITLE),
              cell(row, Field.BYLINE),
              published,
              "given",
              cell(row, Field.OUTLET),
              url));
    } else if (url.filter(MediaTypes::isAddress).isPresent()) {
      try {
        return new Content.Address(
            URI.create(url.get()),
            new Known(
                url,
                cell(row, Field.TITLE),
                cell(row, Field.BYLINE),
                published,
                cell(row, Field.OUTLET)));
      } catch (IllegalArgumentException e) {
        return nothing("address-malformed", "The row's address makes no sense.");
      }
    }
    return nothing("text-empty", "The row has no text.");
  }

  private static Content nothing(String code, String sentence) {
    return new Content.Nothing(Problem.failed(code, sentence));
  }

  private Optional<String> cell(CSVRecord row, Field field) {
    return Optional.ofNullable(fields.get(field))
        .filter(place -> place < row.size())
        .map(place -> decode(row.get(place)))
        .filter(cell -> !cell.isBlank());
  }

  private static String decode(String cell) {
    return PlainText.piece(cell.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Characters of which no row has more than an input may have. */
  private static final class Bounded extends FilterReader {
    private long taken;

    Bounded(Reader in) {
      super(in);
    }

    void begin() {
      taken = 0;
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
      int n = super.read(chars, from, length);
      taken += Math.max(n, 0);
      if (taken > Limits.INPUT) {
        throw ProblemException.failed(
            "row-too-long",
            "A row has more than 32 MB, perhaps for a quotation mark too many; the rest was left"
                + " unread.");
      }
      return n;
    }
  }
}
