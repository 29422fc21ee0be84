package attest.record;

import attest.resolve.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that the spans, ids and orders of one record hold. */
final class Consistency {
  private static final Set<String> PRECISIONS =
      Set.of("point", "town", "district", "province", "region", "country", "area");
  private static final Set<String> RELATIONS = Set.of("near", "border", "between", "direction");

  private final String text;
  private final CodePoints points;
  private final List<Entity> entities;
  private final List<Statement> statements;
  private final List<Event> events;
  private final List<Absence> absences;
  private final List<Time> times;
  private final List<Span> distances;
  private final List<Note> notes;
  private final Set<String> entityIds = new HashSet<>();
  private final Set<String> statementIds = new HashSet<>();
  private final Set<String> eventIds = new HashSet<>();
  private final Set<String> absenceIds = new HashSet<>();

  Consistency(
      String text,
      List<Entity> entities,
      List<Statement> statements,
      List<Event> events,
      List<Absence> absences,
      List<Time> times,
      List<Span> distances,
      List<Note> notes) {
    this.text = text;
    this.points = new CodePoints(text);
    this.entities = entities;
    this.statements = statements;
    this.events = events;
    this.absences = absences;
    this.times = times;
    this.distances = distances;
    this.notes = notes;
  }

  void check() {
    entities.forEach(entity -> declare(entityIds, "n", entity.id()));
    statements.forEach(statement -> declare(statementIds, "s", statement.id()));
    events.forEach(event -> declare(eventIds, "e", event.id()));
    absences.forEach(absence -> declare(absenceIds, "a", absence.id()));
    ordered("entities", entities.stream().map(e -> e.mentions().get(0).span()).toList());
    ordered("statements", statements.stream().map(s -> s.content().get(0)).toList());
    ordered("events", events.stream().map(Event::trigger).toList());
    ordered("absences", absences.stream().map(Absence::evidence).toList());
    ordered("distances", distances);
    ordered("notes", notes.stream().map(Note::span).flatMap(Optional::stream).toList());
    for (Time time : times) {
      if (time.spans().isEmpty()) {
        throw new IllegalArgumentException("times: a time expression without words");
      }
    }
    ordered("times", times.stream().map(t -> t.spans().get(0)).toList());
    entities.forEach(this::check);
    statements.forEach(this::check);
    events.forEach(this::check);
    absences.forEach(this::check);
    times.forEach(time -> check("times", time));
    distances.forEach(span -> check("distances", span));
    notes.forEach(note -> note.span().ifPresent(span -> check("notes", span)));
    noCircles();
  }

  private static void declare(Set<String> ids, String letter, String id) {
    if (!id.startsWith(letter) || !id.substring(1).matches("[1-9][0-9]*")) {
      throw new IllegalArgumentException("the id " + id + " should be " + letter + " and a number");
    }
    if (!ids.add(id)) {
      throw new IllegalArgumentException("the id " + id + " stands twice");
    }
  }

  private static void ordered(String where, List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i - 1).start() > spans.get(i).start()) {
        throw new IllegalArgumentException(
            where + ": not in the order of the text: " + spans.get(i - 1) + ", " + spans.get(i));
      }
    }
  }

  private void check(Entity entity) {
    String id = entity.id();
    ordered(id + ".mentions", entity.mentions().stream().map(Entity.Mention::span).toList());
    entity.mentions().forEach(mention -> check(id + ".mentions", mention.span()));
    entity.titles().forEach(title -> check(id + ".titles", title.span()));
    refer(id + ".affiliation", entityIds, entity.affiliation());
    refer(id + ".members", entityIds, entity.members());
    if (entity.affiliation().contains(id) || entity.members().contains(id)) {
      throw new IllegalArgumentException(id + " belongs to itself");
    }
    entity.place().ifPresent(place -> check(id + ".place", place));
  }

  private static void check(String where, Place place) {
    fault(place)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(where + ": " + fault);
            });
  }

  /** What a place holds that no place can; empty for a sound one. */
  static Optional<String> fault(Place place) {
    if (!(Math.abs(place.lat()) <= 90 && Math.abs(place.lon()) <= 180)) {
      return Optional.of("not on the globe: " + place.lat() + ", " + place.lon());
    } else if (!PRECISIONS.contains(place.precision())) {
      return Optional.of("no precision: " + place.precision());
    } else if (!place.relation().map(RELATIONS::contains).orElse(true)) {
      return Optional.of("no relation: " + place.relation().get());
    }
    return Optional.empty();
  }

  private void check(Statement statement) {
    String id = statement.id();
    List<Span> content = statement.content();
    content.forEach(span -> check(id + ".content", span));
    for (int i = 1; i < content.size(); i++) {
      if (content.get(i - 1).end() > content.get(i).start()) {
        throw new IllegalArgumentException(id + ".content: runs overlap or are out of order");
      }
    }
    statement
        .source()
        .ifPresent(
            source -> {
              source.span().ifPresent(span -> check(id + ".source", span));
              source.entity().ifPresent(entity -> refer(id + ".source", entityIds, entity));
            });
    statement.cue().ifPresent(span -> check(id + ".cue", span));
    statement.medium().spans().forEach(span -> check(id + ".medium", span));
    statement.time().ifPresent(time -> check(id + ".time", time));
    refer(id + ".addressee", entityIds, statement.addressee());
    check(id + ".chain", statement.chain());
    statement.within().ifPresent(outer -> refer(id + ".within", statementIds, outer));
    for (Act act : statement.acts()) {
      String where = id + ".acts";
      check(where + ".evidence", act.evidence());
      act.target().ifPresent(target -> check(where + ".target", target));
      refer(where + ".addressee", entityIds, act.addressee());
      act.wanted()
          .ifPresent(
              wanted -> {
                check(where + ".wanted", wanted.span());
                wanted.event().ifPresent(event -> refer(where + ".wanted", eventIds, event));
              });
    }
  }

  private void check(Event event) {
    String id = event.id();
    check(id + ".trigger", event.trigger());
    ordered(id + ".mentions", event.mentions());
    event.mentions().forEach(span -> check(id + ".mentions", span));
    check(id + ".actor", event.actor());
    check(id + ".recipient", event.recipient());
    check(id + ".place", event.place());
    event.time().ifPresent(time -> check(id + ".time", time));
    for (Toll toll : event.tolls()) {
      check(id + ".tolls.evidence", toll.evidence());
      toll.who().ifPresent(span -> check(id + ".tolls.who", span));
      check(id + ".tolls.voice", toll.voice());
    }
    check(id + ".voice", event.voice());
    refer(id + ".alsoIn", statementIds, event.alsoIn());
  }

  private void check(Absence absence) {
    String id = absence.id();
    refer(id + ".holder", entityIds, absence.holder());
    absence.target().ifPresent(target -> check(id + ".target", target));
    check(id + ".voice", absence.voice());
    check(id + ".evidence", absence.evidence());
  }

  private void check(String where, Time time) {
    ordered(where, time.spans());
    time.spans().forEach(span -> check(where, span));
  }

  private void check(String where, List<Reference> references) {
    for (Reference reference : references) {
      check(where, reference.span());
      reference.entity().ifPresent(entity -> refer(where, entityIds, entity));
    }
  }

  private void check(String where, Act.Target target) {
    switch (target) {
      case Act.Target.OfEvent of -> refer(where, eventIds, of.id());
      case Act.Target.OfEntity of -> refer(where, entityIds, of.id());
      case Act.Target.OfStatement of -> refer(where, statementIds, of.id());
    }
  }

  private void check(String where, Voice voice) {
    if (voice instanceof Voice.In in) {
      refer(where, statementIds, in.id());
    }
  }

  private void check(String where, Span span) {
    if (span.end() > points.length()) {
      throw new IllegalArgumentException(where + ": past the end of the text: " + span);
    }
    int from = points.toUnit(span.start());
    if (!text.startsWith(span.text(), from)) {
      throw new IllegalArgumentException(where + ": the text does not say that there: " + span);
    }
  }

  private static void refer(String where, Set<String> ids, List<String> pointed) {
    pointed.forEach(id -> refer(where, ids, id));
  }

  private static void refer(String where, Set<String> ids, String id) {
    if (!ids.contains(id)) {
      throw new IllegalArgumentException(where + ": the id " + id + " points nowhere");
    }
  }

  /** No statement may lie within itself, however many steps away. */
  private void noCircles() {
    Map<String, String> outer = new HashMap<>();
    statements.forEach(s -> s.within().ifPresent(within -> outer.put(s.id(), within)));
    Set<String> sound = new HashSet<>();
    for (Statement statement : statements) {
      Set<String> seen = new HashSet<>();
      String id = statement.id();
      while (id != null && !sound.contains(id)) {
        if (!seen.add(id)) {
          throw new IllegalArgumentException(statement.id() + ".within: lies within itself");
        }
        id = outer.get(id);
      }
      sound.addAll(seen);
    }
  }
}
