package attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.Finding;
import attest.record.Refused;
import attest.record.ReportRecord;
import attest.record.Verifier;
import attest.resolve.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever the text, the engine gives a record that holds, the same one every time. */
class EngineAttackTest {
  private static final String NEWS =
      "Gunmen shot three officers near the border on Sunday, police said. \u201cWe do not know who"
          + " they were,\u201d spokesman Adam Orsk told reporters. Neither side condemned the"
          + " attack.\n\n";

  private static Engine engine;

  @BeforeAll
  static void open() {
    engine = Engine.open();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void randomTextsGiveRecordsThatHold() {
    Random random = new Random(5);
    int read = 0;
    for (int run = 0; run < 400; run++) {
      StringBuilder text = new StringBuilder(RandomText.of(random, random.nextInt(60)));
      if (run % 2 == 0) {
        for (int cut = random.nextInt(4); cut >= 0; cut--) {
          int at = random.nextInt(NEWS.length());
          text.insert(random.nextInt(text.length() + 1), NEWS.substring(at));
        }
      }
      try {
        holds(text.toString());
        read++;
      } catch (Refused refused) {
        assertEquals("text-not-unicode", refused.code());
      }
    }
    assertTrue(read > 50, read + " read");
  }

  @Test
  void neitherLocaleNorTimeZoneMatters() {
    String json = engine.read(report(NEWS)).toJson();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(json, engine.read(report(NEWS)).toJson());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static void holds(String text) {
    ReportRecord record = engine.read(report(text));
    assertEquals(text, record.article().text());
    String json = record.toJson();
    assertEquals(List.<Finding>of(), Verifier.verify(json));
    assertEquals(json, ReportRecord.fromJson(json).toJson());
  }

  private static Report report(String text) {
    return Report.given(
        text,
        Optional.of("attack"),
        Optional.empty(),
        Optional.of("2024-05-14"),
        Optional.empty(),
        Optional.empty());
  }
}
