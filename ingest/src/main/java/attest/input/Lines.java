package attest.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, none of them longer than an input may be. */
final class Lines implements Closeable {
  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long number;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The number of the last line, from 1. */
  long number() {
    return number;
  }

  /**
   * The next line without its end.
   *
   * @throws LongLine where it is too long; it was passed over, and the next can be read
   * @throws ProblemException line-endless, where the end of such a line is not found
   */
  Optional<byte[]> next() throws IOException {
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    number++;
    bytes.reset();
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (bytes.size() == Limits.INPUT) {
        passOver();
        throw new LongLine();
      }
      bytes.write(b);
    }
    return Optional.of(bytes.toByteArray());
  }

  private void passOver() throws IOException {
    for (long n = 0; n < Limits.PASSED_OVER; n++) {
      int b = in.read();
      if (b < 0 || b == '\n') {
        return;
      }
    }
    throw ProblemException.failed(
        "line-endless", "Line " + number + " does not end; the rest was left unread.");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** A line was too long and was passed over. */
  static final class LongLine extends IOException {
    private static final long serialVersionUID = 1;
  }
}
