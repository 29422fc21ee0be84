package attest.bench.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.Engine;
import attest.record.ReportRecord;
import attest.record.Toll;
import attest.record.Verifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final int DISTINCT = 12;
  private static final int COUNT = 120;

  @Test
  void theirWordsStandWhereTheySay() {
    assumeTrue(
        Engine.class.getResource("weights/encoder.onnx") != null,
        "the weights are not there: make train makes them");
    List<String> read;
    try (Engine engine = Engine.open()) {
      read = Records.read(engine, DISTINCT);
    }
    List<String> records = Records.of(read).first(COUNT).toList();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < COUNT; i++) {
      String json = records.get(i);
      assertEquals(List.of(), Verifier.verify(json));
      ReportRecord record = ReportRecord.fromJson(json);
      assertEquals(json, record.toJson());
      texts.add(record.article().text());
      keepsShape(ReportRecord.fromJson(read.get(i % DISTINCT)), record);
    }
    assertEquals(COUNT, texts.size());
    assertEquals(records, Records.of(read).first(COUNT).toList());
  }

  /** Another report has as many values, and its tolls are the numbers in their words. */
  private static void keepsShape(ReportRecord one, ReportRecord other) {
    assertEquals(one.entities().size(), other.entities().size());
    assertEquals(one.statements().size(), other.statements().size());
    assertEquals(one.events().size(), other.events().size());
    other.events().stream().flatMap(event -> event.tolls().stream()).forEach(RecordsTest::counts);
  }

  private static void counts(Toll toll) {
    String digits = toll.evidence().text().replaceAll("[^0-9]", "");
    if (toll.evidence().text().matches("[0-9,]+ \\p{L}+")) {
      assertEquals(toll.min().orElseThrow(), Integer.parseInt(digits));
    }
    assertTrue(toll.min().orElse(0) >= 0);
  }
}
