package attest.resolve.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads the word lists beside this class: UTF-8, tab separated, comments after {@code #}. */
final class Tables {
  private Tables() {}

  /** Hands every line that is neither empty nor a comment to a reader, in order. */
  static void lines(String name, Consumer<String> reader) {
    try (InputStream in = Tables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing word list " + name);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          reader.accept(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands the cells of every row to a reader; empty cells at the end stand. */
  static void rows(String name, Consumer<List<String>> reader) {
    lines(name, line -> reader.accept(split(line, '\t')));
  }

  /** The parts between separators; none for the empty text. */
  static List<String> list(String cell, char separator) {
    return cell.isEmpty() ? List.of() : split(cell, separator);
  }

  private static List<String> split(String line, char separator) {
    List<String> cells = new ArrayList<>(10);
    int from = 0;
    for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
      cells.add(line.substring(from, at));
      from = at + 1;
    }
    cells.add(line.substring(from));
    return cells;
  }

  /**
   * The form under which a name is looked up: lower case, straight apostrophes, without a leading
   * article.
   */
  static String key(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    if (key.indexOf('\u2019') >= 0 || key.indexOf('\u2018') >= 0) {
      key = key.replace('\u2019', '\'').replace('\u2018', '\'');
    }
    return key.startsWith("the ") ? key.substring(4) : key;
  }
}
