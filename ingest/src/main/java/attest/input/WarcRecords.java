package attest.input;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a web archive. A record is given once it was seen to end as it should; where one
 * does not, or none begins, the next good one is looked for.
 */
final class WarcRecords implements Closeable {
  /** How records begin. */
  static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private static final String LINES = "\r\n";

  /** What may follow a record's block: some writers forget its end, and the next begins at once. */
  private static final String ENDS = LINES + "W";

  /** Bytes of a record's head. */
  private static final int HEAD = 1 << 20;

  /** Bytes of a block that memory is given for before they are there. */
  private static final int USUAL = 1 << 18;

  private final Peeked source;
  private final Optional<Members> members;

  /** The bytes of an archive, but of one that is packed none. */
  private final Trail trail;

  private Channel channel;
  private ByteBuffer buffer;
  private Optional<WarcReader> reader;

  /** Where the reader began. */
  private long base;

  /** The record behind damage. */
  private Optional<WarcRecord> found = Optional.empty();

  private String at = "";
  private long last = -1;
  private int same;
  private boolean ended;

  /**
   * The records of a stream.
   *
   * @param members what unpacks the stream, if it is packed
   */
  WarcRecords(Peeked source, Optional<Members> members) {
    this.source = source;
    this.members = members;
    this.trail = new Trail(members.isPresent() ? InputStream.nullInputStream() : source);
    begin();
  }

  /** What stands somewhere in a web archive. */
  sealed interface Piece {
    /** Where: the place of its first byte, in a packed file that of its packed bytes. */
    String at();
  }

  /**
   * A record.
   *
   * @param block cut off where it is larger than an input may be; empty if nobody wants it
   */
  record Whole(String at, WarcRecord record, byte[] block) implements Piece {}

  /** Bytes that no record could be read from. */
  record Lost(String at, Problem problem) implements Piece {}

  /**
   * What comes next; empty at the end.
   *
   * @param wanted which records' blocks are needed
   * @throws ProblemException archive-bomb
   */
  Optional<Piece> next(Predicate<WarcRecord> wanted) throws IOException {
    boolean begun = found.isPresent();
    try {
      Optional<WarcRecord> next = begun || ended ? found : head();
      found = Optional.empty();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      begun = true;
      byte[] block = block(next.get(), wanted.test(next.get()));
      if (!endsWell()) {
        throw new ParsingException("the record has another length than it says");
      }
      return Optional.of(new Whole(at, next.get(), block));
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (!begun) {
        at = offset();
      }
      return Optional.of(new Lost(at, recover(e)));
    }
  }

  /** Begins to read where the stream is. */
  private void begin() {
    channel = new Channel(members.isPresent() ? source : trail);
    buffer = ByteBuffer.allocate(8192).flip();
    reader = Optional.empty();
    base = trail.position();
  }

  private Optional<WarcRecord> head() throws IOException {
    channel.limit(HEAD);
    if (reader.isEmpty()) {
      reader = Optional.of(new WarcReader(channel, buffer));
    }
    Optional<WarcRecord> record = reader.get().next();
    channel.limit(Long.MAX_VALUE);
    trail.mark(start());
    at = record.isPresent() ? offset() : at;
    return record;
  }

  private static byte[] block(WarcRecord record, boolean wanted) throws IOException {
    byte[] block = new byte[0];
    long size = record.body().size();
    if (wanted && size <= USUAL) {
      block = new byte[(int) size];
      record.body().stream().readNBytes(block, 0, block.length);
    } else if (wanted) {
      block = record.body().stream().readNBytes((int) Math.min(size, Limits.INPUT + 1));
    }
    record.body().consume();
    return block;
  }

  /**
   * Whether what follows a record's block may end a record. What is packed in a piece of its own
   * was held against its check sum thereby; where the piece goes on, another record must begin.
   */
  private boolean endsWell() throws IOException {
    while (!buffer.hasRemaining()) {
      buffer.clear();
      int n = channel.read(buffer);
      buffer.flip();
      if (n < 0) {
        return true;
      }
    }
    int from = buffer.position();
    if (members.isEmpty()) {
      return ENDS.indexOf(buffer.get(from)) >= 0;
    }
    while (from < buffer.limit() && LINES.indexOf(buffer.get(from)) >= 0) {
      from++;
    }
    int length = Math.min(RECORD.length, buffer.limit() - from);
    return from > buffer.position()
        && Arrays.equals(buffer.array(), from, from + length, RECORD, 0, length);
  }

  /** Where the record at hand begins. */
  private long start() {
    return members.map(Members::start).orElse(base + reader.map(WarcReader::position).orElse(0L));
  }

  /** The same, with a number for each further one in the same packed piece. */
  private String offset() {
    long offset = start();
    same = offset == last ? same + 1 : 0;
    last = offset;
    return same == 0 ? String.valueOf(offset) : offset + "+" + same;
  }

  /** Goes to the next good record, and says what was passed over. */
  private Problem recover(Exception e) throws IOException {
    long from = start();
    long until = from + Limits.PASSED_OVER;
    boolean there = seek(from + 1, until);
    while (there && !isGood()) {
      there = seek(start() + 1, until);
    }
    ended = !there;
    long end = there ? start() : members.map(Members::position).orElse(trail.position());
    if (!there && e instanceof EOFException && end < until) {
      return Problem.failed(
          "warc-truncated",
          "It breaks off in the record at byte "
              + from
              + "; the last "
              + (end - from)
              + " bytes were passed over.");
    }
    boolean large = e instanceof LargeHead;
    return Problem.failed(
        large ? "warc-head-too-large" : "warc-damaged",
        (large ? "A head of more than 1 MB begins" : "It is damaged")
            + " at byte "
            + from
            + "; "
            + (there
                ? end - from + " bytes were passed over up to the next record."
                : end < until
                    ? "the " + (end - from) + " bytes from there to its end were passed over."
                    : "no record follows in the next 128 MB, and the rest was left unread."));
  }

  private boolean seek(long after, long until) throws IOException {
    boolean there;
    if (members.isPresent()) {
      source.drop();
      there = members.get().seek(after, until - after);
    } else {
      trail.look(after);
      there = trail.find(RECORD, until - after);
    }
    begin();
    return there;
  }

  private boolean isGood() throws IOException {
    try {
      found = head().filter(record -> record.headers().first("WARC-Type").isPresent());
      return found.isPresent();
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private static final class LargeHead extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** The bytes of records: a head has its limit, and who reads on after the end is stopped. */
  private static final class Channel implements ReadableByteChannel {
    /** Reads after the end that any reader may try. */
    private static final int PATIENCE = 8;

    private final InputStream in;
    private long left;
    private int ended;

    Channel(InputStream in) {
      this.in = in;
    }

    /** So many bytes may be read from now on. */
    void limit(long most) {
      left = most;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      byte[] bytes = to.array();
      int n = in.read(bytes, to.arrayOffset() + to.position(), to.remaining());
      if (n < 0 && ++ended > PATIENCE) {
        throw new EOFException();
      }
      left -= Math.max(n, 0);
      if (left < 0) {
        throw new LargeHead();
      }
      to.position(to.position() + Math.max(n, 0));
      return n;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
