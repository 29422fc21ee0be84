package attest.app;

import attest.input.Content;
import attest.input.ReportLine;
import attest.resolve.Report;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads many reports on all cores: JSON lines in, one record or error a line out, in the order of
 * the input. Looks a few lines ahead and no further, so that any number of lines fits in memory.
 */
final class Bulk {
  /** Lines in work for each core. */
  private static final int AHEAD = 3;

  private record Line(String json, boolean failed) {}

  private final Streams streams;
  private final Reader.Source source;
  private final Report defaults;
  private final Deque<Future<Line>> queue = new ArrayDeque<>();
  private final Progress progress;

  Bulk(Streams streams, Reader.Source source, Report defaults) {
    this.streams = streams;
    this.source = source;
    this.defaults = defaults;
    this.progress = new Progress(streams.err());
  }

  /** Reads all lines of a file and gives the exit status. */
  int run(String file) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    try (InputStream in = TextFile.open(file, streams.in());
        Lines lines = new Lines(TextFile.shown(file), in);
        Reader reader = source.open()) {
      while (lines.next()) {
        if (!lines.isBlank()) {
          Optional<String> text = lines.text();
          long number = lines.number();
          queue.add(pool.submit(() -> read(reader, number, text)));
        }
        while (queue.size() >= AHEAD * threads) {
          writeFirst();
        }
      }
      while (!queue.isEmpty()) {
        writeFirst();
      }
    } catch (IOException e) {
      throw new Failure(
          Failure.UNREADABLE,
          "file-unreadable",
          TextFile.shown(file) + " cannot be read: " + e.getMessage());
    } finally {
      pool.shutdownNow();
      progress.end();
    }
    return progress.failed() == 0 ? 0 : Failure.FAILED;
  }

  private void writeFirst() {
    try {
      Line line = queue.remove().get();
      streams.print(line.json() + "\n");
      progress.step(line.failed());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(Failure.UNREADABLE, "interrupted", "The reading was interrupted.");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Line read(Reader reader, long number, Optional<String> text) {
    try {
      Report report = report(text);
      return new Line(Fault.read(reader, report).toJson(), false);
    } catch (Failure e) {
      ObjectNode line = Lines.MAPPER.createObjectNode().put("line", number);
      line.putObject("error").put("code", e.code()).put("message", e.getMessage());
      return new Line(line.toString(), true);
    }
  }

  private Report report(Optional<String> line) {
    return switch (ReportLine.read(line, defaults)) {
      case Content.Text text -> text.report();
      case Content.Nothing nothing ->
          throw new Failure(Failure.FAILED, nothing.problem().code(), nothing.problem().sentence());
      default -> throw new AssertionError("a line holds a report or none");
    };
  }
}
