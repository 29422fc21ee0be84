package attest.desk.view;

import attest.query.Matcher;
import attest.query.Query;
import attest.record.ReportRecord;
import attest.store.Hit;
import java.util.List;
import java.util.Optional;

/**
 * A report among those found, with what in it was found.
 *
 * @param day ISO with weekday
 * @param title its title, else its first line
 * @param statements those that the query asks for; all where it asks for none
 * @param events in the same way
 */
public record Row(
    String hash,
    Optional<String> day,
    Optional<String> outlet,
    String title,
    Optional<String> url,
    List<Said> statements,
    List<Happened> events) {

  static Row of(Hit hit, Optional<ReportRecord> record, Query query) {
    Matcher matcher = Matcher.of(query);
    return new Row(
        hit.hash(),
        hit.day().map(Day::of),
        hit.outlet(),
        hit.title().orElse(hit.opening().lines().findFirst().orElse("")),
        hit.url(),
        record.map(each -> statements(each, matcher)).orElse(List.of()),
        record.map(each -> events(each, matcher)).orElse(List.of()));
  }

  private static List<Said> statements(ReportRecord record, Matcher matcher) {
    Names names = new Names(record);
    return matcher.statements(record).stream()
        .map(statement -> Said.of(record, statement, names))
        .toList();
  }

  private static List<Happened> events(ReportRecord record, Matcher matcher) {
    Names names = new Names(record);
    return matcher.events(record).stream().map(event -> Happened.of(record, event, names)).toList();
  }
}
