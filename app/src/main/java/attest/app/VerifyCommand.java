package attest.app;

import attest.app.view.Clean;
import attest.record.Finding;
import attest.record.Verifier;
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
  private long records;
  private long errors;
  private long findings;

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
    RecordLines.read(streams, file, this::check);
    streams.print(summary(records, errors, findings));
    return findings == 0 ? 0 : Failure.FAILED;
  }

  private void check(Lines lines) {
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
