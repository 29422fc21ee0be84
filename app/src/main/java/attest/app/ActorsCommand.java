package attest.app;

import attest.app.view.Clean;
import attest.resolve.cast.ActorTable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the actors of a user's own. */
@Command(
    name = "actors",
    header = "Adds actors of your own, or shows those you have.",
    description = {
      "FILE holds one actor a line, with a tab between:",
      "  names, the full one first, the others after |",
      "  kind: person, organization or force",
      "  country: three letters (ISO 3166-1), or EUR UNO IGO NGO MNC IMG; - for none",
      "  sectors after PLOVER, the most specific first, a comma between; - for none",
      "  from, to: a person's time in office (YYYY, YYYY-MM, YYYY-MM-DD); may be missing",
      "  nouns that may stand for a body later, a comma between; may be missing",
      "Lines that begin with # are comments. Yours go before those that attest knows; every record"
          + " says which table it was read with. A table that does not hold changes nothing."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the actors are kept, shown or removed",
      "1:the table does not hold",
      "2:the command line makes no sense",
      "3:the file cannot be read or written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest actors observers.tsv")
final class ActorsCommand implements Callable<Integer> {
  private final Streams streams;
  private final OwnActors own;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The table; - is standard input.")
  private String file;

  @Option(names = "--remove", description = "Remove the actors you added.")
  private boolean remove;

  @Mixin private HelpOption help;

  ActorsCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public Integer call() {
    if (remove && file != null) {
      throw new Failure(Failure.USAGE, "usage", "Give a FILE or --remove, not both.");
    }
    if (remove) {
      streams.print(own.remove() ? "Removed.\n" : "There were none.\n");
      return 0;
    }
    return file == null ? show() : add();
  }

  private int show() {
    Optional<ActorTable> table = own.read();
    streams.print(
        Clean.line(
                table
                    .map(t -> count(t) + " of your own (" + t.version() + ") in " + own.file())
                    .orElse("No actors of your own. 'attest actors FILE.tsv' adds some."))
            + "\n");
    return 0;
  }

  private int add() {
    String text = TextFile.read(file, streams.in()).text();
    ActorTable table = ActorTable.parse(text);
    List<ActorTable.Fault> faults = table.faults();
    if (!faults.isEmpty()) {
      for (ActorTable.Fault fault : faults) {
        streams.print(
            Clean.line(fault.line() + " " + fault.code() + ": " + fault.sentence()) + "\n");
      }
      throw new Failure(
          Failure.FAILED,
          "actors-do-not-hold",
          (faults.size() == 1 ? "A line does" : faults.size() + " lines do")
              + " not hold; nothing was changed.");
    }
    if (table.size() == 0) {
      throw new Failure(Failure.FAILED, "actors-none", "There is no actor in " + file + ".");
    }
    own.write(text);
    streams.print(Clean.line(count(table) + " kept (" + table.version() + ").") + "\n");
    for (String name : table.replaced()) {
      streams.print(Clean.line("Yours goes before the one attest knows: " + name) + "\n");
    }
    return 0;
  }

  private static String count(ActorTable table) {
    return table.size() + (table.size() == 1 ? " actor" : " actors");
  }
}
