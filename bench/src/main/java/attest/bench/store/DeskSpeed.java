package attest.bench.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.desk.Desk;
import attest.desk.Settings;
import attest.query.Query;
import attest.record.ReportRecord;
import attest.store.Actors;
import attest.store.Cursor;
import attest.store.Hit;
import attest.store.Library;
import attest.store.Sort;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast the desk answers: {@code attest.bench.store.DeskSpeed FOLDER LIBRARY [SECONDS [RATE]]}
 * opens a desk on the library in a folder, or in the PostgreSQL database of a URL, which holds
 * records that {@link Records} made in FOLDER, and asks at RATE (20) requests a second for SECONDS
 * (120), each at its time whether those before were answered or not. Who asks writes a query, half
 * of them as {@link Questions} has them and half simpler, goes through some views of it, and writes
 * the next; no query comes twice. Prints milliseconds from the time a request was due to its
 * answer's last byte. Then 200 readers ask for as long, each as soon as it was answered, while
 * records are added (they stay in the library), and what failed is counted.
 */
public final class DeskSpeed {
  private static final int READERS = 200;
  private static final int BATCH = 20;

  /** Views of one query before the next is written. */
  private static final int VIEWS = 4;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final AtomicInteger failed = new AtomicInteger();
  private final Library library;
  private final URI desk;
  private final List<Query> queries;
  private final List<Hit> some;
  private final List<Actors.Known> actors;
  private final AtomicInteger next = new AtomicInteger();

  private DeskSpeed(Library library, URI desk, List<Query> queries, List<Hit> some) {
    this.library = library;
    this.desk = desk;
    this.queries = queries;
    this.some = some;
    this.actors = library.actors().recent(200);
  }

  /** What was measured of one kind of request. */
  private static final class Route {
    final List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());
    volatile int largest;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 120;
    int rate = args.length > 3 ? Integer.parseInt(args[3]) : 20;
    try (Library library =
            args[1].contains("postgresql:")
                ? Library.open(args[1])
                : Library.open(Path.of(args[1]));
        Desk desk =
            Desk.open(
                library,
                report -> {
                  throw new UnsupportedOperationException();
                },
                new Settings("127.0.0.1", 0, false, Optional.empty()))) {
      System.out.printf(Locale.ENGLISH, "%,d reports%n", library.count(new Query.All()));
      DeskSpeed speed =
          new DeskSpeed(
              library,
              desk.address(),
              queries(library, 1 + 4 * seconds * rate / VIEWS),
              library.find(new Query.All(), Sort.NEWEST, Optional.empty(), 1000).hits());
      speed.warm();
      speed.atRate(seconds, rate);
      speed.print();
      speed.whileAdding(folder, seconds);
    }
  }

  /** Queries of all kinds, each of another report, none twice. */
  private static List<Query> queries(Library library, int count) {
    Random random = Articles.random(7, 0);
    List<ReportRecord> records = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    int step = 100;
    while (records.size() < Math.min(count, 400)) {
      var page = library.find(new Query.All(), Sort.NEWEST, after, step);
      page.hits().stream()
          .limit(8)
          .flatMap(hit -> library.get(hit.hash()).stream())
          .forEach(records::add);
      if (page.next().isEmpty()) {
        break;
      }
      after = page.next();
    }
    List<Query> queries = new ArrayList<>();
    for (int seed = 1; queries.size() < count && seed < 100; seed++) {
      queries.addAll(new Questions(seed).about(records));
      for (ReportRecord record : records) {
        simple(record, random).ifPresent(queries::add);
      }
      queries = new ArrayList<>(new java.util.LinkedHashSet<>(queries));
    }
    Collections.shuffle(queries, random);
    return queries;
  }

  private static Optional<Query> simple(ReportRecord record, Random random) {
    String[] words = record.article().text().split("[^\\p{L}\\p{N}]+");
    String word = words[random.nextInt(words.length)];
    String day = record.article().published().orElse("2020-01-01").substring(0, 7);
    String text =
        switch (random.nextInt(6)) {
          case 0 -> word;
          case 1 -> "on:" + day;
          case 2 ->
              record.events().isEmpty()
                  ? word
                  : "type:" + record.events().get(0).type() + " after:" + day;
          case 3 ->
              record.entities().stream()
                  .flatMap(entity -> entity.place().stream())
                  .findFirst()
                  .map(
                      place ->
                          String.format(
                              Locale.ROOT,
                              "within:%.2f,%.2f,%d",
                              place.lat(),
                              place.lon(),
                              10 + random.nextInt(500)))
                  .orElse(word);
          case 4 -> word + " " + words[random.nextInt(words.length)] + " on:" + day.substring(0, 4);
          default -> "act:condemn " + word;
        };
    return text.isBlank() ? Optional.empty() : Optional.of(Query.parse(text));
  }

  /** One request of somebody who explores a query. */
  private String[] request(Random random, Query query) {
    String q = "q=" + URLEncoder.encode(query.print(), UTF_8);
    Hit hit = some.get(random.nextInt(some.size()));
    String word = hit.title().orElse("the").split(" ")[0];
    long actor = actors.get(random.nextInt(actors.size())).id();
    return switch (random.nextInt(24)) {
      case 0, 1 -> new String[] {"explore list", "explore?" + q};
      case 2 -> new String[] {"explore table", "explore?view=table&" + q};
      case 3 -> new String[] {"explore map", "explore?view=map&" + q};
      case 4 -> new String[] {"explore time", "explore?view=time&" + q};
      case 5, 6 -> new String[] {"explore facets", "explore/facets?" + q};
      case 7 -> new String[] {"api explore", "api/explore?" + q};
      case 8 -> new String[] {"api facets", "api/explore/facets?" + q};
      case 9 ->
          new String[] {
            "explore page", "explore?after=" + hit.day().orElse("") + "~" + hit.hash() + "&" + q
          };
      case 10 -> new String[] {"reactions", "reactions?" + q};
      case 11 -> new String[] {"report", "reports/" + hit.hash()};
      case 12 -> new String[] {"api report", "api/reports/" + hit.hash()};
      case 13 -> new String[] {"home", ""};
      case 14 ->
          new String[] {
            "api complete",
            "api/complete?q=speaker:"
                + word.substring(0, Math.min(3, word.length())).replaceAll("\\W", "a")
          };
      case 15 -> new String[] {"export", "export?" + q};
      case 16 -> new String[] {"actors", "actors"};
      case 17 -> new String[] {"actors named", "actors?name=" + word.replaceAll("\\W", "a")};
      case 18 -> new String[] {"actor", "actors/" + actor};
      case 19 -> new String[] {"api actor", "api/actors/" + actor};
      case 20 -> new String[] {"review queue", "review?" + q};
      case 21 -> new String[] {"review", "reports/" + hit.hash() + "/review"};
      case 22 -> new String[] {"sources", "sources"};
      default -> new String[] {"help", "help"};
    };
  }

  private void warm() {
    Random random = Articles.random(8, 0);
    for (int i = 0; i < 300; i++) {
      ask(request(random, queries.get(next.getAndIncrement() % queries.size())), System.nanoTime());
    }
    routes.clear();
    failed.set(0);
  }

  private void atRate(int seconds, int rate) throws InterruptedException {
    Random random = Articles.random(9, 0);
    Query query = new Query.All();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (int i = 0; i < seconds * rate; i++) {
        if (random.nextInt(VIEWS) == 0) {
          query =
              random.nextInt(20) == 0
                  ? new Query.All()
                  : queries.get(next.getAndIncrement() % queries.size());
        }
        long due = start + i * 1_000_000_000L / rate;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        String[] request = request(random, query);
        threads.submit(() -> ask(request, due));
      }
    }
  }

  private void ask(String[] request, long due) {
    try {
      var response =
          client.send(
              HttpRequest.newBuilder(desk.resolve("/" + request[1])).build(),
              BodyHandlers.ofByteArray());
      double milliseconds = (System.nanoTime() - due) / 1e6;
      if (response.statusCode() != 200) {
        fail(request, "status " + response.statusCode());
      } else if (!isWhole(response.body())) {
        fail(request, "broken off");
      }
      Route route = routes.computeIfAbsent(request[0], name -> new Route());
      route.milliseconds.add(milliseconds);
      route.largest = Math.max(route.largest, response.body().length);
    } catch (IOException e) {
      fail(request, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether a page or an answer in JSON ends as such do. */
  private static boolean isWhole(byte[] body) {
    String end =
        new String(body, Math.max(0, body.length - 9), Math.min(9, body.length), UTF_8).strip();
    return end.endsWith("</html>") || end.endsWith("}") || end.endsWith("]");
  }

  private void fail(String[] request, String why) {
    if (failed.incrementAndGet() <= 5) {
      System.out.println("failed: " + request[1] + ": " + why);
    }
  }

  private void print() {
    System.out.printf(
        "%-16s %7s %8s %8s %8s %9s%n", "", "asked", "p50 ms", "p95 ms", "max ms", "bytes");
    List<Double> all = new ArrayList<>();
    new TreeMap<>(routes)
        .forEach(
            (name, route) -> {
              all.addAll(route.milliseconds);
              print(name, route.milliseconds, route.largest);
            });
    print("all", all, routes.values().stream().mapToInt(route -> route.largest).max().orElse(0));
    System.out.println("failed: " + failed.get());
  }

  private static void print(String name, List<Double> measured, int largest) {
    double[] sorted = measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int last = sorted.length - 1;
    System.out.printf(
        Locale.ENGLISH,
        "%-16s %7d %8.1f %8.1f %8.1f %,9d%n",
        name,
        sorted.length,
        sorted[last / 2],
        sorted[(int) Math.round(last * 0.95)],
        sorted[last],
        largest);
  }

  /** Many readers beside one writer; then every record that was added must be there. */
  private void whileAdding(Path folder, int seconds) throws IOException, InterruptedException {
    Records records;
    try (Stream<String> lines = Records.lines(folder.resolve("read-3000.jsonl.gz"))) {
      records = Records.of(lines.limit(300).toList());
    }
    routes.clear();
    failed.set(0);
    int first = 1_000_000 + Math.abs((int) (System.nanoTime() % 100_000_000));
    List<String> added = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int reader = 0; reader < READERS; reader++) {
        Random random = Articles.random(10, reader);
        threads.submit(
            () -> {
              while (System.nanoTime() < end) {
                Query query = queries.get(random.nextInt(queries.size()));
                for (int i = 0; i < VIEWS && System.nanoTime() < end; i++) {
                  ask(request(random, query), System.nanoTime());
                }
              }
            });
      }
      while (System.nanoTime() < end) {
        List<ReportRecord> batch =
            IntStream.range(first + added.size(), first + added.size() + BATCH)
                .mapToObj(records::record)
                .map(ReportRecord::fromJson)
                .toList();
        library.add(batch);
        batch.forEach(record -> added.add(record.article().id()));
      }
    }
    long there = added.stream().filter(hash -> library.get(hash).isPresent()).count();
    System.out.printf(
        Locale.ENGLISH,
        "%d readers for %d s beside one writer: %,d records added, %d lost%n",
        READERS,
        seconds,
        added.size(),
        added.size() - there);
    print();
  }
}
