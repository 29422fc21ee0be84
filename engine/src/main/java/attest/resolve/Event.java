package attest.resolve;

import attest.text.Range;
import java.util.List;
import java.util.Optional;

/**
 * Who did what to whom, where and when, as told.
 *
 * @param type its PLOVER type
 * @param mode its PLOVER mode, where the text tells
 * @param contexts PLOVER contexts, where the text tells
 * @param trigger the most specific word for it
 * @param mentions all other words that tell of it
 * @param actor who did it
 * @param recipient to whom
 * @param place where
 * @param time when
 * @param tolls how many were hurt, by each count
 * @param status whether it happened
 * @param voice by whose word
 * @param alsoIn statements that tell it beside the narrator
 * @param how the rules that found it and joined its mentions
 */
public record Event(
    Type type,
    Optional<String> mode,
    List<String> contexts,
    Range trigger,
    List<Range> mentions,
    List<Participant> actor,
    List<Participant> recipient,
    List<Participant> place,
    Optional<Time> time,
    List<Toll> tolls,
    Status status,
    Voice voice,
    List<Statement> alsoIn,
    String how) {
  public Event {
    contexts = List.copyOf(contexts);
    mentions = List.copyOf(mentions);
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    place = List.copyOf(place);
    tolls = List.copyOf(tolls);
    alsoIn = List.copyOf(alsoIn);
  }

  /** The sixteen types of PLOVER 2.0, and one for happenings outside them. */
  public enum Type {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT,
    OTHER
  }

  /** Whether it happened. */
  public enum Status {
    HAPPENED,
    ONGOING,
    PLANNED,
    DEMANDED,
    POSSIBLE,
    DENIED
  }

  /**
   * Somebody or somewhere in an event.
   *
   * @param entity who or where, where settled
   * @param range the words nearest to the trigger that name it
   */
  public record Participant(Optional<Entity> entity, Range range) {}
}
