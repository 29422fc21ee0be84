package attest.plover;

import attest.plover.PloverEvent.Party;
import attest.record.Act;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Statement;
import attest.record.Voice;
import attest.resolve.Act.Label;
import attest.resolve.Event.Status;
import attest.resolve.Event.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The events of a record as PLOVER counts them: its own, but those outside PLOVER's types, and what
 * the acts of statements stand for. Act to type after the contract: rejecting, refusing and denying
 * an accusation REJECT; other evaluations of -4 and below, and accusations, ACCUSE; directives of 3
 * to 5 REQUEST; threats THREATEN; offers, promises and consent AGREE; evaluations of 2 and above
 * SUPPORT. What an event and an act of the same type tell in the same words counts once, as the
 * event. A deed that its speaker only promises, threatens, refuses or asks for counts once too, as
 * the act; one that the outlet announces or says to be refused counts as that ({@link Retold}).
 *
 * <p>Where the record names nobody to whom it was done, the view looks in the clause for the other
 * side: whom the deed's promise or demand is about, the next party named, the place. Known
 * failures: a party that only stands beside the deed; a deed whose place is nobody's.
 */
public final class PloverView {
  /** Words before a deed that may say that it is refused. */
  private static final int NEAR = 7;

  /** What two do together, each with the other. */
  private static final Set<Type> MUTUAL = Set.of(Type.AGREE, Type.CONSULT, Type.COOPERATE);

  /** How words begin for what two conclude with each other. */
  private static final List<String> CONCLUDING =
      List.of("sign", "ink", "ratif", "initial", "normali", "establish", "restor", "resum");

  /** Deeds whose sufferers grammar mostly tells: beside it only a name will do. */
  private static final Set<Type> FORCEFUL =
      Set.of(Type.ASSAULT, Type.PROTEST, Type.MOBILIZE, Type.ACCUSE, Type.THREATEN);

  private static final Set<String> BLAME =
      Set.of(
          """
          accusation accusations allegation allegations charge charges claim claims involvement
          responsibility wrongdoing role blame"""
              .split("\\s+"));

  private final ReportRecord record;
  private final Named named;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final Map<String, Statement> statements = new HashMap<>();

  private PloverView(ReportRecord record) {
    this.record = record;
    this.named = new Named(record);
    record.entities().forEach(each -> entities.put(each.id(), each));
    record.events().forEach(each -> events.put(each.id(), each));
    record.statements().forEach(each -> statements.put(each.id(), each));
  }

  /** The events of a record, its own first, then those of its statements in their order. */
  public static List<PloverEvent> of(ReportRecord record) {
    PloverView view = new PloverView(record);
    List<PloverEvent> found = new ArrayList<>();
    Set<String> retold = view.retold();
    for (Event event : record.events()) {
      if (event.type() != Type.OTHER && !retold.contains(event.id())) {
        found.add(view.event(event));
      }
    }
    for (Statement statement : record.statements()) {
      found.addAll(view.acts(statement));
    }
    return found;
  }

  private PloverEvent event(Event event) {
    List<Party> actors = parties(event.actor(), event.voice());
    return new PloverEvent(
        event.id(),
        type(event),
        type(event) == event.type() ? event.mode() : Optional.empty(),
        event.contexts(),
        event.status(),
        event.voice() instanceof Voice.In in ? Optional.of(in.id()) : Optional.empty(),
        event.time().flatMap(attest.record.Time::start),
        event.time().flatMap(attest.record.Time::end),
        actors,
        recipients(event, actors),
        parties(event.place()),
        event.trigger(),
        event.tolls());
  }

  private Type type(Event event) {
    return Retold.type(event, named.before(event.trigger(), NEAR));
  }

  /**
   * To whom. Where the record names nobody: the other side of a two-sided deed, the next party
   * named in the clause, the place it was done in.
   */
  private List<Party> recipients(Event event, List<Party> actors) {
    List<Party> own = parties(event.recipient(), event.voice());
    if (!own.isEmpty() || actors.isEmpty()) {
      return own;
    }
    if (mutual(event) && actors.size() > 1) {
      return actors;
    }
    if (event.mode().filter("weapons"::equals).isPresent()) {
      return own;
    }
    List<Span> taken = event.actor().stream().map(Reference::span).toList();
    boolean byName = FORCEFUL.contains(event.type());
    Optional<Party> next =
        named.first(event.trigger().end(), Integer.MAX_VALUE, byName, taken, ids(actors));
    List<Party> places = parties(event.place());
    boolean there = next.isEmpty() || places.stream().anyMatch(next.get()::equals);
    return there ? places : List.of(next.get());
  }

  /** "A and B met", "A and B signed"; not "A and B supported". */
  private boolean mutual(Event event) {
    Type type = event.type();
    return type == Type.SUPPORT
        ? CONCLUDING.stream().anyMatch(event.trigger().text().toLowerCase(Locale.ROOT)::startsWith)
        : MUTUAL.contains(type) || MUTUAL.contains(type(event));
  }

  private static List<String> ids(List<Party> parties) {
    return parties.stream().flatMap(each -> each.entity().stream()).map(Entity::id).toList();
  }

  /** One event for each type and recipient, however many words of a statement say it. */
  private List<PloverEvent> acts(Statement statement) {
    Map<List<Object>, PloverEvent> found = new LinkedHashMap<>();
    List<Party> source = source(statement);
    for (int i = 0; i < statement.acts().size(); i++) {
      Act act = statement.acts().get(i);
      Optional<Kind> kind = kind(statement, act);
      if (kind.isEmpty()
          || act.negated()
          || told(kind.get().type(), statement, act)
          || ordered(statement, act)) {
        continue;
      }
      List<Party> recipient = recipient(statement, act, source);
      found.putIfAbsent(
          List.of(kind.get(), recipient),
          new PloverEvent(
              statement.id() + "." + (i + 1),
              kind.get().type(),
              kind.get().mode(),
              List.of(),
              Status.HAPPENED,
              Optional.of(statement.id()),
              statement.time().flatMap(attest.record.Time::start),
              statement.time().flatMap(attest.record.Time::end),
              source,
              recipient,
              List.of(),
              act.evidence(),
              List.of()));
    }
    return new ArrayList<>(found.values());
  }

  /**
   * Whom words are about where no target is known: who is named in them before the deed that is
   * promised, refused or asked for, else the parties of that deed, else who is named behind.
   */
  private List<Party> about(Statement statement, Act act, List<Party> source) {
    Optional<Event> deed =
        act.wanted()
            .flatMap(Act.Wanted::event)
            .or(() -> act.target().flatMap(PloverView::target))
            .map(events::get);
    boolean directive = act.axis() == attest.resolve.Act.Axis.DIRECTIVE;
    for (Span run : statement.content()) {
      int end = deed.map(each -> Math.min(each.trigger().start(), run.end())).orElse(run.end());
      boolean inside = act.evidence().end() > run.start() && act.evidence().end() <= run.end();
      int from = inside && !directive ? act.evidence().end() : run.start();
      Optional<Party> first = from < end ? next(from, end, source) : Optional.empty();
      if (first.isEmpty() && from > run.start()) {
        first = next(run.start(), act.evidence().start(), source);
      }
      if (first.isPresent()) {
        return List.of(first.get());
      }
    }
    if (deed.isEmpty() || act.wanted().isEmpty()) {
      return List.of();
    }
    List<Party> found = new ArrayList<>();
    if (directive) {
      found.addAll(parties(deed.get().actor(), deed.get().voice()));
      found.removeIf(each -> same(each, source));
    }
    if (found.isEmpty()) {
      found.addAll(parties(deed.get().recipient(), deed.get().voice()));
      found.removeIf(each -> same(each, source));
    }
    if (found.isEmpty()) {
      next(deed.get().trigger().end(), Integer.MAX_VALUE, source).ifPresent(found::add);
    }
    return found.isEmpty() ? parties(deed.get().place()) : found;
  }

  private Optional<Party> next(int from, int end, List<Party> source) {
    return named.first(from, end, false, List.of(), ids(source));
  }

  private static Optional<String> target(Act.Target target) {
    return target instanceof Act.Target.OfEvent of ? Optional.of(of.id()) : Optional.empty();
  }

  private static boolean same(Party party, List<Party> others) {
    return others.stream()
        .anyMatch(
            each ->
                each.text().equals(party.text())
                    || each.entity().isPresent() && each.entity().equals(party.entity()));
  }

  /** A type with its mode. */
  private record Kind(Type type, Optional<String> mode) {
    private static Optional<Kind> of(Type type) {
      return Optional.of(new Kind(type, Optional.empty()));
    }

    private static Optional<Kind> of(Type type, String mode) {
      return Optional.of(new Kind(type, Optional.of(mode)));
    }
  }

  private Optional<Kind> kind(Statement statement, Act act) {
    int degree = act.degree().orElse(0);
    return switch (act.axis()) {
      case EVALUATION -> {
        if (act.label() == Label.REJECT) {
          yield Kind.of(Type.REJECT);
        }
        yield degree <= -4
            ? Kind.of(Type.ACCUSE, "disapprove")
            : degree >= 2 ? Kind.of(Type.SUPPORT) : Optional.empty();
      }
      case DIRECTIVE -> degree >= 3 && degree <= 5 ? Kind.of(Type.REQUEST) : Optional.empty();
      case COMMITMENT ->
          switch (act.label()) {
            case REFUSE -> Kind.of(Type.REJECT);
            case THREATEN -> Kind.of(Type.THREATEN);
            default ->
                Kind.of(Retold.threat(act.label(), wanted(act)) ? Type.THREATEN : Type.AGREE);
          };
      case CLAIM ->
          act.label() == Label.ACCUSE
              ? Kind.of(Type.ACCUSE, "allege")
              : act.label() == Label.DENY && (answersAccusation(act) || blamed(statement))
                  ? Kind.of(Type.REJECT)
                  : Optional.empty();
    };
  }

  /** "denied the allegations", "denied any role": words that name what they answer. */
  private static boolean blamed(Statement statement) {
    return statement.content().stream()
        .flatMap(run -> Arrays.stream(run.text().toLowerCase(Locale.ROOT).split("\\P{L}+")))
        .limit(NEAR)
        .anyMatch(BLAME::contains);
  }

  private Optional<Event> wanted(Act act) {
    return act.wanted().flatMap(Act.Wanted::event).map(events::get);
  }

  private boolean answersAccusation(Act act) {
    return act.target()
        .filter(Act.Target.OfStatement.class::isInstance)
        .map(target -> statements.get(target.id()))
        .filter(s -> s.acts().stream().anyMatch(a -> a.label() == Label.ACCUSE && !a.negated()))
        .isPresent();
  }

  /**
   * The deeds that a speaker only promises, threatens, refuses or asks for: the act of his
   * statement tells of them.
   */
  private Set<String> retold() {
    Set<String> found = new HashSet<>();
    for (Statement statement : record.statements()) {
      for (Act act : statement.acts()) {
        wanted(act)
            .filter(deed -> Retold.undone(deed) || Retold.refused(deed, act.label()))
            .filter(deed -> !act.negated() && kind(statement, act).isPresent())
            .filter(deed -> !ordered(statement, act) && own(deed, statement))
            .ifPresent(deed -> found.add(deed.id()));
      }
    }
    return found;
  }

  private boolean own(Event deed, Statement statement) {
    List<Party> source = source(statement);
    return deed.actor().stream()
        .anyMatch(
            each ->
                Named.pronoun(each.span().text())
                    || same(
                        party(Optional.of(each.span()), each.entity().map(entities::get)), source));
  }

  /** "The court ordered an inquiry": who orders a deed of his own side does it. */
  private boolean ordered(Statement statement, Act act) {
    return act.label() == Label.ORDER
        && act.addressee().isEmpty()
        && statement.addressee().isEmpty()
        && wanted(act)
            .filter(deed -> deed.type() != Type.OTHER)
            .filter(
                deed ->
                    parties(deed.actor(), deed.voice()).stream()
                        .anyMatch(each -> same(each, source(statement))))
            .isPresent();
  }

  /** Whether an event of the record tells the same in the same words. */
  private boolean told(Type type, Statement statement, Act act) {
    return record.events().stream()
        .filter(
            event ->
                event.type() == type
                    || act.axis() == attest.resolve.Act.Axis.COMMITMENT
                        && event.type() != Type.OTHER
                        && event.trigger().overlaps(act.evidence()))
        .anyMatch(
            event ->
                event.trigger().overlaps(act.evidence())
                    || event.mentions().stream().anyMatch(act.evidence()::overlaps)
                    || statement.cue().filter(event.trigger()::overlaps).isPresent());
  }

  private List<Party> source(Statement statement) {
    return statement.source().stream()
        .map(source -> party(source.span(), source.entity().map(entities::get)))
        .toList();
  }

  /**
   * What an act is about: an entity, those who did a happening, who made a statement; where that is
   * not known, and for what is asked of or promised to somebody, the addressee.
   */
  private List<Party> recipient(Statement statement, Act act, List<Party> source) {
    List<Party> target = new ArrayList<>();
    act.target().ifPresent(each -> target.addAll(meant(each)));
    List<Party> addressee = new ArrayList<>();
    List<String> ids = act.addressee().isEmpty() ? statement.addressee() : act.addressee();
    ids.forEach(id -> addressee.add(party(Optional.empty(), Optional.of(entities.get(id)))));
    target.removeAll(source);
    addressee.removeAll(source);
    boolean addressed =
        act.axis() == attest.resolve.Act.Axis.DIRECTIVE
            || act.axis() == attest.resolve.Act.Axis.COMMITMENT;
    if (addressed && !addressee.isEmpty()) {
      return addressee;
    }
    if (!target.isEmpty()) {
      return target;
    }
    List<Party> about = about(statement, act, source);
    if (!about.isEmpty()) {
      return about;
    }
    return addressee.isEmpty() ? act.target().map(this::deed).orElse(addressee) : addressee;
  }

  /** A deed of which nobody is known to have done it, in its own words. */
  private List<Party> deed(Act.Target target) {
    return target(target)
        .map(id -> List.of(new Party(events.get(id).trigger().text(), Optional.empty())))
        .orElse(List.of());
  }

  private List<Party> meant(Act.Target target) {
    return switch (target) {
      case Act.Target.OfEntity entity ->
          List.of(party(Optional.empty(), Optional.of(entities.get(entity.id()))));
      case Act.Target.OfEvent of ->
          parties(events.get(of.id()).actor(), events.get(of.id()).voice());
      case Act.Target.OfStatement other -> source(statements.get(other.id()));
    };
  }

  private List<Party> parties(List<Reference> references) {
    return references.stream()
        .map(each -> party(Optional.of(each.span()), each.entity().map(entities::get)))
        .toList();
  }

  /** Parties by their names, where a pronoun stands for them; "it" in words told is the teller. */
  private List<Party> parties(List<Reference> references, Voice voice) {
    List<Party> found = new ArrayList<>();
    for (Reference each : references) {
      Optional<Entity> entity = each.entity().map(entities::get);
      boolean nameless = entity.isEmpty() && Named.pronoun(each.span().text());
      if (nameless && voice instanceof Voice.In in && references.size() == 1) {
        found.addAll(source(statements.get(in.id())));
      } else {
        found.add(party(Optional.of(each.span()), entity));
      }
    }
    return found;
  }

  /** By its words or, where a pronoun or nothing stands there, by the name of what it means. */
  private static Party party(Optional<Span> words, Optional<Entity> entity) {
    Optional<String> text =
        words.map(Span::text).filter(each -> entity.isEmpty() || !Named.pronoun(each));
    return new Party(text.orElseGet(() -> Named.name(entity.orElseThrow())), entity);
  }
}
