package attest.resolve.cast;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Actors of a user's own, which go before those that attest knows. Immutable.
 *
 * <p>Tab-separated text, one actor a line, lines that begin with # are comments. Columns: names
 * (the full one first, the others after {@code |}, as they are written in reports); kind (person,
 * organization or force); country (ISO 3166-1 alpha-3, XKX, or EUR, UNO, IGO, NGO, MNC, IMG; -
 * where none); sectors (PLOVER, comma between, the most specific first; - where none); then, where
 * wanted, from and to (YYYY, YYYY-MM or YYYY-MM-DD: a person's time in office) and the nouns that
 * may stand for a body later ("bloc").
 */
public final class ActorTable {
  /**
   * What is wrong with a line.
   *
   * @param line its number, from 1
   * @param code a stable code: actor-columns, actor-kind, actor-country, actor-sector, actor-date,
   *     actor-twice, actor-contradiction
   * @param sentence what to do about it
   */
  public record Fault(int line, String code, String sentence) {}

  /** An actor: its line, and its cells as the columns are, empty where they are not given. */
  record Row(int line, List<String> names, String kind, List<String> cells) {
    boolean person() {
      return kind.equals("person");
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final String version;

  private ActorTable(String version) {
    this.version = version;
  }

  /** Reads a table; what is wrong with it stands in {@link #faults}. */
  public static ActorTable parse(String text) {
    ActorTable table = new ActorTable(hash(text));
    Set<String> countries = new HashSet<>(Codes.INTERNATIONAL);
    Tables.rows("countries.tsv", row -> countries.add(row.get(1)));
    Map<String, Row> first = new HashMap<>();
    int number = 0;
    for (String line : text.split("\\R")) {
      number++;
      if (!line.isBlank() && line.charAt(0) != '#') {
        table.add(number, line, countries, first);
      }
    }
    return table;
  }

  private void add(int number, String line, Set<String> countries, Map<String, Row> first) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\t", -1)) {
      cells.add(cell.strip().equals("-") ? "" : cell.strip());
    }
    List<String> names =
        Tables.list(cells.get(0), '|').stream()
            .map(String::strip)
            .filter(n -> !n.isEmpty())
            .toList();
    if (cells.size() < 4 || cells.size() > 7 || names.isEmpty()) {
      fault(
          number,
          "actor-columns",
          "A line has four to seven cells with a tab between: names, kind, country, sectors, from,"
              + " to, nouns.");
      return;
    }
    while (cells.size() < 7) {
      cells.add("");
    }
    Row row = new Row(number, names, cells.get(1), List.copyOf(cells));
    if (!Set.of("person", "organization", "force").contains(row.kind())) {
      fault(number, "actor-kind", "The kind is person, organization or force, not " + row.kind());
      return;
    }
    String country = cells.get(2);
    if (!country.isEmpty() && !countries.contains(country)) {
      fault(number, "actor-country", country + " is no country code of three letters.");
      return;
    }
    for (String sector : Tables.list(cells.get(3), ',')) {
      if (!Codes.SECTORS.contains(sector)) {
        fault(number, "actor-sector", sector + " is no sector of PLOVER: " + known());
        return;
      }
    }
    if (dates(row)) {
      for (String name : Set.copyOf(names)) {
        unique(row, name, first.putIfAbsent(name, row));
      }
      rows.add(row);
    }
  }

  private boolean dates(Row row) {
    String from = row.cells().get(4);
    String to = row.cells().get(5);
    try {
      LocalDate begins = from.isEmpty() ? LocalDate.MIN : Offices.day(from, false);
      LocalDate ends = to.isEmpty() ? LocalDate.MAX : Offices.day(to, true);
      if (begins.isAfter(ends)) {
        fault(row.line(), "actor-date", from + " is later than " + to + ".");
      }
      return !begins.isAfter(ends);
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
      fault(row.line(), "actor-date", "A date is YYYY, YYYY-MM or YYYY-MM-DD.");
      return false;
    }
  }

  /** A person may hold several offices; everything else has one line. */
  private void unique(Row row, String name, Row before) {
    if (before == null || row.person() && before.person() && !row.cells().equals(before.cells())) {
      return;
    }
    boolean same = row.cells().subList(1, 7).equals(before.cells().subList(1, 7));
    fault(
        row.line(),
        same ? "actor-twice" : "actor-contradiction",
        name
            + (same ? " stands already in line " : " is somebody else in line ")
            + before.line()
            + ".");
  }

  private void fault(int line, String code, String sentence) {
    faults.add(new Fault(line, code, sentence));
  }

  private static String known() {
    return String.join(" ", Codes.SECTORS.stream().sorted().toList()) + ".";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong, in the order of the lines; a line with a fault is not used. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** How many actors it has. */
  public int size() {
    return rows.size();
  }

  /** The first twelve hexadecimal digits of the SHA-256 of its text: it stands in every record. */
  public String version() {
    return version;
  }

  /** The name of an actor that attest knows otherwise, in each line where there is one. */
  public List<String> replaced() {
    Knowledge known = Knowledge.load(Optional.empty());
    return rows.stream()
        .map(
            row ->
                row.names().stream()
                    .filter(
                        name ->
                            row.person()
                                ? !known.offices.of(name).isEmpty()
                                : known.bodies.find(name).isPresent())
                    .findFirst())
        .flatMap(Optional::stream)
        .toList();
  }

  List<Row> rows() {
    return rows;
  }
}
