package attest.app;

import attest.app.view.Clean;
import attest.plover.PloverEvent;
import attest.plover.PloverJson;
import attest.plover.PloverView;
import attest.record.ReportRecord;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns records into the formats of others. */
@Command(
    name = "convert",
    header = "Turns records into the formats of other projects.",
    description = {
      "plover: PLOVER JSON, one event a line: the events of each record, and those that the acts of"
          + " its statements stand for (who condemns accuses, who demands requests). What is only"
          + " announced or refused counts as that (who will help agrees). Each line names its"
          + " report (ref), and says in status whether it happened, is planned, demanded,"
          + " possible or denied, and in statement by whose words alone it is known."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every line was a record, or an error that stands in its place",
      "1:some lines were not; each is told on standard error",
      "2:the command line makes no sense",
      "3:the file cannot be read, or the output not be written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest convert --to plover records.jsonl > events.jsonl")
final class ConvertCommand implements Callable<Integer> {
  /** The formats, in the spelling of the command line. */
  enum Format {
    plover
  }

  private final Streams streams;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "The format: ${COMPLETION-CANDIDATES}.")
  private Format format;

  @Parameters(
      paramLabel = "RECORDS.jsonl",
      description = "Records, one a line; - is standard input.")
  private String file;

  @Mixin private HelpOption help;

  ConvertCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    PloverJson json = new PloverJson();
    int[] failed = new int[1];
    RecordLines.read(
        streams,
        file,
        lines -> {
          if (lines.text().filter(Lines::isError).isPresent()) {
            return;
          }
          try {
            convert(lines, json);
          } catch (IllegalArgumentException e) {
            failed[0]++;
            streams.error(
                "record-invalid", "line " + lines.number() + ": " + Clean.line(e.getMessage()));
          }
        });
    return failed[0] > 0 ? Failure.FAILED : 0;
  }

  private void convert(Lines lines, PloverJson json) {
    String line =
        lines.text().orElseThrow(() -> new IllegalArgumentException("the line is not UTF-8"));
    ReportRecord record = ReportRecord.fromJson(line);
    for (PloverEvent event : PloverView.of(record)) {
      streams.print(json.line(record.article(), event) + "\n");
    }
  }
}
