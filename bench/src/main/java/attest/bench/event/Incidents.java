package attest.bench.event;

import attest.bench.event.CeafRme.Filler;
import attest.bench.event.CeafRme.Template;
import attest.record.Act;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Statement;
import attest.resolve.Entity.Kind;
import attest.resolve.Event.Status;
import attest.resolve.Event.Type;
import attest.resolve.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terrorist incidents of a record, as templates of MUC-4: violence of irregular groups, or of
 * the state against civilians, no combat. Victims are persons with a name, since the set leaves out
 * those who are only described.
 */
final class Incidents {
  private static final Pattern EXPLOSIVE =
      Pattern.compile("bomb\\w*|explo\\w+|dynamit\\w+|blast\\w*|blow|blew|blown|deton\\w+");
  private static final Pattern MILITARY =
      Pattern.compile(
          ".*\\b(army|military|infantry|cavalry|battalions?|brigades?|troops|soldiers|patrols?|units?"
              + "|positions?|barracks|garrison|air force|detachments?|columns?|enemy|marines"
              + "|bases?|convoys?|paratroopers?|laborator\\w+)\\b.*");
  private static final Pattern MACHINE =
      Pattern.compile(
          ".*\\b(cars?|vehicles?|trucks?|helicopters?|planes?|aircraft|tanks?|ships?|vessels?|stations?"
              + "|bombs?|charges?|explosives?|no one|nobody|attacks?)");
  private static final Pattern PRISON = Pattern.compile(".*\\b(prisoners|inmates|convicts)\\b.*");
  private static final Pattern DEVICE = Pattern.compile(".*(bomb|dynamite|explosive|tnt).*");
  private static final Pattern BURNING =
      Pattern.compile("burn\\w*|torch\\w*|arson|set|fire|ablaze");
  private static final Pattern ROBBING = Pattern.compile("rob|robb\\w+|stole\\w*|steal\\w*|heist");
  private static final Pattern COMBAT =
      Pattern.compile(
          "clash\\w*|battle\\w*|fight\\w*|fought|combat\\w*|skirmish\\w*|offensives?|wars?|warfare"
              + "|gunfight|firefight|insurgency|shoot-?out|violence|terror|counteroffensive"
              + "|invasion|invade\\w*|rebellion|bloodshed|tortur\\w+|genocide");
  private static final Pattern IRREGULAR =
      Pattern.compile(
          ".*\\b(guerrillas?|rebels?|terrorists?|insurgents?|extremists?|subversives?|gunmen|hitmen"
              + "|assassins?|kidnappers?|criminals?|(narco)?traffickers?|commandos?|squads?"
              + "|paramilitar\\w+)\\b.*");
  private static final Pattern ARMY =
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
              + "|halls?|courts?|clubs?|theaters?|airports?|university|post|police station)");
  private static final Pattern PRONOUN =
      Pattern.compile(
          "he|she|they|it|him|her|them|i|we|us|me|who|whom|which|that|this|his|their|its|our|some"
              + "|others|those|these|one|each other|you");
  private static final Pattern OLD =
      Pattern.compile(
          ".*\\b(19\\d\\d|\\d0's|years?|decades?|past|always|months ago|last year)\\b.*");
  private static final Pattern WEAPON =
      Pattern.compile(
          "\\b(((?:car|bus|truck|mail|time)[- ]?)?bombs?|dynamite(?: sticks?| charges?)?|sticks of dynamite"
              + "|explosives?(?: charges?| devices?)?|grenades?|rockets?|mortars?|machine-?guns?"
              + "|submachine-?guns?|rifles?|ak-47s?|m-16s?|rpgs?|molotov cocktails?|pistols?"
              + "|revolvers?|shotguns?|tnt|firebombs?|missiles?)\\b");

  private final ReportRecord record;
  private final Map<String, Entity> entities = new HashMap<>();
  private final String text;

  private Incidents(ReportRecord record) {
    this.record = record;
    this.text = record.article().text();
    record.entities().forEach(each -> entities.put(each.id(), each));
  }

  static List<Template> of(ReportRecord record) {
    return new Incidents(record).templates();
  }

  private List<Template> templates() {
    List<Template> found = new ArrayList<>();
    for (Event event : record.events()) {
      type(event).ifPresent(type -> found.add(template(event, type)));
    }
    found.removeIf(
        each ->
            !each.types().contains("bombing")
                && each.entities().stream().allMatch(e -> e.role().equals("Weapon")));
    found.removeIf(each -> each.entities().isEmpty());
    return found;
  }

  // ---- which events are incidents

  private Optional<String> type(Event event) {
    boolean real = event.status() == Status.HAPPENED || event.status() == Status.ONGOING;
    if (!real || event.type() != Type.ASSAULT && event.type() != Type.COERCE) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of(lower(event.trigger())));
    event.mentions().forEach(each -> words.add(lower(each)));
    if (event.type() == Type.COERCE) {
      return any(words, ROBBING) ? Optional.of("robbery") : Optional.empty();
    }
    if (words.stream().allMatch(word -> COMBAT.matcher(word).matches())
        || combat(event)
        || old(event)) {
      return Optional.empty();
    }
    if (event.mode().filter("abduct"::equals).isPresent()) {
      return Optional.of("kidnapping");
    }
    boolean shot = event.mode().filter(Set.of("firearms", "primitive")::contains).isPresent();
    boolean device = weapons(event).stream().anyMatch(each -> DEVICE.matcher(each).matches());
    if (any(words, EXPLOSIVE) || device && !shot) {
      return Optional.of("bombing");
    }
    if (event.mode().filter("destroy"::equals).isPresent() && any(words, BURNING)) {
      return Optional.of("arson");
    }
    return Optional.of("attack");
  }

  /** Done to irregular forces, or by those of the state to nobody who is told. */
  private boolean combat(Event event) {
    if (event.actor().stream().anyMatch(each -> PRISON.matcher(words(each)).matches())
        || !event.recipient().isEmpty()
            && event.recipient().stream()
                .allMatch(each -> MILITARY.matcher(words(each)).matches())) {
      return true;
    }
    boolean state = event.actor().stream().anyMatch(each -> ARMY.matcher(words(each)).matches());
    boolean rebels =
        event.recipient().stream().anyMatch(each -> IRREGULAR.matcher(words(each)).matches());
    return rebels || state && event.recipient().isEmpty();
  }

  private boolean old(Event event) {
    return event.time().stream()
        .flatMap(time -> time.spans().stream())
        .anyMatch(span -> OLD.matcher(lower(span)).matches());
  }

  // ---- who plays which role

  private Template template(Event event, String type) {
    List<Filler> fillers = new ArrayList<>();
    event.actor().forEach(each -> perpetrator(fillers, each));
    organizations(event, fillers);
    event.recipient().forEach(each -> target(fillers, each));
    if (!type.equals("kidnapping")) {
      event.place().forEach(each -> site(fillers, each));
    }
    event.tolls().stream()
        .flatMap(toll -> toll.who().stream())
        .forEach(who -> victim(fillers, reference(who)));
    if (type.equals("bombing") || type.equals("attack")) {
      weapons(event).forEach(each -> add(fillers, "Weapon", Set.of(each)));
    }
    return new Template(Set.of(type), fillers);
  }

  private void perpetrator(List<Filler> fillers, Reference actor) {
    Optional<Entity> entity = entity(actor);
    for (Entity each : record.entities()) {
      boolean inside =
          each.mentions().stream()
              .anyMatch(
                  m ->
                      m.form() == Mention.Form.NAME
                          && actor.span().start() <= m.span().start()
                          && m.span().end() <= actor.span().end());
      boolean of = entity.filter(e -> e.affiliation().contains(each.id())).isPresent();
      if ((inside || of) && body(each)) {
        add(fillers, "PerpOrg", names(each));
      }
    }
    if (entity.filter(Incidents::body).isPresent() && !IRREGULAR.matcher(words(actor)).matches()) {
      add(fillers, "PerpOrg", mentions(actor));
    } else if (entity.filter(e -> e.kind() == Kind.COUNTRY || e.place().isPresent()).isEmpty()
        && !MACHINE.matcher(words(actor)).matches()) {
      add(fillers, "PerpInd", mentions(actor));
    }
  }

  /** Who claimed it, and the armed organization whose guerrillas did it. */
  private void organizations(Event event, List<Filler> fillers) {
    for (Statement statement : record.statements()) {
      for (Act act : statement.acts()) {
        boolean claimed =
            act.label() == attest.resolve.Act.Label.CLAIM_RESPONSIBILITY
                && act.target()
                    .filter(t -> t.equals(new Act.Target.OfEvent(event.id())))
                    .isPresent();
        statement
            .source()
            .filter(source -> claimed)
            .flatMap(Statement.Source::entity)
            .map(entities::get)
            .filter(Incidents::body)
            .ifPresent(body -> add(fillers, "PerpOrg", names(body)));
      }
    }
    boolean open =
        fillers.stream().noneMatch(each -> each.role().equals("PerpOrg"))
            && event.actor().stream().anyMatch(each -> IRREGULAR.matcher(words(each)).matches());
    if (!open) {
      return;
    }
    Entity nearest = null;
    int best = Integer.MAX_VALUE;
    for (Entity each : record.entities()) {
      if (body(each) && names(each).stream().anyMatch(n -> ARMED.matcher(n).matches())) {
        for (Entity.Mention mention : each.mentions()) {
          int away = Math.abs(mention.span().start() - event.trigger().start());
          if (away < best) {
            best = away;
            nearest = each;
          }
        }
      }
    }
    if (nearest != null) {
      add(fillers, "PerpOrg", names(nearest));
    }
  }

  private static boolean body(Entity entity) {
    return entity.kind() == Kind.ORGANIZATION || entity.kind() == Kind.FORCE;
  }

  private void target(List<Filler> fillers, Reference recipient) {
    Optional<Entity> entity = entity(recipient);
    boolean human =
        entity
            .map(Entity::kind)
            .filter(Set.of(Kind.PERSON, Kind.PEOPLE, Kind.GROUP, Kind.FORCE)::contains)
            .isPresent();
    if (human) {
      victim(fillers, recipient);
    } else if (MILITARY.matcher(words(recipient)).matches()
        || lower(recipient.span()).matches("(no|some|[\\W\\d]|one|two|three|four|each|other)+")) {
      return;
    } else if (entity.filter(e -> e.kind() == Kind.COUNTRY || e.place().isPresent()).isEmpty()) {
      add(fillers, "Target", mentions(recipient));
    }
  }

  /** A building that a bomb went off in or in front of. */
  private void site(List<Filler> fillers, Reference place) {
    String words = lower(place.span()).replaceFirst("^(the )?(front|vicinity|area) of ", "");
    if (BUILDING.matcher(words.replaceFirst(" (of|in|at|on) .*", "")).matches()) {
      Set<String> all = new HashSet<>();
      phrases(words, all);
      add(fillers, "Target", all);
    }
  }

  private void victim(List<Filler> fillers, Reference reference) {
    Optional<Entity> entity = entity(reference);
    List<String> members = entity.map(Entity::members).orElse(List.of());
    for (Entity each : record.entities()) {
      boolean meant =
          entity.filter(each::equals).isPresent()
              || members.contains(each.id())
              || each.mentions().stream().anyMatch(m -> names(reference.span(), m));
      if (meant && each.kind() == Kind.PERSON) {
        add(fillers, "Victim", names(each));
      }
    }
  }

  /** Whether a phrase names somebody, and does not only say whose it is. */
  private boolean names(Span phrase, Entity.Mention mention) {
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

  private static void add(List<Filler> fillers, String role, Set<String> mentions) {
    Filler fresh = new Filler(role, mentions);
    boolean known =
        fillers.stream()
            .anyMatch(
                each ->
                    each.role().equals(role)
                        && each.mentions().stream().anyMatch(fresh.mentions()::contains));
    if (!known && !fresh.mentions().isEmpty()) {
      fillers.add(fresh);
    }
  }

  /** Devices named in the sentences of an event's words. */
  private Set<String> weapons(Event event) {
    Set<String> found = new HashSet<>();
    List<Span> words = new ArrayList<>(List.of(event.trigger()));
    words.addAll(event.mentions());
    for (Span each : words) {
      int at = text.offsetByCodePoints(0, each.start());
      int from = Math.max(text.lastIndexOf(". ", at), 0);
      int to = text.indexOf(". ", at);
      String sentence = text.substring(from, to < 0 ? text.length() : to);
      Matcher matcher = WEAPON.matcher(sentence.toLowerCase(Locale.ROOT));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  // ---- words and entities

  private Optional<Entity> entity(Reference reference) {
    return reference.entity().map(entities::get);
  }

  private Reference reference(Span who) {
    Optional<String> id =
        record.entities().stream()
            .filter(each -> each.mentions().stream().anyMatch(m -> m.span().equals(who)))
            .map(Entity::id)
            .findFirst();
    return new Reference(id, who);
  }

  /** The words at hand and all other names and descriptions of the same entity. */
  private Set<String> mentions(Reference reference) {
    Set<String> mentions = new HashSet<>();
    if (!PRONOUN.matcher(lower(reference.span())).matches()) {
      phrases(lower(reference.span()), mentions);
    }
    entity(reference).stream()
        .flatMap(each -> each.mentions().stream())
        .filter(each -> each.form() != Mention.Form.PRONOUN)
        .forEach(each -> phrases(lower(each.span()), mentions));
    return mentions;
  }

  private static Set<String> names(Entity entity) {
    Set<String> names = new HashSet<>();
    for (Entity.Mention mention : entity.mentions()) {
      if (mention.form() == Mention.Form.NAME) {
        names.add(lower(mention.span()));
      }
    }
    return names;
  }

  /** A phrase, the phrase before its "of", and a phrase without it less its first words. */
  private static void phrases(String phrase, Set<String> all) {
    all.add(phrase);
    int of = phrase.indexOf(" of ");
    if (of > 0) {
      all.add(phrase.substring(0, of));
      return;
    }
    for (String rest = phrase; rest.contains(" "); all.add(rest)) {
      rest = rest.substring(rest.indexOf(' ') + 1);
    }
  }

  private String words(Reference reference) {
    return lower(reference.span())
        + entity(reference).map(each -> " " + each.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  private static boolean any(List<String> words, Pattern pattern) {
    return words.stream().anyMatch(word -> pattern.matcher(word).matches());
  }

  private static String lower(Span span) {
    return span.text().toLowerCase(Locale.ROOT);
  }
}
