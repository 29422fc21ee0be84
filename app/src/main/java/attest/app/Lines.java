package attest.app;

import attest.input.ReportLine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file of JSON lines, one after the other, each of any length. */
final class Lines implements AutoCloseable {
  /** Reads and writes the JSON of all commands. */
  static final ObjectMapper MAPPER = ReportLine.MAPPER;

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final String name;
  private long number;
  private Optional<String> text = Optional.empty();

  /** Lines of a stream; {@code name} is for messages. */
  Lines(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Goes to the next line, if there is one. */
  boolean next() {
    bytes.reset();
    try {
      int b = in.read();
      if (b < 0) {
        return false;
      }
      while (b >= 0 && b != '\n') {
        bytes.write(b);
        b = in.read();
      }
    } catch (IOException e) {
      throw new Failure(
          Failure.UNREADABLE, "file-unreadable", name + " cannot be read: " + e.getMessage());
    }
    number++;
    text = decode(bytes.toByteArray());
    return true;
  }

  private Optional<String> decode(byte[] line) {
    int from = number == 1 && starts(line) ? MARK.length : 0;
    try {
      ByteBuffer buffer = ByteBuffer.wrap(line, from, line.length - from);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] line) {
    return line.length >= 3 && line[0] == MARK[0] && line[1] == MARK[1] && line[2] == MARK[2];
  }

  /** The number of the line, from 1. */
  long number() {
    return number;
  }

  /** The line without its end; empty where it is not UTF-8. */
  Optional<String> text() {
    return text;
  }

  boolean isBlank() {
    return text.isPresent() && text.get().isBlank();
  }

  /** Whether a line stands in the place of a report that could not be read. */
  static boolean isError(String line) {
    if (!line.startsWith("{\"line\":")) {
      return false;
    }
    try {
      JsonNode node = MAPPER.readTree(line);
      return node.path("error").has("code") && !node.has("record");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
