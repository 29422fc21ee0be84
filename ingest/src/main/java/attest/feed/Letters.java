package attest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the letters of a feed. What the bytes say goes before what is said about them: a text in
 * another encoding is hardly ever valid UTF-8, but feeds and servers often name the wrong one.
 */
final class Letters {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern PROLOG = Pattern.compile("encoding\\s*=\\s*[\"']([\\w.:-]+)");
  private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");
  private static final int HEAD = 256;

  private Letters() {}

  static String of(byte[] bytes, Optional<String> contentType) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return lenient(bytes, 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xfe, 0xff) || starts(bytes, 0, '<')) {
      return lenient(bytes, bytes[0] == 0 ? 0 : 2, StandardCharsets.UTF_16BE);
    }
    if (starts(bytes, 0xff, 0xfe) || starts(bytes, '<', 0)) {
      return lenient(bytes, bytes[0] == '<' ? 0 : 2, StandardCharsets.UTF_16LE);
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return strict(bytes, StandardCharsets.UTF_8)
        .or(() -> named(PROLOG, head).flatMap(charset -> strict(bytes, charset)))
        .or(() -> contentType.flatMap(t -> named(HEADER, t)).flatMap(c -> strict(bytes, c)))
        .orElseGet(() -> guess(bytes));
  }

  private static boolean starts(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> named(Pattern where, String text) {
    Matcher name = where.matcher(text);
    try {
      return name.find()
          ? Optional.of(Charset.forName(name.group(1))).map(Letters::meant)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Who says Latin 1 or ASCII means what Windows makes of it. */
  private static Charset meant(Charset named) {
    boolean western =
        named.equals(StandardCharsets.ISO_8859_1) || named.equals(StandardCharsets.US_ASCII);
    return western ? WESTERN : named;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String lenient(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }

  /** UTF-8 with a few errors, or Western letters. */
  private static String guess(byte[] bytes) {
    String text = lenient(bytes, 0, StandardCharsets.UTF_8);
    long wrong = text.chars().filter(c -> c == 0xfffd).count();
    long foreign = text.chars().filter(c -> c > 127).count();
    return wrong * 2 < foreign ? text : lenient(bytes, 0, WESTERN);
  }
}
