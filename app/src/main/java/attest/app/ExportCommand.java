package attest.app;

import attest.export.ExportError;
import attest.export.Exporter;
import attest.export.Format;
import attest.export.Hits;
import attest.export.Manifest;
import attest.export.Wording;
import attest.record.ReportRecord;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Writes records in the formats of others. */
@Command(
    name = "export",
    header = "Writes records in other formats, with a manifest.",
    description = {
      "Makes a folder with a file or more a format and manifest.json, which says where they are"
          + " from, how many rows each has, its SHA-256, and what each format leaves out. The"
          + " folder is there when it is complete, and not at all if anything fails. 'attest"
          + " verify FOLDER' checks it later. EXPORTS.md describes every column."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all records were written",
      "1:a line is no record; nothing was written",
      "2:the command line makes no sense",
      "3:the file cannot be read, or the output not be written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest export --format statements,events --to export records.jsonl",
      "  attest export --format acled --to - records.jsonl > acled.csv"
    })
final class ExportCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = "--format",
      required = true,
      split = ",",
      paramLabel = "FORMAT",
      converter = Named.class,
      completionCandidates = Names.class,
      description = "One or more, with commas: ${COMPLETION-CANDIDATES}.")
  private List<Format> formats;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description =
          "A folder that is not there yet, or empty; - writes one format to standard output,"
              + " without a manifest.")
  private String to;

  @Option(
      names = "--bom",
      description = "Begin comma-separated files with a byte order mark, for Excel.")
  private boolean mark;

  @Option(
      names = "--without-text",
      description =
          "Hand on offsets and hashes in place of the reports' words, where they may not be"
              + " passed on.")
  private boolean withoutText;

  @Parameters(
      paramLabel = "RECORDS.jsonl",
      description = "Records, one a line; - is standard input.")
  private String file;

  @Mixin private HelpOption help;

  ExportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Wording wording = withoutText ? Wording.HASHED : Wording.PLAIN;
    Exporter exporter = new Exporter(Hits.all(), wording, mark);
    try (RecordStream records = new RecordStream(streams, file)) {
      if (to.equals("-")) {
        toOutput(exporter, records.records());
      } else {
        toFolder(exporter, records.records());
      }
      if (records.errors() > 0) {
        streams.tell(
            records.errors()
                + (records.errors() == 1 ? " line holds" : " lines hold")
                + " an error in a report's place and gave nothing");
      }
      return 0;
    } catch (ExportError e) {
      int status = e.code().equals("format-many-files") ? Failure.USAGE : Failure.UNREADABLE;
      throw new Failure(status, e.code(), e.getMessage());
    }
  }

  private void toFolder(Exporter exporter, Stream<ReportRecord> records) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Manifest manifest = exporter.toFolder(path(), EnumSet.copyOf(formats), "", now, records);
    for (Manifest.File each : manifest.files()) {
      streams.print(each.name() + ": " + counted(each.rows(), "row") + "\n");
    }
    streams.print(counted(manifest.records(), "record") + " in " + to + "\n");
  }

  private Path path() {
    try {
      return Path.of(to);
    } catch (InvalidPathException e) {
      throw new Failure(Failure.UNREADABLE, "target-unwritable", to + " is no name of a folder.");
    }
  }

  private void toOutput(Exporter exporter, Stream<ReportRecord> records) {
    if (formats.size() > 1) {
      throw new Failure(
          Failure.USAGE, "format-many-files", "Standard output takes one format at a time.");
    }
    Format format = formats.get(0);
    try {
      exporter.toStream(streams.out(), format, records);
    } catch (IOException e) {
      throw Streams.unwritable(e);
    }
    exporter.leavesOut(format).forEach(lost -> streams.tell("left out: " + lost));
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** A format by its name. */
  static final class Named implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return Format.named(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\"" + name + "\" is no format; there are " + String.join(", ", names())));
    }
  }

  /** The names of all formats. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }

  private static List<String> names() {
    return Arrays.stream(Format.values()).map(Format::toString).collect(Collectors.toList());
  }
}
