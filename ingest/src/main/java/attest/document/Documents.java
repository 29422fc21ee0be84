package attest.document;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

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
  private final Queue<Child> idle = new ConcurrentLinkedQueue<>();

  /** Makes ready to read; processes start when they are asked for. */
  public Documents() {
    this(PATIENCE);
  }

  /** With another time that a document may take. */
  Documents(Duration patience) {
    this.patience = patience;
  }

  /** What a document says, or why it cannot be read; whatever the bytes are, this returns. */
  public Document read(byte[] bytes) {
    Child child = idle.poll();
    try {
      if (child == null) {
        child = Child.start();
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
  }
}
