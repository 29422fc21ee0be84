package attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import attest.encode.Window;
import attest.encode.Windows;
import attest.encode.WordPieces;
import attest.read.Heads;
import attest.read.Reader;
import attest.read.Reading;
import attest.read.Tags;
import attest.record.Assembly;
import attest.record.Maker;
import attest.record.ReportRecord;
import attest.record.Verifier;
import attest.resolve.Report;
import attest.resolve.cast.Knowledge;
import attest.text.Layout;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The resolution survives readers that answer at random: trees without sense, names anywhere,
 * contents without speakers. It needs no weights, and takes linear time.
 */
class ResolveAttackTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load(Optional.empty());

  private static final String NEWS =
      "On Sunday gunmen killed at least three officers near Zurich, Interior Minister Ann Orsk"
          + " said. \u201cNeither side condemned it,\u201d she told reporters, according to an"
          + " agency. ";

  private static final Pattern LONE_SURROGATE = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

  private final Random random = new Random(6);
  private final Windows windows = new Windows(WordPieces.load(), 64);
  private final float[][] pool = new float[509][];
  private final Reader reader;

  ResolveAttackTest() {
    int labels = Tags.DEPENDENCIES.size();
    reader =
        new Reader(
            new Heads(
                numbers(Heads.ARC * Heads.ARC),
                numbers(Heads.ARC),
                numbers(Heads.LABEL),
                numbers(labels * Heads.LABEL),
                numbers(labels),
                numbers(Heads.STEPS * Heads.STEPS)));
    for (int i = 0; i < pool.length; i++) {
      pool[i] = numbers(Heads.WIDTH);
    }
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private float[][] rows(Window window) {
    float[][] rows = new float[window.words() + 1][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = pool[random.nextInt(pool.length)];
    }
    return rows;
  }

  private void holds(String text) {
    Report report =
        Report.given(
            text,
            Optional.empty(),
            Optional.of("A title"),
            Optional.of("2024-05-14"),
            Optional.empty(),
            Optional.empty());
    Layout layout = Layout.of(text);
    Reading reading = reader.read(layout, windows.of(layout), this::rows);
    Maker maker = new Maker("test", Collections.unmodifiableSortedMap(new TreeMap<>()));
    ReportRecord record =
        Assembly.of(maker, report, Resolver.resolve(KNOWLEDGE, report, reading), Optional.of("en"));
    assertEquals(List.of(), Verifier.verify(record.toJson()));
  }

  @Test
  void readersThatAnswerAtRandomDoNoHarm() {
    for (int run = 0; run < 1500; run++) {
      StringBuilder text = new StringBuilder(RandomText.of(random, random.nextInt(60)));
      for (int cut = random.nextInt(6); cut > 0; cut--) {
        text.insert(
            random.nextInt(text.length() + 1), NEWS.substring(random.nextInt(NEWS.length())));
      }
      holds(LONE_SURROGATE.matcher(text).replaceAll("x"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "\"",
        "\u201c",
        "\u201d",
        "-",
        "\n",
        "said ",
        "\u201cNo,\u201d he said. ",
        "1 ",
        "May ",
        "Orsk ",
        "(",
        "'",
        ". ",
        "the officers ",
        "in "
      })
  void muchOfOneThingTakesLittleTime(String thing) {
    String text = NEWS + thing.repeat(100_000 / thing.length()) + NEWS;
    assertTimeoutPreemptively(Duration.ofSeconds(90), () -> holds(text));
  }
}
