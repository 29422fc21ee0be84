package attest.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The members of a gzip file, unpacked one after the other. No read crosses from one into the next,
 * so that {@link #start()} is true of all that the last read gave.
 */
final class Members extends InputStream {
  private final Compressed in;
  private InputStream member;
  private long start;

  Members(InputStream in) {
    this.in = new Compressed(in);
  }

  /** Where the member of the last read begins in the packed bytes. */
  long start() {
    return start;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    while (length > 0) {
      if (member == null && !begin()) {
        return -1;
      }
      int n = member.read(bytes, from, length);
      if (n > 0) {
        return n;
      }
      member.close();
      member = null;
    }
    return 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  private boolean begin() throws IOException {
    long at = in.position();
    in.mark(1);
    if (in.read() < 0) {
      return false;
    }
    in.reset();
    try {
      member = GzipCompressorInputStream.builder().setInputStream(new Shield(in)).get();
    } catch (EOFException e) {
      throw new EOFException("the file ends in the head of a gzip member");
    }
    start = at;
    return true;
  }

  @Override
  public void close() throws IOException {
    if (member != null) {
      member.close();
    }
    in.close();
  }

  /** The packed bytes, with their place. */
  private static final class Compressed extends BufferedInputStream {
    private final Total total;

    Compressed(InputStream in) {
      this(new Total(in));
    }

    private Compressed(Total total) {
      super(total, 1 << 16);
      this.total = total;
    }

    long position() {
      return total.read - (count - pos);
    }
  }

  /** Counts what was read. */
  private static final class Total extends Watched {
    private long read;

    Total(InputStream in) {
      super(in);
    }

    @Override
    void see(byte[] bytes, int from, int length) {
      read += length;
    }
  }
}
