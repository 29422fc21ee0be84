package attest.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.Engine;
import attest.record.Entity;
import attest.record.Finding;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.resolve.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's cases, read by the real engine and exported in every format. */
class CasesTest {
  private static final List<ReportRecord> RECORDS = new ArrayList<>();

  @TempDir Path folder;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(
        Engine.class.getResource("weights/encoder.onnx") != null,
        "the weights are not there: make train makes them");
    try (Engine engine = Engine.open();
        Stream<Path> files = Files.list(Path.of("../cases"))) {
      Set<String> texts = new HashSet<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file);
        if (texts.add(text)) {
          RECORDS.add(
              engine.read(
                  Report.given(
                      text,
                      Optional.of(file.getFileName().toString()),
                      Optional.of("A headline of " + file.getFileName()),
                      Optional.of("2031-03-04T05:06:07+04:00"),
                      Optional.of("The Ardon Herald"),
                      Optional.of("https://news.example/" + RECORDS.size()))));
        }
      }
    }
    assertFalse(RECORDS.isEmpty());
  }

  @Test
  void allOfThemHold() throws IOException {
    Path dump = write(Wording.PLAIN);
    assertEquals(List.of(), findings(dump));
    assertEquals(
        List.of(),
        GeoJsonTest.problems(Records.tree(Files.readString(dump.resolve("events.geojson")))));
    String again =
        Records.write(
            Exporter.ofAll(),
            Format.JSONL,
            Files.readAllLines(dump.resolve("records.jsonl")).stream()
                .map(ReportRecord::fromJson)
                .toArray(ReportRecord[]::new));
    assertEquals(Files.readString(dump.resolve("records.jsonl")), again);
    Set<String> ids = new HashSet<>();
    for (String line : Files.readAllLines(dump.resolve("gdelt.tsv"))) {
      assertEquals(61, line.split("\t", -1).length);
      assertEquals(true, ids.add(line.split("\t")[0]), line);
    }
  }

  @Test
  void withoutTextNoWordsAreInAnyFile() throws IOException {
    Path dump = write(Wording.HASHED);
    assertEquals(List.of(), findings(dump));
    try (Stream<Path> files = Files.list(dump)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(".parquet")) {
          continue;
        }
        String all = Files.readString(file);
        for (ReportRecord record : RECORDS) {
          assertFalse(all.contains("A headline of"), file::toString);
          String names =
              String.join(
                  "\n",
                  record.entities().stream().filter(Wording::isNamed).map(Entity::name).toList());
          for (Span words : words(record)) {
            boolean name = names.contains(words.text());
            boolean telling = words.text().trim().contains(" ") && !name;
            assertFalse(
                telling && all.contains(words.text()), () -> file + ": \"" + words.text() + "\"");
          }
        }
      }
    }
  }

  private static List<Span> words(ReportRecord record) {
    List<Span> words = new ArrayList<>();
    record.statements().forEach(each -> words.addAll(each.content()));
    record.statements().forEach(each -> each.acts().forEach(act -> words.add(act.evidence())));
    record.statements().forEach(each -> words.addAll(each.medium().spans()));
    record.events().forEach(each -> words.add(each.trigger()));
    record.events().forEach(each -> each.actor().forEach(a -> words.add(a.span())));
    record.events().forEach(each -> each.recipient().forEach(a -> words.add(a.span())));
    record.events().stream()
        .flatMap(each -> each.place().stream())
        .filter(each -> !gazetted(record, each))
        .forEach(each -> words.add(each.span()));
    record.events().forEach(each -> each.tolls().forEach(a -> words.add(a.evidence())));
    record.absences().forEach(each -> words.add(each.evidence()));
    return words;
  }

  /** Whether a place has a name of its own in the gazetteer, which is no word of the report. */
  private static boolean gazetted(ReportRecord record, Reference reference) {
    return record.entities().stream()
        .filter(each -> reference.entity().filter(each.id()::equals).isPresent())
        .flatMap(each -> each.place().stream())
        .anyMatch(each -> each.geonames().isPresent());
  }

  private Path write(Wording wording) {
    Path dump = folder.resolve("dump");
    new Exporter(Hits.all(), wording, true)
        .toFolder(dump, EnumSet.allOf(Format.class), "", Instant.EPOCH, RECORDS.stream());
    return dump;
  }

  private static List<Finding> findings(Path dump) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Dump.verify(dump, findings::add);
    return findings;
  }
}
