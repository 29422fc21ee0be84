package attest.record;

import attest.resolve.Event.Status;
import attest.resolve.Event.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who did what to whom, where and when, as told.
 *
 * @param id e1, e2, ...
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
 * @param alsoIn ids of the statements that tell it beside the narrator
 * @param how the rules that found it and joined its mentions
 */
public record Event(
    String id,
    Type type,
    Optional<String> mode,
    List<String> contexts,
    Span trigger,
    List<Span> mentions,
    List<Reference> actor,
    List<Reference> recipient,
    List<Reference> place,
    Optional<Time> time,
    List<Toll> tolls,
    Status status,
    Voice voice,
    List<String> alsoIn,
    String how) {
  public Event {
    Objects.requireNonNull(type);
    Objects.requireNonNull(trigger);
    Objects.requireNonNull(status);
    Objects.requireNonNull(voice);
    Objects.requireNonNull(how);
    contexts = List.copyOf(contexts);
    mentions = List.copyOf(mentions);
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    place = List.copyOf(place);
    tolls = List.copyOf(tolls);
    alsoIn = List.copyOf(alsoIn);
  }
}
