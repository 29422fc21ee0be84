package attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.resolve.Report;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases: each record holds what its case expects. */
class CasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CASES = Path.of("../cases");

  @TestFactory
  Stream<DynamicTest> recordsHoldWhatTheyMust() throws IOException {
    Engine engine = Engine.open();
    List<Path> cases;
    try (Stream<Path> files = Files.list(CASES)) {
      cases = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertTrue(!cases.isEmpty(), "no cases in " + CASES.toAbsolutePath().normalize());
    return cases.stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> check(engine, file)))
        .onClose(engine::close);
  }

  @Test
  void containmentIsWhatTheReadmeSays() throws IOException {
    JsonNode record = JSON.readTree("{'a': [1, {'b': 2, 'c': 3}], 'd': []}".replace('\'', '"'));
    assertEquals(List.of(), missing("", JSON.readTree("{\"a\": [{\"c\": 3}], \"d\": []}"), record));
    assertEquals(1, missing("", JSON.readTree("{\"a\": []}"), record).size());
    assertEquals(1, missing("", JSON.readTree("{\"a\": [{\"c\": 4}]}"), record).size());
    assertEquals(1, missing("", JSON.readTree("{\"e\": null}"), record).size());
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".json", "");
  }

  private static void check(Engine engine, Path file) throws IOException {
    JsonNode expected = JSON.readTree(Files.readString(file));
    String text = Files.readString(file.resolveSibling(name(file) + ".txt"));
    Optional<String> published =
        Optional.ofNullable(expected.get("published")).map(JsonNode::asText);
    Report report =
        Report.given(
            text,
            Optional.empty(),
            Optional.empty(),
            published,
            Optional.empty(),
            Optional.empty());
    JsonNode record = JSON.readTree(engine.read(report).toJson());
    assertEquals(
        List.of(), missing("", expected.get("expect"), record), expected.get("why").asText());
  }

  /** What is expected and not there, each with its path. */
  private static List<String> missing(String path, JsonNode expected, JsonNode found) {
    List<String> missing = new ArrayList<>();
    if (expected.isObject() && found.isObject()) {
      expected
          .properties()
          .forEach(
              field ->
                  missing.addAll(
                      missing(
                          path + "." + field.getKey(),
                          field.getValue(),
                          found.path(field.getKey()))));
    } else if (expected.isArray() && found.isArray() && !expected.isEmpty()) {
      for (JsonNode element : expected) {
        boolean held = false;
        for (JsonNode each : found) {
          held |= missing(path, element, each).isEmpty();
        }
        if (!held) {
          missing.add(path + " has nothing like " + element);
        }
      }
    } else if (!expected.equals(found)) {
      missing.add(path + " should be " + expected + " but is " + found);
    }
    return missing;
  }
}
