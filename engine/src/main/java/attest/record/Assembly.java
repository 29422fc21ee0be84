package attest.record;

import attest.resolve.Place;
import attest.resolve.Report;
import attest.resolve.Resolution;
import attest.text.Caseless;
import attest.text.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes the record of a report out of what was settled about it: gives the ids, puts the lists in
 * their order, and counts code points where the packages below count UTF-16 units. Takes time in
 * proportion to the text and the values, whatever characters the text holds.
 *
 * <p>A value that cannot be tied to words of the text does not enter the record; where that happens
 * to a statement, event, toll, absence or place, a note with the code {@code value-dropped} says
 * so.
 */
public final class Assembly {
  private final Maker maker;
  private final Report report;
  private final Spans spans;
  private final boolean caseless;
  private final Ids ids;
  private final Map<attest.resolve.Statement, List<attest.resolve.Act>> acts =
      new IdentityHashMap<>();
  private final List<Note> notes = new ArrayList<>();

  private Assembly(Maker maker, Report report, Resolution resolution) {
    this.maker = maker;
    this.report = report;
    this.spans = new Spans(report.text());
    this.caseless = Caseless.is(report.text());
    this.ids = new Ids(resolution, spans);
    for (attest.resolve.Act act : resolution.acts()) {
      acts.computeIfAbsent(act.statement(), statement -> new ArrayList<>()).add(act);
    }
  }

  /**
   * The record of a report that was read.
   *
   * @param language ISO 639-1 code of the text's language; empty where it does not tell
   * @throws Refused if the report is none that can be read
   */
  public static ReportRecord of(
      Maker maker, Report report, Resolution resolution, Optional<String> language) {
    Intake.check(report);
    return new Assembly(maker, report, resolution).assemble(resolution, language);
  }

  /**
   * The record of a report in a language that is not read: no values, one note.
   *
   * @param language ISO 639-1 code; empty where it could not be told
   * @throws Refused if the report is none that can be read
   */
  public static ReportRecord unread(Maker maker, Report report, Optional<String> language) {
    String seems =
        language
            .map(code -> "in " + Locale.of(code).getDisplayLanguage(Locale.ENGLISH))
            .orElse("not in English");
    var note =
        new attest.resolve.Note(
            "language-unsupported",
            Optional.empty(),
            "The report seems to be " + seems + ", and only English is read.");
    List<attest.resolve.Note> notes = List.of(note);
    var nothing =
        new Resolution(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), notes);
    return of(maker, report, nothing, language);
  }

  private ReportRecord assemble(Resolution resolution, Optional<String> language) {
    List<Entity> entities = ids.entities().stream().map(this::entity).toList();
    List<Statement> statements = ids.statements().stream().map(this::statement).toList();
    List<Event> events = ids.events().stream().map(this::event).toList();
    List<Absence> absences = ids.absences().stream().map(this::absence).toList();
    List<Time> times =
        resolution.times().stream()
            .map(Optional::of)
            .flatMap(time -> time(time).stream())
            .filter(time -> !time.spans().isEmpty())
            .sorted(Comparator.comparingInt(time -> time.spans().get(0).start()))
            .toList();
    ids.left().forEach(this::dropped);
    resolution
        .notes()
        .forEach(n -> notes.add(new Note(n.code(), spans.of(n.range()), n.message())));
    List<Note> ordered =
        notes.stream()
            .distinct()
            .sorted(Comparator.comparingInt(note -> note.span().map(Span::start).orElse(-1)))
            .toList();
    return new ReportRecord(
        maker,
        article(language),
        entities,
        statements,
        events,
        absences,
        times,
        spans.of(resolution.distances()),
        ordered);
  }

  private Article article(Optional<String> language) {
    return new Article(
        Article.idOf(report.text()),
        report.ref(),
        report.url(),
        report.outlet(),
        report.title(),
        report.byline(),
        report.published(),
        report.published().isPresent() ? report.publishedFrom() : "unknown",
        language,
        report.text());
  }

  private Entity entity(attest.resolve.Entity entity) {
    List<Entity.Mention> mentions = new ArrayList<>();
    for (attest.resolve.Mention mention : entity.mentions()) {
      spans
          .of(mention.range())
          .ifPresent(
              span ->
                  mentions.add(
                      new Entity.Mention(span, mention.form(), mention.use(), how(mention.how()))));
    }
    mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
    List<Entity.Title> titles = new ArrayList<>();
    for (attest.resolve.Entity.Title title : entity.titles()) {
      spans.of(title.range()).ifPresent(span -> titles.add(new Entity.Title(span, title.former())));
    }
    titles.sort(Comparator.comparingInt(title -> title.span().start()));
    return new Entity(
        id(entity),
        entity.kind(),
        name(entity.name(), mentions),
        mentions,
        titles,
        ids.all(entity.affiliation()),
        ids.all(entity.members()),
        entity.actor(),
        entity.place().flatMap(this::place));
  }

  /** The name as the report writes it, where the reading gave it capitals. */
  private String name(String name, List<Entity.Mention> mentions) {
    if (!caseless) {
      return name;
    }
    return mentions.stream()
        .map(mention -> mention.span().text())
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElse(name);
  }

  private Optional<Place> place(Place place) {
    Optional<String> fault = Consistency.fault(place);
    fault.ifPresent(
        why ->
            notes.add(
                new Note(
                    "value-dropped",
                    Optional.empty(),
                    "The place " + place.name() + " was left out: " + why + ".")));
    return fault.isPresent() ? Optional.empty() : Optional.of(place);
  }

  private Statement statement(attest.resolve.Statement statement) {
    List<Act> done = new ArrayList<>();
    acts.getOrDefault(statement, List.of()).forEach(act -> act(act).ifPresent(done::add));
    done.sort(Comparator.comparingInt(act -> act.evidence().start()));
    return new Statement(
        id(statement),
        statement.kind(),
        statement.attitude(),
        statement.source().flatMap(this::source),
        statement.anonymous(),
        spans.of(statement.cueWords()),
        runs(statement.content()),
        new Statement.Medium(statement.medium().type(), spans.of(statement.medium().ranges())),
        time(statement.time()),
        ids.all(statement.addressee()),
        references(
            statement.chain().stream()
                .map(link -> reference(link.entity(), link.range()))
                .toList()),
        statement.within().filter(outer -> outer != statement).flatMap(ids::of),
        done,
        statement.malformed(),
        how(statement.how()));
  }

  /** The runs of a content in the order of the text; two that overlap become one. */
  private List<Span> runs(Collection<Range> ranges) {
    List<Range> runs = new ArrayList<>();
    for (Range range : ranges.stream().sorted().toList()) {
      if (!runs.isEmpty() && runs.get(runs.size() - 1).overlaps(range)) {
        range = runs.remove(runs.size() - 1).cover(range);
      }
      runs.add(range);
    }
    return spans.of(runs);
  }

  private Optional<Statement.Source> source(attest.resolve.Statement.Source source) {
    Optional<Span> words = spans.of(source.range());
    Optional<String> entity = source.entity().flatMap(ids::of);
    return words.isEmpty() && entity.isEmpty()
        ? Optional.empty()
        : Optional.of(new Statement.Source(words, entity));
  }

  private Optional<Act> act(attest.resolve.Act act) {
    return spans
        .of(act.evidence())
        .map(
            evidence ->
                new Act(
                    act.label().axis(),
                    act.label().degree(),
                    act.label(),
                    target(act.target()),
                    ids.all(act.addressee()),
                    act.wanted().flatMap(this::wanted),
                    act.negated(),
                    evidence,
                    how(act.how())));
  }

  private Optional<Act.Wanted> wanted(attest.resolve.Act.Wanted wanted) {
    return spans
        .of(wanted.range())
        .map(span -> new Act.Wanted(span, wanted.event().flatMap(ids::of)));
  }

  private Optional<Act.Target> target(Optional<attest.resolve.Act.Target> target) {
    return target.flatMap(
        about ->
            switch (about) {
              case attest.resolve.Act.Target.OfEvent of ->
                  ids.of(of.event()).map(Act.Target.OfEvent::new);
              case attest.resolve.Act.Target.OfEntity of ->
                  ids.of(of.entity()).map(Act.Target.OfEntity::new);
              case attest.resolve.Act.Target.OfStatement of ->
                  ids.of(of.statement()).map(Act.Target.OfStatement::new);
            });
  }

  private Event event(attest.resolve.Event event) {
    List<Toll> tolls = new ArrayList<>();
    event.tolls().forEach(toll -> toll(toll).ifPresentOrElse(tolls::add, () -> dropped("Toll")));
    tolls.sort(Comparator.comparingInt(toll -> toll.evidence().start()));
    return new Event(
        id(event),
        event.type(),
        event.mode(),
        event.contexts(),
        spans.of(event.trigger()).orElseThrow(),
        spans.of(event.mentions()),
        participants(event.actor()),
        participants(event.recipient()),
        participants(event.place()),
        time(event.time()),
        tolls,
        event.status(),
        voice(event.voice()),
        ids.all(event.alsoIn()),
        how(event.how()));
  }

  private Optional<Toll> toll(attest.resolve.Toll toll) {
    Optional<Span> evidence = spans.of(toll.evidence());
    boolean counted = toll.min().orElse(0) <= toll.max().orElse(Integer.MAX_VALUE);
    boolean voiced =
        !(toll.voice() instanceof attest.resolve.Voice.In in) || ids.of(in.statement()).isPresent();
    if (evidence.isEmpty() || !counted || !voiced) {
      return Optional.empty();
    }
    return Optional.of(
        new Toll(
            toll.kind(),
            toll.min(),
            toll.max(),
            toll.who().flatMap(spans::of),
            voice(toll.voice()),
            evidence.get(),
            how(toll.how())));
  }

  private Absence absence(attest.resolve.Absence absence) {
    return new Absence(
        id(absence),
        ids.all(absence.holder()),
        absence.label(),
        target(absence.target()),
        voice(absence.voice()),
        spans.of(absence.evidence()).orElseThrow(),
        how(absence.how()));
  }

  /** A time; empty for one that neither has words nor says how it was concluded. */
  private Optional<Time> time(Optional<attest.resolve.Time> told) {
    if (told.isEmpty()) {
      return Optional.empty();
    }
    attest.resolve.Time time = told.get();
    List<Span> words = spans.of(time.ranges());
    Optional<String> how = Optional.of(how(time.how())).filter(text -> !text.isEmpty());
    if (words.isEmpty() && how.isEmpty()) {
      return Optional.empty();
    }
    boolean anchored = time.start().isPresent() && time.anchor() != attest.resolve.Time.Anchor.NONE;
    Optional<LocalDate> start = anchored ? time.start() : Optional.empty();
    Optional<LocalDate> end = anchored ? time.end() : Optional.empty();
    return Optional.of(
        new Time(
            words,
            start,
            end,
            time.precision(),
            anchored ? time.anchor() : attest.resolve.Time.Anchor.NONE,
            how));
  }

  private List<Reference> participants(List<attest.resolve.Event.Participant> participants) {
    return references(participants.stream().map(p -> reference(p.entity(), p.range())).toList());
  }

  private static List<Reference> references(List<Optional<Reference>> references) {
    return references.stream().flatMap(Optional::stream).distinct().toList();
  }

  private Optional<Reference> reference(Optional<attest.resolve.Entity> entity, Range range) {
    return spans.of(range).map(span -> new Reference(entity.flatMap(ids::of), span));
  }

  private Voice voice(attest.resolve.Voice voice) {
    return switch (voice) {
      case attest.resolve.Voice.Narrator narrator -> new Voice.Narrator();
      case attest.resolve.Voice.In in -> new Voice.In(id(in.statement()));
    };
  }

  private String id(Object value) {
    return ids.of(value).orElseThrow();
  }

  private void dropped(String value) {
    notes.add(
        new Note(
            "value-dropped",
            Optional.empty(),
            "The report holds one "
                + value.toLowerCase(Locale.ROOT)
                + " more than its record: it could not be tied to words."));
  }

  private static String how(String how) {
    return Objects.requireNonNullElse(how, "");
  }
}
