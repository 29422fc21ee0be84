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
import attest.resolve.Mention;
import java.util.ArrayList;
import java.util.HashMap;
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
 * event.
 */
public final class PloverView {
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

  private final ReportRecord record;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final Map<String, Statement> statements = new HashMap<>();

  private PloverView(ReportRecord record) {
    this.record = record;
    record.entities().forEach(each -> entities.put(each.id(), each));
    record.events().forEach(each -> events.put(each.id(), each));
    record.statements().forEach(each -> statements.put(each.id(), each));
  }

  /** The events of a record, its own first, then those of its statements in their order. */
  public static List<PloverEvent> of(ReportRecord record) {
    PloverView view = new PloverView(record);
    List<PloverEvent> found = new ArrayList<>();
    for (Event event : record.events()) {
      if (event.type() != Type.OTHER) {
        found.add(view.event(event));
      }
    }
    for (Statement statement : record.statements()) {
      found.addAll(view.acts(statement));
    }
    return found;
  }

  private PloverEvent event(Event event) {
    return new PloverEvent(
        event.id(),
        event.type(),
        event.mode(),
        event.contexts(),
        event.status(),
        event.voice() instanceof Voice.In in ? Optional.of(in.id()) : Optional.empty(),
        event.time().flatMap(attest.record.Time::start),
        event.time().flatMap(attest.record.Time::end),
        parties(event.actor()),
        parties(event.recipient()),
        parties(event.place()),
        event.trigger(),
        event.tolls());
  }

  /** One event for each type and recipient, however many words of a statement say it. */
  private List<PloverEvent> acts(Statement statement) {
    Map<List<Object>, PloverEvent> found = new LinkedHashMap<>();
    List<Party> source = source(statement);
    for (int i = 0; i < statement.acts().size(); i++) {
      Act act = statement.acts().get(i);
      Optional<Kind> kind = kind(act);
      if (kind.isEmpty() || act.negated() || told(kind.get().type(), statement, act)) {
        continue;
      }
      List<Party> recipient = recipient(statement, act);
      recipient.removeAll(source);
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

  /** A type with its mode. */
  private record Kind(Type type, Optional<String> mode) {
    private static Optional<Kind> of(Type type) {
      return Optional.of(new Kind(type, Optional.empty()));
    }

    private static Optional<Kind> of(Type type, String mode) {
      return Optional.of(new Kind(type, Optional.of(mode)));
    }
  }

  private Optional<Kind> kind(Act act) {
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
            default -> Kind.of(Type.AGREE);
          };
      case CLAIM ->
          act.label() == Label.ACCUSE
              ? Kind.of(Type.ACCUSE, "allege")
              : act.label() == Label.DENY && answersAccusation(act)
                  ? Kind.of(Type.REJECT)
                  : Optional.empty();
    };
  }

  private boolean answersAccusation(Act act) {
    return act.target()
        .filter(Act.Target.OfStatement.class::isInstance)
        .map(target -> statements.get(target.id()))
        .filter(s -> s.acts().stream().anyMatch(a -> a.label() == Label.ACCUSE && !a.negated()))
        .isPresent();
  }

  /** Whether an event of the record tells the same in the same words. */
  private boolean told(Type type, Statement statement, Act act) {
    return record.events().stream()
        .filter(event -> event.type() == type)
        .anyMatch(
            event ->
                meets(event.trigger(), act.evidence())
                    || event.mentions().stream().anyMatch(each -> meets(each, act.evidence()))
                    || statement.cue().filter(cue -> meets(cue, event.trigger())).isPresent());
  }

  private static boolean meets(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private List<Party> source(Statement statement) {
    return statement.source().stream()
        .map(source -> party(source.span().orElse(null), source.entity().map(entities::get)))
        .toList();
  }

  /**
   * What an act is about: an entity, those who did a happening, who made a statement; where that is
   * not known, and for what is asked of or promised to somebody, the addressee.
   */
  private List<Party> recipient(Statement statement, Act act) {
    List<Party> target = new ArrayList<>();
    act.target().ifPresent(each -> target.addAll(meant(each)));
    List<Party> addressee = new ArrayList<>();
    List<String> ids = act.addressee().isEmpty() ? statement.addressee() : act.addressee();
    ids.forEach(id -> addressee.add(party(null, Optional.of(entities.get(id)))));
    boolean addressed =
        act.axis() == attest.resolve.Act.Axis.DIRECTIVE
            || act.axis() == attest.resolve.Act.Axis.COMMITMENT;
    return addressed && !addressee.isEmpty() || target.isEmpty() ? addressee : target;
  }

  private List<Party> meant(Act.Target target) {
    return switch (target) {
      case Act.Target.OfEntity entity ->
          List.of(party(null, Optional.of(entities.get(entity.id()))));
      case Act.Target.OfEvent event -> parties(events.get(event.id()).actor());
      case Act.Target.OfStatement other -> source(statements.get(other.id()));
    };
  }

  private List<Party> parties(List<Reference> references) {
    return references.stream()
        .map(each -> party(each.span(), each.entity().map(entities::get)))
        .toList();
  }

  /** Words alone, an entity alone or both; for a pronoun stands the name of what it means. */
  private Party party(Span words, Optional<Entity> entity) {
    boolean named = words != null && (entity.isEmpty() || !pronoun(words, entity.get()));
    return new Party(named ? words.text() : entity.orElseThrow().name(), entity);
  }

  private static boolean pronoun(Span words, Entity entity) {
    return RELATIVE.contains(words.text().toLowerCase(Locale.ROOT))
        || entity.mentions().stream()
            .anyMatch(each -> each.form() == Mention.Form.PRONOUN && each.span().equals(words));
  }
}
