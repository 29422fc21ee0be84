package attest.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases a report. */
@Command(
    name = "forget",
    header = "Erases a report and all that was taken from it.",
    description = {
      "The text, its records and what they alone told are gone from the library's files; the hash,"
          + " the day and the reason stay, so that the report does not come in again. This cannot"
          + " be undone. Copies and exports made before are yours to erase."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the report is forgotten",
      "1:there is no such report",
      "2:the command line makes no sense",
      "3:the library cannot be read or written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest forget 5d41402abc4b... --reason \"asked by the person named\"")
final class ForgetCommand implements Callable<Integer> {
  private final OwnActors own;

  @Parameters(paramLabel = "ID", description = "The SHA-256 of its text: article.id.")
  private String id;

  @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Kept.")
  private String reason;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  ForgetCommand(OwnActors own) {
    this.own = own;
  }

  @Override
  public Integer call() {
    if (reason.isBlank()) {
      throw new Failure(Failure.USAGE, "usage", "--reason says why.");
    }
    return library.use(
        own,
        store -> {
          store.forget(id, reason);
          return 0;
        });
  }
}
