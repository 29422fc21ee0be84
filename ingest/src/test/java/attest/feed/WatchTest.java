package attest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.Clockwork;
import attest.Server;
import attest.fetch.Fetcher;
import attest.fetch.Limits;
import attest.fetch.Settings;
import attest.input.Input;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How feeds are watched, on a server that behaves well, badly or not at all. */
class WatchTest {
  private static final Limits SMALL =
      new Limits(
          Duration.ofMillis(500),
          Duration.ofMillis(300),
          Duration.ofMillis(800),
          4096,
          50,
          1 << 20,
          5);

  private final Clockwork clock = new Clockwork();
  private final Map<URI, FeedState> kept = new ConcurrentHashMap<>();
  private final List<String> keys = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();
  private Server server;
  private Fetcher fetcher;
  private Watch watch;

  /** What one path is answered with, by how many times it was asked. */
  private interface Answers {
    String answer(Server.Request request, int count);
  }

  private final FeedStates states =
      new FeedStates() {
        @Override
        public Optional<FeedState> find(URI feed) {
          return Optional.ofNullable(kept.get(feed));
        }

        @Override
        public void save(FeedState state) {
          kept.put(state.feed(), state);
        }
      };

  private void start(Answers answers) {
    Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    server =
        Server.start(
            (request, socket) -> {
              int count =
                  counts
                      .computeIfAbsent(request.path(), p -> new AtomicInteger())
                      .getAndIncrement();
              String answer =
                  request.path().equals("/robots.txt") ? null : answers.answer(request, count);
              if (answer == null) {
                Server.send(socket, Server.response("404 Not Found", ""));
              } else if (answer.equals("slow")) {
                Thread.sleep(600);
              } else {
                Server.send(socket, answer);
              }
            });
    restart();
  }

  /** What is left after the program ended: the states alone. */
  private void restart() {
    close(fetcher);
    fetcher =
        new Fetcher(
            Settings.of("desk@observers.example")
                .withLoopback(server.port())
                .with(SMALL)
                .with(clock));
    watch =
        new Watch(
            fetcher,
            states,
            clock,
            inputs -> inputs.stream().map(Input::key).forEach(keys::add),
            looks::add);
  }

  private static void close(Fetcher fetcher) {
    if (fetcher != null) {
      fetcher.close();
    }
  }

  @AfterEach
  void close() {
    close(fetcher);
    server.close();
  }

  private URI at(String path) {
    return URI.create(server.at(path));
  }

  private static String rss(String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items.append("<item><title>T</title><link>").append(path).append("</link></item>");
    }
    return "<rss version='2.0'><channel><title>Post</title>" + items + "</channel></rss>";
  }

  private static String ok(String body, String... headers) {
    return Server.response("200 OK", body, headers);
  }

  /** Lets time pass up to the next look, and looks. */
  private Look next(URI feed) throws InterruptedException {
    Duration wait = Duration.between(clock.now(), kept.get(feed).next());
    clock.pass(wait.isNegative() ? Duration.ZERO : wait);
    int before = looks.size();
    watch.round(List.of(feed));
    assertEquals(before + 1, looks.size());
    return looks.get(before);
  }

  private static String code(Look look) {
    return assertInstanceOf(Look.Failed.class, look).problem().code();
  }

  @Test
  void looksAgainWhenItIsTimeAndGoesOnAfterARestart() throws InterruptedException {
    start(
        (request, count) ->
            "\"v1\"".equals(request.headers().get("if-none-match")) && count < 3
                ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                : ok(rss("/" + count, "/old"), "ETag: \"v1\""));
    URI feed = at("/rss");
    Instant first = watch.round(List.of(feed)).orElseThrow();
    assertEquals(List.of(server.at("/0"), server.at("/old")), keys);
    Look.Polled polled = assertInstanceOf(Look.Polled.class, looks.get(0));
    assertEquals(2, polled.entries());
    assertEquals(first, polled.next());
    watch.round(List.of(feed));
    assertEquals(1, looks.size(), "not yet due");
    restart();
    watch.round(List.of(feed));
    assertEquals(1, looks.size(), "not yet due, though the program is new");
    assertInstanceOf(Look.Unchanged.class, next(feed));
    restart();
    assertInstanceOf(Look.Unchanged.class, next(feed));
    assertInstanceOf(Look.Polled.class, next(feed));
    assertEquals(server.at("/3"), keys.get(2));
  }

  @Test
  void aFeedSaysHowOften() throws InterruptedException {
    start(
        (request, count) ->
            ok(
                rss("/a")
                    .replace("<item>", "<ttl>" + request.path().substring(1) + "</ttl><item>")));
    Map<String, Duration> expected =
        Map.of(
            "/0", Duration.ofMinutes(30),
            "/1", Duration.ofMinutes(10),
            "/90", Duration.ofMinutes(90),
            "/99999", Duration.ofDays(1));
    for (Map.Entry<String, Duration> one : expected.entrySet()) {
      URI feed = at(one.getKey());
      watch.round(List.of(feed));
      assertEquals(one.getValue(), Duration.between(clock.now(), kept.get(feed).next()));
    }
  }

  @Test
  void leavesABusyServerAlone() throws InterruptedException {
    start(
        (request, count) ->
            count == 0 ? Server.response("429 Slow", "", "Retry-After: 86400") : ok(rss("/a")));
    URI feed = at("/rss");
    watch.round(List.of(feed));
    assertEquals("http-429", code(looks.get(0)));
    assertEquals(clock.now().plusSeconds(86400), kept.get(feed).next());
    assertInstanceOf(Look.Polled.class, next(feed));
    assertEquals(0, kept.get(feed).failures());
  }

  @Test
  void goesWhereAFeedHasMovedTo() throws InterruptedException {
    start(
        (request, count) ->
            request.path().equals("/old")
                ? Server.response("301 Moved", "", "Location: /new")
                : ok(rss("/a")));
    URI feed = at("/old");
    watch.round(List.of(feed));
    next(feed);
    assertEquals(List.of("/robots.txt", "/old", "/new", "/new"), server.paths());
    assertEquals(Optional.of(at("/new")), kept.get(feed).moved());
  }

  @Test
  void comesBackWhereTheNewPlaceIsLost() throws InterruptedException {
    start(
        (request, count) ->
            request.path().equals("/new")
                ? count == 0 ? ok(rss("/a")) : null
                : count == 0 ? Server.response("301 Moved", "", "Location: /new") : ok(rss("/b")));
    URI feed = at("/old");
    watch.round(List.of(feed));
    for (int i = 0; i < 4; i++) {
      assertEquals("http-404", code(next(feed)));
    }
    assertInstanceOf(Look.Polled.class, next(feed));
    assertEquals(List.of(server.at("/a"), server.at("/b")), keys);
  }

  @Test
  void givesUpWhatIsGone() throws InterruptedException {
    start((request, count) -> Server.response("410 Gone", ""));
    watch.run(List.of(at("/rss")));
    assertInstanceOf(Look.Gone.class, looks.get(0));
    assertEquals(Optional.empty(), watch.round(List.of(at("/rss"))));
    assertEquals(List.of("/robots.txt", "/rss"), server.paths());
  }

  @Test
  void asksLessOftenWhileAFeedFails() throws InterruptedException {
    List<String> wrong =
        List.of(
            Server.response("500 Oops", ""),
            ok("<html>Please log in</html>"),
            ok("<rss version='2.0'><channel><item>"),
            "slow",
            "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
    start((request, count) -> count < wrong.size() ? wrong.get(count) : ok(rss("/a")));
    URI feed = at("/rss");
    kept.put(feed, FeedState.fresh(feed));
    List<String> codes = new ArrayList<>();
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < wrong.size(); i++) {
      codes.add(code(next(feed)));
      minutes.add(Duration.between(clock.now(), kept.get(feed).next()).toMinutes());
    }
    assertEquals(
        List.of(
            "http-500",
            "feed-unknown",
            "feed-broken",
            "read-timeout",
            "body-truncated",
            "response-broken"),
        codes);
    assertEquals(List.of(30L, 60L, 120L, 240L, 480L, 960L), minutes);
    assertInstanceOf(Look.Polled.class, next(feed));
    assertEquals(clock.now().plus(Duration.ofMinutes(30)), kept.get(feed).next());
  }

  @Test
  void takesSitemapsThatChanged() throws InterruptedException {
    String index = new String(FeedsTest.sample("sitemap-index.xml"), StandardCharsets.UTF_8);
    start((request, count) -> ok(index));
    watch.round(List.of(at("/index.xml")));
    assertEquals(
        List.of("https://post.example/news.xml", "https://post.example/unknown.xml"), keys);
  }

  @Test
  void whatWasNotTakenIsHandedOnAgain() throws InterruptedException {
    start((request, count) -> ok(rss("/a"), "ETag: \"v1\""));
    URI feed = at("/rss");
    Watch failing =
        new Watch(
            fetcher,
            states,
            clock,
            inputs -> {
              throw new IllegalStateException("disk full");
            },
            looks::add);
    assertThrows(IllegalStateException.class, () -> failing.round(List.of(feed)));
    assertEquals(Map.of(), kept);
    watch.round(List.of(feed));
    assertEquals(List.of(server.at("/a")), keys);
  }

  @Test
  void oneBadFeedDoesNotHoldUpTheOthers() throws InterruptedException {
    start((request, count) -> request.path().equals("/bad") ? "slow" : ok(rss("/a" + count)));
    List<URI> feeds = List.of(at("/bad"), at("/good"), at("/good"));
    watch.round(feeds);
    assertEquals(2, looks.size(), "the same feed twice is one feed");
    assertEquals(List.of(server.at("/a0")), keys);
  }

  @Test
  void runsUntilItIsStopped() throws InterruptedException {
    start((request, count) -> ok(rss("/a" + count)));
    Watch[] running = new Watch[1];
    running[0] =
        new Watch(
            fetcher,
            states,
            clock,
            inputs -> inputs.stream().map(Input::key).forEach(keys::add),
            look -> {
              looks.add(look);
              if (looks.size() == 5) {
                running[0].stop();
              }
            });
    Instant start = clock.now();
    running[0].run(List.of(at("/rss")));
    assertEquals(5, keys.size());
    Duration took = Duration.between(start, clock.now());
    assertTrue(took.toMinutes() >= 120 && took.toMinutes() <= 121, took::toString);
  }
}
