package attest.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a page's bytes: in the encoding of a byte order mark, else in UTF-8 where almost all
 * bytes are that, whatever the page says; else as the header or the page says, else in
 * windows-1252.
 */
final class Charsets {
  private static final int HEAD = 4096;
  private static final char BROKEN = '\uFFFD';

  /** So many characters beyond ASCII must be sound for one that is broken. */
  private static final int SOUND = 10;

  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final Pattern NAME =
      Pattern.compile(
          "charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,40})", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  static String decode(byte[] bytes, Optional<String> contentType) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    } else if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    if (startsWith(bytes, '<', 0)) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    } else if (startsWith(bytes, 0, '<')) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return isLikely(text) ? text : new String(bytes, told(bytes, contentType).orElse(LATIN));
  }

  /** Whether a few characters at most are broken; in another encoding most of the foreign are. */
  private static boolean isLikely(String text) {
    long broken = text.chars().filter(c -> c == BROKEN).count();
    return broken == 0 || broken * SOUND <= text.chars().filter(c -> c > '~').count();
  }

  /** The encoding that the header tells, or the top of the page. */
  private static Optional<Charset> told(byte[] bytes, Optional<String> contentType) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    return contentType.flatMap(Charsets::named).or(() -> named(head));
  }

  private static Optional<Charset> named(String text) {
    Matcher name = NAME.matcher(text);
    try {
      return name.find()
          ? Optional.of(Charset.forName(name.group(1))).map(Charsets::asBrowsersDo)
          : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /**
   * Browsers read what is called Latin 1 or ASCII as windows-1252, and so do pages mean it. A page
   * whose name for its encoding could be read is in none of two or four bytes a letter.
   */
  private static Charset asBrowsersDo(Charset named) {
    return named.equals(StandardCharsets.ISO_8859_1)
            || named.equals(StandardCharsets.US_ASCII)
            || named.name().matches("UTF-(16|32).*")
        ? LATIN
        : named;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
