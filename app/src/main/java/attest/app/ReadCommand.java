package attest.app;

import attest.app.view.Overview;
import attest.record.ReportRecord;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads one report, or many. */
@Command(
    name = "read",
    header = "Reads a report, or many, and shows what they say.",
    description = {
      "Shows the text with the words that matter marked, then the statements, events, tolls and"
          + " what was not said. With --jsonl it reads many reports and writes one record a line."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all was read",
      "1:some lines of --jsonl failed, each with an error in its place; or attest itself failed",
      "2:the command line makes no sense",
      "3:the input cannot be read, or the output not be written"
    },
    footerHeading = "%nInput and output:%n",
    footer = {
      "A text is UTF-8, UTF-16 with a byte order mark, or windows-1252. A line of --jsonl is an"
          + " object with \"text\" and, where known, \"id\", \"title\", \"published\", \"outlet\","
          + " \"url\"; empty lines are skipped. A line that cannot be read gives",
      "  {\"line\": 7, \"error\": {\"code\": \"...\", \"message\": \"...\"}}",
      "in its place, and the rest goes on. Output is UTF-8.",
      "",
      "Examples:",
      "  attest read --published 2023-03-06 --outlet \"The Herald\" report.txt",
      "  attest read --json report.txt | jq .statements",
      "  attest read --jsonl reports.jsonl > records.jsonl"
    })
final class ReadCommand implements Callable<Integer> {
  private final Streams streams;
  private final Supplier<Terminal> terminal;
  private final Reader.Source source;

  @Parameters(
      paramLabel = "FILE",
      description = "A text file, or JSON lines with --jsonl; - is standard input.")
  private String file;

  @Mixin private ReportOptions options;

  @Option(names = "--json", description = "Write the record as one line of JSON.")
  private boolean json;

  @Option(
      names = "--jsonl",
      description =
          "FILE has one report a line; write one record a line, in the same order. What is given"
              + " above holds for lines that do not say.")
  private boolean lines;

  @Mixin private Color color;

  @Mixin private HelpOption help;

  ReadCommand(Streams streams, Supplier<Terminal> terminal, Reader.Source source) {
    this.streams = streams;
    this.terminal = terminal;
    this.source = source;
  }

  @Override
  public Integer call() {
    options.check();
    if (lines) {
      return new Bulk(streams, source, options.report("")).run(file);
    }
    ReportRecord record = record(streams, source, options, file);
    if (json) {
      streams.print(record.toJson() + "\n");
    } else {
      Terminal shownOn = terminal.get();
      streams.print(Overview.of(record, shownOn.columns(), color.on(shownOn)));
    }
    return 0;
  }

  /** The record of the report in a file. */
  static ReportRecord record(
      Streams streams, Reader.Source source, ReportOptions options, String file) {
    options.check();
    TextFile text = TextFile.read(file, streams.in());
    text.doubt().ifPresent(streams::tell);
    try (Reader reader = source.open()) {
      return Fault.read(reader, options.report(text.text()));
    }
  }
}
