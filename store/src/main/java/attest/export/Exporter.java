package attest.export;

import attest.Engine;
import attest.record.Maker;
import attest.record.ReportRecord;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes records in other formats, all in one pass, so that no more than a record is in memory (and
 * 32 MB a table of Parquet). The same records and hits give the same bytes. Safe for use by several
 * threads.
 *
 * @param hits which statements and events are wanted
 * @param wording whether their words are handed on
 * @param mark whether comma-separated files begin with a byte order mark
 */
public record Exporter(Hits hits, Wording wording, boolean mark) {
  /** Everything, words and all. */
  public static Exporter ofAll() {
    return new Exporter(Hits.all(), Wording.PLAIN, false);
  }

  /**
   * Writes a folder with the files of some formats and {@code manifest.json}. It is written under
   * another name and renamed when it is whole and on the disk; whatever goes wrong before, also in
   * the stream of records, leaves nothing.
   *
   * @param folder must not be there yet, or be empty
   * @param query the query whose answer the records are, for the manifest
   * @param made the time, for the manifest
   * @param records read to the end, not closed
   * @throws ExportError if the folder is there already (target-exists) or cannot be written
   *     (target-unwritable)
   */
  public Manifest toFolder(
      Path folder,
      Collection<Format> formats,
      String query,
      Instant made,
      Stream<ReportRecord> records) {
    Path target = folder.toAbsolutePath().normalize();
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(target)) {
      throw new ExportError("target-exists", folder + " is there already.");
    }
    Path part =
        target.resolveSibling(
            target.getFileName() + ".part-" + Long.toHexString(System.nanoTime()));
    try {
      Files.createDirectories(part);
      Manifest manifest = write(part, EnumSet.copyOf(formats), query, made, records);
      try (HashedFile file = HashedFile.create(part.resolve(Manifest.NAME))) {
        file.write(manifest.toJson().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      Files.deleteIfExists(target);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } catch (IOException e) {
      throw new ExportError("target-unwritable", folder + " cannot be written: " + reason(e));
    } finally {
      delete(part);
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static boolean isEmptyFolder(Path path) {
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private Manifest write(
      Path part,
      Collection<Format> formats,
      String query,
      Instant made,
      Stream<ReportRecord> records)
      throws IOException {
    List<Open> open = new ArrayList<>();
    Map<Maker, Long> makers = new LinkedHashMap<>();
    long count = 0;
    try {
      for (Format format : formats) {
        for (Format.Part file : format.parts()) {
          HashedFile out = HashedFile.create(part.resolve(file.name()));
          open.add(
              new Open(
                  format,
                  file.name(),
                  out,
                  file.opening().open(new BufferedOutputStream(out), mark)));
        }
      }
      for (Iterator<ReportRecord> each = records.iterator(); each.hasNext(); count++) {
        ReportRecord record = each.next();
        makers.merge(record.engine(), 1L, Long::sum);
        Opened opened = new Opened(record, hits, wording);
        for (Open file : open) {
          file.sink().add(opened);
        }
      }
      for (Open file : open) {
        file.sink().close();
      }
    } finally {
      for (Open file : open) {
        file.out().close();
      }
    }
    return new Manifest(
        Engine.VERSION,
        made,
        query,
        wording == Wording.PLAIN,
        count,
        makers.entrySet().stream()
            .map(each -> new Manifest.Made(each.getKey(), each.getValue()))
            .sorted(Comparator.comparing(each -> each.maker().version()))
            .toList(),
        open.stream().map(this::entry).toList());
  }

  private record Open(Format format, String name, HashedFile out, Sink sink) {}

  private Manifest.File entry(Open file) {
    return new Manifest.File(
        file.name(),
        file.format().toString(),
        file.sink().rows(),
        file.out().bytes(),
        file.out().hash(),
        leavesOut(file.format()));
  }

  /** What files of a format leave out or change of the records, a sentence each. */
  public List<String> leavesOut(Format format) {
    List<String> lost = new ArrayList<>(format.leavesOut());
    if (wording == Wording.HASHED) {
      lost.add(Losses.WORDS);
    }
    return lost;
  }

  private static void delete(Path part) {
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // It was renamed, or it stays behind under a name that no reader takes for an export.
    }
  }

  /**
   * Writes the one file of a format to a stream, which stays open. Where this throws, what was
   * written is not whole.
   *
   * @param records read to the end, not closed
   * @return its rows
   * @throws ExportError if the format has several files (format-many-files)
   * @throws IOException if the stream cannot be written
   */
  public long toStream(OutputStream out, Format format, Stream<ReportRecord> records)
      throws IOException {
    if (format.parts().size() > 1) {
      throw new ExportError(
          "format-many-files", format + " has several files and needs a folder to be written to.");
    }
    OutputStream kept =
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
          }

          @Override
          public void close() throws IOException {
            out.flush();
          }
        };
    Sink sink = format.parts().get(0).opening().open(kept, mark);
    for (Iterator<ReportRecord> each = records.iterator(); each.hasNext(); ) {
      sink.add(new Opened(each.next(), hits, wording));
    }
    sink.close();
    return sink.rows();
  }
}
