package attest.desk.view;

import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Toll;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An event as it is shown.
 *
 * @param report the hash of its report
 * @param id in the record
 * @param at where its trigger begins, in code points
 * @param type of PLOVER
 * @param mode as PLOVER has it
 * @param status happened, ongoing, planned, demanded, possible or denied
 * @param trigger the word that tells it
 * @param actor names, else words
 * @param recipient names, else words
 * @param place the words of the report
 * @param when day or days, ISO with weekday
 * @param voice by whose word: the outlet, or a speaker
 * @param narrated whether the outlet tells it in its own voice
 * @param also ids of statements that tell it, too
 * @param how what decided
 */
public record Happened(
    String report,
    String id,
    int at,
    String type,
    Optional<String> mode,
    String status,
    String trigger,
    List<String> actor,
    List<String> recipient,
    List<String> place,
    Optional<String> when,
    List<Count> tolls,
    String voice,
    boolean narrated,
    List<String> also,
    String how) {

  /**
   * A number of people, as somebody gave it.
   *
   * @param who the people
   * @param voice by whose count
   * @param evidence the words
   */
  public record Count(
      String kind,
      OptionalInt min,
      OptionalInt max,
      Optional<String> who,
      String voice,
      String evidence,
      String how) {
    static Count of(Toll toll, Names names) {
      return new Count(
          Spelling.of(toll.kind()),
          toll.min(),
          toll.max(),
          toll.who().map(Span::text),
          names.voice(toll.voice()),
          toll.evidence().text(),
          toll.how());
    }

    /** "3", "5 or more", "at most 7", "3 to 5". */
    public String figure() {
      if (min.isPresent() && max.isPresent()) {
        return min.equals(max) ? "" + min.getAsInt() : min.getAsInt() + " to " + max.getAsInt();
      }
      return min.isPresent()
          ? min.getAsInt() + " or more"
          : max.isPresent() ? "at most " + max.getAsInt() : "a number not told";
    }
  }

  static Happened of(ReportRecord record, Event event, Names names) {
    return new Happened(
        record.article().id(),
        event.id(),
        event.trigger().start(),
        Spelling.of(event.type()),
        event.mode(),
        Spelling.of(event.status()),
        event.trigger().text(),
        names(event.actor(), names),
        names(event.recipient(), names),
        event.place().stream().map(place -> place.span().text()).toList(),
        event.time().flatMap(Day::of),
        event.tolls().stream().map(toll -> Count.of(toll, names)).toList(),
        names.voice(event.voice()),
        event.voice() instanceof attest.record.Voice.Narrator,
        event.alsoIn(),
        event.how());
  }

  private static List<String> names(List<Reference> references, Names names) {
    return references.stream().map(names::of).toList();
  }

  /** "Gunmen of the Front → a police convoy", what is not known left out. */
  public String parties() {
    String to = String.join(", ", recipient);
    String from = String.join(", ", actor);
    return to.isEmpty() ? from : from.isEmpty() ? "→ " + to : from + " → " + to;
  }
}
