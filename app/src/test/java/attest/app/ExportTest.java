package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  private static final String RECORD = Run.SAMPLE.toJson() + "\n";

  @TempDir Path folder;

  @Test
  void aFolderHasAllFilesAndHolds() throws Exception {
    String to = folder.resolve("export").toString();
    Run run =
        Run.attest(
            RECORD, "export", "--format", "jsonl,statements,parquet", "--to", to, "--records", "-");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("statements.csv: 2 rows"), run.out());
    assertEquals(
        List.of(
            "events.parquet",
            "manifest.json",
            "records.jsonl",
            "statements.csv",
            "statements.parquet",
            "tolls.parquet"),
        names(folder.resolve("export")));
    assertEquals(RECORD, Files.readString(folder.resolve("export/records.jsonl")));
    Run verify = Run.attest("", "verify", to);
    assertEquals(0, verify.status(), verify.out());
    assertEquals("1 record: all holds\n", verify.out());
  }

  @Test
  void whatWasChangedIsFound() throws Exception {
    Path to = folder.resolve("export");
    Run.attest(
        RECORD, "export", "--format", "jsonl,events", "--to", to.toString(), "--records", "-");
    Path events = to.resolve("events.csv");
    Files.writeString(events, Files.readString(events).replace("shelled", "shelter"));
    Run verify = Run.attest("", "verify", to.toString());
    assertEquals(1, verify.status());
    assertTrue(verify.out().startsWith("events.csv hash-lies: "), verify.out());
  }

  @Test
  void aLineThatIsNoRecordLeavesNothing() throws Exception {
    Path to = folder.resolve("export");
    Run run =
        Run.attest(
            RECORD + "{}\n", "export", "--format", "events", "--to", "" + to, "--records", "-");
    assertEquals(1, run.status());
    assertTrue(run.err().contains("line 2") && run.err().contains("record-invalid"), run.err());
    assertEquals(List.of(), names(folder));
  }

  @Test
  void whatIsThereStays() throws Exception {
    Path to = Files.createDirectory(folder.resolve("export"));
    Files.writeString(to.resolve("mine.txt"), "mine");
    Run run =
        Run.attest(RECORD, "export", "--format", "events", "--to", to.toString(), "--records", "-");
    assertEquals(3, run.status());
    assertTrue(run.err().contains("target-exists"), run.err());
    assertEquals(List.of("mine.txt"), names(to));
  }

  @Test
  void oneFormatGoesToStandardOutput() {
    Run run =
        Run.attest(RECORD, "export", "--format", "tolls", "--bom", "--to", "-", "--records", "-");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("\ufeffreport,"), run.out());
    assertEquals(3, run.out().split("\r\n").length);
    assertTrue(run.err().contains("left out: "), run.err());
    assertEquals(
        2,
        Run.attest(RECORD, "export", "--format", "parquet", "--to", "-", "--records", "-")
            .status());
    assertEquals(
        2,
        Run.attest(RECORD, "export", "--format", "ucdp,acled", "--to", "-", "--records", "-")
            .status());
  }

  @Test
  void withoutTextNoWordsAreHandedOn() {
    Run run =
        Run.attest(
            RECORD, "export", "--format", "jsonl", "--without-text", "--to", "-", "--records", "-");
    assertEquals(0, run.status(), run.err());
    assertFalse(run.out().contains("shelled"), run.out());
    assertTrue(run.out().contains("sha256:"), run.out());
  }

  @Test
  void unknownFormatsAndEmptyFilesAreErrors() {
    Run unknown = Run.attest(RECORD, "export", "--format", "cameo", "--to", "-", "--records", "-");
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().contains("polecat"), unknown.err());
    assertEquals(
        3, Run.attest("\n", "export", "--format", "acled", "--to", "-", "--records", "-").status());
    assertEquals(3, Run.attest("", "verify", folder.toString()).status());
  }

  @Test
  void anErrorInAReportsPlaceIsToldAndPassedOver() {
    String error = "{\"line\":1,\"error\":{\"code\":\"fault\",\"message\":\"told to\"}}\n";
    Run run =
        Run.attest(error + RECORD, "export", "--format", "jsonl", "--to", "-", "--records", "-");
    assertEquals(0, run.status(), run.err());
    assertEquals(RECORD, run.out());
    assertTrue(run.err().contains("1 line holds an error"), run.err());
  }

  private static List<String> names(Path path) throws Exception {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }
}
