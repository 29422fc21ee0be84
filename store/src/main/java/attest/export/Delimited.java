package attest.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table as text, UTF-8. CSV after RFC 4180: commas, lines that end in CRLF, quotation marks where
 * needed. TSV without any quoting: a tab or line break in a value becomes a space.
 *
 * <p>A spreadsheet takes a cell for a formula that begins with one of {@code = + - @}, tab or line
 * break; such a cell of text gets an apostrophe before it. So does one that begins with apostrophes
 * and then one of these, so that taking one apostrophe away always gives the value back.
 */
final class Delimited<T> implements Sink {
  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]");

  /** Control characters, which readers choke on. */
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

  private final Table<T> table;
  private final Writer out;
  private final boolean tabs;
  private long rows;

  private Delimited(Table<T> table, OutputStream out, boolean tabs) {
    this.table = table;
    this.tabs = tabs;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  /**
   * Comma-separated, with a header.
   *
   * @param mark whether a byte order mark goes first, which Excel needs to see UTF-8
   */
  static <T> Sink csv(Table<T> table, OutputStream out, boolean mark) throws IOException {
    Delimited<T> csv = new Delimited<>(table, out, false);
    csv.out.write(mark ? "\ufeff" : "");
    csv.header();
    return csv;
  }

  /** Tab-separated, with a header. */
  static <T> Sink tsv(Table<T> table, OutputStream out) throws IOException {
    Delimited<T> tsv = new Delimited<>(table, out, true);
    tsv.header();
    return tsv;
  }

  /** Tab-separated, without a header. */
  static <T> Sink bare(Table<T> table, OutputStream out) {
    return new Delimited<>(table, out, true);
  }

  private void header() throws IOException {
    line(table.columns().stream().map(Column::name).toList());
  }

  @Override
  public void add(Opened record) throws IOException {
    for (T row : table.rows().apply(record)) {
      line(table.columns().stream().map(column -> cell(column, row)).toList());
      rows++;
    }
  }

  private void line(List<String> cells) throws IOException {
    out.write(String.join(tabs ? "\t" : ",", cells));
    out.write(tabs ? "\n" : "\r\n");
  }

  private String cell(Column<T> column, T row) {
    Optional<?> value = column.value().apply(row);
    return switch (value.orElse(null)) {
      case null -> "";
      case String text -> escaped(guarded(text));
      case Double real -> plain(real);
      case Object other -> other.toString();
    };
  }

  private static String guarded(String text) {
    String clean = CONTROL.matcher(text).replaceAll("\ufffd");
    return FORMULA.matcher(clean).lookingAt() ? "'" + clean : clean;
  }

  private String escaped(String text) {
    if (tabs) {
      return text.replaceAll("\\R|\\t", " ");
    }
    boolean quoted =
        text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
            || text.startsWith(" ")
            || text.endsWith(" ");
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** A number without an exponent. */
  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
