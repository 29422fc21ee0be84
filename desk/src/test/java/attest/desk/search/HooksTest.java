package attest.desk.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.desk.guard.Secrets;
import attest.desk.view.SavedSearches;
import attest.fetch.Names;
import attest.fetch.Timing;
import attest.record.Assembly;
import attest.record.Maker;
import attest.record.ReportRecord;
import attest.resolve.Report;
import attest.resolve.Resolution;
import attest.store.Library;
import attest.store.SavedSearch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told of new reports, how, and what becomes of it where he does not listen. */
class HooksTest {
  private static final Resolution NOTHING =
      new Resolution(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  @TempDir Path folder;

  private record Told(String signature, String type, String body) {}

  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger(204);
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2999-01-01T00:00:00Z"));
  private HttpServer server;
  private Library library;
  private SavedSearch search;

  private final Timing timing =
      new Timing() {
        @Override
        public Instant now() {
          return now.get();
        }

        @Override
        public void sleep(Duration time) {
          now.updateAndGet(was -> was.plus(time));
        }
      };

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          told.add(
              new Told(
                  exchange.getRequestHeaders().getFirst("Attest-Signature"),
                  exchange.getRequestHeaders().getFirst("Content-Type"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          if (status.get() / 100 == 3) {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
          }
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
    library = Library.open(folder);
    add("An old bridge.", "Old");
    search = library.searches().add("desk", "Bridge", "bridge", "feed");
    library.searches().hook("desk", search.id(), "http://hook.example:" + port() + "/in", "key");
  }

  @AfterEach
  void close() {
    server.stop(0);
    library.close();
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private ReportRecord add(String text, String title) {
    ReportRecord record =
        Assembly.of(
            new Maker("test", new TreeMap<>()),
            Report.given(
                text,
                Optional.empty(),
                Optional.of(title),
                Optional.of("2024-05-14"),
                Optional.of("The Post"),
                Optional.empty()),
            NOTHING,
            Optional.of("en"));
    library.add(record);
    return record;
  }

  /** One round of a desk that may tell the server of this test, which is on loopback. */
  private void round() {
    round(Set.of("hook.example:" + port()), host -> List.of(InetAddress.getLoopbackAddress()));
  }

  private void round(Set<String> trusted, Names names) {
    try (Hooks hooks = new Hooks(library.searches(), Hooks.settings(trusted, names, timing))) {
      hooks.round();
    }
  }

  private SavedSearch.Hook hook() {
    return library.searches().get("desk", search.id()).hook().orElseThrow();
  }

  @Test
  void tellsOfWhatCameInSignedAndOnce() throws IOException {
    round();
    assertEquals(List.of(), told);
    ReportRecord fresh = add("A new bridge.", "New <b>");
    add("Nothing of it.", "Other");
    round();
    round();
    assertEquals(1, told.size());
    Told one = told.get(0);
    assertEquals("application/json; charset=UTF-8", one.type());
    String seconds = Long.toString(now.get().getEpochSecond());
    assertEquals(
        "t=" + seconds + ",v1=" + Secrets.sign("key", seconds + "." + one.body()), one.signature());
    JsonNode body = new ObjectMapper().readTree(one.body());
    assertEquals("Bridge", body.at("/search/name").asText());
    assertEquals(1, body.at("/reports").size());
    assertEquals(fresh.article().id(), body.at("/reports/0/hash").asText());
    assertEquals("New <b>", body.at("/reports/0/title").asText());
    assertEquals(Optional.empty(), hook().failed());
  }

  @Test
  void theSignatureIsTheOneThatOthersReckon() {
    // By OpenSSL: printf '%s' MESSAGE | openssl dgst -sha256 -hmac key
    assertEquals(
        "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
        Secrets.sign("key", "The quick brown fox jumps over the lazy dog"));
  }

  @Test
  void triesAgainLaterAndGivesUpAndSaysSo() {
    add("A new bridge.", "New");
    status.set(500);
    int tries = 0;
    for (Duration wait : Hooks.WAITS) {
      round();
      assertEquals(++tries, told.size());
      round();
      assertEquals(tries, told.size(), "not before its time");
      assertTrue(state().contains("status 500") && state().contains("again"), state());
      now.updateAndGet(was -> was.plus(wait));
    }
    round();
    assertEquals(Hooks.WAITS.size() + 1, told.size());
    assertTrue(state().contains("not tried any more"), state());
    now.updateAndGet(was -> was.plus(Duration.ofDays(365)));
    round();
    assertEquals(Hooks.WAITS.size() + 1, told.size());
    status.set(200);
    library.searches().retry("desk", search.id());
    round();
    assertEquals(Hooks.WAITS.size() + 2, told.size());
    assertEquals(Optional.empty(), hook().failed());
    round();
    assertEquals(Hooks.WAITS.size() + 2, told.size());
  }

  private String state() {
    return SavedSearches.told(hook()).state();
  }

  @Test
  void goneIsGone() {
    add("A new bridge.", "New");
    status.set(410);
    round();
    assertEquals(Optional.empty(), hook().again());
  }

  @Test
  void followsNoRedirect() {
    add("A new bridge.", "New");
    status.set(307);
    round();
    assertEquals(1, told.size());
    assertTrue(state().contains("status 307"), state());
  }

  @Test
  void nothingPrivateIsToldUnlessItWasAllowed() {
    add("A new bridge.", "New");
    round(Set.of(), host -> List.of(InetAddress.getLoopbackAddress()));
    assertEquals(List.of(), told);
    now.updateAndGet(was -> was.plus(Duration.ofDays(1)));
    // Allowed for another port, and for another name.
    round(
        Set.of("hook.example:1", "other.example:" + port()),
        host -> List.of(InetAddress.getLoopbackAddress()));
    assertEquals(List.of(), told);
    assertTrue(state().contains("Could not be told, 2 times"), state());
    // A name that leads here, at a port that is usual: the name is looked up when it is told.
    library.searches().hook("desk", search.id(), "http://rebound.example/", "key");
    add("Another bridge.", "Newer");
    round(Set.of("hook.example:" + port()), host -> List.of(InetAddress.getByName("10.0.0.7")));
    assertEquals(List.of(), told);
    assertTrue(state().contains("not on the public network"), state());
  }

  @Test
  void twoDesksTellOnce() {
    add("A new bridge.", "New");
    SavedSearch due = library.searches().due(now.get().toString()).get(0);
    assertTrue(library.searches().claim(due, now.get().plusSeconds(60).toString()));
    assertFalse(library.searches().claim(due, now.get().plusSeconds(60).toString()));
    round();
    assertEquals(List.of(), told);
    // Whoever took it on has died: somebody else does it.
    now.updateAndGet(was -> was.plusSeconds(61));
    round();
    assertEquals(1, told.size());
  }

  @Test
  void manyReportsAreToldInParts() {
    for (int i = 0; i < 130; i++) {
      add("Bridge number " + i + ".", "New " + i);
    }
    round();
    round();
    round();
    assertEquals(2, told.size());
    assertTrue(told.get(0).body().contains("New 99\"") && told.get(1).body().contains("New 129\""));
    assertFalse(told.get(1).body().contains("New 99\""));
  }

  @Test
  void readersAndClosedAccountsTellNobody() {
    library.accounts().add("anna", "admin", "x");
    library.accounts().add("carl", "coder", "x");
    SavedSearch other = library.searches().add("carl", "Bridge", "bridge", "other");
    library.searches().hook("carl", other.id(), "http://hook.example:" + port() + "/in", "key");
    add("A new bridge.", "New");
    long carl = library.accounts().named("carl").id();
    library.accounts().role(carl, "reader");
    assertEquals(
        List.of("anna"),
        library.searches().due(now.get().toString()).stream().map(SavedSearch::account).toList());
    library.accounts().role(carl, "coder");
    library.accounts().close(carl);
    assertEquals(1, library.searches().due(now.get().toString()).size());
  }
}
