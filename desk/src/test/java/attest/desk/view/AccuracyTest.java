package attest.desk.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.store.Reviews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccuracyTest {
  @Test
  void everyFigureStandsInTheResults() throws IOException {
    List<String> results = Files.readAllLines(Path.of("../bench/RESULTS.md"));
    List<String> lines =
        Files.readAllLines(Path.of("src/main/resources/attest/desk/accuracy.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      assertEquals(5, cells.length, line);
      if (!cells[2].isEmpty()) {
        assertTrue(
            results.stream()
                .anyMatch(
                    result ->
                        result.strip().startsWith(cells[4] + "  ")
                            && result.contains(" " + cells[2] + " ")
                            && result.matches(".*\\b" + cells[3] + "\\b.*")),
            line);
      }
    }
  }

  @Test
  void ownReviewsSpeakOnceThereAreEnough() {
    Accuracy few = Accuracy.of(Map.of("s.source", new Reviews.Figure(18, 19)));
    assertEquals("right in 95 of 100 on the development set", few.of("s.source").words());
    Accuracy many = Accuracy.of(Map.of("s.source", new Reviews.Figure(18, 20)));
    assertEquals(
        "right in 95 of 100 on the development set; right in 18 of 20 reviewed here",
        many.of("s.source").words());
    assertEquals("speaker", many.of("s.source").name());
    assertEquals(Optional.empty(), many.of("s.time").measured());
    assertFalse(many.of("s.time").isTelling());
  }
}
