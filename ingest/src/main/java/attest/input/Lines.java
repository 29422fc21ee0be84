package attest.input;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, none of them longer than an input may be. */
final class Lines implements Closeable {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int from;
  private int to;
  private long number;

  Lines(InputStream in) {
    this.in = in;
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
    if (from == to && !fill()) {
      return Optional.empty();
    }
    number++;
    line.reset();
    long length = 0;
    boolean ended = false;
    do {
      int end = end();
      length += end - from;
      if (length <= Limits.INPUT) {
        line.write(buffer, from, end - from);
      } else if (length > Limits.PASSED_OVER) {
        throw ProblemException.failed(
            "line-endless", "Line " + number + " does not end; the rest was left unread.");
      }
      ended = end < to;
      from = ended ? end + 1 : to;
    } while (!ended && fill());
    if (length > Limits.INPUT) {
      throw new LongLine();
    }
    return Optional.of(line.toByteArray());
  }

  /** Where the line ends in the buffer, or the buffer does. */
  private int end() {
    int end = from;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
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
