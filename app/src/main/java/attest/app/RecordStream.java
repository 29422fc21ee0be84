package attest.app;

import attest.record.ReportRecord;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The records of a file, one after the other; a line that holds none stops it. */
final class RecordStream implements AutoCloseable {
  private final Lines lines;
  private final String shown;
  private long errors;

  /**
   * Opens a file.
   *
   * @param file its name, - for standard input
   * @throws Failure if it cannot be opened
   */
  RecordStream(Streams streams, String file) {
    this.shown = TextFile.shown(file);
    this.lines = new Lines(shown, TextFile.open(file, streams.in()));
  }

  /**
   * The records, asked for once. Lines with an error in a report's place are passed over. Throws a
   * {@link Failure} at a line that is no record, and if there is no line at all.
   */
  Stream<ReportRecord> records() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Records(), Spliterator.ORDERED), false);
  }

  /** How many lines so far held an error in a report's place. */
  long errors() {
    return errors;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new Failure(
          Failure.UNREADABLE, "file-unreadable", shown + " cannot be read: " + e.getMessage());
    }
  }

  private final class Records implements Iterator<ReportRecord> {
    private Optional<ReportRecord> next = Optional.empty();
    private boolean empty = true;

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && lines.next()) {
        if (!lines.isBlank()) {
          empty = false;
          next = read();
        }
      }
      if (empty) {
        throw new Failure(Failure.UNREADABLE, "file-empty", shown + " holds no record.");
      }
      return next.isPresent();
    }

    private Optional<ReportRecord> read() {
      if (lines.text().filter(Lines::isError).isPresent()) {
        errors++;
        return Optional.empty();
      }
      try {
        String line =
            lines.text().orElseThrow(() -> new IllegalArgumentException("the line is not UTF-8"));
        return Optional.of(ReportRecord.fromJson(line));
      } catch (IllegalArgumentException e) {
        throw new Failure(
            Failure.FAILED, "record-invalid", "line " + lines.number() + ": " + e.getMessage());
      }
    }

    @Override
    public ReportRecord next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ReportRecord record = next.orElseThrow();
      next = Optional.empty();
      return record;
    }
  }
}
