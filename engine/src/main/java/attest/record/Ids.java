package attest.record;

import attest.resolve.Absence;
import attest.resolve.Entity;
import attest.resolve.Event;
import attest.resolve.Resolution;
import attest.resolve.Statement;
import attest.resolve.Voice;
import attest.text.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What of a resolution enters the record, in the record's order, and the id of each. Left out is
 * what has no words, and what stands in the voice of a statement that was left out.
 */
final class Ids {
  private final List<Entity> entities;
  private final List<Statement> statements;
  private final List<Event> events;
  private final List<Absence> absences;
  private final Map<Object, String> ids = new IdentityHashMap<>();
  private final List<String> left = new ArrayList<>();

  Ids(Resolution resolution, Spans spans) {
    entities =
        number(
            "n",
            resolution.entities(),
            entity -> first(spans, entity.mentions().stream().map(m -> m.range()).toList()));
    statements =
        number("s", resolution.statements(), statement -> first(spans, statement.content()));
    events =
        number(
            "e",
            resolution.events(),
            event -> known(event.voice()) ? spans.of(event.trigger()) : Optional.empty());
    absences =
        number(
            "a",
            resolution.absences(),
            absence -> known(absence.voice()) ? spans.of(absence.evidence()) : Optional.empty());
  }

  List<Entity> entities() {
    return entities;
  }

  List<Statement> statements() {
    return statements;
  }

  List<Event> events() {
    return events;
  }

  List<Absence> absences() {
    return absences;
  }

  /** The names of the values that were left out, but for entities nobody speaks of. */
  List<String> left() {
    return left;
  }

  /** The id of an entity, statement, event or absence; empty for one that was left out. */
  Optional<String> of(Object value) {
    return Optional.ofNullable(ids.get(value));
  }

  /** The ids of those that entered, each once. */
  List<String> all(Collection<?> values) {
    return values.stream().map(this::of).flatMap(Optional::stream).distinct().toList();
  }

  private boolean known(Voice voice) {
    return !(voice instanceof Voice.In in) || ids.containsKey(in.statement());
  }

  private static Optional<Span> first(Spans spans, List<Range> ranges) {
    return spans.of(ranges).stream().findFirst();
  }

  private <T> List<T> number(
      String letter, List<T> values, Function<T, Optional<Span>> firstWords) {
    record Placed<T>(T value, Span words) {}
    List<Placed<T>> placed = new ArrayList<>();
    for (T value : values) {
      Optional<Span> words = firstWords.apply(value);
      if (words.isPresent()) {
        placed.add(new Placed<>(value, words.get()));
      } else if (!letter.equals("n")) {
        left.add(value.getClass().getSimpleName());
      }
    }
    placed.sort(
        Comparator.<Placed<T>>comparingInt(p -> p.words().start())
            .thenComparing(p -> p.words().end(), Comparator.reverseOrder()));
    List<T> sorted = placed.stream().map(Placed::value).toList();
    for (int i = 0; i < sorted.size(); i++) {
      ids.putIfAbsent(sorted.get(i), letter + (i + 1));
    }
    return sorted;
  }
}
