package attest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.Clockwork;
import attest.Server;
import attest.Server.Request;
import attest.input.Content;
import attest.input.Known;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How servers are asked. */
class FetcherTest {
  private final Clockwork clock = new Clockwork();
  private final List<String> lookedUp = Collections.synchronizedList(new ArrayList<>());
  private Server server;
  private Fetcher fetcher;

  private void start(Function<Request, String> answers) {
    server = Server.start(answers);
    fetcher =
        new Fetcher(
            Settings.of("https://observers.example/attest")
                .withLoopback(server.port())
                .with(clock)
                .with(
                    host -> {
                      lookedUp.add(host);
                      return List.of(InetAddress.getLoopbackAddress());
                    }));
  }

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  private Answer get(String path) {
    return fetcher.get(URI.create(server.at(path)), Validators.NONE);
  }

  private static String code(Answer answer) {
    return assertInstanceOf(Answer.Failed.class, answer).problem().code();
  }

  /** Answers from a list by path, one after the other, the last again and again. */
  private static Function<Request, String> answers(Map<String, List<String>> byPath) {
    Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    return request -> {
      List<String> some = byPath.get(request.path());
      if (some == null) {
        return null;
      }
      int n = counts.computeIfAbsent(request.path(), p -> new AtomicInteger()).getAndIncrement();
      return some.get(Math.min(n, some.size() - 1));
    };
  }

  private static String ok(String body, String... headers) {
    return Server.response("200 OK", body, headers);
  }

  @Test
  void tellsWhatStandsThereAndWhoAsks() {
    start(
        r ->
            r.path().equals("/robots.txt") ? null : ok("Harbour opens", "Content-Type: text/html"));
    Answer.Fetched page =
        assertInstanceOf(
            Answer.Fetched.class,
            fetcher.get(new Content.Address(URI.create(server.at("/a?b=c#d")), Known.NOTHING)));
    assertEquals("Harbour opens", new String(page.body(), StandardCharsets.UTF_8));
    assertEquals(Optional.of("text/html"), page.type());
    assertEquals(server.at("/a?b=c"), page.address().toString());
    assertEquals(clock.now(), page.when());
    assertEquals(Optional.empty(), page.moved());
    Request request = server.requests.get(1);
    assertEquals("/a?b=c", request.path());
    assertTrue(
        request
            .headers()
            .get("user-agent")
            .matches("attest/\\S+ \\(\\+https://observers.example/attest\\)"));
    assertThrows(IllegalArgumentException.class, () -> Settings.of(" "));
    assertThrows(IllegalArgumentException.class, () -> Settings.of("a\r\nb: c"));
  }

  @Test
  void connectsToTheAddressThatWasChecked() {
    start(r -> r.path().equals("/robots.txt") ? null : ok("here"));
    String address = "http://bücher.example:" + server.port() + "/";
    Answer answer = fetcher.get(Addresses.of(address).orElseThrow(), Validators.NONE);
    assertInstanceOf(Answer.Fetched.class, answer);
    assertEquals(2, server.requests.size());
    assertEquals(2, lookedUp.size(), "one look for each connection, and none besides");
    assertEquals("xn--bcher-kva.example", lookedUp.get(1));
    assertEquals(
        "xn--bcher-kva.example:" + server.port(), server.requests.get(1).headers().get("host"));
  }

  @Test
  void sameAgainIsNotSentAgain() {
    start(
        r ->
            r.path().equals("/robots.txt")
                ? null
                : "\"v1\"".equals(r.headers().get("if-none-match"))
                        && r.headers().containsKey("if-modified-since")
                    ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                    : ok("a", "ETag: \"v1\"", "Last-Modified: Mon, 02 Mar 2026 07:00:00 GMT"));
    Answer.Fetched first = assertInstanceOf(Answer.Fetched.class, get("/a"));
    assertInstanceOf(Answer.NotModified.class, fetcher.get(first.address(), first.validators()));
  }

  @Test
  void remembersWhatMovedForGood() {
    start(
        answers(
            Map.of(
                "/a", List.of(Server.response("301 Moved", "", "Location: b")),
                "/b", List.of(Server.response("308 Moved", "", "Location: ./x/../c?d")),
                "/c?d", List.of(Server.response("302 Found", "", "Location: /e")),
                "/e", List.of(ok("end")))));
    Answer.Fetched page = assertInstanceOf(Answer.Fetched.class, get("/a"));
    assertEquals(Optional.of(URI.create(server.at("/c?d"))), page.moved());
    assertEquals(URI.create(server.at("/e")), page.address());
    assertFalse(page.downgraded());
  }

  @Test
  void askedOneAtATimeWithPauses() throws Exception {
    start(
        r -> {
          pause();
          return r.path().equals("/robots.txt")
              ? ok("User-agent: *\nCrawl-delay: 7\nDisallow: /inside")
              : ok("a");
        });
    Instant start = clock.now();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        String path = "/" + i;
        answers.add(many.submit(() -> get(path)));
      }
      for (Future<Answer> answer : answers) {
        assertInstanceOf(Answer.Fetched.class, answer.get());
      }
    }
    assertEquals(1, server.atOnce.get());
    assertEquals(11, server.requests.size(), "robots.txt is asked for once");
    assertEquals(Duration.ofSeconds(70), Duration.between(start, clock.now()));
    assertEquals("robots-disallowed", code(get("/inside/a")));
    clock.pass(Duration.ofDays(2));
    get("/a");
    assertEquals(2, Collections.frequency(server.paths(), "/robots.txt"));
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aBusyServerIsLeftAlone() {
    start(
        answers(
            Map.of(
                "/a",
                List.of(
                    Server.response("429 Slow", "", "Retry-After: 30"),
                    Server.response("503 Busy", "", "Retry-After: Mon, 02 Mar 2026 08:01:00 GMT"),
                    ok("a")),
                "/b",
                List.of(Server.response("429 Slow", "", "Retry-After: 3600")))));
    assertInstanceOf(Answer.Fetched.class, get("/a"));
    assertEquals(Instant.parse("2026-03-02T08:01:00Z"), clock.now());
    Answer.Failed busy = assertInstanceOf(Answer.Failed.class, get("/b"));
    assertEquals("http-429", busy.problem().code());
    assertEquals(Optional.of(clock.now().plusSeconds(3600)), busy.again());
    int asked = server.requests.size();
    Answer.Failed waiting = assertInstanceOf(Answer.Failed.class, get("/a"));
    assertEquals("host-waiting", waiting.problem().code());
    assertEquals(busy.again(), waiting.again());
    assertEquals(asked, server.requests.size(), "not asked while it wants to be left alone");
    clock.pass(Duration.ofHours(1));
    assertInstanceOf(Answer.Fetched.class, get("/a"));
  }

  @Test
  void backsOffLongerEachTime() {
    start(answers(Map.of("/a", List.of(Server.response("503 Busy", "")))));
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Answer.Failed busy = assertInstanceOf(Answer.Failed.class, get("/a"));
      Duration wait = Duration.between(clock.now(), busy.again().orElseThrow());
      waits.add(wait);
      clock.pass(wait);
    }
    assertEquals(Duration.ofSeconds(20), waits.get(0), "the third refusal: 5, 10, 20");
    assertEquals(Duration.ofHours(1), waits.get(waits.size() - 1), waits::toString);
    assertEquals(waits.stream().sorted().toList(), waits);
  }

  @Test
  void aServerThatCannotSayWhatItAllowsIsAskedLater() {
    start(
        answers(
            Map.of(
                "/robots.txt", List.of(Server.response("500 Oops", ""), ok("")),
                "/a", List.of(ok("a")))));
    Answer.Failed failed = assertInstanceOf(Answer.Failed.class, get("/a"));
    assertEquals("robots-unavailable", failed.problem().code());
    assertEquals("robots-unavailable", code(get("/a")));
    assertEquals(List.of("/robots.txt"), server.paths());
    clock.pass(Duration.between(clock.now(), failed.again().orElseThrow()).plusSeconds(1));
    assertInstanceOf(Answer.Fetched.class, get("/a"));
  }

  @Test
  void goneIsGone() {
    start(answers(Map.of("/a", List.of(Server.response("410 Gone", "")))));
    assertEquals("http-410", code(get("/a")));
  }
}
