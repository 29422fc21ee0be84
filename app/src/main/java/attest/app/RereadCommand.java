package attest.app;

import attest.record.Article;
import attest.record.ReportRecord;
import attest.resolve.Report;
import attest.store.Added;
import attest.store.Difference;
import attest.store.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads reports of the library again. */
@Command(
    name = "reread",
    header = "Reads reports of the library again that an older attest read.",
    description = {
      "The new record stands beside the old one, and is searched from then on; what it says"
          + " otherwise is shown. Can be broken off and run once more."
    },
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all were read",
      "1:some were not; each is told on standard error",
      "2:the command line makes no sense",
      "3:the library cannot be read or written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest reread --since 0.2.0")
final class RereadCommand implements Callable<Integer> {
  private static final int BATCH = 50;

  private final Streams streams;
  private final OwnActors own;
  private final Reader.Source source;

  @Option(
      names = "--since",
      required = true,
      paramLabel = "VERSION",
      description = "The reports whose record was made before this version.")
  private String since;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  private final List<ReportRecord> olds = new ArrayList<>();
  private final List<ReportRecord> news = new ArrayList<>();
  private int failed;
  private int read;

  RereadCommand(Streams streams, OwnActors own, Reader.Source source) {
    this.streams = streams;
    this.own = own;
    this.source = source;
  }

  @Override
  public Integer call() {
    return library.use(
        own,
        store -> {
          try (Reader reader = source.open();
              Stream<ReportRecord> outdated = store.outdated(since)) {
            outdated.forEach(record -> read(store, reader, record));
            store(store);
          }
          streams.print(read + " read again" + (failed == 0 ? "" : ", " + failed + " not") + "\n");
          return failed == 0 ? 0 : Failure.FAILED;
        });
  }

  private void read(Library store, Reader reader, ReportRecord old) {
    Article article = old.article();
    try {
      news.add(
          Fault.read(
              reader,
              new Report(
                  article.text(),
                  article.ref(),
                  article.title(),
                  article.byline(),
                  article.published(),
                  article.publishedFrom(),
                  article.outlet(),
                  article.url())));
      olds.add(old);
    } catch (Failure e) {
      failed++;
      streams.error(e.code(), article.id().substring(0, 12) + ": " + e.getMessage());
    }
    if (news.size() == BATCH) {
      store(store);
    }
  }

  private void store(Library store) {
    List<Added> added = store.add(news);
    for (int i = 0; i < added.size(); i++) {
      read++;
      if (added.get(i).stored()) {
        Difference difference = Difference.of(olds.get(i), news.get(i));
        if (!difference.changes().isEmpty()) {
          streams.print(Changes.print(difference));
        }
      }
    }
    olds.clear();
    news.clear();
  }
}
