package attest.desk.work;

import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.export.ExportError;
import attest.export.Exporter;
import attest.export.Format;
import attest.export.Hits;
import attest.export.Wording;
import attest.query.Query;
import attest.record.ReportRecord;
import attest.store.Library;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Hands on what a query finds in some formats, as a ZIP with a manifest. It is written to the disk
 * whole before the first byte is sent, so that it is complete or an error.
 */
public final class Download {
  /** Exports at a time. */
  private static final int AT_ONCE = 2;

  private final Library library;
  private final Semaphore places = new Semaphore(AT_ONCE);

  public Download(Library library) {
    this.library = library;
  }

  /** Answers {@code /export?q=QUERY&format=csv&format=geojson&words=no&bom=yes}. */
  public void send(Context context) {
    Ask ask = new Ask(context);
    Query query = ask.query();
    List<Format> formats = formats(ask);
    if (!places.tryAcquire()) {
      throw new Problem(
          429, "exports-waiting", "Other exports are being written; ask again in a minute.");
    }
    try {
      Path folder = Files.createTempDirectory("attest-export");
      try {
        Path files = folder.resolve("export");
        write(files, formats, query, ask);
        context.contentType("application/zip");
        context.header("Content-Disposition", "attachment; filename=\"attest-export.zip\"");
        context.header("Cache-Control", "no-store");
        ask.about(formats + " of " + (query.print().isEmpty() ? "all" : query.print()));
        zip(files, context.disableCompression().outputStream());
      } finally {
        delete(folder);
      }
    } catch (ExportError e) {
      throw new Problem(500, e.code(), e.getMessage());
    } catch (IOException e) {
      throw new Problem(
          500,
          "export-unwritable",
          "The export cannot be written: the disk is full, or the connection broke.");
    } finally {
      places.release();
    }
  }

  private void write(Path folder, List<Format> formats, Query query, Ask ask) {
    Wording wording =
        ask.value("words").filter("no"::equals).isPresent() ? Wording.HASHED : Wording.PLAIN;
    boolean mark = ask.value("bom").isPresent();
    try (Stream<ReportRecord> records = library.records(query)) {
      new Exporter(Hits.of(query), wording, mark)
          .toFolder(
              folder,
              EnumSet.copyOf(formats),
              query.print(),
              Instant.now().truncatedTo(ChronoUnit.SECONDS),
              records);
    }
  }

  private static List<Format> formats(Ask ask) {
    List<Format> formats =
        ask.values("format").stream()
            .map(
                name ->
                    Format.named(name)
                        .orElseThrow(
                            () ->
                                new Problem(
                                    400,
                                    "unknown-format",
                                    "\""
                                        + name
                                        + "\" is no format; there are "
                                        + List.of(Format.values())
                                        + ".")))
            .toList();
    if (formats.isEmpty()) {
      throw new Problem(400, "format-missing", "Choose one format or more.");
    }
    return formats;
  }

  private static void zip(Path folder, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // The system clears its folder of temporary files.
    }
  }
}
