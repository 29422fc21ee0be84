package attest.app;

import attest.desk.Desk;
import attest.desk.Examples;
import attest.desk.Settings;
import attest.desk.web.Problem;
import attest.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the desk. */
@Command(
    name = "serve",
    header = "Opens the desk: reading, searching, correcting and exporting in the browser.",
    description = {
      "Without --data and --database it shows invented examples, and what is changed there is gone"
          + " when it ends. Ends with Ctrl-C."
    },
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it was ended",
      "2:the command line makes no sense",
      "3:the library cannot be read, or the address cannot be listened at"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  attest serve", "  attest serve --data ~/reports --port 8000"})
final class ServeCommand implements Callable<Integer> {
  private final Streams streams;
  private final Reader.Source readers;
  private final OwnActors own;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address of this machine to answer at; any but loopback needs users. The default is"
              + " ${DEFAULT-VALUE}.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "0 for any that is free; the default is ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--contact",
      paramLabel = "WHO",
      description =
          "Your address or page, told to the servers that are asked; needed to fetch addresses from"
              + " the desk.")
  private String contact;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "A name by which the desk is called from elsewhere, as that of a proxy that hands requests"
              + " on; may stand several times.")
  private Set<String> names = Set.of();

  @Option(
      names = "--hook",
      paramLabel = "HOST:PORT",
      description =
          "A host that may be told of new reports although it is not on the public network; may"
              + " stand several times.")
  private Set<String> hooks = Set.of();

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  ServeCommand(Streams streams, Reader.Source readers, OwnActors own) {
    this.streams = streams;
    this.readers = readers;
    this.own = own;
  }

  @Override
  public Integer call() {
    return library.isNamed() ? library.use(own, store -> serve(store, false)) : examples();
  }

  private int examples() {
    Path folder = folder();
    try {
      return LibraryOptions.use(() -> Library.open(folder), store -> serve(store, true));
    } finally {
      delete(folder);
    }
  }

  private int serve(Library store, boolean examples) {
    CountDownLatch end = new CountDownLatch(1);
    try (Stopping stopping = new Stopping(end::countDown);
        Reader reader = readers.open()) {
      if (examples) {
        Examples.fill(store, reader::read);
      }
      try (Desk desk =
          Desk.open(
              store,
              reader::read,
              new Settings(host, port, examples, Optional.ofNullable(contact), names, hooks))) {
        streams.tell("the desk is open at " + desk.address() + " and ends with Ctrl-C");
        end.await();
      }
      return 0;
    } catch (Problem e) {
      throw new Failure(Failure.UNREADABLE, e.code(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("attest-desk");
    } catch (IOException e) {
      throw new Failure(
          Failure.UNREADABLE, "folder-unwritable", "No folder can be made for the examples.");
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // The system clears its folder of temporary files.
    }
  }
}
