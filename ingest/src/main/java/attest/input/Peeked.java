package attest.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream whose first bytes can be looked at before they are read. */
final class Peeked extends InputStream {
  private final InputStream in;
  private byte[] head = new byte[8192];
  private int from;
  private int to;
  private boolean ended;

  Peeked(InputStream in) {
    this.in = in;
  }

  /** The first bytes: at least so many where there are so many, none of them read yet. */
  byte[] head(int least) throws IOException {
    head = Arrays.copyOf(head, Math.max(head.length, least));
    while (to < least && !ended) {
      int n = in.read(head, to, head.length - to);
      ended = n < 0;
      to += Math.max(n, 0);
    }
    return Arrays.copyOf(head, to);
  }

  /** Passes over bytes that were looked at. */
  void pass(int n) {
    from += n;
  }

  /** Forgets what was looked at. */
  void drop() {
    from = to;
  }

  @Override
  public int read() throws IOException {
    return from < to ? head[from++] & 0xff : ended ? -1 : in.read();
  }

  @Override
  public int read(byte[] bytes, int at, int length) throws IOException {
    if (from == to) {
      return ended ? -1 : in.read(bytes, at, length);
    }
    int n = Math.min(length, to - from);
    System.arraycopy(head, from, bytes, at, n);
    from += n;
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
