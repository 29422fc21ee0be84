package attest.store;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Copies of whole libraries: of SQLite a file of the same sort, of PostgreSQL a ZIP with one file a
 * table in its binary COPY format.
 */
final class Copies {
  private static final String VERSION = "schema";

  /** The tables, those that others point at first. */
  static final List<String> TABLES =
      List.of(
          "report",
          "text",
          "record",
          "identity",
          "alias",
          "entity",
          "place",
          "statement",
          "act",
          "event",
          "participant",
          "toll",
          "absence",
          "time",
          "report_words",
          "statement_words",
          "event_words",
          "correction",
          "pin",
          "frozen",
          "frozen_record",
          "job",
          "input",
          "copy",
          "band",
          "feed",
          "account",
          "session",
          "token",
          "audit",
          "review",
          "judged",
          "search");

  private Copies() {}

  /** A way to fill a file that is not there yet. */
  interface Filling {
    void fill(Path file) throws IOException;
  }

  /** Makes a file whole or not at all. */
  static void write(Path to, Filling filling) throws IOException {
    Path file = to.toAbsolutePath();
    if (Files.exists(file)) {
      throw new StoreError("file-present", "There is a file " + to + " already.");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      filling.fill(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  static void dump(Handle handle, Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(VERSION));
      zip.write(Integer.toString(Schema.VERSION).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      CopyManager copies = copies(handle);
      for (String table : TABLES) {
        zip.putNextEntry(new ZipEntry(table));
        copies.copyOut("copy " + table + " to stdout (format binary)", open(zip));
        zip.closeEntry();
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** The version of the tables in a dump. */
  static int version(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(entry(zip, VERSION))) {
      return Integer.parseInt(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (NumberFormatException | java.util.zip.ZipException e) {
      throw damaged(e);
    }
  }

  static void load(Handle handle, Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      CopyManager copies = copies(handle);
      for (String table : TABLES) {
        if (zip.getEntry(table) != null) {
          try (InputStream in = zip.getInputStream(entry(zip, table))) {
            copies.copyIn(
                "copy " + table + " from stdin (format binary)", new FilterInputStream(in) {});
          }
        }
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /**
   * Adds rows to a table of PostgreSQL.
   *
   * @param columns the table and, in parentheses, its columns
   * @param rows numbers, texts, bytes and nulls
   */
  static void insert(Handle handle, String columns, Iterator<Object[]> rows) {
    try {
      CopyIn copy = copies(handle).copyIn("copy " + columns + " from stdin");
      try {
        while (rows.hasNext()) {
          byte[] line = line(rows.next()).getBytes(StandardCharsets.UTF_8);
          copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private static String line(Object[] row) {
    return Arrays.stream(row).map(Copies::field).collect(Collectors.joining("\t", "", "\n"));
  }

  /** As the text format of COPY has it. */
  private static String field(Object value) {
    if (value == null) {
      return "\\N";
    } else if (value instanceof byte[] bytes) {
      return "\\\\x" + HexFormat.of().formatHex(bytes);
    }
    return value
        .toString()
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static ZipEntry entry(ZipFile zip, String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(null);
    }
    return entry;
  }

  private static StoreError damaged(Exception cause) {
    return new StoreError("backup-damaged", "The file is no backup of a library.", cause);
  }

  private static CopyManager copies(Handle handle) throws SQLException {
    return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
  }

  /** The ZIP as a stream that nobody else closes. */
  private static OutputStream open(ZipOutputStream zip) {
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        zip.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
