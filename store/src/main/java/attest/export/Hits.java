package attest.export;

import attest.query.Matcher;
import attest.query.Query;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.record.Statement;
import java.util.function.BiPredicate;

/**
 * Which statements and events of a record are wanted. Records themselves (JSON lines) are always
 * handed on whole.
 *
 * @param statements whether a statement of a record is wanted, and the verbal events its acts are
 * @param events whether an event of a record is wanted, and its tolls
 */
public record Hits(
    BiPredicate<ReportRecord, Statement> statements, BiPredicate<ReportRecord, Event> events) {
  /** All of them. */
  public static Hits all() {
    return new Hits((record, statement) -> true, (record, event) -> true);
  }

  /** Those that a query finds in the reports it finds. */
  public static Hits of(Query query) {
    Matcher matcher = Matcher.of(query);
    return new Hits(
        (record, statement) -> matcher.statements(record).contains(statement),
        (record, event) -> matcher.events(record).contains(event));
  }
}
