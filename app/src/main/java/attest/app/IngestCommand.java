package attest.app;

import attest.fetch.Fetcher;
import attest.fetch.Settings;
import attest.ingest.Ingest;
import attest.ingest.Openers;
import attest.ingest.Tally;
import attest.input.Columns;
import attest.input.Source;
import attest.record.Refused;
import attest.store.Library;
import attest.store.Receipt.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes sources into the library. */
@Command(
    name = "ingest",
    header = "Takes reports from any source into the library.",
    description = {
      "A source is a file or a folder, an address, or - for standard input: pages, texts, archives,"
          + " WARC, feeds, sitemaps, JSON lines, CSV, ninjs, lists of addresses. Each input gets one"
          + " outcome: stored, known already, copy of a known report, not in English, skipped or"
          + " failed; 'attest jobs' shows them.",
      "",
      "Whatever breaks it off, the same call goes on where it was. What failed is tried again."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every input has its outcome, and none failed",
      "1:some inputs failed, or it was stopped",
      "2:the command line makes no sense",
      "3:the library cannot be read or written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest ingest saved-pages/ week.zip crawl.warc.gz",
      "  attest ingest --contact desk@example.org https://example.org/feed.xml"
    })
final class IngestCommand implements Callable<Integer> {
  private final Streams streams;
  private final OwnActors own;
  private final Reader.Source readers;
  private final Supplier<Terminal> errors;

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "What to take in.")
  private List<String> sources;

  @Option(
      names = "--contact",
      paramLabel = "WHO",
      description =
          "Your address or page, told to the servers that are asked; needed to fetch anything.")
  private String contact;

  @Option(
      names = "--columns",
      paramLabel = "FIELD=COLUMN,...",
      description =
          "Which columns of a table hold text, title, date, outlet, url, id, byline, where their"
              + " names do not tell.")
  private String columns;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  IngestCommand(Streams streams, Supplier<Terminal> errors, Reader.Source readers, OwnActors own) {
    this.streams = streams;
    this.errors = errors;
    this.readers = readers;
    this.own = own;
  }

  @Override
  public Integer call() {
    Optional<Fetcher> fetcher = Optional.ofNullable(contact).map(IngestCommand::fetcher);
    return library.use(own, store -> run(store, fetcher));
  }

  private Columns columns() {
    try {
      return columns == null ? Columns.usual() : Columns.of(columns);
    } catch (Refused e) {
      throw new Failure(Failure.USAGE, e.code(), e.getMessage());
    }
  }

  static Fetcher fetcher(String contact) {
    try {
      return new Fetcher(Settings.of(contact));
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.USAGE, "usage", e.getMessage());
    }
  }

  private int run(Library store, Optional<Fetcher> fetcher) {
    JobPage page = new JobPage(streams, errors.get());
    page.begin();
    try (Reader reader = readers.open();
        Openers openers = new Openers(fetcher);
        Source inputs = Source.of(sources, streams.in(), columns());
        Ingest ingest = new Ingest(store, sources, openers, reader::read, page::show);
        Stopping stopping = new Stopping(() -> stop(page, ingest))) {
      Tally tally = ingest.run(inputs);
      page.end(tally, ingest.job());
      return tally.of(Outcome.FAILED) == 0 && !stopping.isAsked() ? 0 : Failure.FAILED;
    }
  }

  private static void stop(JobPage page, Ingest ingest) {
    ingest.stop();
    page.stopping();
  }
}
