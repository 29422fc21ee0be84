package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.ReportRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTest {
  private static final String SAMPLE = Run.SAMPLE.article().text();

  @TempDir Path folder;

  @Test
  void showsTheMarkedTextAndWhatItSays() {
    Run run = Run.attest(SAMPLE, "read", "-");
    assertEquals(0, run.status());
    assertTrue(
        run.out().contains("[s1 “We condemn this *attack*e1 in the strongest terms,”]"), run.out());
    assertTrue(
        run.out().contains("\ns1   Lena Koss, the foreign minister of Ardonia\n"), run.out());
    assertTrue(run.out().contains("act  condemn strongly -6 about “shelled” (e1)"), run.out());
    assertTrue(run.out().contains("\ne1   2 killed, says the outlet — “two guards”\n"), run.out());
    assertTrue(
        run.out().contains("\na1   The council did not “condemn” Militia fighters"), run.out());
    assertFalse(run.out().contains("\u001b"), "no colour where there is no terminal");
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 81), run.out());
    assertEquals("", run.err());
  }

  @Test
  void marksWithColourInsteadOfBrackets() {
    Run run = Run.attest(SAMPLE, "read", "--color", "always", "-");
    assertTrue(run.out().contains("\u001b[0;1mLena Koss"), run.out());
    assertFalse(run.out().contains("{Lena Koss"), run.out());
  }

  @Test
  void explainsEveryValue() {
    Run run = Run.attest(SAMPLE, "explain", "-");
    assertEquals(0, run.status());
    assertTrue(run.out().contains("place       Velmar (n1) “near Velmar” 244–255\n"), run.out());
    assertTrue(run.out().contains("32–74 ← condemn with a word of degree"), run.out());
    assertTrue(run.out().contains("actor       IMG GOV ← the title of a minister"), run.out());
  }

  @Test
  void writesTheRecordAsOneLine() {
    Run run = Run.attest(SAMPLE, "read", "--json", "-");
    assertEquals(Run.SAMPLE.toJson() + "\n", run.out());
  }

  @Test
  void keepsWhatWasGivenAboutTheReport() {
    ReportRecord record =
        record(
            "A quiet day.",
            "--published",
            "2031-03-04T10:00:00Z",
            "--outlet",
            "Ö",
            "--url",
            "http://h/",
            "--title",
            "T");
    assertEquals("2031-03-04T10:00:00Z", record.article().published().orElseThrow());
    assertEquals("given", record.article().publishedFrom());
    assertEquals("Ö", record.article().outlet().orElseThrow());
    assertEquals("http://h/", record.article().url().orElseThrow());
    assertEquals("T", record.article().title().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
  void readsTextInManyEncodings(String charset) {
    String text = "Café “closed” – again\r\nby order";
    Run run = Run.attest(text.getBytes(Charset.forName(charset)), "read", "--json", "-");
    assertEquals(text, ReportRecord.fromJson(run.out()).article().text());
    assertEquals(charset.equals("windows-1252"), run.err().contains("read as windows-1252"));
  }

  @Test
  void leavesOutTheByteOrderMarkAndNothingElse() {
    assertEquals("\ta\r\n\r\nb \n", record("\ufeff\ta\r\n\r\nb \n").article().text());
    byte[] little = "\ufeffA café".getBytes(StandardCharsets.UTF_16LE);
    String json = Run.attest(little, "read", "--json", "-").out();
    assertEquals("A café", ReportRecord.fromJson(json).article().text());
  }

  @Test
  void saysWhereUtf8IsDamaged() {
    byte[] bytes = "Café, naïve, über, x".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;
    Run run = Run.attest(bytes, "read", "--json", "-");
    assertTrue(ReportRecord.fromJson(run.out()).article().text().endsWith("über, \ufffd"));
    assertTrue(run.err().contains("damaged UTF-8"), run.err());
  }

  @Test
  void refusesWhatIsNoText() {
    assertFails(3, "file-binary", new byte[] {'P', 'K', 3, 4, 0, 0, 1, (byte) 0x9d});
    assertFails(3, "file-binary", "abc\0def".getBytes(StandardCharsets.UTF_8));
    assertFails(3, "file-binary", "\u0001\u0002\u0003 ab".getBytes(StandardCharsets.UTF_8));
    assertFails(3, "file-empty", new byte[0]);
    assertFails(3, "file-empty", " \r\n ".getBytes(StandardCharsets.UTF_8));
    assertFails(3, "text-not-unicode", new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80});
    assertFails(
        3, "text-not-unicode", new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, 'a', 0});
    assertFails(3, "encoding-unknown", "Привет, мир".getBytes(Charset.forName("KOI8-R")));
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    assertFails(3, "file-missing", new byte[0], folder.resolve("none.txt").toString());
    assertFails(3, "file-is-directory", new byte[0], folder.toString());
    assertFails(
        2, "published-no-date", "x".getBytes(StandardCharsets.UTF_8), "--published", "May", "-");
    assertFails(1, "fault", "FAULT".getBytes(StandardCharsets.UTF_8));
    Path file = Files.writeString(folder.resolve("é 1.txt"), "A quiet day.");
    assertEquals(0, Run.attest("", "read", file.toString()).status());
  }

  @ParameterizedTest
  @CsvSource({"read", "read --nonsense -", "read a b", "nonsense", "verify"})
  void saysWhatIsWrongWithTheCommandLine(String line) {
    Run run = Run.attest("", line.split(" "));
    assertEquals(2, run.status());
    assertTrue(
        run.err().matches("attest: [^\n]+ \\(usage\\)\nattest: try '[^\n]+ --help'\n"), run.err());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource({"--help", "read --help", "verify --help", "explain --help", "''", "--version"})
  void helps(String line) {
    Run run = Run.attest("", line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(0, run.status());
    assertTrue(run.out().contains("attest"), run.out());
    assertTrue(run.out().lines().allMatch(l -> l.length() <= 90), run.out());
  }

  @Test
  void letsNoControlCharacterThrough() {
    Run run = Run.attest("A \u001b[31mred\u0007 \u202ehsilgnE\u009b day.", "read", "-");
    assertTrue(run.out().contains("A ␛[31mred␇ \ufffdhsilgnE\ufffd day."), run.out());
  }

  @Test
  void readsAMillionCharactersOnOneLine() {
    String text = "Ten 😀 words. ".repeat(1_000_000 / 14);
    assertEquals(text, record(text).article().text());
    assertEquals(0, Run.attest(text, "read", "-").status());
  }

  @Test
  void refusesTenMillionCharacters() {
    Run run = Run.attest("Troops left the town. ".repeat(10_000_000 / 22), "read", "-");
    assertEquals(3, run.status());
    assertTrue(run.err().contains("text-too-long"), run.err());
  }

  @Test
  void readsTextsInOtherDirections() {
    String text = "قال الوزير «نعم». Then “שלום” 😀.";
    assertEquals(text, record(text).article().text());
    assertTrue(Run.attest(text, "read", "-").out().contains(text));
  }

  @Test
  void stopsQuietlyWhenNobodyListens() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    int[] status = new int[1];
    assertEquals("", Run.run(SAMPLE.getBytes(StandardCharsets.UTF_8), closed, status, "read", "-"));
    assertEquals(3, status[0]);
  }

  private static ReportRecord record(String text, String... options) {
    List<String> arguments = new ArrayList<>(List.of("read", "--json"));
    arguments.addAll(List.of(options));
    arguments.add("-");
    Run run = Run.attest(text, arguments.toArray(String[]::new));
    assertEquals("", run.err());
    return ReportRecord.fromJson(run.out());
  }

  private static void assertFails(int status, String code, byte[] in, String... arguments) {
    String[] all = new String[Math.max(1, arguments.length) + 1];
    all[0] = "read";
    all[1] = "-";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Run run = Run.attest(in, all);
    assertEquals("", run.out());
    assertTrue(run.err().matches("attest: [^\n]+ \\(" + code + "\\)\n"), run.err());
    assertEquals(status, run.status());
  }
}
