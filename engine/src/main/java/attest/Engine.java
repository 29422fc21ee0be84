package attest;

import attest.encode.Encoder;
import attest.encode.Windows;
import attest.encode.WordPieces;
import attest.read.Heads;
import attest.read.Reader;
import attest.read.Reading;
import attest.record.Assembly;
import attest.record.Intake;
import attest.record.Maker;
import attest.record.ReportRecord;
import attest.resolve.Report;
import attest.resolve.cast.NameCase;
import attest.text.Caseless;
import attest.text.Language;
import attest.text.Layout;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads reports. One engine holds one set of weights (about 60 MB) and may be shared between
 * threads; each report is read on the thread that asks. It opens no file and no socket: weights and
 * tables come from the class path.
 */
public final class Engine implements AutoCloseable {
  /** The version that stands in every record. */
  public static final String VERSION = "0.1.0";

  private final Encoder encoder;
  private final Windows windows;
  private final Reader reader;
  private final Maker maker;

  private Engine(Encoder encoder, Reader reader, Maker maker) {
    this.encoder = encoder;
    this.windows = new Windows(WordPieces.load());
    this.reader = reader;
    this.maker = maker;
  }

  /** Loads the weights, in about half a second. */
  public static Engine open() {
    try {
      Heads heads = Heads.read(new DataInputStream(new ByteArrayInputStream(weights("heads.bin"))));
      String version = new String(weights("version.txt"), StandardCharsets.UTF_8).strip();
      return new Engine(
          new Encoder(weights("encoder.onnx")),
          new Reader(heads),
          new Maker(VERSION, new TreeMap<>(Map.of("encoder", version))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] weights(String name) throws IOException {
    try (InputStream in = Engine.class.getResourceAsStream("weights/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the weights " + name + " are missing from the class path");
      }
      return in.readAllBytes();
    }
  }

  /**
   * Reads a report.
   *
   * @return its record; for a text that is not English one without values and a note
   * @throws attest.record.Refused for a text that is no valid Unicode or a date that is none
   */
  public ReportRecord read(Report report) {
    Intake.check(report);
    Language language = Language.of(report.text());
    if (!language.english()) {
      return Assembly.unread(maker, report, language.code());
    }
    Reading reading =
        Caseless.is(report.text()) ? restored(report.text()) : reading(Layout.of(report.text()));
    return Assembly.of(maker, report, Resolver.resolve(report, reading), language.code());
  }

  /** What the readers find in a text, before anything is resolved. */
  public Reading reading(Layout layout) {
    return reader.read(layout, windows.of(layout), encoder::encode);
  }

  /** Reads a text without capitals twice: to find the names, then with capitals on them. */
  private Reading restored(String text) {
    Reading first = reading(Layout.of(Caseless.sentences(text)));
    return reading(Layout.of(NameCase.restore(first)));
  }

  @Override
  public void close() {
    encoder.close();
  }
}
