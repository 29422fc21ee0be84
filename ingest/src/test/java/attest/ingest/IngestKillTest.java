package attest.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.Engine;
import attest.input.Columns;
import attest.input.Source;
import attest.query.Query;
import attest.store.Library;
import attest.store.Receipt;
import attest.store.Receipt.Outcome;
import attest.store.StoreError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ingest of 2,000 inputs that is killed again and again, against one that is left alone. */
class IngestKillTest {
  private static final int KILLS = 50;

  @TempDir Path folder;

  /** Starts one that keeps what it unpacks in our folder, for it will not clean up. */
  private Process start(Path what, Path library) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("unpacked")),
                "-cp",
                System.getProperty("java.class.path"),
                IngestKillTest.class.getName(),
                what.toString(),
                library.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getInputStream().read(); // it begins
    return process;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Takes a folder into a library. */
  public static void main(String[] arguments) {
    List<String> names = List.of(arguments[0]);
    try (Engine engine = Engine.open();
        Library library = Library.open(Path.of(arguments[1]));
        Openers openers = new Openers(Optional.empty());
        Source source = Source.of(names, InputStream.nullInputStream(), Columns.usual());
        Ingest ingest = new Ingest(library, names, openers, engine::read, tally -> tell())) {
      tell();
      ingest.run(source);
    } catch (StoreError e) {
      System.out.println(e.code());
    }
  }

  private static void tell() {
    System.out.write('.');
    System.out.flush();
  }

  private static List<Receipt> receipts(Library library) {
    return library.register().jobs().stream()
        .flatMap(
            job -> library.register().receipts(job.id(), EnumSet.allOf(Outcome.class)).stream())
        .sorted(Comparator.comparing(Receipt::place))
        .collect(Collectors.toList());
  }

  @Test
  void killedAtFiftyMomentsItEndsAsIfLeftAlone() throws Exception {
    Path what = Files.createDirectory(folder.resolve("what"));
    int count = Mixed.fill(what, 100);
    Random random = new Random(50);
    Path killed = folder.resolve("killed");
    for (int i = 0; i < KILLS; i++) {
      Process process = start(what, killed);
      if (i % 3 > 0) {
        process.getInputStream().read(); // it has stored something
      }
      Thread.sleep(random.nextInt(400));
      process.destroyForcibly().waitFor();
      delete(folder.resolve("unpacked"));
    }
    int before;
    try (Library library = Library.open(killed)) {
      before = receipts(library).size();
      assertEquals(List.of(), library.check());
    }
    assertTrue(before > 0);
    assertEquals(0, start(what, killed).waitFor());
    Path alone = folder.resolve("alone");
    assertEquals(0, start(what, alone).waitFor());
    try (Library one = Library.open(killed);
        Library other = Library.open(alone)) {
      List<Receipt> receipts = receipts(one);
      assertEquals(count, receipts.size());
      assertEquals(receipts(other), receipts);
      assertEquals(
          receipts.stream().filter(r -> r.outcome() == Outcome.STORED).count(),
          one.count(new Query.All()));
      assertEquals(other.count(new Query.All()), one.count(new Query.All()));
      assertEquals(List.of(), one.check());
    }
  }
}
