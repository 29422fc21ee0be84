package attest.query;

import attest.query.Query.Field;
import attest.query.Value.Code;
import attest.query.Value.Count;
import attest.query.Value.Range;
import attest.query.Value.Text;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Reference;
import attest.record.Spelling;
import attest.record.Toll;
import attest.record.Voice;
import attest.resolve.Place;
import java.util.List;
import java.util.stream.Stream;

/** Whether an event has what a field asks for. */
final class EventFields {
  private EventFields() {}

  static boolean hold(Field field, Event event, Facts facts) {
    return switch (field.value()) {
      case Text text -> words(field.key(), text.words(), event, facts);
      case Code code -> code(field.key(), code.code(), event, facts);
      case Range range -> event.tolls().stream().anyMatch(toll -> counts(toll, range));
      case Count count ->
          event.tolls().stream()
              .anyMatch(toll -> isKind(toll, count.of()) && counts(toll, count.range()));
      default -> throw new AssertionError(field);
    };
  }

  private static boolean words(Key key, List<String> words, Event event, Facts facts) {
    return switch (key) {
      case ACTOR -> event.actor().stream().anyMatch(one -> facts.called(one, words));
      case RECIPIENT -> event.recipient().stream().anyMatch(one -> facts.called(one, words));
      case PLACE ->
          event.place().stream()
              .anyMatch(
                  place ->
                      facts.called(place, words)
                          || facts
                              .entity(place.entity())
                              .flatMap(Entity::place)
                              .filter(lies -> names(lies).anyMatch(n -> facts.hold(n, words)))
                              .isPresent());
      default -> throw new AssertionError(key);
    };
  }

  private static boolean code(Key key, String code, Event event, Facts facts) {
    return switch (key) {
      case TYPE -> Spelling.of(event.type()).equals(code);
      case STATUS -> Spelling.of(event.status()).equals(code);
      case VOICE -> voice(event).equals(code);
      case ACTOR -> event.actor().stream().anyMatch(one -> isOf(one, code, facts));
      case RECIPIENT -> event.recipient().stream().anyMatch(one -> isOf(one, code, facts));
      case TOLL -> event.tolls().stream().anyMatch(toll -> isKind(toll, code));
      default -> throw new AssertionError(key);
    };
  }

  /** By whose word: narrator or statement. */
  static String voice(Event event) {
    return event.voice() instanceof Voice.Narrator ? "narrator" : "statement";
  }

  /** The canonical name of a place and, where it is contested, the other names in use. */
  static Stream<String> names(Place place) {
    return Stream.concat(
        Stream.of(place.name()), place.contested().stream().flatMap(c -> c.names().stream()));
  }

  private static boolean isOf(Reference reference, String code, Facts facts) {
    return facts
        .entity(reference.entity())
        .flatMap(Entity::actor)
        .filter(
            actor ->
                actor.country().filter(code::equals).isPresent() || actor.sector().contains(code))
        .isPresent();
  }

  private static boolean isKind(Toll toll, String kind) {
    return Spelling.of(toll.kind()).equals(kind);
  }

  /** Whether its least number, or its greatest where it has no least, lies in a range. */
  private static boolean counts(Toll toll, Range range) {
    var figure = toll.min().isPresent() ? toll.min() : toll.max();
    return figure.isPresent() && range.holds(figure.getAsInt());
  }
}
