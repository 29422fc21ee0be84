package attest.app;

import attest.record.Assembly;
import attest.record.Maker;
import attest.record.ReportRecord;
import attest.resolve.Report;
import attest.resolve.Resolution;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One run of the command in this process.
 *
 * @param status the exit status
 * @param out standard output
 * @param err standard error
 */
record Run(int status, String out, String err) {
  /** A record with a value of every sort, and the text it was made of. */
  static final ReportRecord SAMPLE = sample();

  /** Knows one text by heart, and finds nothing in any other. */
  private static final Reader READER =
      new Reader() {
        @Override
        public ReportRecord read(Report report) {
          if (report.text().contains("FAULT")) {
            throw new IllegalStateException("told to");
          }
          return report.text().equals(SAMPLE.article().text())
              ? SAMPLE
              : Assembly.of(new Maker("test", new TreeMap<>()), report, NOTHING, Optional.of("en"));
        }

        @Override
        public void close() {}
      };

  private static final Resolution NOTHING =
      new Resolution(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Where the tests of the command keep actors. */
  static final OwnActors OWN = new OwnActors(Path.of("target", "own-actors", "actors.tsv"));

  /** Runs the command with a reader that needs no weights. */
  static Run attest(byte[] in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] status = new int[1];
    String err = run(in, out, status, arguments);
    return new Run(status[0], out.toString(StandardCharsets.UTF_8), err);
  }

  static Run attest(String in, String... arguments) {
    return attest(in.getBytes(StandardCharsets.UTF_8), arguments);
  }

  static String run(byte[] in, OutputStream out, int[] status, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(in), out, new PrintStream(err, true, StandardCharsets.UTF_8));
    Terminal none = new Terminal(false, 80);
    status[0] = Main.run(streams, () -> none, () -> none, () -> READER, OWN, arguments);
    return err.toString(StandardCharsets.UTF_8);
  }

  private static ReportRecord sample() {
    try (InputStream in = Run.class.getResourceAsStream("sample.json")) {
      return ReportRecord.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
