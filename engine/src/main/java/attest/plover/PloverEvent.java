package attest.plover;

import attest.record.Entity;
import attest.record.Span;
import attest.record.Toll;
import attest.resolve.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One event as PLOVER counts them.
 *
 * @param id the id of the event in its record, or for an act those of its statement and the place
 *     of the act there, as {@code s4.1}
 * @param type one of the 16 PLOVER types
 * @param mode PLOVER's mode, where the text tells
 * @param contexts PLOVER's contexts
 * @param status whether it happened, is planned, demanded...; what is said in words has happened
 * @param statement the id of the statement in whose words alone it stands, or whose act it is
 * @param start first day, where known
 * @param end last day, where known
 * @param actor who did it, each a party of their own
 * @param recipient to whom
 * @param places where
 * @param words the words that tell of it
 * @param tolls numbers of people, as given
 */
public record PloverEvent(
    String id,
    Event.Type type,
    Optional<String> mode,
    List<String> contexts,
    Event.Status status,
    Optional<String> statement,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    List<Party> actor,
    List<Party> recipient,
    List<Party> places,
    Span words,
    List<Toll> tolls) {
  public PloverEvent {
    contexts = List.copyOf(contexts);
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    places = List.copyOf(places);
    tolls = List.copyOf(tolls);
  }

  /**
   * A participant or place.
   *
   * @param text as the report words it
   * @param entity whom or what the words mean, where the record knows
   */
  public record Party(String text, Optional<Entity> entity) {}
}
