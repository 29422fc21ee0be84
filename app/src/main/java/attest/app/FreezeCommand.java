package attest.app;

import attest.Engine;
import attest.app.view.Clean;
import attest.query.Query;
import attest.store.Frozen;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes data sets that never change. */
@Command(
    name = "freeze",
    header = "Makes a data set that never changes of what a query finds now.",
    description = {
      "The same name and query give the same records ever after, whatever is added or read again."
          + " Without a name, shows all such sets."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the set is there",
      "1:the name is taken by a set of another query",
      "2:the command line or the query makes no sense",
      "3:the library cannot be read or written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest freeze bridge-2031 'type:ASSAULT \"velmar bridge\"'")
final class FreezeCommand implements Callable<Integer> {
  private final Streams streams;
  private final OwnActors own;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "By which the set is cited: letters, digits, hyphens, dots.")
  private String name;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "QUERY", description = "What to freeze.")
  private List<String> words;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  FreezeCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public Integer call() {
    Query query = LibraryOptions.query(words);
    if (name != null && !name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new Failure(
          Failure.USAGE, "usage", "A name is made of letters, digits, hyphens and dots.");
    }
    return library.use(
        own,
        store -> {
          List<Frozen> sets =
              name == null ? store.frozen() : List.of(store.freeze(name, query, Engine.VERSION));
          sets.forEach(set -> streams.print(Clean.line(line(set)) + "\n"));
          return 0;
        });
  }

  private static String line(Frozen set) {
    return set.name()
        + ": "
        + set.records()
        + " records"
        + (set.forgotten() == 0 ? "" : ", " + set.forgotten() + " of them forgotten since")
        + ", made "
        + set.made()
        + " by attest "
        + set.attest()
        + " of the query ["
        + set.query()
        + "], SHA-256 "
        + set.hash();
  }
}
