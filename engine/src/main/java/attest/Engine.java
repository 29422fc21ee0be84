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
import attest.resolve.cast.ActorTable;
import attest.resolve.cast.Knowledge;
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
import java.util.Optional;
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
  private final Knowledge knowledge;
  private final Maker maker;

  private Engine(Encoder encoder, Reader reader, Knowledge knowledge, Maker maker) {
    this.encoder = encoder;
    this.windows = new Windows(WordPieces.load());
    this.reader = reader;
    this.knowledge = knowledge;
    this.maker = maker;
  }

  /** Loads weights and tables, in under a second. */
  public static Engine open() {
    return open(Optional.empty());
  }

  /**
   * Loads weights and tables.
   *
   * @param actors a user's own actors, which go before those of the tables; the version of theirs
   *     stands in every record
   */
  public static Engine open(Optional<ActorTable> actors) {
    try {
      Heads heads = Heads.read(new DataInputStream(new ByteArrayInputStream(weights("heads.bin"))));
      String version = new String(weights("version.txt"), StandardCharsets.UTF_8).strip();
      Map<String, String> models = new TreeMap<>(Map.of("encoder", version));
      actors.ifPresent(own -> models.put("actors", own.version()));
      return new Engine(
          new Encoder(weights("encoder.onnx")),
          new Reader(heads),
          Knowledge.load(actors),
          new Maker(VERSION, new TreeMap<>(models)));
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
    return Assembly.of(
        maker, report, Resolver.resolve(knowledge, report, reading), language.code());
  }

  /** What the readers find in a text, before anything is resolved. */
  public Reading reading(Layout layout) {
    return reader.read(layout, windows.of(layout), encoder::encode);
  }

  /** Reads a text without capitals twice: to find the names, then with capitals on them. */
  private Reading restored(String text) {
    Reading first = reading(Layout.of(Caseless.sentences(text)));
    return reading(Layout.of(NameCase.restore(knowledge, first)));
  }

  @Override
  public void close() {
    encoder.close();
  }
}
