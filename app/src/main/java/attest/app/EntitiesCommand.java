package attest.app;

import attest.app.view.Clean;
import attest.store.Correction;
import attest.store.Identity;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is who across reports, and what people put right about it. */
@Command(
    name = "entities",
    header = "Shows who is who across reports, and puts it right.",
    description = {
      "attest takes persons for one by name, role and the company they keep, and never two persons"
          + " of one surname. Where it is wrong, merge and split put it right; undo takes that"
          + " back."
    },
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it cannot be done",
      "2:the command line makes no sense",
      "3:the library cannot be read or written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest entities list koss",
      "  attest entities merge 17 4 --reason \"the envoy, both\" --author ed",
      "  attest entities split 4 --reports 5d41402abc4b... --reason \"the singer\" --author ed",
      "  attest entities undo 1"
    })
final class EntitiesCommand implements Runnable {
  private final Streams streams;
  private final OwnActors own;

  @Mixin private HelpOption help;

  EntitiesCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public void run() {
    throw new Failure(Failure.USAGE, "usage", "Say list, merge, split, undo or corrections.");
  }

  private void print(Correction correction) {
    streams.print(
        Clean.line(
                correction.id()
                    + " "
                    + correction.kind()
                    + " "
                    + correction.identity()
                    + (correction.kind().equals("merge") ? " into " : " gives ")
                    + correction.other()
                    + ", "
                    + correction.made()
                    + " by "
                    + correction.author()
                    + ": "
                    + correction.reason()
                    + correction.undone().map(day -> " (undone " + day + ")").orElse(""))
            + "\n");
  }

  @Command(
      name = "list",
      header = "Shows those whose names hold some words, most reports first.",
      optionListHeading = "%nOptions:%n")
  final class ListCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Words of a name.")
    private List<String> words;

    @Option(
        names = "--limit",
        paramLabel = "N",
        defaultValue = "50",
        description = "At most so many; the default is ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin private LibraryOptions library;
    @Mixin private HelpOption help;

    @Override
    public Integer call() {
      return library.use(
          own,
          store -> {
            String name = words == null ? "" : String.join(" ", words);
            for (Identity one : store.identities(name, limit)) {
              streams.print(
                  Clean.line(
                          one.id()
                              + " "
                              + one.sort()
                              + " "
                              + String.join(" | ", one.names())
                              + (one.titles().isEmpty()
                                  ? ""
                                  : "; " + String.join(", ", one.titles()))
                              + one.country().map(code -> "; " + code).orElse("")
                              + one.merged().map(id -> "; merged into " + id).orElse("")
                              + "; "
                              + one.reports()
                              + (one.reports() == 1 ? " report" : " reports"))
                      + "\n");
            }
            return 0;
          });
    }
  }

  /** Makes a correction and shows it. */
  private int correct(LibraryOptions library, LibraryOptions.Work<Correction> work) {
    print(library.use(own, work));
    return 0;
  }

  /** The reason and author of a correction. */
  static final class Why {
    @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Kept.")
    private String reason;

    @Option(names = "--author", required = true, paramLabel = "WHO", description = "Kept.")
    private String author;
  }

  @Command(name = "merge", header = "Says that two are one.", optionListHeading = "%nOptions:%n")
  final class MergeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ONE", description = "The number of the one.")
    private long one;

    @Parameters(index = "1", paramLabel = "INTO", description = "The number of the one it is.")
    private long into;

    @Mixin private Why why;
    @Mixin private LibraryOptions library;
    @Mixin private HelpOption help;

    @Override
    public Integer call() {
      return correct(library, store -> store.merge(one, into, why.reason, why.author));
    }
  }

  @Command(
      name = "split",
      header = "Says that whom some reports name is somebody else.",
      optionListHeading = "%nOptions:%n")
  final class SplitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ONE", description = "The number of the one.")
    private long one;

    @Option(
        names = "--reports",
        required = true,
        split = ",",
        paramLabel = "ID",
        description = "The hashes of these reports, commas between.")
    private List<String> reports;

    @Mixin private Why why;
    @Mixin private LibraryOptions library;
    @Mixin private HelpOption help;

    @Override
    public Integer call() {
      return correct(library, store -> store.split(one, reports, why.reason, why.author));
    }
  }

  @Command(name = "undo", header = "Takes a correction back.", optionListHeading = "%nOptions:%n")
  final class UndoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CORRECTION", description = "Its number.")
    private long correction;

    @Mixin private LibraryOptions library;
    @Mixin private HelpOption help;

    @Override
    public Integer call() {
      return correct(library, store -> store.undo(correction));
    }
  }

  @Command(
      name = "corrections",
      header = "Shows all corrections.",
      optionListHeading = "%nOptions:%n")
  final class CorrectionsCommand implements Callable<Integer> {
    @Mixin private LibraryOptions library;
    @Mixin private HelpOption help;

    @Override
    public Integer call() {
      return library.use(
          own,
          store -> {
            store.corrections().forEach(EntitiesCommand.this::print);
            return 0;
          });
    }
  }
}
