package attest.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.desk.Guarded.Known;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that no browser sends. */
class HostileRequestTest {
  @TempDir Path folder;

  @Test
  void pathsLeadNowhereElse() throws IOException {
    try (Guarded guarded = Guarded.open(folder)) {
      String host = "Host: " + guarded.desk.address().getAuthority();
      List<String> wrong = new ArrayList<>();
      for (String path :
          List.of(
              "/static/../glossary.tsv",
              "/static/..%2fglossary.tsv",
              "/static/..%2Fglossary.tsv",
              "/static/%2e%2e/glossary.tsv",
              "/static/%2e%2e%2fglossary.tsv",
              "/static/..;/glossary.tsv",
              "/static/..%5cglossary.tsv",
              "/static/....//glossary.tsv",
              "/static/desk.css%00.txt",
              "/static/%252e%252e%252fglossary.tsv",
              "/static//etc/passwd",
              "/static/..%c0%af..%c0%afetc/passwd",
              "/static/.",
              "/static/" + "a".repeat(5000),
              "/reports/../../../../etc/passwd",
              "/reports/..%2f..%2fetc%2fpasswd",
              "/reports/%27%20or%201=1--",
              "/reports/%00",
              "/reports/" + "0".repeat(64),
              "/reports/%F0%28%8C%28",
              "/api/reports/..%2f/record",
              "/sources/-1",
              "/sources/99999999999999999999",
              "/searches/1%20or%201=1/feed?key=a",
              "/searches/9999999999999999999999/feed",
              "//evil.example/",
              "/\\evil.example",
              "/explore/../static/desk.css/..",
              "/;/explore",
              "/explore;jsessionid=1/x")) {
        String answer = Raw.send(guarded.desk.address(), "GET " + path + " HTTP/1.1", host);
        int status = Raw.status(answer);
        boolean led = status / 100 == 3 && answer.matches("(?is).*\\nLocation: (//|http).*");
        if (led || status == 200 || status >= 500 || status == 0) {
          wrong.add(path + ": " + answer.lines().findFirst().orElse("nothing"));
        }
        assertFalse(answer.contains("root:"), path);
      }
      assertEquals(List.of(), wrong);
    }
  }

  @Test
  void hugeRequestsAreRefusedAndTheDeskStandsOn() throws IOException {
    try (Guarded guarded = Guarded.open(folder)) {
      Browsing here = guarded.nobody();
      here.load("/");
      String host = "Host: " + guarded.desk.address().getAuthority();
      String type = "Content-Type: application/x-www-form-urlencoded";
      String form = "Attest-Form: " + here.form;
      String body = "text=" + "a".repeat(9 << 20);
      String known =
          Raw.send(
              guarded.desk.address(),
              String.join("\r\n", "POST /reports HTTP/1.1", host, type, form)
                  + "\r\nContent-Length: "
                  + body.length()
                  + "\r\nConnection: close\r\n\r\n"
                  + body);
      assertTrue(List.of(413, 0).contains(Raw.status(known)), known);
      String chunk = Integer.toHexString(1 << 20) + "\r\n" + "a".repeat(1 << 20) + "\r\n";
      String chunked =
          Raw.send(
              guarded.desk.address(),
              String.join("\r\n", "POST /reports HTTP/1.1", host, type, form)
                  + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                  + "5\r\ntext=\r\n"
                  + chunk.repeat(9)
                  + "0\r\n\r\n");
      assertTrue(List.of(413, 0).contains(Raw.status(chunked)), chunked);
      String lying =
          Raw.send(
              guarded.desk.address(),
              "POST /reports HTTP/1.1",
              host,
              type,
              form,
              "Content-Length: 99999999999");
      assertTrue(List.of(413, 400, 0).contains(Raw.status(lying)), lying);
      String heads =
          Raw.send(guarded.desk.address(), "GET / HTTP/1.1", host, "X: " + "a".repeat(1 << 17));
      assertTrue(List.of(431, 400, 0).contains(Raw.status(heads)), heads);
      String many =
          Raw.send(
              guarded.desk.address(), "GET / HTTP/1.1", host, "X: a\r\n".repeat(20_000) + "Y: a");
      assertTrue(List.of(431, 400, 0).contains(Raw.status(many)), many);
      String line =
          Raw.send(guarded.desk.address(), "GET /?q=" + "a".repeat(1 << 17) + " HTTP/1.1", host);
      assertTrue(List.of(414, 431, 400, 0).contains(Raw.status(line)), line);
      String both =
          Raw.send(
              guarded.desk.address(),
              "POST /reports HTTP/1.1",
              host,
              type,
              form,
              "Content-Length: 5",
              "Transfer-Encoding: chunked");
      assertTrue(List.of(400, 403, 0).contains(Raw.status(both)), both);
      assertEquals(200, here.get("/api").status());
      assertEquals(400, here.get("/explore?q=" + "(".repeat(3000)).status());
    }
  }

  @Test
  void everyAnswerForbidsScriptsOfOthers() throws IOException {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      String hash = guarded.add("A text.", "A title", "An outlet", "https://a.example/");
      List<String> wrong = new ArrayList<>();
      for (Known route : guarded.routes()) {
        for (Browsing browsing : guarded.everybody().values()) {
          Browsing.Answer answer =
              route.isGet() ? browsing.get(route.at(hash)) : browsing.postBare(route.at(hash));
          if (!isGuarded(answer.header("Content-Security-Policy"))
              || !answer.header("X-Content-Type-Options").equals("nosniff")) {
            wrong.add(route + ": " + answer.status());
          }
        }
      }
      assertEquals(List.of(), wrong);
      String host = "Host: " + guarded.desk.address().getAuthority();
      for (String line :
          List.of(
              "GET /nothing HTTP/1.1",
              "PUT / HTTP/1.1",
              "HEAD / HTTP/1.1",
              "TRACE / HTTP/1.1",
              "BREW / HTTP/1.1",
              "GET /%<script> HTTP/1.1",
              "GET /static/%00 HTTP/1.1",
              "GET nonsense HTTP/1.1",
              "GET / HTTP/9.9",
              "<script>alert(1)</script>")) {
        String answer = Raw.send(guarded.desk.address(), line, host);
        String header =
            answer.replaceAll("(?is).*\\nContent-Security-Policy: ([^\\r\\n]*).*", "$1");
        assertTrue(isGuarded(header), line + "\n" + answer);
        assertFalse(answer.contains("<script>alert"), answer);
        assertFalse(answer.contains("Jetty"), answer);
        assertFalse(answer.contains("\tat "), answer);
      }
    }
  }

  private static boolean isGuarded(String policy) {
    return policy.contains("default-src 'none'")
        && policy.contains("script-src 'self'")
        && policy.contains("frame-ancestors 'none'")
        && !policy.contains("unsafe");
  }
}
