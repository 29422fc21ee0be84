package attest.resolve;

import attest.text.Range;
import java.util.List;

/**
 * All that was settled about one report. Lists stand in the order of their first words.
 *
 * @param entities everybody and everything named or meant
 * @param statements who said what
 * @param acts what the statements do
 * @param events what happened, as told
 * @param absences what the report says was not said
 * @param times every time expression
 * @param distances words the outlet sets in quotation marks to keep its distance
 * @param notes what a reader should know
 */
public record Resolution(
    List<Entity> entities,
    List<Statement> statements,
    List<Act> acts,
    List<Event> events,
    List<Absence> absences,
    List<Time> times,
    List<Range> distances,
    List<Note> notes) {
  public Resolution {
    entities = List.copyOf(entities);
    statements = List.copyOf(statements);
    acts = List.copyOf(acts);
    events = List.copyOf(events);
    absences = List.copyOf(absences);
    times = List.copyOf(times);
    distances = List.copyOf(distances);
    notes = List.copyOf(notes);
  }
}
