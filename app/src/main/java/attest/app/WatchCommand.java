package attest.app;

import attest.feed.Listing;
import attest.feed.Look;
import attest.feed.Opml;
import attest.feed.Watch;
import attest.fetch.Fetcher;
import attest.fetch.Timing;
import attest.ingest.Ingest;
import attest.ingest.LibraryFeeds;
import attest.ingest.Openers;
import attest.input.Input;
import attest.input.Source;
import attest.store.Library;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at feeds again and again. */
@Command(
    name = "watch",
    header = "Looks at feeds again and again, and takes in what is new.",
    description = {
      "Asks each feed as often as it wants, never more often than its server can bear, and goes on"
          + " after a restart where it was. Ends with Ctrl-C."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all feeds are gone, or with --once were looked at",
      "1:it was stopped",
      "2:the command line makes no sense",
      "3:the list, or the library, cannot be read or written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest watch --contact desk@example.org feeds.opml")
final class WatchCommand implements Callable<Integer> {
  private static final int LARGEST = 32 << 20;

  private final Streams streams;
  private final Reader.Source readers;
  private final OwnActors own;

  @Parameters(paramLabel = "FEEDS.opml", description = "The list of feeds.")
  private String list;

  @Option(
      names = "--contact",
      paramLabel = "WHO",
      required = true,
      description = "Your address or page, told to the servers that are asked.")
  private String contact;

  @Option(names = "--once", description = "Look once at what is due, and end.")
  private boolean once;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  WatchCommand(Streams streams, Reader.Source readers, OwnActors own) {
    this.streams = streams;
    this.readers = readers;
    this.own = own;
  }

  @Override
  public Integer call() {
    List<URI> feeds = feeds();
    Fetcher fetcher = IngestCommand.fetcher(contact);
    return library.use(own, store -> run(store, fetcher, feeds));
  }

  private List<URI> feeds() {
    byte[] bytes;
    try (InputStream in = TextFile.open(list, streams.in())) {
      bytes = in.readNBytes(LARGEST);
    } catch (IOException e) {
      throw new Failure(
          Failure.UNREADABLE, "file-unreadable", list + " cannot be read: " + e.getMessage());
    }
    return switch (Opml.read(bytes)) {
      case Listing.Subscriptions found ->
          found.feeds().stream().map(Listing.Subscription::address).toList();
      case Listing.Unreadable broken ->
          throw new Failure(
              Failure.UNREADABLE, broken.problem().code(), broken.problem().sentence());
      default ->
          throw new Failure(Failure.UNREADABLE, "feeds-unknown", list + " is no list of feeds.");
    };
  }

  private int run(Library store, Fetcher fetcher, List<URI> feeds) {
    try (Reader reader = readers.open();
        Openers openers = new Openers(Optional.of(fetcher));
        Ingest ingest =
            new Ingest(
                store,
                List.of(list),
                openers,
                reader::read,
                new JobPage(streams, new Terminal(false, 0))::show)) {
      Watching watching = new Watching(store, fetcher, ingest);
      return watching.run(feeds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failure.FAILED;
    }
  }

  /** The watch, and the job that takes in what it finds. */
  private final class Watching {
    private final Ingest ingest;
    private final Watch watch;

    Watching(Library store, Fetcher fetcher, Ingest ingest) {
      this.ingest = ingest;
      this.watch =
          new Watch(
              fetcher,
              new LibraryFeeds(store.register()),
              Timing.SYSTEM,
              this::take,
              WatchCommand.this::tell);
    }

    int run(List<URI> feeds) throws InterruptedException {
      try (Stopping stopping = new Stopping(this::stop)) {
        if (once) {
          watch.round(feeds);
        } else {
          watch.run(feeds);
        }
        ingest.end();
        return stopping.isAsked() || ingest.isStopping() ? Failure.FAILED : 0;
      }
    }

    private void take(List<Input> inputs) {
      try (Source source = Source.of(inputs)) {
        ingest.take(source);
      }
      if (ingest.isStopping()) {
        watch.stop();
      }
    }

    private void stop() {
      watch.stop();
      ingest.stop();
    }
  }

  private void tell(Look look) {
    streams.tell(
        switch (look) {
          case Look.Polled polled ->
              polled.feed() + ": " + polled.entries() + " entries, next at " + polled.next();
          case Look.Unchanged same -> same.feed() + ": nothing new, next at " + same.next();
          case Look.Failed failed ->
              failed.feed() + ": " + failed.problem().sentence() + " Next at " + failed.next();
          case Look.Gone gone -> gone.feed() + ": gone for good";
        });
  }
}
