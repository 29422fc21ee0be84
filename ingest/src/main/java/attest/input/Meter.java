package attest.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * Counts what is read from a file and what became of it by unpacking, over all its levels, so that
 * no archive can grow beyond measure.
 */
final class Meter {
  private final long size;
  private long read;
  private long unpacked;

  /** For a file of so many bytes; negative where nobody can tell. */
  Meter(long size) {
    this.size = size;
  }

  /** The share of the file that was read, from 0 to 1. */
  double done() {
    return size <= 0 ? 0 : Math.min(1, read / (double) size);
  }

  /** Counts the bytes of the file. */
  InputStream file(InputStream in) {
    return new Counted(in, n -> read += n);
  }

  /** Counts bytes that came out of an archive. */
  InputStream unpacked(InputStream in) {
    return new Counted(in, n -> unpacked += n);
  }

  /**
   * Stops what grows too much.
   *
   * @throws ProblemException archive-bomb
   */
  void check() throws ProblemException {
    if (unpacked > Limits.UNPACKED && unpacked > Limits.RATIO * read) {
      throw ProblemException.failed(
          "archive-bomb", "It unpacks to more than 200 times its size; the rest was left unread.");
    }
  }

  private final class Counted extends FilterInputStream {
    private final LongConsumer count;

    Counted(InputStream in, LongConsumer count) {
      super(in);
      this.count = count;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        count.accept(1);
        check();
      }
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      if (n > 0) {
        count.accept(n);
        check();
      }
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, 8192)]));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
