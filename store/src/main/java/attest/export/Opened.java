package attest.export;

import attest.plover.PloverEvent;
import attest.plover.PloverView;
import attest.record.Article;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Statement;
import attest.record.Voice;
import attest.resolve.Actor;
import attest.resolve.Event.Status;
import attest.resolve.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A record opened for export: what is wanted of it, its parts by their ids, its words as asked. */
final class Opened {
  /** Stands between the values of one cell. */
  private static final String BAR = " | ";

  private final ReportRecord record;
  private final Hits hits;
  private final Wording wording;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final Map<String, Statement> statements = new HashMap<>();
  private List<PloverEvent> view;

  Opened(ReportRecord record, Hits hits, Wording wording) {
    this.record = record;
    this.hits = hits;
    this.wording = wording;
    record.entities().forEach(each -> entities.put(each.id(), each));
    record.events().forEach(each -> events.put(each.id(), each));
    record.statements().forEach(each -> statements.put(each.id(), each));
  }

  ReportRecord record() {
    return record;
  }

  Article article() {
    return record.article();
  }

  Wording wording() {
    return wording;
  }

  /** The statements that are wanted. */
  List<Statement> statements() {
    return record.statements().stream().filter(this::wanted).toList();
  }

  /** The events that are wanted. */
  List<Event> events() {
    return record.events().stream().filter(this::wanted).toList();
  }

  /** The events that are wanted of those that happened or go on. */
  List<Event> happened() {
    return events().stream().filter(each -> happened(each.status())).toList();
  }

  /** What PLOVER counts of what is wanted. */
  List<PloverEvent> plover() {
    if (view == null) {
      view = PloverView.of(record).stream().filter(this::wanted).toList();
    }
    return view;
  }

  /**
   * Of that, what took place: events that happened or go on, and words, which were said even where
   * the deed they announce was not done.
   */
  List<PloverEvent> ploverHappened() {
    return plover().stream()
        .filter(each -> happened(each.status()) || events.get(each.id()).type() != each.type())
        .toList();
  }

  private boolean wanted(Statement statement) {
    return hits.statements().test(record, statement);
  }

  private boolean wanted(Event event) {
    return hits.events().test(record, event);
  }

  private boolean wanted(PloverEvent event) {
    Event own = events.get(event.id());
    return own != null ? wanted(own) : wanted(statements.get(event.statement().orElseThrow()));
  }

  private static boolean happened(Status status) {
    return status == Status.HAPPENED || status == Status.ONGOING;
  }

  Optional<Entity> entity(Optional<String> id) {
    return id.map(entities::get);
  }

  /** The word that tells of an event. */
  String trigger(String event) {
    return words(events.get(event).trigger());
  }

  /**
   * The id of a part of this record among all records: 12 digits of the text's hash, and its id.
   */
  String id(String part) {
    return article().id().substring(0, 12) + ":" + part;
  }

  String engine() {
    return record.engine().version();
  }

  /** A title given apart from the text. */
  Optional<String> title() {
    return article().title().map(wording::of);
  }

  String words(Span span) {
    return wording.of(span.text());
  }

  Optional<String> words(Collection<Span> spans) {
    return list(spans.stream().map(this::words));
  }

  /** "28..76 | 80..99". */
  static Optional<String> offsets(Collection<Span> spans) {
    return list(spans.stream().map(each -> each.start() + ".." + each.end()));
  }

  static Optional<Integer> start(Optional<Span> span) {
    return span.map(Span::start);
  }

  static Optional<Integer> end(Optional<Span> span) {
    return span.map(Span::end);
  }

  static Optional<Integer> number(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  /** The values of one cell; nothing where there are none. */
  static Optional<String> list(Stream<String> values) {
    List<String> all = values.toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join(BAR, all));
  }

  String name(Entity entity) {
    return wording.of(entity);
  }

  /** What somebody in an event is called. */
  String name(Reference reference) {
    return name(entity(reference.entity()), reference.span().text());
  }

  /** The entity's name; where it has none, the fuller of its description and these words. */
  String name(Optional<Entity> entity, String words) {
    return entity
        .filter(each -> Wording.isNamed(each) || each.name().length() >= words.length())
        .map(this::name)
        .orElseGet(() -> wording.of(words));
  }

  Optional<String> names(Collection<Reference> references) {
    return list(references.stream().map(this::name));
  }

  Optional<String> namesOf(Collection<String> ids) {
    return list(ids.stream().map(entities::get).map(this::name));
  }

  Optional<Actor> actor(Reference reference) {
    return entity(reference.entity()).flatMap(Entity::actor);
  }

  /** One place in the list for each reference, "?" where nothing is known. */
  Optional<String> countries(Collection<Reference> references) {
    return known(references, each -> actor(each).flatMap(Actor::country));
  }

  /** One place in the list for each reference, "?" where nothing is known. */
  Optional<String> sectors(Collection<Reference> references) {
    return known(references, each -> actor(each).flatMap(Opened::sectors));
  }

  /** "GOV MIL". */
  static Optional<String> sectors(Actor actor) {
    return actor.sector().isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" ", actor.sector()));
  }

  private static Optional<String> known(
      Collection<Reference> references,
      java.util.function.Function<Reference, Optional<String>> value) {
    List<Optional<String>> values = references.stream().map(value).toList();
    return values.stream().allMatch(Optional::isEmpty)
        ? Optional.empty()
        : list(values.stream().map(each -> each.orElse("?")));
  }

  /** The sectors of all, each once. */
  LinkedHashSet<String> sectorsOf(Collection<Reference> references) {
    LinkedHashSet<String> sectors = new LinkedHashSet<>();
    references.forEach(each -> actor(each).ifPresent(actor -> sectors.addAll(actor.sector())));
    return sectors;
  }

  /** The first place of an event whose position is known, with the words that name it. */
  Optional<Located> place(Event event) {
    return places(event).stream().findFirst();
  }

  /** The places of an event whose position is known. */
  List<Located> places(Event event) {
    return event.place().stream()
        .map(
            each ->
                entity(each.entity())
                    .flatMap(wording::placeOf)
                    .map(place -> new Located(each.span(), place))
                    .orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  /** A place, and the words that name it. */
  record Located(Span span, Place place) {}

  /** "narrator", or the id of the statement. */
  static String voice(Voice voice) {
    return switch (voice) {
      case Voice.Narrator narrator -> "narrator";
      case Voice.In in -> in.id();
    };
  }

  /** Who says it: the outlet, or the speaker of a statement; nothing where he stays unknown. */
  Optional<String> by(Voice voice) {
    return switch (voice) {
      case Voice.Narrator narrator -> article().outlet();
      case Voice.In in -> speaker(statements.get(in.id()));
    };
  }

  /** Who said a statement: the entity's name, else the words. */
  Optional<String> speaker(Statement statement) {
    return statement
        .source()
        .flatMap(
            source ->
                entity(source.entity()).map(this::name).or(() -> source.span().map(this::words)));
  }
}
