package attest.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The members of a gzip file, unpacked one after the other. No read crosses from one into the next,
 * so that {@link #start()} is true of all that the last read gave; what stands at the end of a
 * member was checked before its last bytes are given.
 */
final class Members extends InputStream {
  private static final byte[] MAGIC = {0x1f, (byte) 0x8b, 8};
  private static final int CHECKED = 2;
  private static final int EXTRA = 4;
  private static final int NAMED = 8;
  private static final int COMMENTED = 16;
  private static final int RESERVED = 0xe0;

  private final Trail in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private boolean open;
  private long start;

  /** Why nothing more can be read here. */
  private Optional<IOException> broken = Optional.empty();

  Members(InputStream in) {
    this.in = new Trail(in);
  }

  /** Where the member of the last read begins in the packed bytes. */
  long start() {
    return start;
  }

  /** Where the packed bytes end that were looked at. */
  long position() {
    return in.position();
  }

  /**
   * Leaves the member at hand and goes to the next one that begins with a record of a web archive.
   *
   * @param after where to look from; what is remembered no more is left out
   * @param most how far to look
   * @return whether there is one
   */
  boolean seek(long after, long most) throws IOException {
    leave();
    in.look(after);
    while (in.find(MAGIC, after + most - in.position())) {
      long place = in.position();
      boolean record = isRecord();
      leave();
      if (record) {
        in.back(place);
        return true;
      }
      in.look(place + 1);
    }
    return false;
  }

  private void leave() {
    open = false;
    broken = Optional.empty();
  }

  private boolean isRecord() {
    try {
      begin();
      return Arrays.equals(readNBytes(WarcRecords.RECORD.length), WarcRecords.RECORD);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (broken.isPresent()) {
      throw broken.get();
    }
    try {
      return unpacked(bytes, from, length);
    } catch (IOException e) {
      broken = Optional.of(e);
      throw e;
    }
  }

  private int unpacked(byte[] bytes, int from, int length) throws IOException {
    while (length > 0) {
      if (!open && !begin()) {
        return -1;
      }
      int n = unpack(bytes, from, length);
      if (n > 0) {
        return n;
      }
    }
    return 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** Unpacks some bytes of this member; none only where it ends. */
  private int unpack(byte[] bytes, int from, int length) throws IOException {
    int n = 0;
    try {
      // Goes on where all is full but the end of the member may come, so that it is checked.
      while (!inflater.finished() && (n < length || inflater.needsInput())) {
        if (inflater.needsInput() && !in.feed(inflater)) {
          throw new EOFException("the file ends in a gzip member");
        } else if (inflater.needsDictionary()) {
          throw new ZipException("a gzip member has a dictionary");
        }
        int more = inflater.inflate(bytes, from + n, length - n);
        n += more;
        if (more == 0 && n == length && !inflater.needsInput()) {
          break;
        }
      }
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage());
    }
    sum.update(bytes, from, n);
    if (inflater.finished()) {
      end();
    }
    return n;
  }

  private boolean begin() throws IOException {
    long at = in.position();
    int first = in.read();
    if (first < 0) {
      return false;
    }
    start = at;
    in.mark(at);
    int second = next();
    int method = next();
    int flags = next();
    if (first != 0x1f || second != 0x8b || method != 8 || (flags & RESERVED) != 0) {
      throw new ZipException("no gzip member");
    }
    pass(6);
    if ((flags & EXTRA) != 0) {
      pass(next() | next() << 8);
    }
    passText((flags & NAMED) != 0);
    passText((flags & COMMENTED) != 0);
    pass((flags & CHECKED) != 0 ? 2 : 0);
    inflater.reset();
    sum.reset();
    open = true;
    return true;
  }

  private void end() throws IOException {
    in.unread(inflater.getRemaining());
    long told = little();
    long length = little();
    if (told != sum.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("a gzip member is not what its check sum says");
    }
    open = false;
  }

  private long little() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException("the file ends in a gzip member");
    }
    return next;
  }

  private void pass(int n) throws IOException {
    for (int i = 0; i < n; i++) {
      next();
    }
  }

  private void passText(boolean there) throws IOException {
    while (there && next() != 0) {
      // It is nobody's concern.
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
