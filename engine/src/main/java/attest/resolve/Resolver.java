package attest.resolve;

import attest.read.Reading;
import attest.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Runs the passes of the resolution in their order. */
public final class Resolver {
  private Resolver() {}

  /**
   * Settles who, when, where and what.
   *
   * @param report the report as it came
   * @param reading what the readers found in its text
   */
  public static Resolution resolve(Report report, Reading reading) {
    List<Note> notes = new ArrayList<>();
    Times times = Times.find(report, reading, notes);
    Cast cast = Cast.find(report, reading);
    Context context = new Context(report, reading, cast, times, notes);
    List<Range> distances = new ArrayList<>();
    List<Statement> statements = Statements.find(context, distances);
    List<Absence> absences = Absences.find(context, statements);
    List<Event> events = Events.find(context, statements, absences);
    List<Act> acts = Acts.find(context, statements, events);
    return new Resolution(
        cast.entities(), statements, acts, events, absences, times.all(), distances, notes);
  }
}
