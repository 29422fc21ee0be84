package attest.record;

import java.util.List;
import java.util.Objects;

/**
 * All that attest says about one report. Lists stand in the order of their first words. Every span
 * says what the text says there and every id points at something in this record: one that does not
 * cannot be built.
 *
 * @param engine what made it
 * @param article the report itself
 * @param entities everybody and everything named or meant
 * @param statements who said what
 * @param events what happened, as told
 * @param absences what the report says was not said
 * @param times every time expression
 * @param distances words the outlet sets in quotation marks to keep its distance
 * @param notes what a reader should know; those about no words first
 */
public record ReportRecord(
    Maker engine,
    Article article,
    List<Entity> entities,
    List<Statement> statements,
    List<Event> events,
    List<Absence> absences,
    List<Time> times,
    List<Span> distances,
    List<Note> notes) {
  /** The version of the contract. */
  public static final int VERSION = 1;

  /**
   * Checks every span and every id.
   *
   * @throws IllegalArgumentException if a span, an id or an order lies, saying which
   */
  public ReportRecord {
    Objects.requireNonNull(engine);
    Objects.requireNonNull(article);
    entities = List.copyOf(entities);
    statements = List.copyOf(statements);
    events = List.copyOf(events);
    absences = List.copyOf(absences);
    times = List.copyOf(times);
    distances = List.copyOf(distances);
    notes = List.copyOf(notes);
    new Consistency(article.text(), entities, statements, events, absences, times, distances, notes)
        .check();
  }

  /** The record as one line of JSON, without the line end. */
  public String toJson() {
    return RecordJson.write(this);
  }

  /**
   * Reads a record back from its JSON.
   *
   * @throws IllegalArgumentException if it is no JSON or keeps not to the contract, saying where
   */
  public static ReportRecord fromJson(String json) {
    return RecordParser.parse(json);
  }
}
