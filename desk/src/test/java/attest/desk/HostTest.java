package attest.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.desk.web.Problem;
import attest.store.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which names, and from where, the desk is called. */
class HostTest {
  @TempDir Path folder;

  private static String get(Guarded guarded, String target, String... headers) throws IOException {
    return Raw.send(
        guarded.desk.address(), "GET " + target + " HTTP/1.1", String.join("\r\n", headers));
  }

  @Test
  void answersOnlyToItsNames() throws IOException {
    try (Guarded guarded = Guarded.open(folder)) {
      int port = guarded.desk.address().getPort();
      for (String host :
          List.of(
              "localhost",
              "LOCALHOST:" + port,
              "127.0.0.1:" + port,
              "127.0.0.1",
              "127.8.9.1",
              "[::1]:" + port,
              "desk.example",
              "desk.example:443")) {
        assertEquals(200, Raw.status(get(guarded, "/api", "Host: " + host)), host);
      }
      for (String host :
          List.of(
              "evil.example",
              "evil.example:" + port,
              "127.0.0.1.evil.example",
              "localhost.evil.example",
              "evil.example#localhost",
              "localhost:80@evil.example",
              "10.0.0.1",
              "192.168.1.1:" + port,
              "[::2]",
              "0.0.0.0",
              "127.0.0.1evil",
              "desk.example.evil.example",
              "")) {
        for (String target : List.of("/api", "/", "/static/desk.css", "/nothing")) {
          String answer = get(guarded, target, "Host: " + host);
          assertTrue(List.of(400, 421).contains(Raw.status(answer)), host + ": " + answer);
          assertFalse(answer.contains("name=\"form\" content=\"" + "[^\"]"), answer);
        }
      }
      String two = get(guarded, "/api", "Host: localhost", "Host: evil.example");
      assertEquals(400, Raw.status(two));
      String whole = get(guarded, "http://evil.example/api", "Host: localhost");
      assertTrue(List.of(400, 421).contains(Raw.status(whole)), whole);
      assertEquals(400, Raw.status(get(guarded, "/api", "X: y")));
    }
  }

  @Test
  void otherSitesReadNothing() throws IOException {
    try (Guarded guarded = Guarded.open(folder)) {
      String host = "Host: " + guarded.desk.address().getAuthority();
      String picture =
          get(guarded, "/", host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors");
      assertEquals(403, Raw.status(picture));
      String other = get(guarded, "/", host, "Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: cors");
      assertEquals(403, Raw.status(other));
      String link =
          get(guarded, "/", host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate");
      assertEquals(200, Raw.status(link));
      String asked =
          Raw.send(
              guarded.desk.address(),
              "OPTIONS /reports HTTP/1.1",
              host,
              "Origin: http://evil.example",
              "Access-Control-Request-Method: POST");
      assertFalse(asked.toLowerCase().contains("access-control-allow"), asked);
    }
  }

  @Test
  void withoutAccountsNothingGoesThroughAProxy() throws IOException {
    try (Guarded guarded = Guarded.open(folder)) {
      String host = "Host: " + guarded.desk.address().getAuthority();
      for (String header :
          List.of("X-Forwarded-For: 203.0.113.1", "Forwarded: for=203.0.113.1", "Via: 1.1 a")) {
        assertEquals(403, Raw.status(get(guarded, "/api", host, header)), header);
      }
    }
  }

  @Test
  void othersReachOnlyADeskWithAccounts() {
    try (Library library = Library.open(folder)) {
      Settings everywhere = new Settings("0.0.0.0", 0, false, Optional.empty());
      Problem refused =
          assertThrows(Problem.class, () -> Desk.open(library, Guarded::read, everywhere).close());
      assertEquals("accounts-missing", refused.code());
      assertTrue(refused.getMessage().contains("attest user add"), refused.getMessage());
      assertThrows(
          Problem.class,
          () ->
              Desk.open(
                      library,
                      Guarded::read,
                      new Settings("no.such.host.invalid", 0, false, Optional.empty()))
                  .close());
      library.accounts().add("anna", "admin", "$argon2id$none");
      try (Desk desk = Desk.open(library, Guarded::read, everywhere)) {
        Browsing nobody =
            new Browsing(java.net.URI.create("http://127.0.0.1:" + desk.address().getPort()));
        assertEquals(303, nobody.get("/").status());
        assertEquals(401, nobody.get("/api").status());
      }
    }
  }

  @Test
  void manyRequestsOfOneCallerAreSlowedDown() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing far = guarded.nobody();
      far.headers.put("X-Forwarded-For", "198.51.100.4");
      int status = 0;
      int calls = 0;
      while (status != 429 && calls++ < 2_000) {
        status = far.get("/static/mark.svg").status();
      }
      assertEquals(429, status);
      far.headers.put("X-Forwarded-For", "198.51.100.4, 198.51.100.5");
      assertEquals(200, far.get("/static/mark.svg").status());
      assertEquals(200, guarded.nobody().get("/static/mark.svg").status());
    }
  }
}
