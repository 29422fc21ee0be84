package attest.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.store.SavedSearch;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Saved searches and their feeds. */
class SearchesTest {
  @TempDir Path folder;

  private static SavedSearch only(Guarded guarded, String name) {
    List<SavedSearch> all = guarded.library.searches().of(name);
    assertEquals(1, all.size());
    return all.get(0);
  }

  @Test
  void areSavedListedAndDeleted() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing rita = guarded.signedIn("rita");
      assertEquals(303, rita.post("/searches", "name", "Bridge", "q", "bridge OR pass").status());
      assertEquals(409, rita.post("/searches", "name", "Bridge", "q", "x").status());
      assertEquals(400, rita.post("/searches", "name", "Broken", "q", "(bridge").status());
      assertEquals(400, rita.post("/searches", "name", " ", "q", "bridge").status());
      assertEquals("bridge OR pass", only(guarded, "rita").query());
      String page = rita.get("/searches?q=more").body();
      assertTrue(
          page.contains("/explore?q=bridge+OR+pass") && page.contains("value=\"more\""), page);
      assertFalse(rita.get("/api/searches").body().contains("secret"));
      Browsing carl = guarded.signedIn("carl");
      assertFalse(carl.get("/searches").body().contains("Bridge"));
      String number = "/searches/" + only(guarded, "rita").id();
      for (String act : List.of("/delete", "/feed", "/unhook", "/retry")) {
        assertEquals(404, carl.post(number + act).status(), act);
      }
      assertEquals(404, carl.post(number + "/hook", "address", "https://a.example/").status());
      assertEquals(303, rita.post(number + "/delete").status());
      assertEquals(List.of(), guarded.library.searches().of("rita"));
    }
  }

  @Test
  void aFeedTellsWhatCameInLastToWhoeverHasItsKey() throws Exception {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      guarded.add(
          "The bridge fell.", "Bridge \u0001 & <b>river</b>", "The Post", "https://a.example/1");
      guarded.add("Nothing of it.", "Other", "The Post", "https://a.example/2");
      guarded.add("A bridge again.", "Second", "The Herald", "https://a.example/3");
      Browsing rita = guarded.signedIn("rita");
      rita.post("/searches", "name", "Bridge ]]> & more", "q", "bridge");
      String feed = "/searches/1/feed?key=" + only(guarded, "rita").feed();
      Browsing reader = guarded.nobody();
      Browsing.Answer answer = reader.get(feed);
      assertEquals(200, answer.status());
      assertEquals(
          "application/atom+xml;charset=utf-8", answer.header("Content-Type").replace(" ", ""));
      Document atom = parse(answer.body());
      var titles = atom.getElementsByTagNameNS("*", "title");
      assertEquals("Bridge ]]> & more", titles.item(0).getTextContent());
      assertEquals("Second", titles.item(1).getTextContent());
      assertEquals("Bridge \ufffd & <b>river</b>", titles.item(2).getTextContent());
      assertEquals(3, titles.getLength());
      assertTrue(
          answer.body().contains("http://" + guarded.desk.address().getAuthority() + "/reports/"));
      reader.headers.put("If-None-Match", answer.header("ETag"));
      assertEquals(304, reader.get(feed).status());
      guarded.add("A third bridge.", "Third", "The Herald", "https://a.example/4");
      assertEquals(200, reader.get(feed).status());
      reader.headers.clear();
      for (String wrong :
          List.of(
              "/searches/1/feed",
              "/searches/1/feed?key=",
              feed + "x",
              feed.replace("/1/", "/2/"))) {
        assertEquals(404, reader.get(wrong).status(), wrong);
      }
      rita.post("/searches/1/feed");
      assertEquals(404, reader.get(feed).status());
      String fresh = "/searches/1/feed?key=" + only(guarded, "rita").feed();
      assertEquals(200, reader.get(fresh).status());
      guarded.library.accounts().close(guarded.library.accounts().named("rita").id());
      assertEquals(404, reader.get(fresh).status());
      // The key of a feed opens nothing else.
      String key = Pattern.compile("key=(.*)").matcher(fresh).results().findFirst().get().group(1);
      reader.headers.put("Authorization", "Bearer " + key);
      assertEquals(401, reader.get("/api").status());
    }
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void nobodyIsToldWhoIsNotOnThePublicNetwork() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing carl = guarded.signedIn("carl");
      carl.post("/searches", "name", "Bridge", "q", "bridge");
      for (String address :
          List.of(
              "http://127.0.0.1/",
              "http://127.0.0.1:8080/",
              "http://localhost/",
              "https://[::1]/",
              "http://0x7f000001/",
              "http://2130706433/",
              "http://0177.0.0.1/",
              "http://10.0.0.1/",
              "http://192.168.0.1:8443/",
              "http://169.254.169.254/latest/meta-data/",
              "http://[::ffff:127.0.0.1]/",
              "http://[fd00::1]/",
              "http://a:b@127.0.0.1/",
              "http://93.184.216.34:22/",
              "file:///etc/passwd",
              "gopher://93.184.216.34/",
              "ftp://93.184.216.34/",
              "javascript:alert(1)",
              "//93.184.216.34/",
              "nonsense",
              guarded.desk.address().toString())) {
        Browsing.Answer answer = carl.post("/searches/1/hook", "address", address);
        assertEquals(422, answer.status(), address + answer.body());
      }
      assertTrue(only(guarded, "carl").hook().isEmpty());
      assertEquals(
          403,
          guarded
              .signedIn("rita")
              .post("/searches/1/hook", "address", "https://a.example/")
              .status());
    }
  }
}
