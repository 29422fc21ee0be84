package attest.query;

import attest.record.Entity;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A record as it is asked: its entities by their ids, and the terms of what was looked at. */
final class Facts {
  private final ReportRecord record;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, List<String>> terms = new HashMap<>();

  Facts(ReportRecord record) {
    this.record = record;
    record.entities().forEach(entity -> entities.put(entity.id(), entity));
  }

  ReportRecord record() {
    return record;
  }

  Optional<Entity> entity(Optional<String> id) {
    return id.map(entities::get);
  }

  /** Whether words stand one after the other in a text. */
  boolean hold(String text, List<String> words) {
    return Terms.hold(terms.computeIfAbsent(text, Terms::of), words);
  }

  /** Whether words stand in those that refer to an entity, or in its name. */
  boolean called(Optional<Span> span, Optional<String> entity, List<String> words) {
    return Stream.concat(span.map(Span::text).stream(), entity(entity).map(Entity::name).stream())
        .anyMatch(name -> hold(name, words));
  }

  boolean called(Reference reference, List<String> words) {
    return called(Optional.of(reference.span()), reference.entity(), words);
  }
}
