package attest.bench.warc;

import attest.bench.store.Articles;
import attest.resolve.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * An invented crawl as a packed web archive: pages of several make-ups, sent plain, in chunks or
 * packed as servers do, with requests, pictures and pages that were not there in between.
 */
final class Crawl {
  private static final Instant DAY = Instant.parse("2024-05-14T10:00:00Z");
  private static final int AT_ONCE = 500;

  private Crawl() {}

  /** A request or an answer, ready to be written. */
  private record Exchange(String url, byte[] answer) {}

  /** Writes one with so many pages, if it is not there yet. */
  static void make(Path file, int count) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path half = file.resolveSibling(file.getFileName() + ".part");
    Articles articles = new Articles(7);
    List<String> titles =
        IntStream.range(0, 400).mapToObj(i -> articles.report(i).title().orElseThrow()).toList();
    try (OutputStream out = Files.newOutputStream(half);
        WarcWriter warc = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      warc.write(
          new Warcinfo.Builder()
              .date(DAY)
              .fields(java.util.Map.of("software", List.of("attest bench")))
              .build());
      for (int from = 0; from < count; from += AT_ONCE) {
        List<List<Exchange>> some =
            IntStream.range(from, Math.min(count, from + AT_ONCE))
                .parallel()
                .mapToObj(i -> around(articles.report(i), i, titles))
                .toList();
        for (Exchange exchange : some.stream().flatMap(List::stream).toList()) {
          write(warc, exchange);
        }
      }
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(WarcWriter warc, Exchange exchange) throws IOException {
    URI url = URI.create(exchange.url());
    warc.write(
        new WarcRequest.Builder(url)
            .date(DAY)
            .body(
                new HttpRequest.Builder("GET", url.getPath())
                    .addHeader("Host", url.getHost())
                    .build())
            .build());
    warc.write(
        new WarcResponse.Builder(url)
            .date(DAY)
            .body(MediaType.HTTP_RESPONSE, exchange.answer())
            .build());
  }

  /** A page, and what else was fetched with it. */
  private static List<Exchange> around(Report report, int number, List<String> titles) {
    Random random = new Random(number);
    String url = report.url().orElseThrow();
    List<Exchange> all = new ArrayList<>();
    MakeUp makeUp = MakeUp.values()[number % MakeUp.values().length];
    List<String> others = random.ints(60, 0, titles.size()).mapToObj(titles::get).toList();
    byte[] page = makeUp.page(report, others, random).getBytes(Charset.forName(makeUp.charset()));
    all.add(new Exchange(url, sent(page, "text/html; charset=" + makeUp.charset(), number % 3)));
    if (number % 4 == 0) {
      byte[] picture = new byte[2000 + random.nextInt(20_000)];
      random.nextBytes(picture);
      System.arraycopy(
          new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, 0, picture, 0, 4);
      all.add(new Exchange(url + "/picture.jpg", sent(picture, "image/jpeg", 0)));
    }
    if (number % 10 == 0) {
      byte[] none =
          ascii("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Not found.</p>");
      all.add(new Exchange(url + "/gone", none));
    }
    return all;
  }

  /** An answer as servers send it: 0 plain, 1 in chunks, 2 packed. */
  private static byte[] sent(byte[] body, String type, int how) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ascii(
            "HTTP/1.1 200 OK\r\nServer: nginx\r\nDate: Tue, 14 May 2024 10:00:00 GMT\r\nContent-Type: "
                + type
                + "\r\nVary: Accept-Encoding\r\nCache-Control: max-age=60\r\nX-Frame-Options: SAMEORIGIN\r\n"));
    switch (how) {
      case 1 -> {
        out.writeBytes(ascii("Transfer-Encoding: chunked\r\n\r\n"));
        for (int from = 0; from < body.length; from += 8000) {
          int length = Math.min(8000, body.length - from);
          out.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
          out.write(body, from, length);
          out.writeBytes(ascii("\r\n"));
        }
        out.writeBytes(ascii("0\r\n\r\n"));
      }
      case 2 -> {
        byte[] packed = packed(body);
        out.writeBytes(
            ascii("Content-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n"));
        out.writeBytes(packed);
      }
      default -> {
        out.writeBytes(ascii("Content-Length: " + body.length + "\r\n\r\n"));
        out.writeBytes(body);
      }
    }
    return out.toByteArray();
  }

  private static byte[] packed(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
