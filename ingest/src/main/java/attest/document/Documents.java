package attest.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Reads PDF, Word, OpenDocument, RTF and EPUB files in processes of their own, so that a hostile
 * one takes nothing down but such a process. Each thread that asks at the same time gets one; they
 * are kept for the next. Safe to share between threads.
 */
public final class Documents implements AutoCloseable {
  /** Longer than any honest document of 32 MB takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A process that has read so many makes place for a new one. */
  private static final int READ = 300;

  private final Duration patience;
  private final Path folder;
  private final Queue<Child> idle = new ConcurrentLinkedQueue<>();

  /** Makes ready to read; processes start when they are asked for. */
  public Documents() {
    this(PATIENCE);
  }

  /** With another time that a document may take. */
  Documents(Duration patience) {
    this.patience = patience;
    try {
      this.folder = Files.createTempDirectory("attest-documents");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a document says, or why it cannot be read; whatever the bytes are, this returns. */
  public Document read(byte[] bytes) {
    Child child = idle.poll();
    try {
      if (child == null) {
        child = Child.start(folder);
      }
      Document document = child.ask(bytes, patience);
      if (child.isAlive() && child.asked() < READ) {
        idle.add(child);
      } else {
        child.close();
      }
      return document;
    } catch (IOException e) {
      return new Document.Unreadable(
          "document-unreadable", "Java could not be started to read it: " + e.getMessage() + ".");
    }
  }

  @Override
  public void close() {
    for (Child child = idle.poll(); child != null; child = idle.poll()) {
      child.close();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> left = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // Only temporary files are left, where the system looks after them.
    }
  }
}
