package attest.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream all of whose bytes are looked at as they come by; nothing is passed over or read twice.
 */
abstract class Watched extends FilterInputStream {
  private static final int STEP = 8192;

  Watched(InputStream in) {
    super(in);
  }

  /** Looks at bytes that came by, at least one. */
  abstract void see(byte[] bytes, int from, int length) throws IOException;

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = in.read(bytes, from, length);
    if (n > 0) {
      see(bytes, from, n);
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, STEP)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
