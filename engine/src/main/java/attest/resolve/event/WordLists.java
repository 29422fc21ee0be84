package attest.resolve.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tab-separated lists of the class path: lines with {@code #} are comments. Immutable. */
final class WordLists {
  private final Map<String, Set<String>> classes = new TreeMap<>();

  private WordLists() {}

  /** Reads a list of two columns: a class, and its words separated by commas. */
  static WordLists read(String resource) {
    WordLists lists = new WordLists();
    for (String[] row : rows(resource)) {
      Set<String> words = lists.classes.computeIfAbsent(row[0], k -> new TreeSet<>());
      words.addAll(List.of(row[1].split(",")));
    }
    return lists;
  }

  boolean has(String name, String word) {
    Set<String> words = classes.get(name);
    return words != null && words.contains(word);
  }

  /** The rows of a resource beside this class, cut at tabs. */
  static List<String[]> rows(String resource) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
