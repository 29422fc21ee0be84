package attest.bench.warc;

import attest.input.Columns;
import attest.input.Content;
import attest.input.Input;
import attest.input.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * How fast and in how much memory a packed web archive is read: {@code attest.bench.warc.WarcSpeed
 * FILE.warc.gz [COUNT]} makes one with COUNT (50,000) pages if it is not there, then reads it
 * plainly with jwarc and as a source of inputs, in turn. Both unpack the body of each page; what
 * they found must be the same. Then what a copy holds that is cut off.
 */
public final class WarcSpeed {
  private static final int ROUNDS = 5;

  /** What was found in an archive. */
  private static final class Sum {
    private long pages;
    private long bytes;
    private final Map<String, Integer> others = new TreeMap<>();

    void page(int length) {
      pages++;
      bytes += length;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,d pages of %,d bytes, %s", pages, bytes, others);
    }
  }

  private WarcSpeed() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Crawl.make(file, args.length > 1 ? Integer.parseInt(args[1]) : 50_000);
    say("file", "%,d bytes packed", Files.size(file));
    Sum found = source(file, false);
    say("found", "%s", found);
    List<Double> shares = new ArrayList<>();
    List<Double> used = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Took plain = took(() -> plain(file), found);
      Took ours = took(() -> source(file, false), found);
      shares.add(100 * plain.seconds() / ours.seconds());
      used.add(100 * plain.processor() / ours.processor());
      say(
          "round " + (i + 1),
          "jwarc %,.0f, ours %,.0f pages a second: %.1f %%, of the processor %.1f %%",
          found.pages / plain.seconds(),
          found.pages / ours.seconds(),
          shares.getLast(),
          used.getLast());
    }
    say("share of plain reading", "%s; of the processor %s", median(shares), median(used));
    source(file, true);
    say("memory", "at most %,d MB of heap", Runtime.getRuntime().maxMemory() >> 20);
    cut(file);
  }

  private interface Reading {
    Sum read() throws IOException;
  }

  /** Seconds by the clock, and of the processor on this thread. */
  private record Took(double seconds, double processor) {}

  /** How long one took; fails where it does not find the same. */
  private static Took took(Reading reading, Sum expected) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long used = threads.getCurrentThreadCpuTime();
    Sum sum = reading.read();
    Took took =
        new Took(
            (System.nanoTime() - start) / 1e9, (threads.getCurrentThreadCpuTime() - used) / 1e9);
    if (sum.pages != expected.pages || sum.bytes != expected.bytes) {
      throw new IllegalStateException(sum + " instead of " + expected);
    }
    return took;
  }

  private static String median(List<Double> shares) {
    Collections.sort(shares);
    return String.format(
        Locale.ROOT, "median %.1f %%, least %.1f %%", shares.get(ROUNDS / 2), shares.getFirst());
  }

  private static Sum plain(Path file) throws IOException {
    Sum sum = new Sum();
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          HttpResponse http = response.http();
          boolean page = http.headers().first("Content-Type").orElse("").startsWith("text/html");
          if (http.status() == 200 && page) {
            sum.page(http.bodyDecoded().stream().readAllBytes().length);
          }
        }
      }
    }
    return sum;
  }

  private static Sum source(Path file, boolean memory) {
    Sum sum = new Sum();
    try (Source source =
        Source.of(List.of(file.toString()), InputStream.nullInputStream(), Columns.usual())) {
      while (source.hasNext()) {
        Input input = source.next();
        switch (input.content()) {
          case Content.Document document -> {
            sum.page(document.bytes().length);
            if (memory && (sum.pages == 1000 || sum.pages % 10_000 == 0)) {
              say("live after " + sum.pages, "%.1f MB", live());
            }
          }
          case Content.Nothing nothing ->
              sum.others.merge(nothing.problem().code(), 1, Integer::sum);
          default -> throw new IllegalStateException(input.toString());
        }
      }
    }
    return sum;
  }

  /** Megabytes of the heap that are in use once all else was collected. */
  private static double live() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  /** Reads a copy that was cut off in the middle of a record. */
  private static void cut(Path file) throws IOException {
    Path copy = file.resolveSibling("cut-" + file.getFileName());
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    try (RandomAccessFile bytes = new RandomAccessFile(copy.toFile(), "rw")) {
      bytes.setLength(bytes.length() * 3 / 5 - 1);
    }
    say("cut at three fifths", "%s", source(copy, false));
    Files.delete(copy);
  }

  private static void say(String what, String format, Object... values) {
    System.out.printf(Locale.ROOT, "%-24s " + format + "%n", prepend(what, values));
  }

  private static Object[] prepend(String what, Object[] values) {
    List<Object> all = new ArrayList<>(List.of(values));
    all.add(0, what);
    return all.toArray();
  }
}
