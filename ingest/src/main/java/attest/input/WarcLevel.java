package attest.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A web archive. Its inputs are responses, resources and texts that were made of them; what else a
 * crawler notes down (requests, metadata, revisits) holds no report and is passed over. A record's
 * place is that of its first byte, in a packed file that of its packed bytes.
 */
final class WarcLevel implements Level {
  /** Types of records, the others among them. */
  private static final Set<String> KNOWN =
      Set.of(
          "warcinfo",
          "response",
          "resource",
          "request",
          "metadata",
          "revisit",
          "conversion",
          "continuation");

  private static final Set<String> PACKINGS = Set.of("gzip", "x-gzip", "deflate");

  private final Place place;
  private final WarcRecords records;

  /**
   * A web archive of a stream.
   *
   * @param members what unpacks the stream, if it is packed
   */
  WarcLevel(Place place, Peeked in, Optional<Members> members) {
    this.place = place;
    this.records = new WarcRecords(in, members);
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public Step next() throws IOException {
    while (true) {
      Optional<WarcRecords.Piece> piece = records.next(WarcLevel::isInput);
      if (piece.isEmpty()) {
        return new Step.End();
      }
      Place here = place.inside(piece.get().at());
      switch (piece.get()) {
        case WarcRecords.Lost lost -> {
          return here.found(new Content.Nothing(lost.problem()));
        }
        case WarcRecords.Whole whole -> {
          if (isInput(whole.record())) {
            return step(here, whole.record(), whole.block());
          } else if (!KNOWN.contains(whole.record().type())) {
            return here.skipped(
                "warc-type-unknown", "It is of a type that web archives do not have.");
          }
        }
      }
    }
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
    return target.startsWith("<") ? target.substring(1).replaceAll(">$", "") : target;
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
    boolean packed = http.headers().all("Content-Encoding").stream().anyMatch(WarcLevel::isPacking);
    if (bare || !chunked && !packed) {
      return Arrays.copyOfRange(block, head, block.length);
    }
    InputStream in = packed ? http.bodyDecoded().stream() : http.body().stream();
    return (packed ? place.meter().unpacked(in) : in).readNBytes(Limits.INPUT + 1);
  }

  private static boolean isPacking(String coding) {
    return PACKINGS.contains(coding.toLowerCase(Locale.ROOT));
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
    records.close();
  }
}
