package attest.app;

import attest.app.view.Clean;
import attest.store.Damage;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the library. */
@Command(
    name = "check",
    header = "Looks at everything in the library and tells what does not hold.",
    description = {
      "Texts against their hashes, records against theirs, every span against its text, the tables"
          + " that are searched against the records, frozen sets, and the database's own files."
    },
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the library is whole",
      "1:something does not hold; each is printed",
      "2:the command line makes no sense",
      "3:the library cannot be read"
    })
final class CheckCommand implements Callable<Integer> {
  private final Streams streams;
  private final OwnActors own;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  CheckCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public Integer call() {
    return library.use(
        own,
        store -> {
          List<Damage> damages = store.check();
          for (Damage damage : damages) {
            streams.print(
                Clean.line(damage.where() + " " + damage.code() + ": " + damage.sentence()) + "\n");
          }
          streams.print(
              damages.isEmpty()
                  ? "The library is whole.\n"
                  : damages.size() + (damages.size() == 1 ? " finding\n" : " findings\n"));
          return damages.isEmpty() ? 0 : Failure.FAILED;
        });
  }
}
