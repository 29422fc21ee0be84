package attest.app;

import attest.app.view.Explanation;
import attest.record.ReportRecord;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows where every value of a record comes from. */
@Command(
    name = "explain",
    header = "Shows where every value of a record comes from.",
    description =
        "Shows every value with the words it came from, where they stand in the text, and which"
            + " reader, rule or list decided.",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the report was read",
      "1:attest itself failed",
      "2:the command line makes no sense",
      "3:the input cannot be read, or the output not be written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest explain --published 2023-03-06 report.txt | less -R")
final class ExplainCommand implements Callable<Integer> {
  private final Streams streams;
  private final Supplier<Terminal> terminal;
  private final Reader.Source source;

  @Parameters(paramLabel = "FILE", description = "A text file; - is standard input.")
  private String file;

  @Mixin private ReportOptions options;

  @Mixin private Color color;

  @Mixin private HelpOption help;

  ExplainCommand(Streams streams, Supplier<Terminal> terminal, Reader.Source source) {
    this.streams = streams;
    this.terminal = terminal;
    this.source = source;
  }

  @Override
  public Integer call() {
    ReportRecord record = ReadCommand.record(streams, source, options, file);
    Terminal shownOn = terminal.get();
    streams.print(Explanation.of(record, shownOn.columns(), color.on(shownOn)));
    return 0;
  }
}
