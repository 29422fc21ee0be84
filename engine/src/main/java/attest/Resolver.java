package attest;

import attest.read.Reading;
import attest.resolve.Absence;
import attest.resolve.Act;
import attest.resolve.Event;
import attest.resolve.Note;
import attest.resolve.Report;
import attest.resolve.Resolution;
import attest.resolve.Statement;
import attest.resolve.cast.Cast;
import attest.resolve.cast.Context;
import attest.resolve.cast.Knowledge;
import attest.resolve.event.Events;
import attest.resolve.speech.Absences;
import attest.resolve.speech.Acts;
import attest.resolve.speech.Statements;
import attest.resolve.time.Times;
import attest.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Runs the passes of the resolution in their order. */
final class Resolver {
  private Resolver() {}

  /**
   * Settles who, when, where and what.
   *
   * @param knowledge what is known beforehand
   * @param report the report as it came
   * @param reading what the readers found in its text
   */
  static Resolution resolve(Knowledge knowledge, Report report, Reading reading) {
    List<Note> notes = new ArrayList<>();
    Times times = Times.find(report, reading, notes);
    Cast cast = Cast.find(knowledge, report, reading);
    Context context = new Context(report, reading, cast, times, notes);
    List<Range> distances = new ArrayList<>();
    List<Statement> statements = Statements.find(context, distances);
    List<Absence> absences = Absences.find(context, statements);
    List<Event> events = Events.find(context, statements, absences);
    List<Act> acts = Acts.find(context, statements, events);
    cast.home();
    return new Resolution(
        cast.entities(), statements, acts, events, absences, times.all(), distances, notes);
  }
}
