package attest.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Invented files, made by code. */
final class Samples {
  static final String PAGE =
      "<!doctype html><html><head><title>Talks in Orvel</title></head><body><p>Envoys met in Orvel"
          + " on Sunday.</p></body></html>";

  static final String TEXT = "Envoys met in Orvel on Sunday.\n\nThey will meet again.\n";

  private Samples() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A zip file of names and what stands under them, in turn. */
  static byte[] zip(Object... namesAndBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static WarcResponse page(int number, String html) throws IOException {
    return new WarcResponse.Builder(URI.create("http://ledger.example/" + number))
        .date(Instant.parse("2024-05-14T10:00:00Z"))
        .body(new HttpResponse.Builder(200, "OK").body(MediaType.HTML_UTF8, bytes(html)).build())
        .build();
  }

  /** A record of bytes as a web server sent them. */
  static WarcResponse sent(int number, String http) throws IOException {
    return sent(number, bytes(http));
  }

  static WarcResponse sent(int number, byte[] http) throws IOException {
    return new WarcResponse.Builder(URI.create("http://ledger.example/" + number))
        .date(Instant.parse("2024-05-14T10:00:00Z"))
        .body(MediaType.HTTP_RESPONSE, http)
        .build();
  }

  static byte[] warc(boolean packed, WarcResponse... responses) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WarcCompression how = packed ? WarcCompression.GZIP : WarcCompression.NONE;
    try (WarcWriter warc = new WarcWriter(Channels.newChannel(out), how)) {
      for (WarcResponse response : responses) {
        warc.write(response);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What a file holds. */
  static List<Input> inputs(Path path) {
    return inputs(path, Columns.usual());
  }

  static List<Input> inputs(Path path, Columns columns) {
    List<Input> inputs = new ArrayList<>();
    try (Source source = Source.of(List.of(path.toString()), nothing(), columns)) {
      source.forEachRemaining(inputs::add);
    }
    return inputs;
  }

  /** What standard input holds. */
  static List<Input> inputs(byte[] standard) {
    List<Input> inputs = new ArrayList<>();
    Columns usual = Columns.usual();
    try (Source source = Source.of(List.of("-"), new ByteArrayInputStream(standard), usual)) {
      source.forEachRemaining(inputs::add);
    }
    return inputs;
  }

  private static ByteArrayInputStream nothing() {
    return new ByteArrayInputStream(new byte[0]);
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line for each input: its key without the folder, and what it is. */
  static List<String> told(List<Input> inputs, Path folder) {
    return inputs.stream().map(input -> told(input).replace(folder + "/", "")).toList();
  }

  static String told(Input input) {
    return input.key() + " " + outcome(input);
  }

  static String outcome(Input input) {
    return switch (input.content()) {
      case Content.Text text -> "text";
      case Content.Document document -> document.type().orElse("document");
      case Content.Address address -> "address";
      case Content.Nothing nothing -> nothing.problem().code();
    };
  }
}
