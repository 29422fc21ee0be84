package attest.desk.view;

import attest.record.Absence;
import attest.record.ReportRecord;
import attest.record.Spelling;
import java.util.List;
import java.util.Optional;

/**
 * What a report says was not said.
 *
 * @param report the hash of its report
 * @param holder names
 * @param verb what was not done
 * @param voice by whose word
 * @param evidence the words of the report
 */
public record Unsaid(
    String report,
    String id,
    int at,
    List<String> holder,
    String label,
    String verb,
    Optional<String> target,
    String voice,
    String evidence,
    String how) {
  static Unsaid of(ReportRecord record, Absence absence, Names names) {
    return new Unsaid(
        record.article().id(),
        absence.id(),
        absence.evidence().start(),
        names.of(absence.holder()),
        Spelling.of(absence.label()),
        absence.verb(),
        absence.target().map(target -> Target.words(target, names, record)),
        names.voice(absence.voice()),
        absence.evidence().text(),
        absence.how());
  }

  /** "did not"; after "neither side" only "did". */
  public String did() {
    boolean denied =
        holder.size() == 1 && holder.get(0).matches("(?i)(neither|nobody|none|no one|no) ?.*");
    return denied ? "did" : "did not";
  }
}
