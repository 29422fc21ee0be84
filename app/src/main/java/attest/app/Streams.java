package attest.app;

import attest.app.view.Clean;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. Everything written is UTF-8 with {@code \n}, whatever the
 * machine's settings.
 *
 * @param in standard input
 * @param out records and what is shown
 * @param err errors and progress, always one line each
 */
record Streams(InputStream in, OutputStream out, PrintStream err) {
  /** The process's own. */
  static Streams standard() {
    return new Streams(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }

  /**
   * Writes text and hands it on at once.
   *
   * @throws OutputClosed if nobody reads any more
   */
  void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** What to throw where output cannot be written: {@link OutputClosed}, or a {@link Failure}. */
  static RuntimeException unwritable(IOException e) {
    return String.valueOf(e.getMessage()).contains("Broken pipe")
        ? new OutputClosed()
        : new Failure(
            Failure.UNREADABLE, "output-failed", "The output cannot be written: " + e.getMessage());
  }

  /** Tells an error in the one form all errors have. */
  void error(String code, String sentence) {
    String plain = Clean.line(sentence);
    err.print("attest: " + plain.replaceAll("\\.$", "") + " (" + code + ")\n");
    err.flush();
  }

  /** Tells something that is no error. */
  void tell(String sentence) {
    err.print("attest: " + Clean.line(sentence) + "\n");
    err.flush();
  }

  /** The reader of the output has gone; not worth a word. */
  static final class OutputClosed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
