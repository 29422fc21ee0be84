package attest.desk.view;

import attest.record.ReportRecord;
import attest.record.Spelling;
import attest.resolve.Act;
import attest.resolve.Event;
import attest.resolve.Statement;
import attest.resolve.Toll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * With what a value is edited.
 *
 * @param sort words, choice, list, toll, days, text, place or none
 * @param options of a choice, or the kinds of a toll; those of a list stand once on the page
 */
public record Editor(String sort, List<Option> options) {
  /** Something that can be chosen. */
  public record Option(String value, String words) {
    static Option of(String word) {
      return new Option(word, word.replace('-', ' '));
    }
  }

  /** The editor of a field. */
  static Editor of(String field) {
    return switch (field) {
      case "s.source", "s.chain", "e.actor", "e.recipient", "e.place" ->
          new Editor("words", List.of());
      case "s.kind" -> choice(Statement.Kind.values());
      case "s.medium.type", "s.acts", "e.type", "e.voice" -> new Editor("list", List.of());
      case "e.status" -> choice(Event.Status.values());
      case "e.tolls" -> new Editor("toll", choice(Toll.Kind.values()).options());
      case "s.time", "e.time" -> new Editor("days", List.of());
      case "n.actor.country", "n.actor.sector" -> new Editor("text", List.of());
      case "n.place" -> new Editor("place", List.of());
      default -> new Editor("none", List.of());
    };
  }

  static List<Option> acts() {
    return choice(Act.Label.values()).options();
  }

  static List<Option> types() {
    return choice(Event.Type.values()).options();
  }

  static List<Option> tolls() {
    return choice(Toll.Kind.values()).options();
  }

  static List<Option> media() {
    return choice(Statement.Medium.Type.values()).options();
  }

  private static Editor choice(Enum<?>... values) {
    return new Editor("choice", Arrays.stream(values).map(Spelling::of).map(Option::of).toList());
  }

  static List<Option> voices(ReportRecord record) {
    List<Option> voices = new ArrayList<>();
    voices.add(new Option("narrator", "the outlet"));
    Names names = new Names(record);
    for (attest.record.Statement each : record.statements()) {
      voices.add(
          new Option(
              each.id(),
              each.id()
                  + ", "
                  + names.speaker(each).orElse("somebody not named")
                  + ": "
                  + Target.shorten(each.content().get(0).text())));
    }
    return voices;
  }
}
