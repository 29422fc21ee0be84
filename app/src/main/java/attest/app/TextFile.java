package attest.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A report in a file. Its encoding is UTF-16 where a byte order mark says so, else UTF-8 where the
 * bytes are that, else windows-1252, which holds ISO-8859-1 too. Line ends stay as they are.
 *
 * <p>Known failure: a text in another one-byte encoding that is mostly English, such as ISO-8859-2
 * or Mac Roman, is read with some wrong letters; a message says that it was read as windows-1252.
 *
 * @param text the text, without a byte order mark
 * @param doubt what should be said about how the bytes were read
 */
record TextFile(String text, Optional<String> doubt) {
  /** The share of control characters, or of foreign letters, that no English text has. */
  private static final double STRANGE = 0.1;

  /** What to call a file in messages. */
  static String shown(String name) {
    return name.equals("-") ? "Standard input" : name;
  }

  /** Opens a file, or standard input for {@code -}. */
  static InputStream open(String name, InputStream standard) {
    if (name.equals("-")) {
      return standard;
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw unreadable("file-is-directory", name + " is a directory, not a file.");
      }
      return Files.newInputStream(path);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw unreadable("file-missing", "There is no file " + name + ".");
    } catch (AccessDeniedException e) {
      throw unreadable("file-forbidden", "The file " + name + " may not be read.");
    } catch (IOException e) {
      throw unreadable("file-unreadable", name + " cannot be read: " + e.getMessage());
    }
  }

  /** Reads a file, or standard input for {@code -}, as the text of a report. */
  static TextFile read(String name, InputStream standard) {
    String shown = shown(name);
    try (InputStream in = open(name, standard)) {
      return decode(shown, in.readAllBytes());
    } catch (IOException e) {
      throw unreadable("file-unreadable", shown + " cannot be read: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      throw unreadable("file-too-long", shown + " is too long for the memory there is.");
    }
  }

  /** The text of bytes; {@code name} is for messages. */
  static TextFile decode(String name, byte[] bytes) {
    TextFile file = decoded(name, bytes);
    String text = file.text();
    long control = text.chars().filter(TextFile::isControl).count();
    if (text.indexOf('\0') >= 0 || control > text.length() * STRANGE) {
      throw unreadable("file-binary", name + " holds no text: it is a binary file.");
    }
    if (text.isBlank()) {
      throw unreadable("file-empty", name + " is empty.");
    }
    return file;
  }

  private static TextFile decoded(String name, byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      return strict(bytes, 0, StandardCharsets.UTF_16)
          .map(text -> new TextFile(text, Optional.empty()))
          .orElseThrow(() -> notUnicode(name));
    }
    int mark = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    Optional<String> utf8 = strict(bytes, mark, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return new TextFile(utf8.get(), Optional.empty());
    }
    Utf8 trial = Utf8.count(bytes);
    if (trial.surrogates() > 0) {
      throw notUnicode(name);
    }
    if (mark > 0 || trial.characters() > trial.broken()) {
      String repaired = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
      String doubt = name + " is damaged UTF-8: broken bytes are read as \ufffd.";
      return new TextFile(repaired, Optional.of(doubt));
    }
    String text =
        strict(bytes, 0, Charset.forName("windows-1252"))
            .filter(read -> read.indexOf('\0') >= 0 || foreign(read) <= STRANGE)
            .orElseThrow(
                () ->
                    unreadable(
                        bytes.length > 0 && hasNul(bytes) ? "file-binary" : "encoding-unknown",
                        hasNul(bytes)
                            ? name + " holds no text: it is a binary file."
                            : name + " is in an unknown encoding: save it as UTF-8."));
    return new TextFile(text, Optional.of(name + " is not UTF-8; it is read as windows-1252."));
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
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

  private static Failure notUnicode(String name) {
    return unreadable(
        "text-not-unicode", name + " holds half of a surrogate pair, which is no character.");
  }

  private static Failure unreadable(String code, String sentence) {
    return new Failure(Failure.UNREADABLE, code, sentence);
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
        if (lead < 0x80) {
          continue;
        } else if (more == 0 || follow < more) {
          broken++;
        } else if (lead == 0xed && (bytes[i + 1] & 0xff) >= 0xa0) {
          surrogates++;
          i += more;
        } else {
          characters++;
          i += more;
        }
      }
      return new Utf8(characters, broken, surrogates);
    }
  }
}
