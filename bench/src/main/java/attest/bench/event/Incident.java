package attest.bench.event;

import attest.bench.event.CeafRme.Filler;
import attest.record.Event;
import attest.record.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One incident, told by one event or several.
 *
 * @param type its type in MUC-4
 * @param events the events that tell it
 * @param fillers who and what plays a role in it, as far as known yet
 */
record Incident(String type, List<Event> events, List<Filler> fillers) {
  static Incident of(String type, Event event) {
    return new Incident(type, new ArrayList<>(List.of(event)), new ArrayList<>());
  }

  /** Adds an entity, unless one with a mention in common plays the role already. */
  void add(String role, Set<String> mentions) {
    Filler fresh = new Filler(role, mentions);
    if (!fresh.mentions().isEmpty() && fillers.stream().noneMatch(fresh::meets)) {
      fillers.add(fresh);
    }
  }

  void join(Incident other) {
    events.addAll(other.events);
    other.fillers.forEach(each -> add(each.role(), each.mentions()));
  }

  boolean has(String role) {
    return fillers.stream().anyMatch(each -> each.role().equals(role));
  }

  /** Whether both have a victim or target in common, or one of them has none. */
  boolean same(Incident other) {
    List<Filler> struck = struck();
    List<Filler> others = other.struck();
    return type.equals(other.type)
        && (struck.isEmpty()
            || others.isEmpty()
            || struck.stream().anyMatch(each -> others.stream().anyMatch(each::meets)));
  }

  private List<Filler> struck() {
    return fillers.stream()
        .filter(each -> each.role().equals("Victim") || each.role().equals("Target"))
        .toList();
  }

  /** All words that tell of it. */
  Stream<Span> words() {
    return events.stream()
        .flatMap(each -> Stream.concat(Stream.of(each.trigger()), each.mentions().stream()));
  }

  /** How far a phrase stands from its words; twice as far where it stands before them. */
  int away(Span span) {
    return words()
        .mapToInt(each -> span.start() - each.start())
        .map(far -> far < 0 ? -2 * far : far)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
