package attest.app;

import attest.resolve.Report;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
    if (line.isEmpty()) {
      throw bad("line-not-utf8", "The line is not UTF-8.");
    }
    JsonNode node;
    try {
      node = Lines.MAPPER.readTree(line.get());
    } catch (JsonProcessingException e) {
      throw bad("line-no-json", "The line is no JSON: " + e.getOriginalMessage() + ".");
    }
    if (!node.isObject()) {
      throw bad("line-no-object", "The line is no JSON object.");
    }
    String text = field(node, "text", Optional.empty()).orElse("");
    if (!node.has("text")) {
      throw bad("text-missing", "The line has no \"text\".");
    } else if (text.isBlank()) {
      throw bad("text-empty", "The text is empty.");
    }
    return Report.given(
        text,
        field(node, "id", defaults.ref()),
        field(node, "title", defaults.title()),
        field(node, "published", defaults.published()),
        field(node, "outlet", defaults.outlet()),
        field(node, "url", defaults.url()));
  }

  private static Optional<String> field(JsonNode node, String name, Optional<String> otherwise) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull() || value.isTextual() && value.asText().isEmpty()) {
      return otherwise;
    } else if (value.isTextual() || value.isNumber() && name.equals("id")) {
      return Optional.of(value.asText());
    }
    throw bad("field-no-string", "The field \"" + name + "\" should hold a string.");
  }

  private static Failure bad(String code, String sentence) {
    return new Failure(Failure.FAILED, code, sentence);
  }
}
