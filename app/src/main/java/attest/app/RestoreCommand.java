package attest.app;

import attest.query.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a library from a copy. */
@Command(
    name = "restore",
    header = "Makes a library from a copy, where there is none.",
    description = {"Replaces nothing: where a library is already, it fails and says so."},
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the library is there",
      "1:there was a library already, or the file is no copy of one",
      "2:the command line makes no sense",
      "3:the copy cannot be read, or the library not be written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest restore --data restored library-2031-03-04.db")
final class RestoreCommand implements Callable<Integer> {
  private final Streams streams;
  private final OwnActors own;

  @Parameters(paramLabel = "FILE", description = "What 'attest backup' wrote.")
  private Path file;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  RestoreCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new Failure(Failure.UNREADABLE, "file-missing", "There is no file " + file + ".");
    }
    return library.restore(
        own,
        file,
        store -> {
          streams.print(store.count(new Query.All()) + " reports\n");
          return 0;
        });
  }
}
