package attest.app;

import attest.ingest.Tally;
import attest.store.Receipt.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a job stands, on standard error: in a terminal a few lines that are written over, elsewhere a
 * line every half minute.
 */
final class JobPage {
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final int BAR = 30;

  private final Streams streams;
  private final boolean terminal;
  private long told = System.nanoTime();
  private int written;

  JobPage(Streams streams, boolean terminal) {
    this.streams = streams;
    this.terminal = terminal;
  }

  /** Shows how far it is, if it is time to. */
  void show(Tally tally) {
    if (terminal) {
      rewrite(page(tally));
    } else if (System.nanoTime() - told >= EVERY.toNanos()) {
      told = System.nanoTime();
      streams.tell(line(tally));
    }
  }

  /** Shows what became of all. */
  void end(Tally tally) {
    if (terminal) {
      rewrite(page(tally));
    } else {
      streams.tell(line(tally));
    }
  }

  private void rewrite(List<String> lines) {
    StringBuilder page = new StringBuilder();
    if (written > 0) {
      page.append("\u001b[").append(written).append('A');
    }
    for (String line : lines) {
      page.append("\u001b[2K").append(line).append('\n');
    }
    written = lines.size();
    streams.err().print(page);
    streams.err().flush();
  }

  /** The page: a bar where anybody can tell how far it is, and a line for each outcome. */
  static List<String> page(Tally tally) {
    List<String> lines = new ArrayList<>();
    if (tally.done() >= 0) {
      int full = (int) Math.round(BAR * tally.done());
      lines.add(
          String.format(
              Locale.ROOT,
              "[%s%s] %3.0f %%  %s",
              "#".repeat(full),
              "-".repeat(BAR - full),
              100 * tally.done(),
              left(tally)));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "%,11d inputs in %s, %s a second",
            tally.count(),
            time(tally.took()),
            rate(tally)));
    for (Outcome outcome : Outcome.values()) {
      lines.add(String.format(Locale.ROOT, "%,11d %s", tally.of(outcome), words(outcome)));
    }
    if (tally.before() > 0) {
      lines.add(String.format(Locale.ROOT, "%,11d done by an earlier run", tally.before()));
    }
    return lines;
  }

  /** The same in one line. */
  static String line(Tally tally) {
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      if (tally.of(outcome) > 0) {
        parts.add(String.format(Locale.ROOT, "%,d %s", tally.of(outcome), words(outcome)));
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

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case STORED -> "stored";
      case KNOWN -> "known already";
      case COPY -> "copies of known reports";
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
