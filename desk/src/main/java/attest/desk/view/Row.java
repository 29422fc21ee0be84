package attest.desk.view;

import attest.query.Matcher;
import attest.query.Query;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.record.Statement;
import attest.store.Hit;
import java.util.List;
import java.util.Optional;

/**
 * A report among those found, with what in it was found: the statements that the query asks for,
 * the events that it asks for; where it asks for neither, any of both.
 *
 * @param day ISO with weekday
 * @param title its title, else its first line
 * @param statements the first of them
 * @param events the first of them
 * @param moreStatements how many more there are
 * @param moreEvents how many more there are
 */
public record Row(
    String hash,
    Optional<String> day,
    Optional<String> outlet,
    String title,
    Optional<String> url,
    List<Said> statements,
    List<Happened> events,
    int moreStatements,
    int moreEvents) {
  /** Statements and events of one report in a list. */
  static final int FEW = 3;

  /** The same in a table. */
  static final int DENSE = 6;

  static Row of(Hit hit, Optional<ReportRecord> record, Query query, int most) {
    Matcher matcher = Matcher.of(query);
    boolean speech = !query.statements().isEmpty() || query.events().isEmpty();
    boolean deeds = !query.events().isEmpty() || query.statements().isEmpty();
    List<Statement> statements =
        record.filter(each -> speech).map(matcher::statements).orElse(List.of());
    List<Event> events = record.filter(each -> deeds).map(matcher::events).orElse(List.of());
    Optional<Names> names = record.map(Names::new);
    return new Row(
        hit.hash(),
        hit.day().map(Day::of),
        hit.outlet(),
        hit.headline(),
        hit.url(),
        statements.stream()
            .limit(most)
            .map(statement -> Said.of(record.get(), statement, names.get()))
            .toList(),
        events.stream()
            .limit(most)
            .map(event -> Happened.of(record.get(), event, names.get()))
            .toList(),
        Math.max(0, statements.size() - most),
        Math.max(0, events.size() - most));
  }

  /** How many statements and events are not shown. */
  public int more() {
    return moreStatements + moreEvents;
  }

  /** "4 more statements, 1 more event". */
  public String moreWords() {
    String said = moreStatements == 0 ? "" : Figures.of(moreStatements, "more statement");
    String done = moreEvents == 0 ? "" : Figures.of(moreEvents, "more event");
    return said + (said.isEmpty() || done.isEmpty() ? "" : ", ") + done;
  }
}
