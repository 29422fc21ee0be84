package attest.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of bytes. Their encoding is UTF-16 where a byte order mark says so, else UTF-8 where the
 * bytes are that, else windows-1252, which holds ISO-8859-1 too. Line ends stay as they are.
 *
 * <p>Known failure: a text in another one-byte encoding that is mostly English, such as ISO-8859-2
 * or Mac Roman, is read with some wrong letters; a message says that it was read as windows-1252.
 *
 * @param text the text, without a byte order mark
 * @param doubt what should be said about how the bytes were read
 */
public record PlainText(String text, Optional<String> doubt) {
  /** The share of control characters, or of foreign letters, that no English text has. */
  private static final double STRANGE = 0.1;

  /**
   * The text of bytes; {@code name} is for messages.
   *
   * @throws ProblemException file-binary, file-empty, encoding-unknown or text-not-unicode
   */
  public static PlainText decode(String name, byte[] bytes) throws ProblemException {
    PlainText plain = decoded(name, bytes);
    if (isBinary(plain.text())) {
      throw binary(name);
    }
    if (plain.text().isBlank()) {
      throw ProblemException.failed("file-empty", name + " is empty.");
    }
    return plain;
  }

  /** Whether characters are those of no text. */
  static boolean isBinary(String text) {
    int control = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != 0x7f) {
        continue;
      } else if (c == 0) {
        return true;
      }
      control += isControl(c) ? 1 : 0;
    }
    return control > text.length() * STRANGE;
  }

  private static PlainText decoded(String name, byte[] bytes) throws ProblemException {
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      return strict(bytes, 0, StandardCharsets.UTF_16)
          .map(text -> new PlainText(text, Optional.empty()))
          .orElseThrow(() -> notUnicode(name));
    }
    int mark = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    Optional<String> utf8 = strict(bytes, mark, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return new PlainText(utf8.get(), Optional.empty());
    }
    Utf8 trial = Utf8.count(bytes);
    if (trial.surrogates() > 0) {
      throw notUnicode(name);
    }
    if (mark > 0 || trial.characters() > trial.broken()) {
      String repaired = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
      String doubt = name + " is damaged UTF-8: broken bytes are read as \ufffd.";
      return new PlainText(repaired, Optional.of(doubt));
    }
    String text =
        strict(bytes, 0, Charset.forName("windows-1252"))
            .filter(read -> read.indexOf('\0') >= 0 || foreign(read) <= STRANGE)
            .orElseThrow(() -> hasNul(bytes) ? binary(name) : unknown(name));
    return new PlainText(text, Optional.of(name + " is not UTF-8; it is read as windows-1252."));
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** A short piece of text: where it is not UTF-8, it is windows-1252. */
  static String piece(byte[] bytes) {
    return strict(bytes, 0, StandardCharsets.UTF_8)
        .orElseGet(() -> new String(bytes, Charset.forName("windows-1252")));
  }

  private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isControl(int c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7f;
  }

  /** The share of letters beyond ASCII among all letters. */
  private static double foreign(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long beyond = text.chars().filter(c -> c > 127 && Character.isLetter(c)).count();
    return letters == 0 ? 0 : beyond / (double) letters;
  }

  private static ProblemException binary(String name) {
    return ProblemException.failed("file-binary", name + " holds no text: it is a binary file.");
  }

  private static ProblemException unknown(String name) {
    return ProblemException.failed(
        "encoding-unknown", name + " is in an unknown encoding: save it as UTF-8.");
  }

  private static ProblemException notUnicode(String name) {
    return ProblemException.failed(
        "text-not-unicode", name + " holds half of a surrogate pair, which is no character.");
  }

  /**
   * How far bytes look like UTF-8.
   *
   * @param characters whole characters of more than one byte
   * @param broken bytes beyond ASCII that belong to no character
   * @param surrogates surrogates encoded as if they were characters
   */
  private record Utf8(int characters, int broken, int surrogates) {
    static Utf8 count(byte[] bytes) {
      int characters = 0;
      int broken = 0;
      int surrogates = 0;
      for (int i = 0; i < bytes.length; i++) {
        int lead = bytes[i] & 0xff;
        int more =
            lead >= 0xc2 && lead < 0xe0 ? 1 : lead >> 4 == 0xe ? 2 : lead >> 3 == 0x1e ? 3 : 0;
        int follow = 0;
        while (follow < more
            && i + follow + 1 < bytes.length
            && (bytes[i + follow + 1] & 0xc0) == 0x80) {
          follow++;
        }
        if (lead >= 0x80 && (more == 0 || follow < more)) {
          broken++;
        } else if (lead == 0xed && (bytes[i + 1] & 0xff) >= 0xa0) {
          surrogates++;
          i += more;
        } else if (lead >= 0x80) {
          characters++;
          i += more;
        }
      }
      return new Utf8(characters, broken, surrogates);
    }
  }
}
