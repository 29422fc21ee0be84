package attest.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the library. */
@Command(
    name = "backup",
    header = "Writes a copy of the library, as of one moment, while others may write.",
    description = {"'attest restore FILE' makes a library of it again, in an empty place."},
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the copy is whole",
      "1:there is such a file already",
      "2:the command line makes no sense",
      "3:the library cannot be read, or the copy not be written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest backup library-2031-03-04.db")
final class BackupCommand implements Callable<Integer> {
  private final OwnActors own;

  @Parameters(paramLabel = "FILE", description = "The file to make.")
  private Path file;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  BackupCommand(OwnActors own) {
    this.own = own;
  }

  @Override
  public Integer call() {
    return library.use(
        own,
        store -> {
          store.backup(file);
          return 0;
        });
  }
}
