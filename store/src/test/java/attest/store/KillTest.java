package attest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.query.Query;
import attest.record.ReportRecord;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens to a library when the program, the disk or the database gives out in the middle:
 * every record is stored once or not at all, what was told is stored, and the library is whole.
 */
@ExtendWith(Servers.class)
class KillTest {
  private static final int COUNT = 400;

  @TempDir Path folder;

  private interface Opening {
    Library open();
  }

  private static void killed(String place, Opening opening, int times) throws Exception {
    Random random = new Random(21);
    long before = 0;
    for (int i = 0; i < times; i++) {
      int told;
      try (Child child = Child.start(place, 100 + i, COUNT)) {
        if (i % 3 > 0) {
          child.awaitFirst();
        }
        Thread.sleep(random.nextInt(300));
        told = child.kill();
      }
      try (Library library = opening.open()) {
        assertEquals(List.of(), i % 5 == 0 || i == times - 1 ? library.check() : List.of());
        long stored = library.count(new Query.All()) - before;
        assertTrue(
            stored == told || stored == told + Child.BATCH, stored + " stored, told " + told);
        List<ReportRecord> records = Made.records(100 + i, COUNT);
        for (int n = 0; n < COUNT; n += 7) {
          assertEquals(
              n < stored, library.get(records.get(n).article().id()).isPresent(), "record " + n);
        }
        before += stored;
      }
    }
    assertTrue(before > 0);
  }

  @Test
  void killedAtFiftyMoments() throws Exception {
    killed(folder.toString(), () -> Library.open(folder), 50);
  }

  @Test
  void killedBesidePostgresAtFiftyMoments(Server server) throws Exception {
    String url = server.database();
    killed(url, () -> Library.open(url), 50);
  }

  @Test
  void killedWhileAnOldLibraryIsBroughtUpToDate() throws Exception {
    Random random = new Random(22);
    for (int i = 0; i < 15; i++) {
      Path file = folder.resolve("old-" + i + ".db");
      try (InputStream in = getClass().getResourceAsStream("library-1.db.gz")) {
        Files.copy(new GZIPInputStream(in), file);
      }
      try (Child child = Child.starting(file.toString(), 3, 10)) {
        Thread.sleep(random.nextInt(600));
        child.kill();
      }
      try (Library library = Library.open(file)) {
        assertEquals(List.of(), library.check());
        assertTrue(library.count(new Query.All()) >= 12);
      }
    }
  }

  @Test
  void saysThatTheDiskIsFull() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .start();
    assumeTrue(mount.waitFor() == 0, "a small file system needs the right to mount one");
    try {
      int told;
      try (Child child = Child.start(disk.toString(), 7, 2000)) {
        told = child.told();
        assertEquals("disk-full", child.error);
      }
      try (Library library = Library.open(disk)) {
        assertEquals(told, library.count(new Query.All()));
        assertEquals(List.of(), library.check());
      }
    } finally {
      new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
    }
  }

  @Test
  void saysThatSomebodyElseWrites() throws Exception {
    List<ReportRecord> records = Made.records(8, 20);
    try (Library library = Library.open(folder)) {
      library.add(records.subList(0, 10));
    }
    String url = "jdbc:sqlite:" + folder.resolve(Library.FILE);
    try (Library library = Library.open(folder, 300);
        Connection other = DriverManager.getConnection(url);
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      StoreError busy = assertThrows(StoreError.class, () -> library.add(records.subList(10, 20)));
      assertEquals("library-busy", busy.code());
      assertEquals(10, library.count(new Query.All()));
      statement.execute("rollback");
      library.add(records.subList(10, 20));
      assertEquals(20, library.count(new Query.All()));
      assertEquals(List.of(), library.check());
    }
  }

  @Test
  void outlivesTheRestartOfPostgres() throws Exception {
    try (Server server = Server.start().orElse(null)) {
      assumeTrue(server != null, "PostgreSQL is not installed");
      String url = server.database();
      List<ReportRecord> records = Made.records(9, 600);
      try (Library library = Library.open(url)) {
        Thread down =
            new Thread(
                () -> {
                  server.down();
                  server.up();
                });
        int at = 0;
        String error = "";
        while (at < 600) {
          if (at == 100 && down.getState() == Thread.State.NEW) {
            down.start();
          }
          try {
            library.add(records.subList(at, at + 10));
            at += 10;
          } catch (StoreError e) {
            error = e.code();
            Thread.sleep(200);
          }
        }
        down.join();
        assertEquals("library-unreachable", error);
        assertEquals(600, library.count(new Query.All()));
        assertEquals(List.of(), library.check());
      }
    }
  }
}
