package attest.desk.view;

import attest.desk.view.ReportPage.Remark;
import attest.record.Entity;
import attest.record.Note;
import attest.record.ReportRecord;
import attest.resolve.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands beside the text: who speaks, and what is not as it should be. */
final class Margin {
  private Margin() {}

  static List<Remark> of(ReportRecord record, List<Said> statements) {
    List<Remark> remarks = new ArrayList<>();
    for (Said said : statements) {
      remarks.add(new Remark("voice", said.id(), said.who(), said.at()));
      if (said.malformed()) {
        remarks.add(
            new Remark("broken", said.id(), "Quotation marks do not balance here.", said.at()));
      }
    }
    for (Note note : record.notes()) {
      note.span()
          .ifPresent(span -> remarks.add(new Remark(kind(note), "", note.message(), span.start())));
    }
    for (Entity entity : record.entities()) {
      entity
          .place()
          .flatMap(Place::contested)
          .ifPresent(
              contested ->
                  remarks.add(
                      new Remark(
                          "contested",
                          entity.id(),
                          contested(entity.name(), contested),
                          entity.mentions().get(0).span().start())));
    }
    remarks.sort(Comparator.comparingInt(Remark::at));
    return List.copyOf(remarks);
  }

  private static String kind(Note note) {
    return note.code().startsWith("time") || note.code().startsWith("date") ? "date" : "note";
  }

  private static String contested(String name, Place.Contested contested) {
    StringBuilder text = new StringBuilder(name).append(": contested.");
    List<String> others = contested.names().stream().filter(each -> !each.equals(name)).toList();
    if (!others.isEmpty()) {
      text.append(" Also called ").append(String.join(", ", others)).append('.');
    }
    if (!contested.claimants().isEmpty()) {
      text.append(" Claimed by ").append(String.join(", ", contested.claimants())).append('.');
    }
    contested
        .administeredBy()
        .ifPresent(by -> text.append(" Administered by ").append(by).append('.'));
    return text.toString();
  }
}
