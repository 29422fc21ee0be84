package attest.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Inflater;

/**
 * A stream that knows its place and remembers what came by lately, so that one can go back where
 * damage was seen too late.
 */
final class Trail extends InputStream {
  /** Bytes that are remembered at most. */
  private static final int KEPT = 1 << 20;

  /** Bytes that are gone through a second time at most, over the whole stream. */
  private static final long AGAIN = 64L << 20;

  private static final int STEP = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[2 * STEP];

  /** Where the first of the bytes stands in the stream; then, within them, the next and the end. */
  private long base;

  private int at;
  private int to;
  private long mark;
  private long again;

  Trail(InputStream in) {
    this.in = in;
  }

  /** Where the next byte stands. */
  long position() {
    return base + at;
  }

  /** What stands before this place need not be remembered any more. */
  void mark(long position) {
    mark = position;
  }

  /** Goes back to a place that is remembered. */
  void back(long position) {
    at = (int) (position - base);
  }

  /** Goes to a place or as near as is remembered; not back where that was done too much before. */
  void look(long position) {
    int there = (int) Math.clamp(position - base, 0, to);
    again += Math.max(0, at - there);
    at = again <= AGAIN ? there : at;
  }

  /** Takes back the last bytes that were handed to an inflater. */
  void unread(int n) {
    at -= n;
  }

  /** Hands an inflater what is at hand, all of it; false where nothing comes any more. */
  boolean feed(Inflater inflater) throws IOException {
    if (at == to && !fill()) {
      return false;
    }
    inflater.setInput(bytes, at, to - at);
    at = to;
    return true;
  }

  /**
   * Goes to the next place from here on where these bytes stand.
   *
   * @param most how far to look
   * @return false if there is none
   */
  boolean find(byte[] what, long most) throws IOException {
    long until = position() + most;
    while (position() <= until) {
      while (to - at < what.length) {
        if (!fill()) {
          at = to;
          return false;
        }
      }
      for (; at <= to - what.length; at++) {
        if (bytes[at] == what[0]
            && Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean fill() throws IOException {
    if (to == bytes.length) {
      int old = (int) Math.max(Math.min(mark - base, at), at - KEPT);
      if (old < STEP && bytes.length < 2 * KEPT) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      } else {
        System.arraycopy(bytes, old, bytes, 0, to - old);
        base += old;
        at -= old;
        to -= old;
      }
    }
    int n = in.read(bytes, to, Math.min(STEP, bytes.length - to));
    to += Math.max(n, 0);
    return n >= 0;
  }

  @Override
  public int read() throws IOException {
    return at == to && !fill() ? -1 : bytes[at++] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length > 0 && at == to && !fill()) {
      return -1;
    }
    int n = Math.min(length, to - at);
    System.arraycopy(bytes, at, into, from, n);
    at += n;
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
