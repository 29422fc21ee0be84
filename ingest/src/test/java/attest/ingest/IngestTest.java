package attest.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.Engine;
import attest.input.Columns;
import attest.input.Source;
import attest.query.Query;
import attest.store.Job;
import attest.store.Library;
import attest.store.Receipt;
import attest.store.Receipt.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every input gets one outcome, whatever happens in between. */
class IngestTest {
  private static Engine engine;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    engine = Engine.open();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Tally run(Library library, Path what, Consumer<Tally> progress) {
    List<String> names = List.of(what.toString());
    try (Openers openers = new Openers(Optional.empty());
        Source source = Source.of(names, InputStream.nullInputStream(), Columns.usual());
        Ingest ingest = new Ingest(library, names, openers, engine::read, progress)) {
      return ingest.run(source);
    }
  }

  /** All receipts by the place behind the folder. */
  private static Map<String, Receipt> receipts(Library library, Path what) {
    return library.register().jobs().stream()
        .flatMap(
            job -> library.register().receipts(job.id(), EnumSet.allOf(Outcome.class)).stream())
        .collect(
            Collectors.toMap(
                receipt -> receipt.place().substring(what.toString().length()),
                Function.identity()));
  }

  @Test
  void givesEveryInputItsOutcome() throws IOException {
    Path what = Files.createDirectory(folder.resolve("what"));
    int count = Mixed.fill(what, 2);
    Files.write(what.resolve("z.zip"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
    try (Library library = Library.open(folder.resolve("library"))) {
      Tally tally = run(library, what, t -> {});
      Map<String, Receipt> receipts = receipts(library, what);
      assertEquals(count + 1, receipts.size());
      assertEquals(count + 1, tally.count());
      assertEquals(1.0, tally.done());
      assertEquals(Outcome.STORED, receipts.get("/a.jsonl:1").outcome());
      assertEquals("line-no-json", receipts.get("/a.jsonl:4").code().orElseThrow());
      assertEquals(Outcome.STORED, receipts.get("/b0/0.txt").outcome());
      assertEquals(Outcome.STORED, receipts.get("/c.zip!pages/3.html").outcome());
      assertEquals(
          Optional.of("2024-05-14T08:00:00Z"),
          receipts.get("/c.zip!pages/3.html").source().published());
      assertEquals(Outcome.KNOWN, receipts.get("/d0.txt").outcome());
      assertEquals(receipts.get("/a.jsonl:1").report(), receipts.get("/d0.txt").report());
      assertEquals(Outcome.COPY, receipts.get("/e0.txt").outcome());
      assertEquals(receipts.get("/a.jsonl:3").report(), receipts.get("/e0.txt").report());
      assertEquals(Outcome.SKIPPED, receipts.get("/f0.png").outcome());
      assertEquals(Outcome.SKIPPED, receipts.get("/g0.txt").outcome());
      assertEquals(Outcome.LANGUAGE, receipts.get("/h0.txt").outcome());
      assertEquals(Outcome.FAILED, receipts.get("/z.zip").outcome());
      assertEquals(tally.of(Outcome.STORED), library.count(new Query.All()));
      assertEquals(Job.State.DONE, library.register().jobs().get(0).state());
      assertEquals(List.of(), library.check());

      Tally again = run(library, what, t -> {});
      assertEquals(tally.of(Outcome.FAILED), again.count(), "only what failed is tried again");
      assertEquals(receipts, receipts(library, what));
    }
  }

  @Test
  void readsAgainWhatHasChanged() throws IOException {
    Path what = Files.createDirectory(folder.resolve("what"));
    Files.writeString(what.resolve("a.txt"), Mixed.text(1));
    try (Library library = Library.open(folder.resolve("library"))) {
      run(library, what, t -> {});
      Files.writeString(what.resolve("a.txt"), Mixed.text(2));
      assertEquals(1, run(library, what, t -> {}).of(Outcome.STORED));
      assertEquals(2, library.count(new Query.All()));
      assertEquals(1, receipts(library, what).size());
    }
  }

  @Test
  void stopsAndGoesOn() throws IOException {
    Path what = Files.createDirectory(folder.resolve("what"));
    int count = Mixed.fill(what, 20);
    try (Library library = Library.open(folder.resolve("library"))) {
      Tally first =
          run(
              library,
              what,
              tally -> library.register().stop(library.register().jobs().get(0).id()));
      assertTrue(first.count() < count, first.count() + " of " + count);
      assertEquals(Job.State.STOPPED, library.register().jobs().get(0).state());
      Tally second = run(library, what, tally -> {});
      assertEquals(count, receipts(library, what).size());
      assertTrue(second.before() > 0);
    }
  }
}
