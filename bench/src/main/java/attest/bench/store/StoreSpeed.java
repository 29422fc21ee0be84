package attest.bench.store;

import attest.Engine;
import attest.query.Query;
import attest.record.ReportRecord;
import attest.resolve.Report;
import attest.store.Library;
import attest.store.Sort;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast the library of records is and what it needs: {@code attest.bench.store.StoreSpeed
 * RECORDS.jsonl.gz [COUNT [URL]]} stores the first COUNT (100,000) records that {@link Records}
 * made in a new SQLite library beside the file, or in the empty PostgreSQL database of a URL, and
 * looks for some of them. Prints rate, size and memory; what storing takes against reading the same
 * sort of reports on one thread; and how long 500 queries with three fields and a phrase take, once
 * they were all asked before.
 */
public final class StoreSpeed {
  private static final int BATCH = 200;
  private static final int QUERIES = 500;
  private static final int READ = 40;
  private static final int PAGE = 50;

  private StoreSpeed() {}

  public static void main(String[] args) throws IOException, SQLException {
    Path file = Path.of(args[0]);
    int count = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    Optional<String> url = args.length > 2 ? Optional.of(args[2]) : Optional.empty();
    Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "library");
    double[] storing;
    try (Library library = url.isPresent() ? Library.open(url.get()) : Library.open(folder);
        Stream<String> lines = Records.lines(file)) {
      say("database", url.isPresent() ? "PostgreSQL" : "SQLite");
      List<ReportRecord> some = new ArrayList<>();
      storing = store(library, lines.limit(count).iterator(), Math.max(1, count / QUERIES), some);
      say("size", "%,d bytes", url.isPresent() ? size(url.get()) : size(folder));
      find(library, new Questions(1).about(some));
    }
    double[] reading = reading();
    say("storing", "%.1f ms a record, %.1f of the processor", storing[0], storing[1]);
    say("reading", "%.1f ms a report on one thread, %.1f of the processor", reading[0], reading[1]);
    say(
        "storing against reading",
        "%.1f %%, of the processor %.1f %%",
        100 * storing[0] / reading[0],
        100 * storing[1] / reading[1]);
    say("memory", "%s (greatest resident set)", resident());
  }

  /**
   * Stores all and gives the milliseconds that one took, from its JSON on, and how many of them
   * this process used a processor; keeps some to ask about.
   */
  private static double[] store(
      Library library, Iterator<String> lines, int every, List<ReportRecord> some) {
    int stored = 0;
    long parsing = 0;
    long adding = 0;
    long used = 0;
    while (lines.hasNext()) {
      List<String> batch = new ArrayList<>();
      while (lines.hasNext() && batch.size() < BATCH) {
        batch.add(lines.next());
      }
      long before = used();
      long start = System.nanoTime();
      List<ReportRecord> records = batch.stream().map(ReportRecord::fromJson).toList();
      long parsed = System.nanoTime();
      library.add(records);
      parsing += parsed - start;
      adding += System.nanoTime() - parsed;
      used += used() - before;
      for (int i = 0; i < records.size(); i++) {
        if ((stored + i) % every == 0) {
          some.add(records.get(i));
        }
      }
      stored += records.size();
    }
    long before = used();
    long start = System.nanoTime();
    library.settle();
    long settling = System.nanoTime() - start;
    used += used() - before;
    double seconds = (parsing + adding + settling) / 1e9;
    say("stored", "%,d records in %.0f s, %.0f a second", stored, seconds, stored / seconds);
    say(
        "of which",
        "parsing %.0f s, adding %.0f s, settling %.0f s",
        parsing / 1e9,
        adding / 1e9,
        settling / 1e9);
    return new double[] {1000 * seconds / stored, used / 1e6 / stored};
  }

  private static void find(Library library, List<Query> queries) {
    ask(library, queries);
    long[] found = new long[queries.size()];
    double[] seconds = ask(library, queries, found);
    List<Integer> order =
        IntStream.range(0, seconds.length)
            .boxed()
            .sorted((one, other) -> Double.compare(seconds[one], seconds[other]))
            .toList();
    int last = order.size() - 1;
    say(
        "find",
        "%d queries: median %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms",
        order.size(),
        1000 * seconds[order.get(last / 2)],
        1000 * seconds[order.get(last * 95 / 100)],
        1000 * seconds[order.get(last * 99 / 100)],
        1000 * seconds[order.get(last)]);
    say(
        "found",
        "by %d of them at least one report",
        Arrays.stream(found).filter(n -> n > 0).count());
    for (int i = last; i > last - 5 && i >= 0; i--) {
      say("slow", "%.1f ms: %s", 1000 * seconds[order.get(i)], queries.get(order.get(i)).print());
    }
  }

  private static void ask(Library library, List<Query> queries) {
    ask(library, queries, new long[queries.size()]);
  }

  private static double[] ask(Library library, List<Query> queries, long[] found) {
    double[] seconds = new double[queries.size()];
    for (int i = 0; i < seconds.length; i++) {
      long start = System.nanoTime();
      found[i] = library.find(queries.get(i), Sort.NEWEST, Optional.empty(), PAGE).hits().size();
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    return seconds;
  }

  /**
   * The nanoseconds that this process used processors so far; a database server's are not in it.
   */
  private static long used() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /**
   * The milliseconds that reading one of the same reports takes, once warm, in the same two ways.
   */
  private static double[] reading() {
    Articles articles = new Articles(1);
    List<Report> reports =
        IntStream.range(0, READ).mapToObj(i -> articles.article(i).report()).toList();
    try (Engine engine = Engine.open()) {
      reports.forEach(engine::read);
      long before = used();
      long start = System.nanoTime();
      reports.forEach(engine::read);
      double milliseconds = (System.nanoTime() - start) / 1e6 / READ;
      return new double[] {milliseconds, (used() - before) / 1e6 / READ};
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long size(String url) throws SQLException {
    String jdbc = url.startsWith("jdbc:") ? url : "jdbc:" + url;
    try (var connection = DriverManager.getConnection(jdbc);
        var row =
            connection
                .createStatement()
                .executeQuery("select pg_database_size(current_database())")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** As Linux tells it. */
  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.substring(6).strip())
            .findFirst()
            .orElse("unknown")
        : "unknown";
  }

  private static void say(String what, String form, Object... values) {
    System.out.println(what + ": " + String.format(Locale.ENGLISH, form, values));
  }
}
