package attest.app;

import attest.export.ExportError;
import attest.export.Exporter;
import attest.export.Format;
import attest.export.Hits;
import attest.export.Manifest;
import attest.export.Wording;
import attest.query.Matcher;
import attest.query.Query;
import attest.record.ReportRecord;
import attest.store.Library;
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

/** Writes what a query finds in the formats of others. */
@Command(
    name = "export",
    header = "Writes what a query finds in other formats, with a manifest.",
    description = {
      "Takes the reports of the library that a query finds, all without one, or those of a file of"
          + " records; of each the statements and events that the query asks for, all where it asks"
          + " for none. 'attest find --help' tells of queries.",
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
      "0:all that was found was written",
      "1:a line is no record; nothing was written",
      "2:the command line or the query makes no sense",
      "3:the library or file cannot be read, or the output not be written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest export --format statements,events --to export 'act:condemn after:2031-01'",
      "  attest export --format acled --to - --records records.jsonl > acled.csv"
    })
final class ExportCommand implements Callable<Integer> {
  private final Streams streams;
  private final OwnActors own;
  private Query query;

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

  @Option(
      names = "--records",
      paramLabel = "FILE",
      description =
          "Take records from a file, one a line, not from the library; - is standard input.")
  private String file;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to export.")
  private List<String> words;

  @Mixin private LibraryOptions library;
  @Mixin private HelpOption help;

  ExportCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public Integer call() {
    query = LibraryOptions.query(words);
    try {
      return file == null ? library.use(own, this::fromLibrary) : fromFile();
    } catch (ExportError e) {
      int status = e.code().equals("format-many-files") ? Failure.USAGE : Failure.UNREADABLE;
      throw new Failure(status, e.code(), e.getMessage());
    }
  }

  private int fromLibrary(Library from) {
    try (Stream<ReportRecord> records = from.records(query)) {
      write(records);
    }
    return 0;
  }

  private int fromFile() {
    Matcher matcher = Matcher.of(query);
    try (RecordStream records = new RecordStream(streams, file)) {
      write(records.records().filter(matcher::test));
      if (records.errors() > 0) {
        streams.tell(
            records.errors()
                + (records.errors() == 1 ? " line holds" : " lines hold")
                + " an error in a report's place and gave nothing");
      }
    }
    return 0;
  }

  private void write(Stream<ReportRecord> records) {
    Wording wording = withoutText ? Wording.HASHED : Wording.PLAIN;
    Exporter exporter = new Exporter(Hits.of(query), wording, mark);
    if (to.equals("-")) {
      toOutput(exporter, records);
    } else {
      toFolder(exporter, records);
    }
  }

  private void toFolder(Exporter exporter, Stream<ReportRecord> records) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Manifest manifest =
        exporter.toFolder(path(), EnumSet.copyOf(formats), query.print(), now, records);
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
