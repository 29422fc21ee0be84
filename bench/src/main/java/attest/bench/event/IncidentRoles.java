package attest.bench.event;

import attest.record.Act;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Statement;
import attest.resolve.Entity.Kind;
import attest.resolve.Event.Type;
import attest.resolve.Mention;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who plays which role in an incident: those whom its events name, and those whom the record or the
 * sentences of its words tell of beside them. Victims are persons with a name, since MUC-4 leaves
 * out those who are only described.
 */
final class IncidentRoles {
  private static final int NEAR = 400;

  private static final Pattern MACHINE =
      Pattern.compile(
          ".*\\b(cars?|vehicles?|trucks?|helicopters?|planes?|aircraft|tanks?|ships?|vessels?|stations?"
              + "|bombs?|charges?|explosives?|no one|nobody|attacks?)");
  static final Pattern IRREGULAR =
      Pattern.compile(
          ".*\\b(guerrillas?|rebels?|terrorists?|insurgents?|extremists?|subversives?|gunmen|hitmen"
              + "|assassins?|kidnappers?|criminals?|(narco)?traffickers?|commandos?|squads?"
              + "|paramilitar\\w+)\\b.*");
  static final Pattern ARMY =
      Pattern.compile(
          ".*\\b(army|military|armed forces|troops|soldiers?|air force|battalion|patrol|police"
              + "|security forces|national guard|navy)\\b.*");
  private static final Pattern ARMED =
      Pattern.compile(
          ".*\\b(liberation|revolutionary|guerrilla\\w*|cartel|shining path|extraditables|commandos?"
              + "|death squads?|insurgent|mrta|fmln|farc|eln|epl|m-19|urng|fpmr)\\b.*");
  private static final Pattern BUILDING =
      Pattern.compile(
          ".*\\b(embass\\w+|offices?|headquarters|houses?|homes?|residences?|buildings?|banks?"
              + "|plants?|stations?|substations?|stores?|supermarkets?|churche?s?|schools?|hotels?"
              + "|restaurants?|ministry|towers?|pylons?|bridges?|pipelines?|vehicles?|cars?|bus(es)?"
              + "|trucks?|farms?|facilit\\w+|installations?|compan\\w+|centers?|barracks|consulates?"
              + "|halls?|courts?|clubs?|theaters?|airports?|university|posts?|garrison|base|police station"
              + "|embassy|temple|market|shops?|branch(es)?|establishments?|structures?|complex"
              + "|property|ranch|newspaper|radio|pylons?|poles|lines?|system|network|transformers?"
              + "|plane|airplane|aircraft|helicopter|boats?|trains?|trailer|tanker|jeeps?"
              + "|ambulances?)");
  private static final Pattern WEAPON =
      Pattern.compile(
          "\\b(((?:car|bus|truck|mail|time)[- ]?)?bombs?|dynamite(?: sticks?| charges?)?|sticks of dynamite"
              + "|explosives?(?: charges?| devices?)?|grenades?|rockets?|mortars?|machine-?guns?"
              + "|submachine-?guns?|rifles?|ak-47s?|m-16s?|rpgs?|molotov cocktails?|pistols?"
              + "|revolvers?|shotguns?|tnt|firebombs?|missiles?)\\b");
  private static final Pattern BOMB = Pattern.compile(".*(bomb|dynamite|explosive|tnt).*");
  private static final Pattern GUN =
      Pattern.compile(".*(gun|rifle|ak-47|m-16|pistol|revolver|rpg).*");

  /** People who serve in a body, not the body itself. */
  private static final Pattern PEOPLE =
      Pattern.compile(
          ".*\\b(troops|soldiers|members|officers|men|policemen|guards|elements|units?|patrols?"
              + "|personnel|agents|individuals|persons)");

  private static final Pattern SERVED =
      Pattern.compile(
          "\\b(armed forces|army|air force|national police|national guard|treasury police|police"
              + "|navy|military)\\b");

  private final ReportRecord record;
  private final IncidentText text;
  private final IncidentWitness witness;

  IncidentRoles(ReportRecord record, IncidentText text) {
    this.record = record;
    this.text = text;
    this.witness = new IncidentWitness(record, text);
  }

  /** The incident with those whom the event names. */
  Incident told(String type, Event event) {
    Incident incident = Incident.of(type, event);
    event.actor().forEach(each -> perpetrator(incident, each));
    event.recipient().forEach(each -> target(incident, each));
    if (!type.equals("kidnapping")) {
      event.place().forEach(each -> site(incident, each));
    }
    event.tolls().stream()
        .flatMap(toll -> toll.who().stream())
        .forEach(who -> victim(incident, text.reference(who)));
    Pattern strange = type.equals("bombing") ? GUN : BOMB;
    if (type.equals("bombing") || type.equals("attack")) {
      weapons(event).stream()
          .filter(each -> !strange.matcher(each).matches())
          .forEach(each -> incident.add("Weapon", Set.of(each)));
    }
    return incident;
  }

  /** Adds those who are told beside the event. */
  void complete(Incident incident, List<Incident> all) {
    witness.victims(incident, all);
    witness.targets(incident);
    claimed(incident);
    if (!incident.has("PerpInd")) {
      accused(incident);
    }
    boolean state =
        incident.events().stream()
            .flatMap(each -> each.actor().stream())
            .anyMatch(each -> ARMY.matcher(text.words(each)).matches());
    if (!incident.has("PerpOrg") && !state) {
      organization(incident);
    }
  }

  private void perpetrator(Incident incident, Reference actor) {
    Optional<Entity> entity = text.entity(actor);
    for (Entity each : record.entities()) {
      boolean inside =
          each.mentions().stream()
              .anyMatch(
                  m ->
                      m.form() == Mention.Form.NAME
                          && actor.span().start() <= m.span().start()
                          && m.span().end() <= actor.span().end());
      boolean of = entity.filter(e -> e.affiliation().contains(each.id())).isPresent();
      if ((inside || of) && IncidentText.body(each)) {
        incident.add("PerpOrg", IncidentText.names(each));
      }
    }
    String head =
        IncidentText.lower(actor.span())
            .replaceFirst(" (of|in|from|at|on|under|who|wearing) .*", "");
    boolean people = PEOPLE.matcher(head).matches();
    Matcher served = SERVED.matcher(IncidentText.lower(actor.span()));
    if (people && served.find()) {
      incident.add("PerpOrg", Set.of(served.group()));
    }
    if (entity.filter(IncidentText::body).isPresent()
        && !people
        && !IRREGULAR.matcher(text.words(actor)).matches()) {
      incident.add("PerpOrg", text.mentions(actor));
    } else if (entity.filter(e -> e.kind() == Kind.COUNTRY || e.place().isPresent()).isEmpty()
        && !MACHINE.matcher(text.words(actor)).matches()) {
      incident.add("PerpInd", text.mentions(actor));
    }
  }

  /** Who is accused near its words. */
  private void accused(Incident incident) {
    record.events().stream()
        .filter(each -> each.type() == Type.ACCUSE)
        .flatMap(each -> each.recipient().stream())
        .filter(each -> incident.away(each.span()) < NEAR)
        .forEach(each -> perpetrator(incident, each));
  }

  private void claimed(Incident incident) {
    Set<String> ids = new HashSet<>();
    incident.events().forEach(each -> ids.add(each.id()));
    for (Statement statement : record.statements()) {
      boolean claims =
          statement.acts().stream()
              .filter(act -> act.label() == attest.resolve.Act.Label.CLAIM_RESPONSIBILITY)
              .flatMap(act -> act.target().stream())
              .anyMatch(
                  target -> target instanceof Act.Target.OfEvent event && ids.contains(event.id()));
      statement
          .source()
          .filter(source -> claims)
          .flatMap(Statement.Source::entity)
          .flatMap(text::entity)
          .filter(IncidentText::body)
          .ifPresent(body -> incident.add("PerpOrg", IncidentText.names(body)));
    }
  }

  /** The armed organization that is named nearest. */
  private void organization(Incident incident) {
    Span trigger = incident.events().getFirst().trigger();
    Entity nearest = null;
    int best = Integer.MAX_VALUE;
    for (Entity each : record.entities()) {
      if (IncidentText.body(each)
          && IncidentText.names(each).stream().anyMatch(n -> ARMED.matcher(n).matches())) {
        for (Entity.Mention mention : each.mentions()) {
          int away = Math.abs(mention.span().start() - trigger.start());
          if (away < best) {
            best = away;
            nearest = each;
          }
        }
      }
    }
    if (nearest != null) {
      incident.add("PerpOrg", IncidentText.names(nearest));
    }
  }

  private void target(Incident incident, Reference recipient) {
    Optional<Entity> entity = text.entity(recipient);
    boolean human =
        entity
            .map(Entity::kind)
            .filter(Set.of(Kind.PERSON, Kind.PEOPLE, Kind.GROUP, Kind.FORCE)::contains)
            .isPresent();
    if (human) {
      victim(incident, recipient);
    } else if (Incidents.MILITARY.matcher(text.words(recipient)).matches()
        || IncidentText.lower(recipient.span())
            .matches("(no|some|[\\W\\d]|one|two|three|four|each|other)+")) {
      return;
    } else if (entity.filter(e -> e.kind() == Kind.COUNTRY || e.place().isPresent()).isEmpty()) {
      String head =
          IncidentText.lower(recipient.span())
              .replaceFirst(" (of|in|at|on|near|that|which) .*", "");
      if (BUILDING.matcher(head).matches()) {
        incident.add("Target", text.mentions(recipient));
      }
    }
  }

  /** A building that a bomb went off in or in front of. */
  private void site(Incident incident, Reference place) {
    String words =
        IncidentText.lower(place.span()).replaceFirst("^(the )?(front|vicinity|area) of ", "");
    if (BUILDING.matcher(words.replaceFirst(" (of|in|at|on) .*", "")).matches()) {
      Set<String> all = new HashSet<>();
      IncidentText.phrases(words, all);
      incident.add("Target", all);
    }
  }

  private void victim(Incident incident, Reference reference) {
    Optional<Entity> entity = text.entity(reference);
    List<String> members = entity.map(Entity::members).orElse(List.of());
    for (Entity each : record.entities()) {
      boolean meant =
          entity.filter(each::equals).isPresent()
              || members.contains(each.id())
              || each.mentions().stream().anyMatch(m -> names(reference.span(), m));
      if (meant && each.kind() == Kind.PERSON) {
        incident.add("Victim", IncidentText.names(each));
      }
    }
  }

  /** Whether a phrase names somebody, and does not only say whose it is. */
  private static boolean names(Span phrase, Entity.Mention mention) {
    Span name = mention.span();
    if (mention.form() != Mention.Form.NAME
        || name.start() < phrase.start()
        || phrase.end() < name.end()) {
      return false;
    }
    int from = name.start() - phrase.start();
    String before = phrase.text().substring(0, Math.min(from, phrase.text().length()));
    String after =
        phrase.text().substring(Math.min(phrase.text().length(), from + name.text().length()));
    return !before.contains(" of ") && !before.contains("'s ") && !after.startsWith("'");
  }

  /** Devices named in the sentences of an event's words. */
  Set<String> weapons(Event event) {
    Set<String> found = new HashSet<>();
    Incident.of("", event)
        .words()
        .forEach(
            each -> {
              Matcher matcher = WEAPON.matcher(text.sentence(each).words());
              while (matcher.find()) {
                found.add(matcher.group(1));
              }
            });
    return found;
  }
}
