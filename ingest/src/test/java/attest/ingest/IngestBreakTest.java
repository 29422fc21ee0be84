package attest.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.Clockwork;
import attest.Engine;
import attest.Server;
import attest.fetch.Fetcher;
import attest.fetch.Settings;
import attest.fetch.Timing;
import attest.input.Columns;
import attest.input.Source;
import attest.query.Query;
import attest.store.Job;
import attest.store.Library;
import attest.store.Receipt;
import attest.store.Receipt.Outcome;
import attest.store.StoreError;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The network or the disk gives out in the middle of an ingest: once it is back and the same is
 * asked again, every input has one outcome, and no report is lost or there twice.
 */
class IngestBreakTest {
  private static final int PAGES = 60;

  private static Engine engine;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    engine = Engine.open();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Tally run(Library library, Path what, Optional<Fetcher> fetcher) {
    List<String> names = List.of(what.toString());
    try (Openers openers = new Openers(fetcher);
        Source source = Source.of(names, InputStream.nullInputStream(), Columns.usual());
        Ingest ingest = new Ingest(library, names, openers, engine::read, tally -> {})) {
      return ingest.run(source);
    }
  }

  /** All receipts, by place; as many as there are, should one place have two. */
  private static List<Receipt> receipts(Library library) {
    return library.register().jobs().stream()
        .flatMap(
            job -> library.register().receipts(job.id(), EnumSet.allOf(Outcome.class)).stream())
        .sorted(Comparator.comparing(Receipt::place))
        .toList();
  }

  private static Set<String> codes(List<Receipt> receipts) {
    return receipts.stream().flatMap(r -> r.code().stream()).collect(Collectors.toSet());
  }

  /** A server of pages whose line can be cut. */
  private static final class Pages {
    private volatile boolean down;
    private final Server server = Server.start(this::answer);

    private void answer(Server.Request request, Socket socket) throws Exception {
      if (request.path().equals("/robots.txt")) {
        Server.send(socket, Server.response("404 Not Found", ""));
        return;
      }
      int number = Integer.parseInt(request.path().substring(1));
      String whole = Server.response("200 OK", Mixed.page(number), "Content-Type: text/html");
      if (!down) {
        // The line breaks while the twentieth page is on its way.
        down = server.requests.size() == 20;
      }
      switch (down ? number % 4 : -1) {
        case 0 -> Server.send(socket, whole.substring(0, whole.length() / 2));
        case 1 -> socket.close();
        case 2 -> Server.send(socket, whole.substring(0, 10));
        case 3 -> Server.send(socket, Server.response("502 Bad Gateway", "<p>No line.</p>"));
        default -> Server.send(socket, whole);
      }
    }

    Fetcher fetcher() {
      Settings settings = Settings.of("desk@observers.example").withLoopback(server.port());
      return new Fetcher(settings.with(new Clockwork()));
    }
  }

  @Test
  void theNetworkDropsAndComesBack() throws Exception {
    Pages pages = new Pages();
    try (Server server = pages.server;
        Library library = Library.open(folder.resolve("library"))) {
      List<String> addresses =
          IntStream.range(0, PAGES).mapToObj(number -> server.at("/" + number)).toList();
      Path list = Files.write(folder.resolve("addresses.txt"), addresses, StandardCharsets.UTF_8);
      Tally first = run(library, list, Optional.of(pages.fetcher()));
      assertEquals(PAGES, first.count());
      assertTrue(first.of(Outcome.STORED) > 10, first.toString());
      assertTrue(first.of(Outcome.FAILED) > 30, first.toString());
      assertTrue(
          codes(receipts(library))
              .containsAll(Set.of("body-truncated", "http-502", "response-missing")),
          codes(receipts(library)).toString());
      assertEquals(first.of(Outcome.STORED), library.count(new Query.All()));

      pages.down = false;
      int before = server.requests.size();
      Tally second = run(library, list, Optional.of(pages.fetcher()));
      assertEquals(first.of(Outcome.FAILED), second.count(), "only what failed is fetched again");
      assertEquals(first.of(Outcome.STORED), second.before());
      Set<String> again = new HashSet<>(server.paths().subList(before, server.paths().size()));
      assertEquals(second.count() + 1, again.size(), "and robots.txt");
      List<Receipt> receipts = receipts(library);
      assertEquals(
          new TreeSet<>(IntStream.range(0, PAGES).mapToObj(n -> list + ":" + (n + 1)).toList()),
          new TreeSet<>(receipts.stream().map(Receipt::place).toList()));
      assertEquals(PAGES, receipts.size());
      assertTrue(receipts.stream().allMatch(r -> r.outcome() == Outcome.STORED));
      assertEquals(PAGES, receipts.stream().map(r -> r.report().orElseThrow()).distinct().count());
      assertEquals(PAGES, library.count(new Query.All()));
      assertEquals(List.of(), library.check());

      assertEquals(0, run(library, list, Optional.of(pages.fetcher())).count());
      assertEquals(receipts, receipts(library));
    }
  }

  /** A clock that goes twenty times as fast. */
  private record Fast(Instant start, long nanos) implements Timing {
    @Override
    public Instant now() {
      return start.plusNanos(20 * (System.nanoTime() - nanos));
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
      Thread.sleep(time.dividedBy(20));
    }
  }

  @Test
  void aSlowHostHoldsUpNobody() throws Exception {
    Server pages =
        Server.start(
            request ->
                request.path().equals("/robots.txt")
                    ? request.headers().get("host").startsWith("slow")
                        ? Server.response("200 OK", "User-agent: *\nCrawl-delay: 20\n")
                        : null
                    : Server.response(
                        "200 OK",
                        Mixed.page(Integer.parseInt(request.path().substring(1))),
                        "Content-Type: text/html"));
    try (Server server = pages;
        Library library = Library.open(folder.resolve("library"))) {
      List<String> addresses = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        addresses.add("http://slow.example:" + server.port() + "/" + i);
      }
      for (int i = 100; i < 105; i++) {
        addresses.add("http://fast.example:" + server.port() + "/" + i);
      }
      Path list = Files.write(folder.resolve("addresses.txt"), addresses);
      Settings settings =
          Settings.of("desk@observers.example")
              .withLoopback(server.port())
              .with(host -> List.of(InetAddress.getLoopbackAddress()))
              .with(new Fast(Instant.now(), System.nanoTime()));
      List<String> names = List.of(list.toString());
      AtomicReference<Ingest> running = new AtomicReference<>();
      try (Openers openers = new Openers(Optional.of(new Fetcher(settings)));
          Source source = Source.of(names, InputStream.nullInputStream(), Columns.usual());
          Ingest ingest =
              new Ingest(
                  library,
                  names,
                  openers,
                  engine::read,
                  tally -> {
                    if (receipts(library).stream().anyMatch(r -> r.place().endsWith(":105"))) {
                      running.get().stop();
                    }
                  })) {
        running.set(ingest);
        ingest.run(source);
      }
      List<String> places = receipts(library).stream().map(Receipt::place).toList();
      assertTrue(
          places.containsAll(IntStream.range(101, 106).mapToObj(n -> list + ":" + n).toList()),
          places.toString());
      assertTrue(places.size() < 60, places.size() + " when the last was there");
    }
  }

  private static boolean mount(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("mount"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  @Test
  void theDiskIsFullAndThereIsRoomAgain() throws Exception {
    Path what = Files.createDirectory(folder.resolve("what"));
    int count = Mixed.fill(what, 8);
    Path disk = Files.createDirectory(folder.resolve("disk"));
    boolean mounted = mount("-t", "tmpfs", "-o", "size=1400k", "tmpfs", disk.toString());
    assumeTrue(mounted, "a small file system needs the right to mount one");
    try {
      try (Library library = Library.open(disk)) {
        StoreError full =
            assertThrows(StoreError.class, () -> run(library, what, Optional.empty()));
        assertEquals("disk-full", full.code());
      }
      assertTrue(mount("-o", "remount,size=400m", disk.toString()));
      try (Library library = Library.open(disk);
          Library alone = Library.open(folder.resolve("alone"))) {
        List<Receipt> before = receipts(library);
        assertTrue(!before.isEmpty() && before.size() < count, before.size() + " of " + count);
        assertEquals(List.of(), library.check());
        Tally second = run(library, what, Optional.empty());
        assertTrue(second.before() > 0 && second.count() >= count - before.size());
        run(alone, what, Optional.empty());
        assertEquals(count, receipts(library).size());
        assertEquals(receipts(alone), receipts(library));
        assertEquals(alone.count(new Query.All()), library.count(new Query.All()));
        assertEquals(List.of(), library.check());
        assertEquals(Job.State.DONE, library.register().jobs().get(0).state());
      }
    } finally {
      new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
    }
  }
}
