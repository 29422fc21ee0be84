package attest.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.Engine;
import attest.desk.Guarded.Known;
import attest.resolve.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report, an address or a form may carry that is no text: it stays text. */
class ScriptTest {
  private static final String EVIL =
      "<script>alert(1)</script>\"><img src=x onerror=alert(2)>'-alert(3)-'</title></textarea>"
          + "</style><svg onload=alert(4)>{{7*7}}${7*7}<!--";

  /** Every parameter that a page of the desk may know. */
  private static final List<String> PARAMETERS =
      List.of(
          "q", "after", "find", "who", "before", "back", "layers", "sort", "limit", "format", "key",
          "name", "view", "facet", "from", "to", "on", "id", "by", "role", "state", "outcome",
          "box", "page");

  @TempDir Path folder;

  /** What of a page would run, or load from elsewhere. */
  private static List<String> faults(String html) {
    List<String> faults = new ArrayList<>();
    Document page = Jsoup.parse(html);
    for (Element element : page.getAllElements()) {
      String name = element.normalName();
      if (name.equals("script") && !element.attr("src").startsWith("/static/")
          || name.equals("script") && !element.data().isBlank()
          || List.of("style", "iframe", "object", "embed", "base").contains(name)
          || name.equals("img") && element.attr("src").equals("x")
          || name.equals("meta") && element.hasAttr("http-equiv")) {
        faults.add(element.outerHtml());
      }
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue().strip().toLowerCase();
        if (attribute.getKey().startsWith("on")
            || attribute.getKey().equals("style")
            || List.of("href", "src", "action", "formaction").contains(attribute.getKey())
                && value.matches("(?s)(javascript|data|vbscript):.*")) {
          faults.add(element.normalName() + " " + attribute);
        }
      }
    }
    return faults;
  }

  private static void check(List<String> wrong, String what, Browsing.Answer answer) {
    String type = answer.header("Content-Type");
    if (type.startsWith("text/html")) {
      faults(answer.body()).forEach(fault -> wrong.add(what + ": " + fault));
    } else if (answer.body().contains("<script>alert")
        && !type.contains("json")
        && !type.startsWith("application/zip")) {
      wrong.add(what + ": " + type);
    }
    if (answer.headers().map().toString().contains("<script>") || answer.status() == 500) {
      wrong.add(what + ": " + answer.status() + " " + answer.headers());
    }
  }

  @Test
  void whatAReportCarriesStaysText() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      String hash = guarded.add(EVIL + "\n\n" + EVIL, EVIL, EVIL, "javascript:alert(5)//" + EVIL);
      Browsing anna = guarded.signedIn("anna");
      anna.post(
          "/searches", "name", EVIL.substring(0, 110), "q", "\"" + EVIL.replace("\"", "") + "\"");
      anna.post("/account/keys", "name", EVIL);
      assertEquals(1, guarded.library.searches().of("anna").size());
      guarded.library.accounts().note(EVIL, EVIL, EVIL);
      List<String> wrong = new ArrayList<>();
      for (Known route : guarded.routes()) {
        if (route.isGet()) {
          check(wrong, route.toString(), anna.get(route.at(hash)));
        }
      }
      String feed = "/searches/1/feed?key=" + guarded.library.searches().of("anna").get(0).feed();
      Browsing.Answer atom = anna.get(feed);
      assertEquals(200, atom.status());
      assertFalse(atom.body().contains("<script"), atom.body());
      check(wrong, "feed", atom);
      assertEquals(List.of(), wrong);
    }
  }

  @Test
  void whatAnAddressCarriesStaysText() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      String hash = guarded.add("A text.", "A title", "An outlet", "https://a.example/");
      List<String> wrong = new ArrayList<>();
      for (Browsing browsing : List.of(guarded.signedIn("anna"), guarded.nobody())) {
        for (Known route : guarded.routes()) {
          if (!route.isGet()) {
            continue;
          }
          for (String evil : List.of(EVIL, "\"" + EVIL.replace("\"", "") + "\"")) {
            StringBuilder query = new StringBuilder("?");
            for (String name : PARAMETERS) {
              query.append(name).append('=').append(Browsing.encode(evil)).append('&');
              String one = "?" + name + "=" + Browsing.encode(evil);
              check(wrong, route + one, browsing.get(route.at(hash) + one));
            }
            check(wrong, route + " all", browsing.get(route.at(hash) + query));
          }
          String path = route.path().replaceAll("\\{[^}]*}", Browsing.encode(EVIL));
          check(wrong, path, browsing.get(path));
        }
      }
      Browsing anna = guarded.signedIn("anna");
      for (Known route : guarded.routes()) {
        if (!route.isGet() && !route.path().equals("/sign-out")) {
          check(
              wrong,
              route.toString(),
              anna.post(
                  route.at(hash),
                  "name",
                  EVIL,
                  "q",
                  EVIL,
                  "text",
                  EVIL,
                  "title",
                  EVIL,
                  "role",
                  EVIL,
                  "address",
                  EVIL,
                  "addresses",
                  EVIL,
                  "password",
                  EVIL,
                  "chosen",
                  EVIL,
                  "reason",
                  EVIL,
                  "value",
                  EVIL));
        }
      }
      Browsing nobody = guarded.nobody();
      nobody.load("/sign-in");
      check(wrong, "sign in", nobody.post("/sign-in", "name", EVIL, "back", EVIL));
      assertEquals(List.of(), wrong);
    }
  }

  @Test
  void whatASpreadsheetWouldReckonStaysText() throws IOException, InterruptedException {
    String text =
        "\u201c=HYPERLINK(1),\u201d @cmd Minister Lena Koss said on Monday. +Rebels shelled the"
            + " bridge near Kabul on Sunday, killing two guards.";
    try (Guarded guarded = Guarded.open(folder);
        Engine engine = Engine.open()) {
      for (String start : List.of("=", "+", "-", "@", "\t=", "\r=", " =", "\uff1d")) {
        guarded.library.add(
            engine.read(
                Report.given(
                    text + " " + start,
                    Optional.of(start + "1+1"),
                    Optional.of(start + "cmd|' /C calc'!A0"),
                    Optional.of("2024-05-14"),
                    Optional.of(start + "SUM(A1)"),
                    Optional.of(start + "https://a.example/"))));
      }
      URI at =
          guarded
              .desk
              .address()
              .resolve("/export.zip?format=statements&format=events&format=tolls");
      byte[] zip =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofByteArray())
              .body();
      int cells = 0;
      List<String> wrong = new ArrayList<>();
      try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          if (entry.getName().endsWith(".csv")) {
            for (String cell : cells(in)) {
              cells++;
              // Numbers below nothing are numbers.
              if (cell.matches("(?s)[=+@\t\r\uff1d].*|-(?![0-9.]+$).*")) {
                wrong.add(entry.getName() + ": " + cell);
              }
            }
          }
        }
      }
      assertEquals(List.of(), wrong);
      assertTrue(cells > 100, cells + " cells");
    }
  }

  /** The cells of a CSV, as RFC 4180 has them. */
  private static List<String> cells(InputStream in) throws IOException {
    String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : all.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    return cells;
  }
}
