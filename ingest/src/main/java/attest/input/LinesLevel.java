package attest.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/** A file with an input a line. */
final class LinesLevel implements Level {
  private final Place place;
  private final Lines lines;
  private final Function<byte[], Optional<Content>> reader;

  /** Lines of a stream, each read by {@code reader}, which gives nothing for one to leave out. */
  LinesLevel(Place place, InputStream in, Function<byte[], Optional<Content>> reader) {
    this.place = place;
    this.lines = new Lines(in);
    this.reader = reader;
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public Step next() throws IOException {
    try {
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        Optional<Content> content = reader.apply(line.get());
        if (content.isPresent()) {
          return place.line(lines.number(), content.get());
        }
      }
      return new Step.End();
    } catch (Lines.LongLine e) {
      return place.line(
          lines.number(),
          new Content.Nothing(
              Problem.failed(
                  "line-too-long", "The line has more than 32 MB and was left unread.")));
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
