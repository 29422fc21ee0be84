package attest.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import attest.record.ReportRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedTest {
  private static final Exporter ALL = Exporter.ofAll();
  private static final Exporter MARKED = new Exporter(Hits.all(), Wording.PLAIN, true);

  @TempDir Path folder;

  @Test
  void pythonReadsWhatWasWritten() throws Exception {
    ReportRecord record = Records.traps();
    JsonNode rows = python("csv", Records.write(ALL, Format.STATEMENTS, record), "utf-8");
    assertEquals(Records.TRAPS.size(), rows.size());
    for (int i = 0; i < Records.TRAPS.size(); i++) {
      assertEquals(shown(Records.TRAPS.get(i)), rows.get(i).get("content").asText());
      assertEquals("'=1+1", rows.get(i).get("ref").asText());
      assertEquals("The \"Quote\", daily", rows.get(i).get("outlet").asText());
      assertEquals("'-2\t+3\n@4", rows.get(i).get("title").asText());
    }
  }

  @Test
  void rReadsWhatWasWritten() throws Exception {
    Path csv = rows("csv", Records.write(ALL, Format.STATEMENTS, Records.traps()));
    String program =
        """
        rows <- read.csv(commandArgs(TRUE)[1], encoding = "UTF-8", colClasses = "character")
        cat(rows$content, sep = "\\u001e")
        """;
    String out = run("r-base-core", List.of("Rscript", "--vanilla", "-e", program, csv.toString()));
    assertEquals(
        Records.TRAPS.stream().map(DelimitedTest::shown).map(DelimitedTest::lines).toList(),
        Arrays.stream(out.split("\\x1e")).map(DelimitedTest::lines).toList());
  }

  @Test
  void aSpreadsheetReadsWhatWasWritten() throws Exception {
    Path csv = rows("csv", Records.write(MARKED, Format.STATEMENTS, Records.traps()));
    Path again = Files.createDirectory(folder.resolve("again"));
    run(
        "libreoffice-calc",
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("office").toUri(),
            "--headless",
            "--infilter=CSV:44,34,76,1",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
            "--outdir",
            again.toString(),
            csv.toString()));
    JsonNode rows = python("csv", Files.readString(again.resolve("rows.csv")), "utf-8-sig");
    for (int i = 0; i < Records.TRAPS.size(); i++) {
      assertEquals(lines(shown(Records.TRAPS.get(i))), lines(rows.get(i).get("content").asText()));
      assertEquals("'=1+1", rows.get(i).get("ref").asText());
    }
  }

  @Test
  void theByteOrderMarkIsThereOnRequestOnly() throws Exception {
    String plain = Records.write(ALL, Format.STATEMENTS, Records.SAMPLE);
    String marked = Records.write(MARKED, Format.STATEMENTS, Records.SAMPLE);
    assertEquals("\ufeff" + plain, marked);
    assertTrue(python("csv", marked, "utf-8-sig").get(0).has("report"));
    String tabs = Records.write(MARKED, Format.POLECAT, Records.SAMPLE);
    assertEquals(Records.write(ALL, Format.POLECAT, Records.SAMPLE), tabs);
  }

  @Test
  void noCellOfTextBeginsLikeAFormula() throws Exception {
    for (Format format : List.of(Format.STATEMENTS, Format.POLECAT, Format.GDELT)) {
      String file = Records.write(ALL, format, Records.traps(), Records.SAMPLE);
      String kind = format == Format.STATEMENTS ? "csv" : "tsv";
      for (JsonNode row : python(kind, file, "utf-8")) {
        for (JsonNode cell : row) {
          String text = cell.asText();
          boolean number = text.matches("-?[0-9]+(\\.[0-9]+)?");
          assertFalse(!number && text.matches("(?s)[=+\\-@\\t\\r\\n].*"), text);
        }
      }
    }
  }

  @Test
  void anApostropheTooManyIsTakenAwayWithoutDoubt() {
    String cells = Records.write(ALL, Format.STATEMENTS, Records.traps());
    assertTrue(cells.contains("''=quoted formula"), cells);
    assertTrue(cells.contains(",''plain apostrophes,"), cells);
  }

  @Test
  void linesEndAsTheStandardSays() {
    String file = Records.write(ALL, Format.EVENTS, Records.SAMPLE);
    assertEquals(2, file.split("\r\n", -1).length - 1);
    assertTrue(file.endsWith("\r\n"));
  }

  @Test
  void numbersAreNumbersAndDaysDays() throws Exception {
    JsonNode event =
        python("csv", Records.write(ALL, Format.EVENTS, Records.SAMPLE), "utf-8").get(0);
    assertEquals("-0.25", event.get("longitude").asText());
    assertEquals("12.5", event.get("latitude").asText());
    assertEquals("2031-03-03", event.get("date_from").asText());
    assertEquals("2", event.get("killed").asText());
    assertEquals("5+", event.get("injured").asText());
    assertEquals("225", event.get("trigger_start").asText());
    JsonNode said =
        python("csv", Records.write(ALL, Format.STATEMENTS, Records.SAMPLE), "utf-8").get(0);
    assertEquals("-6", said.get("evaluation").asText());
    assertEquals("condemn-strongly", said.get("acts").asText());
    assertEquals("e1 shelled", said.get("act_targets").asText());
    assertEquals("28..76", said.get("content_offsets").asText());
  }

  /** What a reader should see of a text: guarded, and without control characters. */
  private static String shown(String text) {
    String clean = text.replaceAll("[\\x00\\x07]", "\ufffd");
    return clean.matches("(?s)'*[=+\\-@\\t\\r\\n\uff1d].*") ? "'" + clean : clean;
  }

  /** With the ends of lines that R and spreadsheets keep. */
  private static String lines(String text) {
    return text.replaceAll("\r\n?", "\n");
  }

  private Path rows(String kind, String file) throws IOException {
    return Files.writeString(folder.resolve("rows." + kind), file);
  }

  /** The rows as Python's own csv module reads them; where it is missing, that fails in CI. */
  private JsonNode python(String kind, String file, String encoding)
      throws IOException, InterruptedException {
    String program =
        """
        import csv, json, sys
        with open(sys.argv[1], encoding=sys.argv[2], newline='') as f:
            if sys.argv[3] == 'csv':
                rows = list(csv.DictReader(f, strict=True))
            else:
                rows = list(csv.reader(f, delimiter='\\t', quoting=csv.QUOTE_NONE))
                assert len(set(map(len, rows))) == 1
        sys.stdout.buffer.write(json.dumps(rows).encode())
        """;
    Path path = rows(kind, file);
    return Records.tree(
        run("python3", List.of("python3", "-c", program, path.toString(), encoding, kind)));
  }

  /**
   * What a program prints.
   *
   * @param source the package that has it; Python's must be there in CI, the others are large
   */
  private static String run(String source, List<String> command)
      throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      String missing = command.get(0) + " is not installed: apt-get install " + source;
      assertTrue(System.getenv("CI") == null || !source.equals("python3"), missing);
      return abort(missing);
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }
}
