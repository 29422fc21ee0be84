package attest.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.record.Finding;
import attest.record.ReportRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExporterTest {
  private static final Instant MADE = Instant.parse("2031-03-05T12:00:00Z");
  private static final Set<Format> ALL = EnumSet.allOf(Format.class);

  @TempDir Path folder;

  @Test
  void recordsComeBackByteForByte() {
    ReportRecord traps = Records.traps();
    String lines = Records.write(Exporter.ofAll(), Format.JSONL, Records.SAMPLE, traps);
    assertEquals(Records.SAMPLE.toJson() + "\n" + traps.toJson() + "\n", lines);
    ReportRecord[] again = lines.lines().map(ReportRecord::fromJson).toArray(ReportRecord[]::new);
    assertEquals(lines, Records.write(Exporter.ofAll(), Format.JSONL, again));
  }

  @Test
  void everyFormatIsWrittenAndHolds() throws Exception {
    Path dump = folder.resolve("deep/down/dump");
    Manifest manifest = write(Exporter.ofAll(), dump);
    assertEquals(2, manifest.records());
    assertEquals("speaker:koss", manifest.query());
    assertEquals(List.of(), findings(dump));
    Set<String> names = Set.copyOf(names(dump));
    for (Format format : Format.values()) {
      assertTrue(names.containsAll(format.files()), format::toString);
    }
    for (Manifest.File file : manifest.files()) {
      assertTrue(file.rows() > 0, file::name);
      assertEquals(file.format().equals("jsonl"), file.leavesOut().isEmpty(), file::name);
    }
    assertEquals(manifest, Manifest.fromJson(Files.readString(dump.resolve(Manifest.NAME))));
  }

  @Test
  void theSameRecordsGiveTheSameBytes() throws Exception {
    write(Exporter.ofAll(), folder.resolve("one"));
    write(Exporter.ofAll(), folder.resolve("two"));
    for (String name : names(folder.resolve("one"))) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("one").resolve(name)),
          Files.readAllBytes(folder.resolve("two").resolve(name)),
          name);
    }
  }

  @Test
  void aFailureInTheMiddleLeavesNothing() throws Exception {
    Stream<ReportRecord> broken =
        Stream.of(1, 2, 3)
            .map(
                i -> {
                  if (i == 3) {
                    throw new IllegalStateException("told to");
                  }
                  return Records.SAMPLE;
                });
    Path dump = Files.createDirectory(folder.resolve("dump"));
    assertThrows(
        IllegalStateException.class, () -> Exporter.ofAll().toFolder(dump, ALL, "", MADE, broken));
    assertEquals(List.of("dump"), names(folder));
    assertEquals(List.of(), names(dump));
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    Path file = Files.writeString(folder.resolve("dump"), "mine");
    ExportError error = assertThrows(ExportError.class, () -> write(Exporter.ofAll(), file));
    assertEquals("target-exists", error.code());
    assertEquals("mine", Files.readString(file));
    ExportError inside =
        assertThrows(ExportError.class, () -> write(Exporter.ofAll(), file.resolve("dump")));
    assertEquals("target-unwritable", inside.code());
  }

  @Test
  void aFullDiskIsAnError() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "there is no /dev/full here");
    for (Format format : ALL) {
      if (format.files().size() == 1) {
        assertThrows(
            IOException.class,
            () -> {
              try (OutputStream out = Files.newOutputStream(full)) {
                Exporter.ofAll().toStream(out, format, Stream.of(Records.SAMPLE));
              }
            },
            format.toString());
      }
    }
  }

  @Test
  void onlyHitsAreInTheTablesAndAllInTheRecords() {
    Hits hits = new Hits((r, s) -> s.id().equals("s2"), (r, e) -> false);
    Exporter exporter = new Exporter(hits, Wording.PLAIN, false);
    assertEquals(2, Records.write(exporter, Format.STATEMENTS, Records.SAMPLE).lines().count());
    for (Format empty : List.of(Format.EVENTS, Format.TOLLS, Format.ACLED, Format.UCDP)) {
      assertEquals(1, Records.write(exporter, empty, Records.SAMPLE).lines().count());
    }
    String plover = Records.write(exporter, Format.PLOVER, Records.SAMPLE);
    assertEquals(1, plover.lines().count());
    assertTrue(plover.contains("\"REQUEST\""), plover);
    assertEquals(
        Records.SAMPLE.toJson() + "\n", Records.write(exporter, Format.JSONL, Records.SAMPLE));
  }

  @Test
  void whatIsAlteredIsFound() throws Exception {
    Path dump = folder.resolve("dump");
    write(Exporter.ofAll(), dump);
    Path lines = dump.resolve("records.jsonl");
    String records = Files.readString(lines);
    Files.writeString(lines, records.replaceFirst("two guards", "six guards"));
    assertEquals(List.of("hash-lies", "hash-lies"), codes(dump).subList(0, 2));
    assertTrue(findings(dump).stream().anyMatch(f -> f.path().startsWith("records.jsonl:1 $.")));
    Files.writeString(lines, records);

    for (String name : List.of("tolls.csv", "gdelt.tsv", "polecat.tsv", "plover.jsonl")) {
      String whole = Files.readString(dump.resolve(name));
      String[] rows = whole.split("\n");
      Files.writeString(dump.resolve(name), whole + rows[rows.length - 1] + "\n");
      assertEquals(List.of("size-lies", "hash-lies", "rows-lie"), codes(dump), name);
      Files.writeString(dump.resolve(name), whole);
    }
    String map = Files.readString(dump.resolve("timemap.json"));
    Files.writeString(dump.resolve("timemap.json"), map.substring(0, map.length() / 2));
    assertEquals(List.of("size-lies", "hash-lies", "no-json"), codes(dump));
    Files.delete(dump.resolve("timemap.json"));
    Files.writeString(dump.resolve("more.txt"), "");
    assertEquals(List.of("file-missing", "file-unknown"), codes(dump));
    Files.writeString(dump.resolve(Manifest.NAME), "{}");
    assertEquals(List.of("manifest-broken"), codes(dump));
  }

  @Test
  void aManifestCannotPointOutside() throws Exception {
    Path dump = folder.resolve("dump");
    write(Exporter.ofAll(), dump);
    Path manifest = dump.resolve(Manifest.NAME);
    Files.writeString(folder.resolve("timemap.json"), "[]");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"timemap.json\"", "\"../timemap.json\""));
    assertEquals(List.of("file-name", "file-unknown"), codes(dump));
  }

  @Test
  void manifestsThatAreNoneAreRefused() {
    for (String json : List.of("", "[]", "{", "{\"manifest\":1}", "{\"manifest\":2}")) {
      assertThrows(IllegalArgumentException.class, () -> Manifest.fromJson(json), json);
    }
  }

  @Test
  void aFormatHasAName() {
    for (Format format : Format.values()) {
      assertEquals(format, Format.named(format.toString()).orElseThrow());
    }
    assertFalse(Format.named("cameo").isPresent());
  }

  private static Manifest write(Exporter exporter, Path dump) {
    return exporter.toFolder(
        dump, ALL, "speaker:koss", MADE, Stream.of(Records.SAMPLE, Records.traps()));
  }

  private static List<String> names(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private static List<Finding> findings(Path dump) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Dump.verify(dump, findings::add);
    return findings;
  }

  private static List<String> codes(Path dump) throws IOException {
    return findings(dump).stream().map(Finding::code).toList();
  }
}
