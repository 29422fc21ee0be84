package attest.app;

import attest.app.view.Clean;
import attest.record.Finding;
import attest.record.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a file of records again. */
@Command(
    name = "verify",
    header = "Checks records again: texts, spans, ids.",
    description = {
      "Needs nothing but the file: each text is checked against its SHA-256, every span against the"
          + " text, then ids, references, orders and fields. What does not hold is printed as",
      "  LINE PATH CODE: SENTENCE"
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every record holds",
      "1:something does not hold",
      "2:the command line makes no sense",
      "3:the file cannot be read, or the output not be written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest verify records.jsonl")
final class VerifyCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "RECORDS.jsonl",
      description = "Records, one a line; - is standard input.")
  private String file;

  @Mixin private HelpOption help;

  VerifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    long records = 0;
    long errors = 0;
    long findings = 0;
    try (InputStream in = TextFile.open(file, streams.in());
        Lines lines = new Lines(TextFile.shown(file), in)) {
      while (lines.next()) {
        if (lines.isBlank()) {
          continue;
        }
        if (lines.text().isEmpty()) {
          findings++;
          print(lines.number(), new Finding("$", "line-not-utf8", "The line is not UTF-8."));
        } else if (Lines.isError(lines.text().get())) {
          errors++;
        } else {
          records++;
          List<Finding> found = Verifier.verify(lines.text().get());
          found.forEach(finding -> print(lines.number(), finding));
          findings += found.size();
        }
      }
    } catch (IOException e) {
      throw new Failure(
          Failure.UNREADABLE,
          "file-unreadable",
          TextFile.shown(file) + " cannot be read: " + e.getMessage());
    }
    if (records + errors + findings == 0) {
      throw new Failure(
          Failure.UNREADABLE, "file-empty", TextFile.shown(file) + " holds no record.");
    }
    streams.print(summary(records, errors, findings));
    return findings == 0 ? 0 : Failure.FAILED;
  }

  private void print(long line, Finding finding) {
    streams.print(
        Clean.line(line + " " + finding.path() + " " + finding.code() + ": " + finding.message())
            + "\n");
  }

  private static String summary(long records, long errors, long findings) {
    String held =
        findings == 0 ? "all holds" : findings + (findings == 1 ? " finding" : " findings");
    String failed =
        errors == 0
            ? ""
            : ", " + errors + (errors == 1 ? " line holds" : " lines hold") + " an error instead";
    return records + (records == 1 ? " record: " : " records: ") + held + failed + "\n";
  }
}
