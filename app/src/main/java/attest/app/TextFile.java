package attest.app;

import attest.input.PlainText;
import attest.input.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A report in a file; {@link PlainText} tells its encoding.
 *
 * @param text the text, without a byte order mark
 * @param doubt what should be said about how the bytes were read
 */
record TextFile(String text, Optional<String> doubt) {
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
    try {
      PlainText plain = PlainText.decode(name, bytes);
      return new TextFile(plain.text(), plain.doubt());
    } catch (ProblemException e) {
      throw unreadable(e.problem().code(), e.problem().sentence());
    }
  }

  private static Failure unreadable(String code, String sentence) {
    return new Failure(Failure.UNREADABLE, code, sentence);
  }
}
