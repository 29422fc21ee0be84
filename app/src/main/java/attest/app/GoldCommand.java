package attest.app;

import attest.query.Query;
import attest.review.Gold;
import attest.review.Reviewed;
import attest.store.Library;
import attest.store.Reviews;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes reports that people judged as gold. */
@Command(
    name = "gold",
    header = "Writes reports whose values people judged as gold for 'attest score'.",
    description = {
      "Takes the reports that a query finds and of which all values were judged at the desk: what"
          + " people put right is gold. Makes a folder with ID.json and text/ID.json for each, and"
          + " records.jsonl with what the machine had read. Reports judged in part are left out, as"
          + " what nobody looked at would count as right."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written",
      "1:no report that is found was judged whole; nothing was written",
      "2:the command line or the query makes no sense",
      "3:the library cannot be read, or the folder not be written"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  attest gold --to gold 'outlet:gauge'",
      "  attest score records gold gold/records.jsonl"
    })
final class GoldCommand implements Callable<Integer> {
  private final Streams streams;
  private final OwnActors own;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "A folder that is not there yet.")
  private String to;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Which reports.")
  private List<String> words;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  GoldCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public Integer call() {
    Query query = LibraryOptions.query(words);
    return library.use(own, from -> write(from, query));
  }

  private int write(Library from, Query query) {
    List<String> done = from.reviews().done(query);
    Reviews.Progress progress = from.reviews().progress(query, Optional.empty());
    if (done.isEmpty()) {
      throw new Failure(
          Failure.FAILED,
          "nothing-judged",
          "Of no report that is found all values were judged; " + progress.begun() + " are begun.");
    }
    try {
      Path folder = Path.of(to).toAbsolutePath();
      if (Files.exists(folder)) {
        throw new FileAlreadyExistsException(to);
      }
      Path part = folder.resolveSibling(folder.getFileName() + ".part");
      erase(part);
      Files.createDirectories(part.resolve("text"));
      try (BufferedWriter records = Files.newBufferedWriter(part.resolve("records.jsonl"))) {
        for (String hash : done) {
          write(from.reviews().of(hash).orElseThrow(), part, records);
        }
      }
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | InvalidPathException e) {
      throw new Failure(
          Failure.UNREADABLE, "target-unwritable", to + " cannot be made: " + e.getMessage() + ".");
    }
    streams.print(
        done.size()
            + (done.size() == 1 ? " report" : " reports")
            + " in "
            + to
            + "; left out: "
            + progress.begun()
            + " judged in part, "
            + (from.count(query) - progress.begun() - progress.done())
            + " not begun\n");
    return 0;
  }

  private static void write(Reviewed reviewed, Path folder, BufferedWriter records)
      throws IOException {
    String file = reviewed.machine().article().id() + ".json";
    Files.writeString(folder.resolve(file), Gold.annotation(reviewed) + "\n");
    Files.writeString(folder.resolve("text").resolve(file), Gold.report(reviewed.machine()) + "\n");
    records.write(reviewed.machine().toJson());
    records.write("\n");
  }

  private static void erase(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
