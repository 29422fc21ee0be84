package attest.app;

import attest.app.view.Clean;
import attest.record.ReportRecord;
import attest.store.Added;
import attest.store.Library;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stores records in the library. */
@Command(
    name = "add",
    header = "Stores records, and their reports, in the library.",
    description = {
      "Takes what 'attest read --jsonl' or 'attest export --format jsonl' wrote. What is there"
          + " already is not stored again, so that a run that was broken off can be run once more."
          + " A record of a newer attest is stored beside the older ones, and searched from then"
          + " on."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every record is in the library",
      "1:some lines are not; each is told on standard error",
      "2:the command line makes no sense",
      "3:the file or the library cannot be read or written"
    },
    footerHeading = "%nExample:%n",
    footer = "  attest read --jsonl reports.jsonl | attest add -")
final class AddCommand implements Callable<Integer> {
  /** Records and characters that are stored in one transaction. */
  private static final int MOST = 200;

  private static final int LARGEST = 4_000_000;

  /** After so many the library is tidied up. */
  private static final int MANY = 1000;

  private final Streams streams;
  private final OwnActors own;

  @Parameters(
      paramLabel = "RECORDS.jsonl",
      description = "Records, one a line; - is standard input.")
  private String file;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  private final List<ReportRecord> waiting = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();
  private final Map<Added.Outcome, Integer> counts = new EnumMap<>(Added.Outcome.class);
  private Progress progress;
  private int size;
  private int failed;

  AddCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public Integer call() {
    progress = new Progress(streams.err());
    return library.use(
        own,
        store -> {
          try {
            RecordLines.read(streams, file, lines -> line(store, lines));
            store(store);
          } finally {
            progress.end();
            streams.print(summary());
          }
          if (count(Added.Outcome.NEW) + count(Added.Outcome.NEWER) >= MANY) {
            store.settle();
          }
          return failed == 0 ? 0 : Failure.FAILED;
        });
  }

  private void line(Library store, Lines lines) {
    if (lines.text().filter(Lines::isError).isPresent()) {
      return;
    }
    try {
      String line =
          lines.text().orElseThrow(() -> new IllegalArgumentException("the line is not UTF-8"));
      waiting.add(ReportRecord.fromJson(line));
      numbers.add(lines.number());
      size += line.length();
    } catch (IllegalArgumentException e) {
      fail(lines.number(), "record-invalid", e.getMessage());
    }
    if (waiting.size() >= MOST || size >= LARGEST) {
      store(store);
    }
  }

  private void store(Library store) {
    List<Added> added = store.add(waiting);
    for (int i = 0; i < added.size(); i++) {
      Added.Outcome outcome = added.get(i).outcome();
      counts.merge(outcome, 1, Integer::sum);
      if (outcome == Added.Outcome.DIFFERENT) {
        fail(
            numbers.get(i),
            "record-different",
            "the library has another record of this text by the same attest; it stays");
      } else if (outcome == Added.Outcome.FORGOTTEN) {
        fail(numbers.get(i), "report-forgotten", "the report was to be forgotten");
      } else {
        progress.step(false);
      }
    }
    waiting.clear();
    numbers.clear();
    size = 0;
  }

  private void fail(long line, String code, String sentence) {
    failed++;
    progress.step(true);
    streams.error(code, "line " + line + ": " + Clean.line(sentence));
  }

  private String summary() {
    return count(Added.Outcome.NEW)
        + " new, "
        + (count(Added.Outcome.NEWER) + count(Added.Outcome.OLDER))
        + " beside older ones, "
        + count(Added.Outcome.KNOWN)
        + " known"
        + (failed == 0 ? "" : ", " + failed + " not stored")
        + "\n";
  }

  private int count(Added.Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }
}
