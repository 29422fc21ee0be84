package attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.record.ReportRecord;
import attest.resolve.Report;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The report that is the measure of this project, against its annotation. Both stand outside the
 * project, so the test is skipped where they are absent.
 */
class SampleReportTest {
  private static final Path GOLD = Path.of("../../shared/gold/records");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode gold;
  private static JsonNode record;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(GOLD.resolve("seed.json")), "no gold beside the project: skipped");
    gold = JSON.readTree(Files.readString(GOLD.resolve("seed.json")));
    JsonNode text = JSON.readTree(Files.readString(GOLD.resolve("text/seed.json")));
    try (Engine engine = Engine.open()) {
      ReportRecord read =
          engine.read(
              Report.given(
                  text.get("text").asText(),
                  Optional.of("seed"),
                  Optional.empty(),
                  Optional.of(text.get("published").asText()),
                  Optional.empty(),
                  Optional.empty()));
      record = JSON.readTree(read.toJson());
    }
  }

  @Test
  void findsItsStatementsAndTheirSpeakers() {
    int found = 0;
    int right = 0;
    List<JsonNode> left = new ArrayList<>();
    record.get("statements").forEach(left::add);
    for (JsonNode wanted : gold.get("statements")) {
      Optional<JsonNode> match = left.stream().filter(s -> same(wanted, s)).findFirst();
      if (match.isPresent()) {
        left.remove(match.get());
        found++;
        right += speaks(wanted, match.get()) ? 1 : 0;
      }
    }
    assertTrue(found >= 15, found + " of " + gold.get("statements").size() + " statements");
    assertTrue(right >= 0.85 * found, right + " speakers of " + found);
  }

  @Test
  void keepsEveryChain() {
    for (JsonNode statement : gold.get("statements")) {
      for (JsonNode link : statement.get("chain")) {
        assertTrue(
            all("statements").anyMatch(s -> overlaps(List.of(link), list(s.get("chain")))),
            "a link is missing: " + link);
      }
    }
  }

  @Test
  void notesTheMalformedQuotation() {
    assertTrue(all("statements").anyMatch(s -> s.get("malformed").asBoolean()));
    assertTrue(all("notes").anyMatch(n -> n.get("code").asText().startsWith("quotation-")));
  }

  @Test
  void findsTheNarratorsAbsences() {
    for (JsonNode absence : gold.get("absences")) {
      if (absence.get("voice").asText().equals("narrator")) {
        assertTrue(
            all("absences")
                .filter(a -> a.at("/voice/by").asText().equals("narrator"))
                .anyMatch(
                    a -> overlaps(List.of(absence.get("evidence")), List.of(a.get("evidence")))),
            "an absence is missing: " + absence);
      }
    }
  }

  @Test
  void keepsEveryTollApart() {
    for (JsonNode event : gold.get("events")) {
      for (JsonNode toll : event.get("tolls")) {
        assertTrue(
            all("events")
                .flatMap(e -> list(e.get("tolls")).stream())
                .anyMatch(
                    t ->
                        t.get("kind").equals(toll.get("kind"))
                            && t.get("min").equals(toll.get("min"))
                            && t.get("max").equals(toll.get("max"))),
            "a toll is missing: " + toll);
      }
    }
  }

  @Test
  void datesTheAmbushTheMeetingAndTheTalks() {
    assertEquals("happened", dated("2023-03-05", "ASSAULT").get("status").asText());
    assertEquals("happened", dated("2023-02-18", "CONSULT").get("status").asText());
    assertEquals("planned", dated("2023-03-07", "CONSULT").get("status").asText());
  }

  @Test
  void knowsWhatIsDemanded() {
    for (JsonNode event : gold.get("events")) {
      if (event.get("type").asText().equals("ACCUSE")
          && event.get("status").asText().equals("demanded")) {
        assertTrue(
            all("events")
                .filter(e -> e.get("status").asText().equals("demanded"))
                .anyMatch(e -> overlaps(words(event), words(e))),
            "not demanded: " + event.get("trigger"));
      }
    }
  }

  /** The event of the gold with this date and type, as the record has it, with the same date. */
  private static JsonNode dated(String date, String type) {
    for (JsonNode event : gold.get("events")) {
      if (event.at("/date/0").asText().equals(date) && event.get("type").asText().equals(type)) {
        Optional<JsonNode> found =
            all("events")
                .filter(e -> e.at("/time/start").asText().equals(date))
                .filter(e -> overlaps(words(event), words(e)))
                .findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new AssertionError("no " + type + " of " + date);
  }

  private static java.util.stream.Stream<JsonNode> all(String list) {
    return list(record.get(list)).stream();
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> nodes = new ArrayList<>();
    array.forEach(nodes::add);
    return nodes;
  }

  private static List<JsonNode> words(JsonNode event) {
    List<JsonNode> words = list(event.get("mentions"));
    words.add(event.get("trigger"));
    return words;
  }

  private static boolean overlaps(List<JsonNode> some, List<JsonNode> others) {
    return some.stream()
        .anyMatch(
            a ->
                others.stream()
                    .anyMatch(
                        b ->
                            a.get("start").asInt() < b.get("end").asInt()
                                && b.get("start").asInt() < a.get("end").asInt()));
  }

  /** Whether two contents share at least half of the characters that either has. */
  private static boolean same(JsonNode wanted, JsonNode found) {
    BitSet both = characters(wanted);
    BitSet either = characters(found);
    both.and(either);
    either.or(characters(wanted));
    return both.cardinality() * 2 >= either.cardinality();
  }

  private static BitSet characters(JsonNode statement) {
    BitSet characters = new BitSet();
    statement
        .get("content")
        .forEach(c -> characters.set(c.get("start").asInt(), c.get("end").asInt()));
    return characters;
  }

  /** Whether a statement's speaker, or a member of the group that speaks, bears a wanted name. */
  private static boolean speaks(JsonNode wanted, JsonNode found) {
    if (wanted.get("name").isNull()) {
      return found.get("source").isNull();
    }
    List<String> names = new ArrayList<>();
    String id = found.at("/source/entity").asText();
    all("entities")
        .filter(e -> e.get("id").asText().equals(id))
        .forEach(
            e -> {
              names.add(e.get("name").asText());
              e.get("members")
                  .forEach(
                      m ->
                          all("entities")
                              .filter(o -> o.get("id").equals(m))
                              .forEach(o -> names.add(o.get("name").asText())));
            });
    for (String name : wanted.get("name").asText().split(";")) {
      String last = last(name);
      if (names.stream().anyMatch(n -> last(n).equals(last))) {
        return true;
      }
    }
    return false;
  }

  private static String last(String name) {
    String[] words = name.strip().toLowerCase(Locale.ROOT).split("\\s+");
    return words[words.length - 1];
  }
}
