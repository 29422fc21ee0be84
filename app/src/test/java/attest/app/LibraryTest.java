package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the library. */
class LibraryTest {
  private static final String RECORD = Run.SAMPLE.toJson() + "\n";
  private static final String ID = Run.SAMPLE.article().id();

  @TempDir Path folder;
  private String data;

  @BeforeEach
  void place() {
    data = "--data=" + folder.resolve("data");
  }

  @Test
  void addsAndFinds() {
    Run added = Run.attest(RECORD + RECORD, "add", data, "-");
    assertEquals("1 new, 0 beside older ones, 1 known\n", added.out());
    assertEquals(0, added.status());
    assertEquals("1\n", Run.attest("", "find", data, "--count").out());
    assertEquals("0\n", Run.attest("", "find", data, "--count", "nosuchword").out());
    assertEquals(RECORD, Run.attest("", "find", data, "--format", "jsonl").out());
    String row = Run.attest("", "find", data).out();
    assertTrue(row.startsWith(ID.substring(0, 12)) && row.endsWith("\n"), row);
    Run facet = Run.attest("", "find", data, "--facet", "kind");
    assertTrue(facet.out().startsWith("1\t"), facet.out());
    assertEquals("The library is whole.\n", Run.attest("", "check", data).out());
  }

  @Test
  void saysWhatIsWrong() {
    Run query = Run.attest("", "find", data, "spaeker:koss");
    assertEquals(2, query.status());
    assertTrue(query.err().contains("Column 1 of the query"), query.err());
    assertTrue(query.err().endsWith("(unknown-field)\n"), query.err());
    assertEquals(2, Run.attest("", "find", data, "--facet", "about").status());
    assertEquals(2, Run.attest("", "find", data, "--cursor", "7").status());
    Run broken = Run.attest(RECORD + "{}\n", "add", data, "-");
    assertEquals(1, broken.status());
    assertTrue(broken.err().contains("line 2") && broken.err().contains("(record-invalid)"));
    assertEquals("1 new, 0 beside older ones, 0 known, 1 not stored\n", broken.out());
    Run unknown = Run.attest("", "forget", data, "0".repeat(64), "--reason", "asked to");
    assertEquals(1, unknown.status());
    assertTrue(unknown.err().endsWith("(report-unknown)\n"), unknown.err());
    assertEquals(
        3, Run.attest("", "check", "--database", "postgresql://127.0.0.1:1/none").status());
    assertEquals(2, Run.attest("", "entities").status());
  }

  @Test
  void keeps() throws Exception {
    Run.attest(RECORD, "add", data, "-");
    String frozen = Run.attest("", "freeze", data, "sample-1").out();
    assertTrue(frozen.startsWith("sample-1: 1 records, made "), frozen);
    assertEquals(frozen, Run.attest("", "freeze", data).out());
    assertEquals(1, Run.attest("", "freeze", data, "sample-1", "other").status());
    Path backup = folder.resolve("copy.db");
    assertEquals(0, Run.attest("", "backup", data, backup.toString()).status());
    assertTrue(Files.size(backup) > 0);
    String other = "--data=" + folder.resolve("other");
    assertEquals("1 reports\n", Run.attest("", "restore", other, backup.toString()).out());
    assertEquals(1, Run.attest("", "restore", other, backup.toString()).status());
    assertEquals(RECORD, Run.attest("", "find", other, "--format", "jsonl").out());
    assertEquals(0, Run.attest("", "forget", data, ID, "--reason", "asked to").status());
    assertEquals("0\n", Run.attest("", "find", data, "--count").out());
    assertEquals(1, Run.attest(RECORD, "add", data, "-").status());
    assertEquals("The library is whole.\n", Run.attest("", "check", data).out());
  }

  @Test
  void putsRightWhoIsWho() {
    Run.attest(RECORD, "add", data, "-");
    String list = Run.attest("", "entities", "list", data).out();
    assertTrue(list.lines().allMatch(line -> line.endsWith("; 1 report")), list);
    String one = list.lines().filter(l -> l.contains(" person ")).findFirst().orElseThrow();
    String number = one.substring(0, one.indexOf(' '));
    Run split =
        Run.attest(
            "",
            "entities",
            "split",
            data,
            number,
            "--reports",
            ID,
            "--reason",
            "another",
            "--author",
            "ed");
    assertEquals("", split.err());
    assertTrue(split.out().startsWith("1 split " + number + " gives "), split.out());
    assertEquals(0, Run.attest("", "entities", "undo", data, "1").status());
    assertEquals(1, Run.attest("", "entities", "undo", data, "1").status());
    assertTrue(Run.attest("", "entities", "corrections", data).out().contains("(undone "));
  }

  @Test
  void readsAgain() {
    String old = RECORD.replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"0.0.9\"");
    Run.attest(old, "add", data, "-");
    Run again = Run.attest("", "reread", data, "--since", "0.1.0");
    assertEquals("1 read again\n", again.out());
    assertEquals(RECORD, Run.attest("", "find", data, "--format", "jsonl").out());
    assertEquals("0 read again\n", Run.attest("", "reread", data, "--since", "0.1.0").out());
    String version = Run.SAMPLE.engine().version();
    assertEquals(
        "0 reports read otherwise, 1 alike\n",
        Run.attest("", "diff", data, "0.0.9", version).out());
  }
}
