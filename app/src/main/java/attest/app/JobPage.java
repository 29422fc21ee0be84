package attest.app;

import attest.ingest.Tally;
import attest.store.Receipt.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a job stands, on standard error: in a terminal a few lines that are written over, elsewhere a
 * line every half minute. Safe to share between threads.
 */
final class JobPage {
  private static final Duration EVERY = Duration.ofSeconds(30);

  /** Columns of the longest bar, and of what stands beside it. */
  private static final int BAR = 40;

  private static final int BESIDE = 32;

  private static final String UP = "\u001b[%dA";
  private static final String CLEAR = "\u001b[2K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final Streams streams;
  private final Terminal terminal;
  private long told = System.nanoTime();
  private int written;
  private String note = "Ctrl-C stops; the same call goes on.";
  private Tally last = new Tally(Map.of(), 0, Duration.ZERO, 0);

  JobPage(Streams streams, Terminal terminal) {
    this.streams = streams;
    this.terminal = terminal;
  }

  /** Shows that it begins. */
  synchronized void begin() {
    if (terminal.present()) {
      rewrite(page(last, note, terminal.columns()));
    }
  }

  /** Shows how far it is, if it is time to. */
  synchronized void show(Tally tally) {
    last = tally;
    if (terminal.present()) {
      rewrite(page(tally, note, terminal.columns()));
    } else if (System.nanoTime() - told >= EVERY.toNanos()) {
      told = System.nanoTime();
      streams.tell(line(tally));
    }
  }

  /** Shows that it was asked to stop. */
  synchronized void stopping() {
    note = "Stops after what it has in hand.";
    show(last);
  }

  /** Shows what became of all, and where to look for what failed. */
  synchronized void end(Tally tally, long job) {
    note =
        tally.of(Outcome.FAILED) > 0
            ? "'attest jobs " + job + " --outcome failed' tells what failed and why."
            : "";
    if (terminal.present()) {
      rewrite(page(tally, note, terminal.columns()));
    } else {
      streams.tell(line(tally));
    }
  }

  /** Writes over the page before; what was typed meanwhile stands behind or below it. */
  private void rewrite(List<String> lines) {
    StringBuilder page = new StringBuilder("\r");
    if (written > 0) {
      page.append(String.format(Locale.ROOT, UP, written));
    }
    for (String line : lines) {
      page.append(CLEAR).append(line).append('\n');
    }
    page.append(CLEAR_BELOW);
    written = lines.size();
    streams.err().print(page);
    streams.err().flush();
  }

  /**
   * The page: a bar where anybody can tell how far it is, a line for each outcome there is, and a
   * note. No line is longer than the terminal is wide, for then it would take two.
   */
  static List<String> page(Tally tally, String note, int columns) {
    List<String> lines = new ArrayList<>();
    if (tally.done() >= 0) {
      lines.add(bar(tally, Math.min(BAR, columns - BESIDE)));
    }
    lines.add(
        tally.count() == 0
            ? "The first reports are being read."
            : String.format(
                Locale.ROOT,
                "%,d inputs in %s, %s a second",
                tally.count(),
                time(tally.took()),
                rate(tally)));
    lines.add("");
    for (Outcome outcome : Outcome.values()) {
      if (tally.of(outcome) > 0 || outcome == Outcome.STORED) {
        lines.add(
            String.format(
                Locale.ROOT, "%,11d %s", tally.of(outcome), words(outcome, tally.of(outcome))));
      }
    }
    if (tally.before() > 0) {
      lines.add(String.format(Locale.ROOT, "%,11d done by an earlier run", tally.before()));
    }
    if (!note.isEmpty()) {
      lines.add("");
      lines.add(note);
    }
    return lines.stream()
        .map(line -> line.substring(0, Math.min(columns - 1, line.length())))
        .toList();
  }

  private static String bar(Tally tally, int length) {
    int full = (int) Math.floor(length * Math.min(1, tally.done()));
    String bar = "#".repeat(full) + "-".repeat(length - full);
    double percent = Math.floor(100 * tally.done());
    return String.format(Locale.ROOT, "[%s] %3.0f %%  %s", bar, percent, left(tally))
        .stripTrailing();
  }

  /** The same in one line. */
  static String line(Tally tally) {
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      if (tally.of(outcome) > 0) {
        parts.add(
            String.format(
                Locale.ROOT, "%,d %s", tally.of(outcome), words(outcome, tally.of(outcome))));
      }
    }
    if (tally.before() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d done by an earlier run", tally.before()));
    }
    if (parts.isEmpty()) {
      return "nothing to take in";
    }
    return String.join(", ", parts)
        + " in "
        + time(tally.took())
        + ", "
        + rate(tally)
        + " a second"
        + (left(tally).isEmpty() ? "" : ", " + left(tally));
  }

  private static String words(Outcome outcome, long count) {
    return switch (outcome) {
      case STORED -> "stored";
      case KNOWN -> "known already";
      case COPY -> count == 1 ? "copy of a known report" : "copies of known reports";
      case LANGUAGE -> "not in English";
      case SKIPPED -> "skipped";
      case FAILED -> "failed";
    };
  }

  private static String rate(Tally tally) {
    double seconds = Math.max(1e-3, tally.took().toMillis() / 1e3);
    return String.format(Locale.ROOT, "%.1f", tally.count() / seconds);
  }

  private static String left(Tally tally) {
    if (tally.done() <= 0 || tally.done() >= 1) {
      return "";
    }
    double left = tally.took().toMillis() * (1 - tally.done()) / tally.done();
    return time(Duration.ofMillis((long) left)) + " left";
  }

  /** Hours, minutes and seconds: "1 h 02 min", "3 min 20 s", "12 s". */
  static String time(Duration duration) {
    if (duration.toHours() > 0) {
      return String.format(
          Locale.ROOT, "%d h %02d min", duration.toHours(), duration.toMinutesPart());
    } else if (duration.toMinutes() > 0) {
      return String.format(
          Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
    }
    return duration.toSeconds() + " s";
  }
}
