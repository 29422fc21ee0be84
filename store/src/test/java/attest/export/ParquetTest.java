package attest.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.ReportRecord;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB reads the Parquet files, and finds in them what it finds in the CSV. */
class ParquetTest {
  private static final Set<Format> TABLES =
      EnumSet.of(Format.STATEMENTS, Format.EVENTS, Format.TOLLS, Format.PARQUET);

  @TempDir Path folder;

  @Test
  void holdsWhatTheCsvHolds() throws Exception {
    Path dump = write(Stream.of(Records.SAMPLE, Records.traps(), Records.SAMPLE));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      for (String name : List.of("statements", "events", "tolls")) {
        List<List<String>> parquet =
            rows(duck, "select columns(*)::varchar from '" + dump.resolve(name + ".parquet") + "'");
        List<List<String>> csv =
            rows(
                duck,
                "select * from read_csv('"
                    + dump.resolve(name + ".csv")
                    + "', all_varchar=true, header=true, quote='\"', escape='\"', delim=',')");
        assertEquals(csv.size(), parquet.size(), name);
        for (int i = 0; i < csv.size(); i++) {
          for (int j = 0; j < csv.get(i).size(); j++) {
            assertEquals(text(csv.get(i).get(j)), clean(parquet.get(i).get(j)), name + i + "/" + j);
          }
        }
      }
    }
  }

  @Test
  void typesAreThoseOfTheValues() throws Exception {
    Path dump = write(Stream.of(Records.SAMPLE));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      List<List<String>> types =
          rows(
              duck,
              "select column_name, column_type from (describe select report, trigger_start, latitude,"
                  + " date_from from '"
                  + dump.resolve("events.parquet")
                  + "')");
      assertEquals(
          List.of(
              List.of("report", "VARCHAR"),
              List.of("trigger_start", "BIGINT"),
              List.of("latitude", "DOUBLE"),
              List.of("date_from", "DATE")),
          types);
      List<List<String>> flag =
          rows(
              duck,
              "select typeof(anonymous), anonymous, malformed, source is null from '"
                  + dump.resolve("statements.parquet")
                  + "' order by statement");
      assertEquals(List.of("BOOLEAN", "false", "false", "false"), flag.get(0));
      assertEquals(List.of("BOOLEAN", "false", "false", "true"), flag.get(1));
    }
  }

  @Test
  void manyRowsAreSeveralGroups() throws Exception {
    int count = 40_000;
    Path dump = folder.resolve("many");
    Exporter.ofAll().toFolder(dump, Set.of(Format.PARQUET), "", Instant.EPOCH, Records.many(count));
    String file = "'" + dump.resolve("statements.parquet") + "'";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      List<List<String>> rows =
          rows(
              duck,
              "select count(*), count(distinct ref), sum(content_offsets = '28..76' and"
                  + " evaluation = -6)::bigint, count(source), max(said_from)::varchar from "
                  + file);
      assertEquals(
          List.of(List.of("" + 2 * count, "" + count, "" + count, "" + count, "2031-03-04")), rows);
      List<List<String>> groups =
          rows(duck, "select count(distinct row_group_id) from parquet_metadata(" + file + ")");
      assertTrue(Integer.parseInt(groups.get(0).get(0)) > 1, groups::toString);
    }
  }

  @Test
  void nothingIsAFileToo() throws Exception {
    Path dump = write(Stream.empty());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      assertEquals(
          List.of(List.of("0")),
          rows(duck, "select count(*) from '" + dump.resolve("tolls.parquet") + "'"));
    }
  }

  private Path write(Stream<ReportRecord> records) {
    Path dump = folder.resolve("dump");
    Exporter.ofAll().toFolder(dump, TABLES, "", Instant.EPOCH, records);
    return dump;
  }

  /** A cell of CSV without its guard; an empty one is nothing. */
  private static String text(String cell) {
    if (cell == null || cell.isEmpty()) {
      return null;
    }
    return cell.matches("(?s)'+[=+\\-@\\t\\r\\n\uff1d].*") ? cell.substring(1) : cell;
  }

  private static String clean(String value) {
    if (value == null) {
      return null;
    }
    String clean = value.replaceAll("[\\x00\\x07]", "\ufffd");
    return clean.matches("-?[0-9]+\\.0") ? clean.substring(0, clean.length() - 2) : clean;
  }

  private static List<List<String>> rows(Connection duck, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
