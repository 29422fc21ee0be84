package attest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.fetch.Addresses;
import attest.input.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What is read of feeds and sitemaps of every kind. */
class FeedsTest {
  private static final URI BASE = URI.create("https://post.example/feeds/all.xml");

  static final List<String> SAMPLES =
      List.of(
          "rss-0.90.xml",
          "rss-0.91.xml",
          "rss-0.92.xml",
          "rss-1.0.xml",
          "rss-2.0.xml",
          "atom-0.3.xml",
          "atom-1.0.xml",
          "news-sitemap.xml",
          "sitemap-index.xml",
          "feed.json",
          "feeds.opml");

  static byte[] sample(String name) {
    try (InputStream in = FeedsTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Listing.Feed feed(byte[] body) {
    return assertInstanceOf(Listing.Feed.class, Feeds.parse(body, Optional.of("text/xml"), BASE));
  }

  private static Listing.Feed feed(String body) {
    return feed(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String code(String body) {
    Listing listing = Feeds.parse(body.getBytes(StandardCharsets.UTF_8), Optional.empty(), BASE);
    assertEquals(List.of(), listing.inputs());
    return assertInstanceOf(Listing.Unreadable.class, listing).problem().code();
  }

  /** Entries as lines: address, title, byline, date, outlet. */
  private static String lines(Listing.Feed feed) {
    return feed.entries().stream()
        .map(
            entry ->
                String.join(
                    " | ",
                    entry.address().toString(),
                    entry.title().orElse("-"),
                    entry.byline().orElse("-"),
                    entry.published().orElse("-"),
                    entry.outlet().orElse("-")))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void rss090() {
    Listing.Feed feed = feed(sample("rss-0.90.xml"));
    assertEquals(Optional.of("Orvel Valley Post"), feed.title());
    assertEquals(
        """
        https://post.example/bridge | Bridge at Halmora opens again | - | - | -
        https://post.example/dam | Council meets on the dam | - | - | -""",
        lines(feed));
  }

  @Test
  void rss091WithItsOwnLettersAndLooseAmpersands() {
    Listing.Feed feed = feed(sample("rss-0.91.xml"));
    assertEquals(Optional.of("Gazette dé Lorn"), feed.title());
    assertEquals(
        "https://lorn.example/strike?a=1&b=2 | Café owners & the strike | - | - | -", lines(feed));
  }

  @Test
  void rss092WithEntriesThatLeadNowhere() {
    Listing.Feed feed = feed(sample("rss-0.92.xml"));
    assertEquals(
        "https://tarn.example/talks | Talks in Tarn | - | 2026-03-01T07:05:00-05:00 | -",
        lines(feed));
    assertEquals(2, feed.astray());
  }

  @Test
  void rss10() {
    Listing.Feed feed = feed(sample("rss-1.0.xml"));
    assertEquals(
        """
        https://sel.example/a | Envoy arrives in Sel | Mara Lund | 2026-03-01T23:30:00-05:00 | -
        https://sel.example/b | Envoy leaves | Tom Ardel, Ina Roth | 2026-03-02 | -""",
        lines(feed));
    assertEquals(Optional.of(Duration.ofHours(6)), feed.interval());
  }

  @Test
  void rss20WithBasesAndSameIds() {
    Listing.Feed feed = feed(sample("rss-2.0.xml"));
    assertEquals(
        """
        https://open.example/news/2026/03/halmora | Fighters & farmers at Halmora | Lena Moss | 2026-03-02T09:15:00+05:30 | -
        https://open.example/dam%20story | Dam & district | - | 2026-03-02 | -
        https://open.example/by-id | By its id | - | - | -""",
        lines(feed));
    assertEquals(Optional.of("same"), feed.entries().get(1).id());
    assertEquals(Optional.of(Duration.ofMinutes(45)), feed.interval());
  }

  @Test
  void atom() {
    assertEquals(
        "https://north.example/vell | Convoy reaches Vell | Per Holm | 2026-03-02T10:00:00+03:00 |"
            + " -",
        lines(feed(sample("atom-0.3.xml"))));
    Listing.Feed feed = feed(sample("atom-1.0.xml"));
    assertEquals(Optional.of("South Wire"), feed.title());
    assertEquals(
        """
        https://south.example/world/truce | Truce & talks | Ana Reyl, Jo Tann | 2026-03-01T22:00:00-03:00 | -
        https://south.example/updated | Only updated | - | - | -""",
        lines(feed));
  }

  @Test
  void sitemaps() {
    assertEquals(
        """
        https://post.example/ferry?a=1&b=2 | Ferry & harbour reopen | - | 2026-03-02T06:10:00+01:00 | Orvel Valley Post
        https://post.example/plain | - | - | - | -""",
        lines(feed(sample("news-sitemap.xml"))));
    Listing.Index index =
        assertInstanceOf(
            Listing.Index.class, Feeds.parse(sample("sitemap-index.xml"), Optional.empty(), BASE));
    assertEquals(3, index.sitemaps().size());
    assertEquals(Optional.of("2019-12-31"), index.sitemaps().get(1).modified());
    assertEquals("https://post.example/unknown.xml", index.inputs().get(2).key());
  }

  @Test
  void zippedSitemaps() throws IOException {
    byte[] zipped = zip(sample("news-sitemap.xml"));
    assertEquals(lines(feed(sample("news-sitemap.xml"))), lines(feed(zipped)));
    assertTrue(Feeds.isListing(zipped));
    byte[] half = Arrays.copyOf(zipped, zipped.length / 2);
    Listing broken = Feeds.parse(half, Optional.empty(), BASE);
    assertEquals(
        "feed-broken", assertInstanceOf(Listing.Unreadable.class, broken).problem().code());
    Listing bomb = Feeds.parse(zip(new byte[200 << 20]), Optional.empty(), BASE);
    assertEquals(
        "feed-too-large", assertInstanceOf(Listing.Unreadable.class, bomb).problem().code());
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void jsonFeed() {
    Listing.Feed feed = feed(sample("feed.json"));
    assertEquals(
        """
        https://post.example/water | Water returns to Vell | Kai Berg, Una Dahl | 2026-03-02T05:00:00-08:00 | -
        https://other.example/x | - | One | - | -""",
        lines(feed));
    assertEquals(1, feed.astray());
  }

  @Test
  void opml() {
    Listing.Subscriptions list =
        assertInstanceOf(Listing.Subscriptions.class, Opml.read(sample("feeds.opml")));
    assertEquals(
        "[Subscription[address=https://post.example/rss, title=Optional[Orvel Valley Post]],"
            + " Subscription[address=https://sel.example/rss, title=Optional[Sel & Courier]]]",
        list.feeds().toString());
    assertEquals(1, list.astray());
    Listing other = Opml.read(sample("rss-2.0.xml"));
    assertEquals(
        "opml-unknown", assertInstanceOf(Listing.Unreadable.class, other).problem().code());
  }

  @Test
  void anEntryIsAnInputWithWhatTheFeedKnows() {
    Content content = feed(sample("rss-2.0.xml")).inputs().get(0).content();
    Content.Address address = assertInstanceOf(Content.Address.class, content);
    assertEquals(Optional.of("2026-03-02T09:15:00+05:30"), address.known().published());
    assertEquals(Optional.of("Lena Moss"), address.known().byline());
    assertEquals(Optional.of(address.address().toString()), address.known().url());
  }

  @Test
  void lettersAreTakenFromTheBytes() {
    String text = "<rss version='2.0'><channel><title>Café “Ø” – é</title></channel></rss>";
    for (String written : List.of("UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE")) {
      for (String said : List.of("", "UTF-8", "ISO-8859-1", "US-ASCII", "none-such")) {
        String prolog = said.isEmpty() ? "" : "<?xml version='1.0' encoding='" + said + "'?>";
        byte[] body = (prolog + text).getBytes(Charset.forName(written));
        assertEquals(
            Optional.of("Café “Ø” – é"), feed(body).title(), written + " said to be " + said);
      }
    }
    byte[] polish = text.replace("Ø", "Ł").getBytes(Charset.forName("windows-1250"));
    assertEquals(
        Optional.of("Café “Ł” – é"),
        assertInstanceOf(
                Listing.Feed.class,
                Feeds.parse(polish, Optional.of("text/xml; charset=windows-1250"), BASE))
            .title());
  }

  @Test
  void datesKeepTheirZone() {
    String[][] dates = {
      {"Mon, 02 Mar 2026 09:15:00 GMT", "2026-03-02T09:15:00Z"},
      {"2 March 2026 9:15 PDT", "2026-03-02T09:15:00-07:00"},
      {"Tue, 2 Mar 1999 09:15:00 -0330", "1999-03-02T09:15:00-03:30"},
      {"2026-03-02T09:15Z", "2026-03-02T09:15:00Z"},
      {"2026-03-02 09:15:07 +02:00", "2026-03-02T09:15:07+02:00"},
      {"2026-03-02T09:15:00", "2026-03-02"},
      {"Mon, 02 Mar 2026 09:15:00 XYZ", "2026-03-02"},
      {"Mon, 02 Mar 2026", "2026-03-02"},
      {"Sept 5, 2026", "-"},
      {"2026-02-30", "-"},
      {"0001-01-01T00:00:00Z", "-"},
      {"Mon, 02 Foo 2026 09:15:00 GMT", "-"},
      {"2026-03-02T09:15:00+99:00", "-"},
      {"now", "-"},
      {"", "-"}
    };
    for (String[] date : dates) {
      assertEquals(date[1], Dates.of(date[0]).orElse("-"), date[0]);
    }
  }

  @Test
  void whatCannotBeMendedIsTold() {
    assertEquals("feed-unknown", code(""));
    assertEquals("feed-unknown", code("hello"));
    assertEquals("feed-unknown", code("<html><body>not here</body></html>"));
    assertEquals("feed-unknown", code("{\"version\": 1}"));
    assertEquals("feed-broken", code("{\"version\": "));
    assertEquals("feed-broken", code("<rss version='2.0'><channel><item><title>half"));
    assertEquals("feed-broken", code("<rss version='2.0'><channel></rss></channel>"));
    assertEquals("feed-broken", code("<urlset><url><loc>https://a.example/</loc>"));
    assertEquals(
        "feed-entities",
        code("<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><b>&a;</b></rss>"));
    assertEquals(
        "feed-entities",
        code("<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><urlset>&b;</urlset>"));
    assertEquals("feed-broken", code("<rss version='2.0'>" + "<a>".repeat(100_000)));
    assertEquals("feed-broken", code("<urlset>" + "<url>".repeat(100_000)));
    assertEquals("feed-broken", code("<urlset>" + "<url/>".repeat(2_100_000) + "</urlset>"));
    assertEquals("feed-broken", code("{\"version\":" + "[".repeat(100_000)));
    assertEquals("feed-too-large", code("<rss>" + " ".repeat(Feeds.LONGEST)));
  }

  @Test
  void externalFilesAreNeverRead() {
    Listing.Feed feed =
        feed(
            "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/rss.dtd'><rss><channel>"
                + "<title>&secret; &nbsp;&#8212;&#x41;&#0;</title></channel></rss>");
    assertEquals(Optional.of("&secret; —A"), feed.title());
  }

  @Test
  void aListIsKnownByItsHead() {
    for (String name : SAMPLES) {
      assertTrue(Feeds.isListing(sample(name)), name);
    }
    assertFalse(Feeds.isListing("<html><feed></feed></html>".getBytes(StandardCharsets.UTF_8)));
    assertFalse(Feeds.isListing(new byte[0]));
    assertFalse(Feeds.isListing(new byte[] {'%', 'P', 'D', 'F'}));
  }

  /** Any bytes give a list or a problem, and no address that could not be fetched. */
  @Test
  void anyBytes() {
    Random random = new Random(20260302);
    for (int i = 0; i < 2000; i++) {
      byte[] body = sample(SAMPLES.get(random.nextInt(SAMPLES.size())));
      spoil(body, random);
      byte[] cut = Arrays.copyOf(body, random.nextInt(body.length + 1));
      byte[] tried = random.nextInt(4) == 0 ? cut : body;
      for (Listing listing :
          List.of(Feeds.parse(tried, Optional.of("text/xml"), BASE), Opml.read(tried))) {
        listing
            .inputs()
            .forEach(
                input ->
                    assertTrue(
                        Addresses.isWeb(((Content.Address) input.content()).address()),
                        input::key));
      }
      Feeds.isListing(tried);
    }
    for (int i = 0; i < 1500; i++) {
      byte[] noise = new byte[random.nextInt(3000)];
      random.nextBytes(noise);
      Feeds.parse(noise, Optional.empty(), BASE);
      Opml.read(noise);
    }
  }

  /** Changes, moves and doubles some bytes. */
  private static void spoil(byte[] body, Random random) {
    for (int n = random.nextInt(8); n >= 0; n--) {
      int at = random.nextInt(body.length);
      int length = Math.min(random.nextInt(40), body.length - at);
      if (random.nextBoolean()) {
        body[at] =
            (byte)
                (random.nextBoolean()
                    ? random.nextInt(256)
                    : "<>&;'\"[]!-/: ".charAt(random.nextInt(13)));
      } else {
        System.arraycopy(body, at, body, random.nextInt(body.length - length + 1), length);
      }
    }
  }

  /** What takes time takes it in proportion to the length. */
  @Test
  void oneThingAgainAndAgain() {
    for (String piece :
        List.of(
            "<", "&", "<!", "<!DOCTYPE [", "<![CDATA[", "<!--", "<a ", "</", "&#1", "a:", "<a>")) {
      for (String root :
          List.of("", "<rss version='2.0'><channel>", "<opml>", "<urlset><url>", "{")) {
        byte[] body = (root + piece.repeat(150_000)).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        Feeds.parse(body, Optional.empty(), BASE);
        Opml.read(body);
        long took = (System.nanoTime() - start) / 1_000_000;
        assertTrue(took < 3000, root + piece + " took " + took + " ms");
      }
    }
  }
}
