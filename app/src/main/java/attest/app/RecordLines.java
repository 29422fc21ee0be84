package attest.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A file of records, one a line. */
final class RecordLines {
  private RecordLines() {}

  /**
   * Hands every line that is not blank to a reader.
   *
   * @param file its name, - for standard input
   * @throws Failure if it cannot be read or holds nothing
   */
  static void read(Streams streams, String file, Consumer<Lines> reader) {
    boolean empty = true;
    try (InputStream in = TextFile.open(file, streams.in());
        Lines lines = new Lines(TextFile.shown(file), in)) {
      while (lines.next()) {
        if (!lines.isBlank()) {
          empty = false;
          reader.accept(lines);
        }
      }
    } catch (IOException e) {
      throw new Failure(
          Failure.UNREADABLE,
          "file-unreadable",
          TextFile.shown(file) + " cannot be read: " + e.getMessage());
    }
    if (empty) {
      throw new Failure(
          Failure.UNREADABLE, "file-empty", TextFile.shown(file) + " holds no record.");
    }
  }
}
