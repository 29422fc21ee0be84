package attest.document;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A process that reads documents. Bytes go in and answers come out, each after its length. */
final class Child implements AutoCloseable {
  /** Memory that a document may need, in megabytes. */
  private static final int MEMORY = 512;

  /** What Java returns where {@code -XX:+ExitOnOutOfMemoryError} ends it. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int PATIENCE_S = 5;

  private final Path folder;
  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;
  private int asked;

  private Child(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.from = new DataInputStream(process.getInputStream());
  }

  /** Starts a process with a folder of its own for temporary files. */
  static Child start() throws IOException {
    Path folder = Files.createTempDirectory("attest-documents");
    try {
      return start(folder);
    } catch (IOException e) {
      delete(folder);
      throw e;
    }
  }

  private static Child start(Path folder) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + MEMORY + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            folder.toString());
    ProcessBuilder process = new ProcessBuilder(command);
    return new Child(folder, process.redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** Deletes a folder of temporary files, as far as that goes. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // Only temporary files are left, where the system looks after them.
    }
  }

  /** How many documents it was asked for. */
  int asked() {
    return asked;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Lets it read a document; where it fails or takes too long, it is dead thereafter. */
  Document ask(byte[] bytes, Duration patience) {
    asked++;
    AtomicBoolean late = new AtomicBoolean();
    Thread watch =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(patience);
                    late.set(true);
                    process.destroyForcibly();
                  } catch (InterruptedException e) {
                    // It answered.
                  }
                });
    try {
      to.writeInt(bytes.length);
      to.write(bytes);
      to.flush();
      byte[] answer = new byte[from.readInt()];
      from.readFully(answer);
      return Answers.read(answer);
    } catch (IOException e) {
      return late.get()
          ? new Document.Unreadable(
              "document-too-slow", "It takes more than " + patience.toSeconds() + " s to read.")
          : died();
    } finally {
      watch.interrupt();
    }
  }

  private Document died() {
    try {
      if (process.waitFor(PATIENCE_S, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY) {
        return new Document.Unreadable(
            "document-too-large", "It takes more than " + MEMORY + " MB of memory to read.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return new Document.Unreadable("document-damaged", "Its reader broke down over it.");
  }

  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delete(folder);
  }
}
