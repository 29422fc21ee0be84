package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.Span;
import attest.record.Statement;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {
  @TempDir private Path folder;

  /** What the sample's statements are, as a corpus of attributions would hold them. */
  private static ObjectNode attributions() {
    ObjectNode row = Lines.MAPPER.createObjectNode();
    row.put("doc", "r-7").put("text", Run.SAMPLE.article().text());
    ArrayNode all = row.putArray("annotations").addObject().putArray("attributions");
    for (Statement each : Run.SAMPLE.statements()) {
      ObjectNode attribution = all.addObject();
      attribution.put("type", "direct");
      spans(attribution, "source", each.source().flatMap(Statement.Source::span).stream().toList());
      spans(attribution, "cue", each.cue().stream().toList());
      spans(attribution, "content", each.content());
    }
    return row;
  }

  private static void spans(ObjectNode attribution, String role, List<Span> spans) {
    ArrayNode parts = attribution.putArray(role);
    for (Span span : spans) {
      parts.addObject().putArray("spans").addArray().add(span.start()).add(span.end());
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void allRightIsAHundred() throws IOException {
    Path gold = write("gold.jsonl", attributions() + "\n");
    Run run = Run.attest("", "score", "statements", gold.toString());
    assertEquals(0, run.status(), run.err());
    for (String figure : List.of("source exact", "cue exact", "content exact", "whole")) {
      assertTrue(
          run.out().lines().anyMatch(l -> l.startsWith(figure) && l.contains("F1 100.0")), figure);
    }
  }

  @Test
  void errorsAreShownByFrequency() throws IOException {
    ObjectNode row = attributions();
    ObjectNode first = (ObjectNode) row.at("/annotations/0/attributions/0");
    Span koss = Run.SAMPLE.statements().get(0).source().flatMap(Statement.Source::span).get();
    spans(first, "cue", List.of(koss));
    Path gold = write("gold.jsonl", row + "\n");
    Run run = Run.attest("", "score", "statements", gold.toString());
    assertTrue(run.out().contains("Missed cues\n    1  lena koss"), run.out());
    assertTrue(run.out().contains("Cues that are none in the gold\n    1  said"), run.out());
  }

  @Test
  void recordsAreFoundByTheirRef() throws IOException {
    Path gold = write("gold.jsonl", attributions() + "\n");
    Path records = write("records.jsonl", Run.SAMPLE.toJson() + "\n");
    Run run = Run.attest("", "score", "statements", gold.toString(), records.toString());
    assertTrue(run.out().contains("source exact                       P 100.0"), run.out());
    Path none = write("none.jsonl", "");
    Run missed = Run.attest("", "score", "statements", gold.toString(), none.toString());
    assertTrue(missed.out().contains("R   0.0"), missed.out());
  }

  @Test
  void wholeRecordsShowConfusions() throws IOException {
    ObjectNode text = Lines.MAPPER.createObjectNode();
    text.put("id", "r-7").put("text", Run.SAMPLE.article().text());
    ObjectNode gold = Lines.MAPPER.createObjectNode();
    ArrayNode statements = gold.putArray("statements");
    for (Statement each : Run.SAMPLE.statements()) {
      ObjectNode statement = statements.addObject();
      statement.put("kind", "direct").put("name", "Lena Koss").put("medium", "letter");
      ArrayNode content = statement.putArray("content");
      each.content().forEach(s -> content.addObject().put("start", s.start()).put("end", s.end()));
      statement.putArray("chain");
      ObjectNode act = statement.putArray("acts").addObject();
      act.put("axis", "claim").putNull("degree").put("label", "deny");
    }
    gold.putArray("absences");
    write("gold/text/r-7.json", text.toString());
    write("gold/r-7.json", gold.toString());
    Run run = Run.attest("", "score", "records", folder.resolve("gold").toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("  speaker                          100.0 % of 2"), run.out());
    assertTrue(run.out().contains("letter -> "), run.out());
    assertTrue(run.out().contains("deny -> "), run.out());
  }

  @Test
  void whatCannotBeScoredIsSaidInASentence() throws IOException {
    Path broken = write("broken.jsonl", "{\n");
    assertEquals(1, Run.attest("", "score", "statements", broken.toString()).status());
    Path empty = write("empty.jsonl", "\n");
    Run nothing = Run.attest("", "score", "statements", empty.toString());
    assertEquals(3, nothing.status());
    assertTrue(nothing.err().contains("gold-empty"), nothing.err());
    Run missing = Run.attest("", "score", "records", folder.resolve("none").toString());
    assertEquals(3, missing.status());
    assertTrue(missing.err().contains("file-"), missing.err());
    Run part = Run.attest("", "score", "events", empty.toString());
    assertEquals(2, part.status());
    assertEquals(Optional.empty(), Optional.of(part.out()).filter(o -> !o.isEmpty()));
  }
}
