package attest.input;

import attest.record.Refused;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which column of a table holds what: by the names that columns usually have, or as told. */
public final class Columns {
  /** What a column may hold. */
  enum Field {
    TEXT,
    TITLE,
    DATE,
    OUTLET,
    URL,
    ID,
    BYLINE
  }

  /** What columns are usually called. */
  private static final Map<Field, List<String>> USUAL =
      Map.of(
          Field.TEXT,
          List.of("text", "body", "content", "article", "fulltext", "full_text", "article_text"),
          Field.TITLE,
          List.of("title", "headline", "heading"),
          Field.DATE,
          List.of("date", "published", "publication_date", "published_at", "pubdate"),
          Field.OUTLET,
          List.of("outlet", "source", "publisher", "publication", "newspaper"),
          Field.URL,
          List.of("url", "link", "uri", "address"),
          Field.ID,
          List.of("id", "ref", "article_id", "doc_id"),
          Field.BYLINE,
          List.of("byline", "author", "authors"));

  private final Map<Field, String> told;

  private Columns(Map<Field, String> told) {
    this.told = told;
  }

  /** The names that columns usually have. */
  public static Columns usual() {
    return new Columns(Map.of());
  }

  /**
   * Columns as told, {@code text=Volltext,date=Datum}; for the others the usual names hold.
   *
   * @throws Refused columns-malformed
   */
  public static Columns of(String mapping) {
    Map<Field, String> told = new EnumMap<>(Field.class);
    for (String part : mapping.split(",", -1)) {
      int equals = part.indexOf('=');
      String name = part.substring(0, Math.max(equals, 0)).strip().toUpperCase(Locale.ROOT);
      String column = part.substring(equals + 1).strip();
      if (column.isEmpty() || !names().contains(name) || told.containsKey(Field.valueOf(name))) {
        throw new Refused(
            "columns-malformed",
            "Columns are told like text=Volltext,date=Datum; the names before = are "
                + String.join(", ", names()).toLowerCase(Locale.ROOT)
                + ".");
      }
      told.put(Field.valueOf(name), column);
    }
    return new Columns(told);
  }

  private static List<String> names() {
    return List.of(Field.values()).stream().map(Field::name).toList();
  }

  /** Where each of the fields stands that a head has. */
  Map<Field, Integer> find(List<String> head) {
    Map<Field, Integer> found = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      List<String> names =
          Optional.ofNullable(told.get(field)).map(List::of).orElse(USUAL.get(field));
      names.stream()
          .map(name -> place(head, name))
          .filter(place -> place >= 0)
          .findFirst()
          .ifPresent(place -> found.put(field, place));
    }
    return found;
  }

  private static int place(List<String> head, String name) {
    for (int i = 0; i < head.size(); i++) {
      if (head.get(i).strip().equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The character between the cells of a head: the one that gives most cells. */
  static char separator(String line) {
    char best = ',';
    for (char c : new char[] {';', '\t', '|'}) {
      if (cells(line, c).size() > cells(line, best).size()) {
        best = c;
      }
    }
    return best;
  }

  /**
   * Whether a text begins with the head of a table: cells of which none is empty or there twice,
   * with a text or an address and one more that is known.
   */
  static boolean isHead(String text) {
    String line = text.lines().findFirst().orElse("");
    List<String> cells = cells(line, separator(line));
    Set<String> distinct = cells.stream().collect(Collectors.toSet());
    Map<Field, Integer> found = usual().find(cells);
    return distinct.size() == cells.size()
        && !distinct.contains("")
        && found.size() > 1
        && (found.containsKey(Field.TEXT) || found.containsKey(Field.URL));
  }

  private static List<String> cells(String line, char separator) {
    return List.of(line.split(Pattern.quote(String.valueOf(separator)), -1)).stream()
        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }
}
