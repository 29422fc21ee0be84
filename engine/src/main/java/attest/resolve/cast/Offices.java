package attest.resolve.cast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who held which office when, by name. Immutable. */
final class Offices {
  /**
   * One run in one office.
   *
   * @param country ISO alpha-3 or a code of PLOVER, empty for what is not recognised
   * @param sectors PLOVER sectors
   * @param from its first possible day
   * @param to its last possible day; open where it lasted when the table was made
   * @param own whether a user's own table says so, whatever else the report names
   */
  record Term(
      Optional<String> country,
      List<String> sectors,
      LocalDate from,
      Optional<LocalDate> to,
      boolean own) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
  }

  static final List<String> TABLES =
      List.of("offices.tsv", "offices-usa.tsv", "offices-world.tsv", "people.tsv");

  private final Map<String, List<Term>> terms = new HashMap<>(32768);

  Offices(Optional<ActorTable> own) {
    own.ifPresent(
        table ->
            table.rows().stream()
                .filter(ActorTable.Row::person)
                .forEach(row -> add(row.cells().get(0), row.cells().subList(2, 6), true)));
    for (String table : TABLES) {
      Tables.rows(
          table,
          row -> add(row.get(0), List.of(row.get(1), row.get(3), row.get(4), row.get(5)), false));
    }
  }

  private void add(String names, List<String> cells, boolean own) {
    Term term =
        new Term(
            Optional.of(cells.get(0)).filter(code -> code.matches("[A-Z]{3}")),
            Tables.list(cells.get(1), ','),
            cells.get(2).isEmpty() ? LocalDate.MIN : day(cells.get(2), false),
            Optional.of(cells.get(3)).filter(to -> !to.isEmpty()).map(to -> day(to, true)),
            own);
    for (String name : Tables.list(names, '|')) {
      List<Term> theirs = terms.computeIfAbsent(name, k -> new ArrayList<>(2));
      if (own || theirs.stream().noneMatch(Term::own)) {
        theirs.add(term);
      }
    }
  }

  /** The first or last day that a year, a month or a day may mean. */
  static LocalDate day(String date, boolean last) {
    int year = Integer.parseInt(date.substring(0, 4));
    if (date.length() == 4) {
      return LocalDate.of(year, last ? 12 : 1, last ? 31 : 1);
    }
    LocalDate first = LocalDate.of(year, Integer.parseInt(date.substring(5, 7)), 1);
    if (date.length() == 7) {
      return last ? first.plusMonths(1).minusDays(1) : first;
    }
    return LocalDate.parse(date);
  }

  /** The terms of everybody of this name, as it is written. */
  List<Term> of(String name) {
    return terms.getOrDefault(name, List.of());
  }
}
