package attest.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** EXPORTS.md says what the program does. */
class ExportsPageTest {
  private static String page;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("../EXPORTS.md"));
  }

  @Test
  void hasEveryFormatWithItsFilesAndLosses() {
    Set<String> general = Set.of(Losses.LISTS, Losses.CELLS, Losses.TABS);
    for (Format format : Format.values()) {
      String start = "| `" + format + "` | " + String.join(", ", format.files()) + " | ";
      String row = page.lines().filter(line -> line.startsWith(start)).findFirst().orElse("");
      String lost =
          format.leavesOut().stream()
              .filter(sentence -> !general.contains(sentence))
              .collect(Collectors.joining(" "));
      assertTrue(row.endsWith(" | " + (lost.isEmpty() ? "Nothing." : lost) + " |"), start);
    }
  }

  @Test
  void hasEveryColumnOfOurOwnTables() {
    columns("statements.csv", StatementTable.table());
    columns("events.csv", EventTable.table());
    columns("tolls.csv", TollTable.table());
  }

  private static void columns(String file, Table<?> table) {
    String common =
        page.substring(page.indexOf("## Our own tables"), page.indexOf("`statements.csv`:"));
    int start = page.indexOf("`" + file + "`:");
    String own = page.substring(start, page.indexOf("\n\n", start + file.length() + 6));
    List<String> said = new ArrayList<>(names(common));
    said.addAll(names(own));
    assertEquals(
        table.columns().stream().map(Column::name).sorted().toList(),
        said.stream().sorted().toList(),
        file);
  }

  /** The names in the first cells of rows. */
  private static List<String> names(String part) {
    Pattern name = Pattern.compile("`([a-z_0-9]+)`");
    return part.lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf(" | ", 2)))
        .flatMap(cell -> name.matcher(cell).results().map(MatchResult::group))
        .map(quoted -> quoted.replace("`", ""))
        .toList();
  }

  @Test
  void hasTheTableOfAcledsTypes() {
    Map<String, String> shown = Map.of("-", "(empty)", "none", "(no row)");
    List<String> expected = new ArrayList<>();
    Rows.read(
        Acled.class,
        "acled.tsv",
        cells ->
            expected.add(
                "| "
                    + String.join(
                        " | ",
                        cells[0],
                        cells[1].equals("-") ? "(none)" : cells[1],
                        cells[2],
                        shown.getOrDefault(cells[3], cells[3]),
                        shown.getOrDefault(cells[4], cells[4]))
                    + " |"));
    int start = page.indexOf("| PLOVER type | Mode | Recipient |");
    List<String> rows = page.substring(start, page.indexOf("\n\n", start)).lines().skip(2).toList();
    assertEquals(expected, rows);
  }

  @Test
  void hasEveryCodeOfCameo() {
    Rows.read(
        Cameo.class,
        "cameo.tsv",
        cells -> {
          String code = (cells[1].equals("-") ? "" : cells[1] + " ") + cells[2];
          assertTrue(
              page.lines()
                  .anyMatch(
                      line -> line.startsWith("| " + cells[0] + " | ") && line.contains(code)),
              code);
        });
  }
}
