package attest.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.io.input.ReaderInputStream;

/** Looks at bytes and says what they are: an input, or a level with inputs of its own. */
final class Opening {
  private Opening() {}

  /** What a file is. */
  static Step file(Place place, Path file) {
    try {
      Meter meter = new Meter(Files.isRegularFile(file) ? Files.size(file) : -1);
      Place measured = new Place(place.key(), place.name(), 0, meter, place.columns());
      return of(measured, meter.file(Files.newInputStream(file)));
    } catch (IOException e) {
      return unreadable(place, e);
    }
  }

  /** A file that cannot be opened. */
  static Step unreadable(Place place, IOException e) {
    if (e instanceof NoSuchFileException) {
      return place.failed("file-missing", "There is no such file.");
    } else if (e instanceof AccessDeniedException) {
      return place.failed("file-forbidden", "It may not be read.");
    }
    return place.failed("file-unreadable", "It cannot be read: " + reason(e) + ".");
  }

  /** What goes wrong while something is read, as a problem. */
  static Problem problem(Exception e) {
    if (e instanceof ProblemException known) {
      return known.problem();
    }
    return Problem.failed(
        "source-damaged", "It is damaged; what it holds up to there was read: " + reason(e) + ".");
  }

  private static String reason(Exception e) {
    String told = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return Place.printable(told).replaceAll("\\.$", "");
  }

  /** What a stream is; it is closed here, or with the level that it becomes. */
  static Step of(Place place, InputStream in) {
    return of(place, in, Optional.empty());
  }

  private static Step of(Place place, InputStream in, Optional<Members> members) {
    try {
      Step step = look(place, new Peeked(in), members);
      if (!(step instanceof Step.Inside)) {
        in.close();
      }
      return step;
    } catch (IOException | RuntimeException e) {
      return place.found(new Content.Nothing(problem(e)));
    }
  }

  private static Step look(Place place, Peeked in, Optional<Members> members) throws IOException {
    boolean archive = place.name().toLowerCase(Locale.ROOT).endsWith(".warc");
    if (isWebArchive(in, archive)) {
      return new Step.Inside(new WarcLevel(place, in, members));
    }
    byte[] head = in.head(MediaTypes.HEAD);
    String type = MediaTypes.of(head, place.name());
    if (archive && (type.equals("text/plain") || type.equals(MediaTypes.BINARY))) {
      return new Step.Inside(new WarcLevel(place, in, members));
    }
    return switch (type) {
      case "application/gzip" -> unpacked(place, in);
      case "application/zip" -> new Step.Inside(ArchiveLevel.zip(place.deeper(place.name()), in));
      case "application/x-tar" -> new Step.Inside(ArchiveLevel.tar(place.deeper(place.name()), in));
      case "text/csv" -> new Step.Inside(new TableLevel(place, utf8(in)));
      case MediaTypes.LINES -> new Step.Inside(new LinesLevel(place, utf8(in), ReportLine::read));
      case MediaTypes.ADDRESSES ->
          new Step.Inside(new LinesLevel(place, utf8(in), Opening::address));
      case "application/json" -> json(place, in);
      case MediaTypes.EMPTY -> place.skipped("file-empty", "It is empty.");
      case MediaTypes.BINARY ->
          place.skipped("file-binary", "It holds no text: it is a binary file.");
      default -> document(place, in, type);
    };
  }

  /** By its first bytes; where these are damaged, by its name. */
  private static boolean isWebArchive(Peeked in, boolean named) throws IOException {
    try {
      return MediaTypes.of(in.head(5), "").equals("application/warc");
    } catch (ZipException | EOFException e) {
      if (named) {
        return true;
      }
      throw e;
    }
  }

  private static Step unpacked(Place place, Peeked in) throws IOException {
    Members members = new Members(in);
    String name = place.name().replaceAll("(?i)\\.t?gz$", "");
    return of(place.deeper(name), place.meter().unpacked(members), Optional.of(members));
  }

  private static Step document(Place place, InputStream in, String type) throws IOException {
    if (type.matches("(image|audio|video|font)/.*|text/(css|javascript)")) {
      return place.skipped("type-not-text", "It is no text but " + type + ".");
    } else if (type.matches(".*(bzip2|xz|zstd|7z-compressed|rar)")) {
      return place.failed(
          "archive-unknown", "It is packed in a way that is not read: " + type + ".");
    }
    byte[] bytes = in.readNBytes(Limits.INPUT + 1);
    return bytes.length > Limits.INPUT
        ? tooLarge(place)
        : place.found(new Content.Document(bytes, Optional.of(type), Known.NOTHING));
  }

  static Step tooLarge(Place place) {
    return place.failed("input-too-large", "It has more than 32 MB and was left unread.");
  }

  static boolean isOffice(String type) {
    return type.startsWith("application/vnd.o")
        || type.equals("application/msword")
        || type.equals("application/rtf")
        || type.equals("application/epub+zip");
  }

  private static Step json(Place place, Peeked in) throws IOException {
    byte[] bytes = utf8(in).readNBytes(Limits.INPUT + 1);
    if (bytes.length > Limits.INPUT) {
      return tooLarge(place);
    }
    JsonNode node;
    try {
      node = ReportLine.MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      return place.failed(
          "json-damaged", "It is no JSON: " + Place.printable(e.getOriginalMessage()) + ".");
    }
    if (node.isObject()) {
      return place.found(item(node));
    }
    List<Content> items = new ArrayList<>();
    node.forEach(item -> items.add(item(item)));
    return items.isEmpty()
        ? place.skipped("file-empty", "It is an empty list.")
        : new Step.Inside(new ListLevel(place, items));
  }

  private static Content item(JsonNode node) {
    try {
      return node.has("text") || Ninjs.is(node)
          ? ReportLine.content(node)
          : new Content.Nothing(
              Problem.skipped("json-no-report", "It is JSON, but neither a report nor ninjs."));
    } catch (ProblemException e) {
      return new Content.Nothing(e.problem());
    }
  }

  private static Optional<Content> address(byte[] bytes) {
    String line = new String(bytes, StandardCharsets.UTF_8).strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return Optional.empty();
    }
    try {
      if (MediaTypes.isAddress(line)) {
        return Optional.of(new Content.Address(URI.create(line), Known.NOTHING));
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    return Optional.of(
        new Content.Nothing(
            Problem.failed("address-malformed", "The line is no address of the web.")));
  }

  /** The same text as UTF-8, without a byte order mark. */
  private static InputStream utf8(Peeked in) throws IOException {
    String start = new String(in.head(3), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) {
      return ReaderInputStream.builder()
          .setReader(new InputStreamReader(in, StandardCharsets.UTF_16))
          .setCharset(StandardCharsets.UTF_8)
          .get();
    } else if (start.startsWith("\u00ef\u00bb\u00bf")) {
      in.pass(3);
    }
    return in;
  }
}
