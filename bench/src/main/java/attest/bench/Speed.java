package attest.bench;

import attest.Engine;
import attest.read.Reading;
import attest.record.ReportRecord;
import attest.resolve.Absence;
import attest.resolve.Act;
import attest.resolve.Event;
import attest.resolve.Note;
import attest.resolve.Report;
import attest.resolve.Statement;
import attest.resolve.cast.Cast;
import attest.resolve.cast.Context;
import attest.resolve.cast.Knowledge;
import attest.resolve.event.Events;
import attest.resolve.speech.Absences;
import attest.resolve.speech.Acts;
import attest.resolve.speech.Statements;
import attest.resolve.time.Times;
import attest.text.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long one report of about 670 words takes, in milliseconds. {@link #read} less {@link
 * #readingOnly} is what resolution and the record cost; {@link #twoThreads} shares one engine.
 * {@link #statements} and {@link #events} are parts of the resolution.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 5, time = 3)
public class Speed {
  private static final int WORDS = 670;

  private Engine engine;
  private Report report;
  private Context context;
  private List<Statement> statements;
  private List<Absence> absences;

  /** Opens the engine and puts the report together. */
  @Setup
  public void open() throws IOException {
    engine = Engine.open();
    report = report();
    Reading reading = readingOnly();
    List<Note> notes = new ArrayList<>();
    Times times = Times.find(report, reading, notes);
    Cast cast = Cast.find(Knowledge.load(Optional.empty()), report, reading);
    context = new Context(report, reading, cast, times, notes);
    statements = Statements.find(context, new ArrayList<>());
    absences = Absences.find(context, statements);
  }

  @TearDown
  public void close() {
    engine.close();
  }

  /** The whole way from the text to its record, one report after the other. */
  @Benchmark
  public ReportRecord read() {
    return engine.read(report);
  }

  /** The same on two threads at once. */
  @Benchmark
  @Threads(2)
  public ReportRecord twoThreads() {
    return engine.read(report);
  }

  /** Words, encoder and readers only. */
  @Benchmark
  public Reading readingOnly() {
    return engine.reading(Layout.of(report.text()));
  }

  /** Statements, absences and acts out of what was read. */
  @Benchmark
  public List<Act> statements() {
    List<Statement> found = Statements.find(context, new ArrayList<>());
    Absences.find(context, found);
    return Acts.find(context, found, List.of());
  }

  /** Events out of what was read and said. */
  @Benchmark
  public List<Event> events() {
    return Events.find(context, statements, absences);
  }

  /** Paragraphs of the examples, as many as make a report of the usual length. */
  static Report report() throws IOException {
    Path examples = Path.of(Files.isDirectory(Path.of("examples")) ? "examples" : "../examples");
    String all =
        Files.readString(examples.resolve("report.txt"))
            + "\n"
            + Files.readString(examples.resolve("outlets/lakeside-courier.txt"));
    StringBuilder text = new StringBuilder();
    int words = 0;
    for (String paragraph : all.split("\n\n")) {
      if (words < WORDS) {
        text.append(paragraph.strip()).append("\n\n");
        words += paragraph.strip().split("\\s+").length;
      }
    }
    return Report.given(
        text.toString(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("2024-05-14"),
        Optional.empty(),
        Optional.empty());
  }
}
