package attest.store;

import attest.record.ReportRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A process of its own that adds records, ten in a transaction, and tells of each that is done. */
final class Child implements AutoCloseable {
  static final int BATCH = 10;

  private final Path folder;
  private final Process process;
  private final BufferedReader out;
  private int told;

  /** The code of the error that it told of. */
  String error = "";

  private Child(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts one and waits until it is about to add. */
  static Child start(String place, long seed, int count) throws IOException {
    Child child = starting(place, seed, count);
    child.out.readLine();
    return child;
  }

  /** Starts one and waits until it is about to open the library. */
  static Child starting(String place, long seed, int count) throws IOException {
    // What it unpacks there it cannot delete when it is killed.
    Path folder = Files.createTempDirectory("attest-child");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                place,
                Long.toString(seed),
                Integer.toString(count)));
    Child child =
        new Child(
            folder,
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    child.out.readLine();
    return child;
  }

  /** Waits until it has stored something. */
  void awaitFirst() throws IOException {
    told = Integer.parseInt(out.readLine().substring(7));
  }

  /** Kills it at once, and gives how many records it told of. */
  int kill() throws IOException, InterruptedException {
    // Not the process's own method, which throws away what it told.
    process.toHandle().destroyForcibly();
    return told();
  }

  /** Waits for its end, and gives how many records it told of; the error it told of, if any. */
  int told() throws IOException, InterruptedException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("stored ")) {
        told = Integer.parseInt(line.substring(7));
      } else {
        error = line;
      }
    }
    process.waitFor();
    return told;
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  public static void main(String[] arguments) {
    List<ReportRecord> records =
        Made.records(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
    String place = arguments[0];
    System.out.println("opening");
    try (Library library =
        place.startsWith("jdbc:") ? Library.open(place) : Library.open(Path.of(place))) {
      System.out.println("ready");
      for (int i = 0; i < records.size(); i += BATCH) {
        library.add(records.subList(i, i + BATCH));
        System.out.println("stored " + (i + BATCH));
      }
    } catch (StoreError e) {
      System.out.println(e.code());
    }
  }
}
