package attest.resolve.cast;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Well-known bodies, seats of government and armed groups. Immutable. */
final class Bodies {
  /**
   * A well-known body.
   *
   * @param name its full name
   * @param force whether it bears arms
   * @param country country or PLOVER code, empty where none
   * @param sectors PLOVER sectors
   * @param nouns nouns that may stand for it later: "the bloc"
   */
  record Body(
      String name, boolean force, String country, List<String> sectors, List<String> nouns) {}

  /** The best known first: a name in two tables is the first one's. */
  static final List<String> TABLES =
      List.of(
          "bodies.tsv",
          "organizations.tsv",
          "armed-groups.tsv",
          "forces.tsv",
          "parties.tsv",
          "companies.tsv",
          "media.tsv",
          "institutes.tsv");

  private final Map<String, Body> exact = new HashMap<>(16384);
  private final Map<String, Body> folded = new HashMap<>(16384);

  Bodies(Optional<ActorTable> own) {
    own.ifPresent(table -> table.rows().forEach(this::own));
    TABLES.forEach(table -> Tables.rows(table, this::add));
  }

  private void own(ActorTable.Row row) {
    if (!row.person()) {
      List<String> cells = row.cells();
      String kind = row.kind().equals("force") ? "f" : "o";
      add(List.of(cells.get(0), kind, cells.get(2), cells.get(3), cells.get(6)));
    }
  }

  private void add(List<String> row) {
    List<String> names = Tables.list(row.get(0), '|');
    boolean states = row.get(3).isEmpty() && Codes.INTERGOVERNMENTAL.contains(row.get(2));
    Body body =
        new Body(
            names.get(0),
            row.get(1).equals("f"),
            row.get(2).equals("-") ? "" : row.get(2),
            states ? List.of("GOV") : Tables.list(row.get(3), ','),
            Tables.list(row.get(4), ','));
    for (String name : names) {
      exact.putIfAbsent(name.replace('\u2019', '\''), body);
      if (name.length() > 5 || name.indexOf(' ') > 0) {
        folded.putIfAbsent(Tables.key(name), body);
      }
    }
  }

  /** The body of this name; short names and acronyms only as they are written in the list. */
  Optional<Body> find(String name) {
    String plain = name.replace('\u2019', '\'');
    Body body = exact.get(plain);
    if (body == null && plain.toLowerCase(Locale.ROOT).startsWith("the ")) {
      body = exact.get(plain.substring(4));
    }
    return Optional.ofNullable(body != null ? body : folded.get(Tables.key(name)));
  }
}
