package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.ReportRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkTest {
  @Test
  void readsEveryLineInOrder() {
    StringBuilder in = new StringBuilder("\ufeff");
    for (int i = 0; i < 500; i++) {
      in.append("{\"id\":\"r")
          .append(i)
          .append("\",\"text\":\"Report ")
          .append(i)
          .append("\"}\r\n");
    }
    Run run = Run.attest(in.toString(), "read", "--jsonl", "-");
    assertEquals(0, run.status(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(500, lines.size());
    for (int i = 0; i < 500; i++) {
      ReportRecord record = ReportRecord.fromJson(lines.get(i));
      assertEquals("r" + i, record.article().ref().orElseThrow());
      assertEquals("Report " + i, record.article().text());
    }
  }

  @Test
  void aBadLineGivesAnErrorInItsPlace() throws Exception {
    ByteArrayOutputStream in = new ByteArrayOutputStream();
    in.writeBytes(line("{\"id\":7,\"text\":\"Good.\",\"outlet\":\"O\",\"other\":[1]}"));
    in.writeBytes(line("{\"text\":"));
    in.writeBytes(line(""));
    in.writeBytes(line("[1]"));
    in.writeBytes(line("{\"id\":\"x\"}"));
    in.writeBytes(line("{\"text\":\" \"}"));
    in.writeBytes(line("{\"text\":\"a \\ud83d b\"}"));
    in.writeBytes(line("{\"text\":\"a\",\"published\":\"May 5\"}"));
    in.writeBytes(line("{\"text\":\"a\",\"title\":5}"));
    in.writeBytes(new byte[] {'"', (byte) 0xe9, '"', '\n'});
    in.writeBytes(line("{\"text\":\"FAULT\"}"));
    in.writeBytes("{\"text\":\"Last.\"}".getBytes(StandardCharsets.UTF_8));
    Run run = Run.attest(in.toByteArray(), "read", "--jsonl", "--outlet", "Default", "-");
    assertEquals(1, run.status());
    List<String> lines = run.out().lines().toList();
    assertEquals("7", ReportRecord.fromJson(lines.get(0)).article().ref().orElseThrow());
    assertEquals("O", ReportRecord.fromJson(lines.get(0)).article().outlet().orElseThrow());
    String[] codes = {
      "2 line-no-json",
      "4 line-no-object",
      "5 text-missing",
      "6 text-empty",
      "7 text-not-unicode",
      "8 published-no-date",
      "9 field-no-string",
      "10 line-not-utf8",
      "11 fault"
    };
    for (int i = 0; i < codes.length; i++) {
      var error = Lines.MAPPER.readTree(lines.get(i + 1));
      String code = error.get("error").get("code").asText();
      assertEquals(codes[i], error.get("line").asInt() + " " + code);
      assertTrue(error.get("error").get("message").asText().endsWith("."), lines.get(i + 1));
    }
    ReportRecord last = ReportRecord.fromJson(lines.get(codes.length + 1));
    assertEquals("Last.", last.article().text());
    assertEquals("Default", last.article().outlet().orElseThrow());
    assertTrue(run.err().contains("11 reports, 9 failed"), run.err());
  }

  @Test
  void whatItWritesHolds() {
    String in = "{\"text\":\"One.\"}\n{\"text\":\"\"}\n";
    String records = Run.attest(in, "read", "--jsonl", "-").out() + Run.SAMPLE.toJson() + "\n";
    Run run = Run.attest(records, "verify", "-");
    assertEquals("2 records: all holds, 1 line holds an error instead\n", run.out());
    assertEquals(0, run.status());
  }

  @Test
  void findsALie() {
    String lie = Run.SAMPLE.toJson().replace("\"text\":\"said\"", "\"text\":\"sung\"");
    Run run = Run.attest(Run.SAMPLE.toJson() + "\n" + lie + "\n", "verify", "-");
    assertEquals(1, run.status());
    assertEquals(
        "2 $.statements[0].cue span-lies: The text says \"said\" there, not \"sung\".\n"
            + "2 records: 1 finding\n",
        run.out());
  }

  @Test
  void anEmptyFileHoldsNoRecord() {
    Run run = Run.attest("\n", "verify", "-");
    assertEquals(3, run.status());
    assertEquals("attest: Standard input holds no record (file-empty)\n", run.err());
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
