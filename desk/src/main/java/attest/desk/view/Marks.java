package attest.desk.view;

import attest.record.Entity;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Statement;
import attest.record.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words of a report that the values of its record point at. */
final class Marks {
  private final List<Mark> marks = new ArrayList<>();

  private Marks() {}

  /**
   * All of them.
   *
   * @param voices of each statement the number of its speaker
   */
  static List<Mark> of(ReportRecord record, Map<String, Integer> voices) {
    Marks all = new Marks();
    record.statements().forEach(each -> all.statement(each, " v" + voices.get(each.id())));
    record.events().forEach(all::event);
    record.absences().forEach(each -> all.add(each.evidence(), "a", each.id()));
    record.entities().forEach(all::entity);
    int number = 0;
    for (Time time : record.times()) {
      if (!time.spans().isEmpty()) {
        String id = "t" + ++number;
        time.spans().forEach(span -> all.add(span, "w", id));
      }
    }
    record.distances().forEach(span -> all.add(span, "q", "q" + span.start()));
    return all.marks;
  }

  private void add(Span span, String layer, String id) {
    marks.add(Mark.of(span, layer, id));
  }

  private void statement(Statement statement, String voice) {
    String id = statement.id();
    statement.content().forEach(span -> add(span, "s" + voice, id));
    statement.source().flatMap(Statement.Source::span).ifPresent(s -> add(s, "c" + voice, id));
    statement.cue().ifPresent(span -> add(span, "c" + voice, id));
  }

  private void event(Event event) {
    add(event.trigger(), "e", event.id());
    event.mentions().forEach(span -> add(span, "e", event.id()));
    event.tolls().forEach(toll -> add(toll.evidence(), "k", event.id()));
  }

  private void entity(Entity entity) {
    String layer = entity.place().isPresent() ? "p" : "n";
    entity.mentions().forEach(mention -> add(mention.span(), layer, entity.id()));
  }
}
