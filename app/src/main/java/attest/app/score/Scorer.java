package attest.app.score;

import attest.record.ReportRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Counts record after record against its gold, then says how it went. */
public sealed interface Scorer permits AttributionScorer, RecordScorer {
  /**
   * Counts one report.
   *
   * @param id what to call it
   * @param text its text
   * @param gold its annotation
   * @param record what the engine made of it; empty where it made nothing
   */
  void count(String id, String text, JsonNode gold, Optional<ReportRecord> record);

  /** The figures, the worst reports and the commonest errors, as lines. */
  String summary();
}
