package attest.input;

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

  private final class Counted extends Watched {
    private final LongConsumer count;

    Counted(InputStream in, LongConsumer count) {
      super(in);
      this.count = count;
    }

    @Override
    void see(byte[] bytes, int from, int length) throws IOException {
      count.accept(length);
      check();
    }
  }
}
