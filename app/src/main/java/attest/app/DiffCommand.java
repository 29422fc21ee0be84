package attest.app;

import attest.query.Query;
import attest.store.Difference;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares records of two versions. */
@Command(
    name = "diff",
    header = "Shows what one version of attest read otherwise than another.",
    description = {
      "For every report that has records of both: entities, statements and events that are gone (-)"
          + " or came (+). Reports that were read alike are counted only."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the library cannot do it",
      "2:the command line or the query makes no sense",
      "3:the library cannot be read"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest diff 0.1.0 0.2.0 outlet:herald")
final class DiffCommand implements Callable<Integer> {
  private final Streams streams;
  private final OwnActors own;

  @Parameters(index = "0", paramLabel = "OLD", description = "The older version.")
  private String older;

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer version.")
  private String newer;

  @Parameters(index = "2..*", arity = "0..*", paramLabel = "QUERY", description = "Which reports.")
  private List<String> words;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  DiffCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public Integer call() {
    Query query = LibraryOptions.query(words);
    return library.use(
        own,
        store -> {
          int[] counts = new int[2];
          try (Stream<Difference> differences = store.diff(older, newer, query)) {
            differences.forEach(
                difference -> {
                  boolean alike = difference.changes().isEmpty();
                  counts[alike ? 0 : 1]++;
                  if (!alike) {
                    streams.print(Changes.print(difference));
                  }
                });
          }
          streams.print(counts[1] + " reports read otherwise, " + counts[0] + " alike\n");
          return 0;
        });
  }
}
