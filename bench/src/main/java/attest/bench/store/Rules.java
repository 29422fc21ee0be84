package attest.bench.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists under names, out of a text file beside this class: "= name", then a line for each entry.
 */
final class Rules {
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  private Rules() {}

  static Rules load(String file) {
    Rules rules = new Rules();
    List<String> list = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Rules.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("= ")) {
          list = new ArrayList<>();
          rules.lists.put(line.substring(2), list);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          list.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  boolean has(String name) {
    return lists.containsKey(name);
  }

  /** The entries of a list. */
  List<String> of(String name) {
    List<String> list = lists.get(name);
    if (list == null || list.isEmpty()) {
      throw new IllegalArgumentException("there is no list " + name);
    }
    return list;
  }

  /** The words of all entries of a list. */
  List<String> words(String name) {
    return of(name).stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();
  }
}
