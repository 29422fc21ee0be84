package attest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Reads feeds and sitemaps: RSS 0.90 to 2.0, Atom, JSON Feed, sitemaps, those of news among them,
 * and indexes of them. Mends what is easily mended.
 */
public final class Feeds {
  /** A sitemap has at most as many bytes. */
  static final int LONGEST = 50 << 20;

  /** The name of the first element. */
  private static final Pattern ROOT =
      Pattern.compile("\\s*<(?:[A-Za-z][\\w.-]{0,40}:)?([A-Za-z]{1,40})[\\s>/]");

  /** What may stand before it. */
  private static final int HEAD = 4096;

  private Feeds() {}

  /** Whether something says at its head that it is a feed, a sitemap or OPML; cheap. */
  public static boolean isListing(byte[] body) {
    try {
      byte[] start = plain(body, HEAD);
      String head =
          new String(start, 0, Math.min(start.length, HEAD), StandardCharsets.ISO_8859_1)
              .replace("\0", "");
      return isName(root(Tidy.of(head))) || head.contains(JsonFeed.VERSION);
    } catch (Broken e) {
      return false;
    }
  }

  /** The bytes, taken out of gzip where they are in it, as sitemaps often are. */
  private static byte[] plain(byte[] body, int most) throws Broken {
    if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
      return body;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw new Broken("feed-broken", "The feed is compressed, and damaged: " + e.getMessage());
    }
  }

  private static boolean isName(String root) {
    return switch (root) {
      case "rss", "RDF", "feed", "urlset", "sitemapindex", "opml" -> true;
      default -> false;
    };
  }

  /**
   * Reads a list of reports.
   *
   * @param contentType the header, if there was one
   * @param base where it was found; what its addresses are relative to
   * @return never {@link Listing.Subscriptions}; {@link Listing.Unreadable} with feed-unknown (it
   *     is something else), feed-broken, feed-entities or feed-too-large
   */
  public static Listing parse(byte[] body, Optional<String> contentType, URI base) {
    return guarded(body, plain -> read(Letters.of(plain, contentType), base));
  }

  /** What reads a list. */
  interface Reading {
    Listing read(byte[] plain) throws Broken;
  }

  /** Reads, and makes a problem of whatever goes wrong. */
  static Listing guarded(byte[] body, Reading reading) {
    try {
      byte[] plain = plain(body, LONGEST + 1);
      if (plain.length > LONGEST) {
        throw new Broken("feed-too-large", "The feed has more than 50 MB.");
      }
      return reading.read(plain);
    } catch (Broken e) {
      return new Listing.Unreadable(e.problem());
    } catch (RuntimeException | StackOverflowError e) {
      return new Listing.Unreadable(
          new Broken("feed-broken", "The feed cannot be read: " + e + ".").problem());
    }
  }

  private static Listing read(String text, URI base) throws Broken {
    if (text.stripLeading().startsWith("{")) {
      return JsonFeed.read(text, base);
    }
    String tidy = Tidy.of(text);
    return switch (root(tidy)) {
      case "rss", "RDF", "feed" -> Syndication.read(tidy, base);
      case "urlset" -> Sitemaps.read(tidy, base);
      case "sitemapindex" -> Sitemaps.index(tidy, base);
      default -> throw unknown();
    };
  }

  /** The name of the first element, without its prefix. */
  static String root(String tidy) {
    Matcher root = ROOT.matcher(tidy);
    return root.lookingAt() ? root.group(1) : "";
  }

  static Broken unknown() {
    return new Broken("feed-unknown", "This is no feed and no sitemap.");
  }
}
