package attest.resolve.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables that anybody may edit hold no duplicates, contradictions or unknown codes. */
class TablesTest {
  private final List<String> wrong = new ArrayList<>();

  private static Set<String> codes() {
    Set<String> codes = new HashSet<>(Set.of("-", "EUR", "UNO", "IGO", "NGO", "MNC", "IMG"));
    Tables.rows("countries.tsv", row -> codes.add(row.get(1)));
    return codes;
  }

  private void sectors(String where, String cell) {
    for (String each : Tables.list(cell, ',')) {
      if (!Codes.SECTORS.contains(each)) {
        wrong.add(where + ": no sector of PLOVER: " + each);
      }
    }
  }

  @Test
  void bodiesHaveKnownCodesAndOneMeaningEach() {
    Set<String> codes = codes();
    Map<String, String> first = new HashMap<>();
    for (String table : Bodies.TABLES) {
      Tables.rows(
          table,
          row -> {
            String where = table + " " + row.get(0);
            if (row.size() != 5 || !row.get(1).matches("[of]")) {
              wrong.add(where + ": not names, kind, country, sectors, nouns");
              return;
            }
            if (!codes.contains(row.get(2))) {
              wrong.add(where + ": unknown country " + row.get(2));
            }
            sectors(where, row.get(3));
            for (String name : new HashSet<>(Tables.list(row.get(0), '|'))) {
              String old = first.putIfAbsent(name, where);
              if (old != null) {
                wrong.add(name + " stands in " + old + " and in " + where);
              }
            }
          });
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void topicsHaveKnownSectorsAndOneMeaningEach() {
    Set<String> seen = new HashSet<>();
    Tables.rows(
        "topics.tsv",
        row -> {
          sectors("topics.tsv", row.get(0));
          for (String word : Tables.list(row.get(1), ' ')) {
            if (!seen.add(word)) {
              wrong.add(word + " stands twice in topics.tsv");
            }
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void officesHaveKnownCodesAndDaysInOrder() {
    Set<String> codes = codes();
    Set<String> seen = new HashSet<>();
    for (String table : Offices.TABLES) {
      Tables.rows(
          table,
          row -> {
            String where = row.get(0) + ", " + row.get(2);
            boolean unrecognised = row.get(3).startsWith("PRE");
            if (!codes.contains(row.get(1)) && !unrecognised) {
              wrong.add(where + ": unknown country " + row.get(1));
            }
            sectors(where, row.get(3));
            String from = row.get(4);
            String to = row.get(5);
            if (!from.matches("(\\d{4}(-\\d\\d(-\\d\\d)?)?)?")
                || !to.matches("(\\d{4}(-\\d\\d(-\\d\\d)?)?)?")) {
              wrong.add(where + ": no day, month or year in " + from + ", " + to);
            } else if (!to.isEmpty()
                && from.substring(0, Math.min(from.length(), to.length())).compareTo(to) > 0) {
              wrong.add(where + ": ends before it begins");
            }
            if (!seen.add(String.join("\t", row.subList(0, 5)))) {
              wrong.add(where + " from " + from + " stands twice");
            }
          });
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void contestedPlacesHaveNumbersAndANameOnce() {
    Set<String> seen = new HashSet<>();
    Tables.rows(
        "contested.tsv",
        row -> {
          double lat = Double.parseDouble(row.get(3));
          double lon = Double.parseDouble(row.get(4));
          if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            wrong.add(row.get(0) + ": not on this earth: " + lat + ", " + lon);
          }
          for (String name : Tables.list(row.get(0), '|')) {
            if (!seen.add(name)) {
              wrong.add(name + " names two contested places");
            }
          }
        });
    assertEquals(List.of(), wrong);
  }
}
