package attest.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * The report itself and what is known about it from outside.
 *
 * @param id SHA-256 of the text in UTF-8, in hex
 * @param ref the id the caller gave
 * @param url where it was published
 * @param outlet who published it
 * @param title a title given apart from the text
 * @param byline its authors, given apart from the text
 * @param published ISO date, or date and time with offset, as it was given
 * @param publishedFrom given, page, feed or unknown: who told the date
 * @param language ISO 639-1 code; empty where the text does not tell
 * @param text the text, never altered
 */
public record Article(
    String id,
    Optional<String> ref,
    Optional<String> url,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> byline,
    Optional<String> published,
    String publishedFrom,
    Optional<String> language,
    String text) {
  public Article {
    Objects.requireNonNull(text, "an article without text");
    if (!CodePoints.isUnicode(text)) {
      throw new IllegalArgumentException("article.text holds a lone surrogate");
    }
    if (!idOf(text).equals(id)) {
      throw new IllegalArgumentException("article.id is not the SHA-256 of its text: " + id);
    }
    if (!publishedFrom.matches("given|page|feed|unknown")) {
      throw new IllegalArgumentException("article.publishedFrom: " + publishedFrom);
    }
    if (published.isPresent() == publishedFrom.equals("unknown")) {
      throw new IllegalArgumentException(
          "article.published and publishedFrom do not agree: " + published + ", " + publishedFrom);
    }
    published.ifPresent(Intake::checkDate);
  }

  /** The SHA-256 of a text in UTF-8, in hex. */
  public static String idOf(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
