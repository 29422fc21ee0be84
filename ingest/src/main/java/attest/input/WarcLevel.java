package attest.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A web archive. Its inputs are responses, resources and texts that were made of them; what else a
 * crawler notes down (requests, metadata, revisits) holds no report and is passed over. A record's
 * place is that of its first byte, in a packed file that of its packed bytes.
 */
final class WarcLevel implements Level {
  /** Bytes of a record's head. */
  private static final int HEAD = 1 << 20;

  private final Place place;
  private final Optional<Members> members;
  private final Records records;
  private final WarcReader reader;
  private Optional<WarcRecord> current = Optional.empty();
  private long last = -1;
  private int same;

  /**
   * A web archive of a stream.
   *
   * @param members what unpacks the stream, if it is packed
   */
  WarcLevel(Place place, InputStream in, Optional<Members> members) throws IOException {
    this.place = place;
    this.members = members;
    this.records = new Records(in);
    this.reader = new WarcReader(records);
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public Step next() throws IOException {
    while (true) {
      Optional<WarcRecord> record = advance();
      if (record.isEmpty()) {
        return new Step.End();
      }
      Place here = place.inside(offset());
      if (isInput(record.get())) {
        return step(here, record.get(), block(record.get()));
      }
    }
  }

  /** Goes to the next record. */
  private Optional<WarcRecord> advance() throws IOException {
    try {
      current.ifPresent(record -> drain(record));
      records.begin();
      current = reader.next();
      records.go();
      return current;
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private static void drain(WarcRecord record) {
    try {
      record.body().stream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] block(WarcRecord record) throws IOException {
    try {
      return record.body().stream().readNBytes(Limits.INPUT + 1);
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private ProblemException broken(Exception e) {
    Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
    if (cause instanceof ProblemException known) {
      return known;
    } else if (cause instanceof EOFException) {
      return ProblemException.failed(
          "warc-truncated", "It breaks off; the records up to there were read.");
    }
    return ProblemException.failed(
        "warc-damaged",
        "It is damaged at or after byte " + where() + "; the records before were read.");
  }

  private long where() {
    return members.map(Members::start).orElse(reader.position());
  }

  /** Where the record begins; with a number for each further one in the same packed piece. */
  private String offset() {
    long offset = where();
    same = offset == last && members.isPresent() ? same + 1 : 0;
    last = offset;
    return same == 0 ? String.valueOf(offset) : offset + "+" + same;
  }

  private static boolean isInput(WarcRecord record) {
    return switch (record) {
      case WarcResponse response -> !target(response).startsWith("dns:");
      case WarcResource resource -> true;
      case WarcConversion conversion -> true;
      default -> false;
    };
  }

  private static String target(WarcRecord record) {
    String target = record.headers().first("WARC-Target-URI").orElse("");
    return target.replaceAll("^<|>$", "");
  }

  private Step step(Place here, WarcRecord record, byte[] block) {
    String type = record.headers().first("Content-Type").orElse("");
    try {
      return record instanceof WarcResponse && type.startsWith("application/http")
          ? response(here, target(record), block)
          : document(here, block, Optional.of(type).filter(t -> !t.isEmpty()), target(record));
    } catch (ProblemException e) {
      return here.found(new Content.Nothing(e.problem()));
    } catch (IOException | RuntimeException e) {
      return here.failed("http-damaged", "The answer of the web server is damaged.");
    }
  }

  private Step response(Place here, String target, byte[] block) throws IOException {
    HttpResponse http = HttpResponse.parse(new SeekableInMemoryByteChannel(block));
    if (http.status() == 0) {
      return here.failed("http-damaged", "The answer of the web server is damaged.");
    } else if (http.status() != 200) {
      return here.skipped("status-not-200", "The web server answered " + http.status() + ".");
    }
    Optional<String> type = http.headers().first("Content-Type");
    return document(here, body(http, block), type, target);
  }

  /** The body of an answer, without chunks and unpacked. */
  private byte[] body(HttpResponse http, byte[] block) throws IOException {
    int head = http.serializeHeader().length;
    boolean chunked = http.headers().contains("Transfer-Encoding", "chunked");
    // Some crawlers take the chunks out and leave the header in.
    boolean bare = chunked && head < block.length && "<%".indexOf(block[head]) >= 0;
    if (bare) {
      return Arrays.copyOfRange(block, head, block.length);
    }
    List<String> codings = http.headers().all("Content-Encoding");
    boolean packed = codings.stream().anyMatch(c -> c.matches("(?i)(x-)?gzip|deflate"));
    InputStream in = packed ? http.bodyDecoded().stream() : http.body().stream();
    return (packed ? place.meter().unpacked(in) : in).readNBytes(Limits.INPUT + 1);
  }

  private static Step document(Place here, byte[] bytes, Optional<String> type, String target) {
    String told = MediaTypes.of(bytes, "");
    boolean text = told.equals("text/plain") || told.equals("text/csv");
    boolean page =
        told.equals("text/html")
            || told.equals("application/pdf")
            || Opening.isOffice(told)
            || text && type.orElse("text/plain").matches("(?i)text/(plain|html)\\b.*");
    if (bytes.length == 0) {
      return here.skipped("file-empty", "It is empty.");
    } else if (!page) {
      return here.skipped(
          "type-not-text", "It is no page and no document but " + shown(told, type) + ".");
    } else if (bytes.length > Limits.INPUT) {
      return Opening.tooLarge(here);
    }
    return here.found(
        new Content.Document(
            bytes,
            type.or(() -> Optional.of(told)),
            target.isEmpty() ? Known.NOTHING : Known.at(target)));
  }

  private static String shown(String told, Optional<String> type) {
    boolean vague = told.equals("text/plain") || told.equals(MediaTypes.BINARY);
    return vague ? Place.printable(type.orElse(told)) : told;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** The bytes of records: a head has its limit, and who reads on after the end is stopped. */
  private static final class Records implements ReadableByteChannel {
    /** Reads after the end that any reader may try. */
    private static final int PATIENCE = 8;

    private final InputStream in;
    private boolean limited;
    private long head;
    private int ended;

    Records(InputStream in) {
      this.in = in;
    }

    /** A head comes. */
    void begin() {
      limited = true;
      head = 0;
    }

    /** What comes is no head. */
    void go() {
      limited = false;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      byte[] bytes = new byte[Math.min(to.remaining(), 1 << 16)];
      int n = in.read(bytes, 0, bytes.length);
      if (n < 0 && ++ended > PATIENCE) {
        throw new EOFException();
      }
      head += Math.max(n, 0);
      if (limited && head > HEAD) {
        throw ProblemException.failed(
            "warc-head-too-large", "A record's head has more than 1 MB; the rest was left unread.");
      }
      to.put(bytes, 0, Math.max(n, 0));
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
