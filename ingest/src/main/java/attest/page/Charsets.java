package attest.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a page's bytes: in the encoding of a byte order mark, else in UTF-8 where the bytes
 * are that, whatever the page says; else as the header or the page says, else in windows-1252.
 */
final class Charsets {
  private static final int HEAD = 4096;
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
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, told(bytes, contentType).orElse(LATIN));
    }
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

  /** Browsers read what is called Latin 1 or ASCII as windows-1252, and so do pages mean it. */
  private static Charset asBrowsersDo(Charset named) {
    return named.equals(StandardCharsets.ISO_8859_1) || named.equals(StandardCharsets.US_ASCII)
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
