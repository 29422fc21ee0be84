package attest.app;

import attest.app.view.Clean;
import attest.export.Dump;
import attest.export.Manifest;
import attest.record.Finding;
import attest.record.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a file of records, or the folder of an export, again. */
@Command(
    name = "verify",
    header = "Checks records, or the folder of an export, again.",
    description = {
      "Needs nothing but the file: each text is checked against its SHA-256, every span against the"
          + " text, then ids, references, orders and fields. What does not hold is printed as",
      "  LINE PATH CODE: SENTENCE",
      "Of a folder with a manifest.json, each file is checked against its size, SHA-256 and rows,"
          + " and each record in it as above."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything holds",
      "1:something does not hold",
      "2:the command line makes no sense",
      "3:the file cannot be read, or the output not be written"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  attest verify records.jsonl", "  attest verify export"})
final class VerifyCommand implements Callable<Integer> {
  private final Streams streams;
  private long records;
  private long errors;
  private long findings;

  @Parameters(
      paramLabel = "RECORDS.jsonl|FOLDER",
      description = "Records, one a line; - is standard input. Or the folder of an export.")
  private String file;

  @Mixin private HelpOption help;

  VerifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
      folder(Path.of(file));
    } else {
      RecordLines.read(streams, file, this::check);
    }
    streams.print(summary(records, errors, findings));
    return findings == 0 ? 0 : Failure.FAILED;
  }

  private void folder(Path folder) {
    if (!Dump.isOne(folder)) {
      throw new Failure(
          Failure.UNREADABLE, "manifest-missing", file + " holds no " + Manifest.NAME + ".");
    }
    try {
      records = Dump.verify(folder, this::print);
    } catch (IOException e) {
      throw new Failure(
          Failure.UNREADABLE, "file-unreadable", file + " cannot be read: " + e.getMessage());
    }
  }

  private void check(Lines lines) {
    if (lines.text().isEmpty()) {
      print(lines.number(), new Finding("$", "line-not-utf8", "The line is not UTF-8."));
    } else if (Lines.isError(lines.text().get())) {
      errors++;
    } else {
      records++;
      Verifier.verify(lines.text().get()).forEach(finding -> print(lines.number(), finding));
    }
  }

  private void print(long line, Finding finding) {
    print(new Finding(line + " " + finding.path(), finding.code(), finding.message()));
  }

  private void print(Finding finding) {
    findings++;
    streams.print(
        Clean.line(finding.path() + " " + finding.code() + ": " + finding.message()) + "\n");
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
