package attest.bench.event;

import attest.bench.event.CeafRme.Filler;
import attest.bench.event.CeafRme.Template;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Toll;
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

/** The terrorist incidents of a record, as templates of MUC-4. */
final class Incidents {
  private static final Pattern EXPLOSIVE =
      Pattern.compile("bomb\\w*|explo\\w+|dynamit\\w+|blast\\w*|blow|blew|blown|deton\\w+|go off");
  private static final Pattern BURNING =
      Pattern.compile("burn\\w*|torch\\w*|arson|set|fire|ablaze");
  private static final Pattern ROBBING = Pattern.compile("rob|robb\\w+|looting|loot\\w*|heist");
  private static final Pattern COMBAT =
      Pattern.compile(
          "clash\\w*|battle\\w*|fight\\w*|fought|combat\\w*|skirmish\\w*|offensive|war|warfare"
              + "|gunfight|firefight|insurgency|shoot-?out|violence|terror|counteroffensive"
              + "|invasion|invade\\w*|rebellion|bloodshed");
  private static final Pattern IRREGULAR =
      Pattern.compile(
          ".*\\b(guerrillas?|rebels?|terrorists?|insurgents?|extremists?|subversives?|gunmen|hitmen"
              + "|assassins?|kidnappers?|criminals?|traffickers?)\\b.*");
  private static final Pattern ARMY =
      Pattern.compile(
          ".*\\b(army|military|armed forces|troops|soldiers?|air force|battalion|patrol|police"
              + "|security forces|national guard|navy)\\b.*");
  private static final Pattern WEAPON =
      Pattern.compile(
          "\\b((?:[\\w-]+ )?(?:car[- ]?bombs?|bombs?|dynamite|explosives?|grenades?|rockets?|mortars?"
              + "|machine-?guns?|submachine-?guns?|rifles?|ak-47s?|m-16s?|rpgs?|molotov cocktails?"
              + "|mines?|pistols?|revolvers?|shotguns?|tnt|firebombs?|missiles?))\\b");

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
    found.removeIf(each -> each.entities().isEmpty());
    return found;
  }

  /** Which kind of incident an event is, if it is one. */
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
    if (words.stream().allMatch(word -> COMBAT.matcher(word).matches()) || combat(event)) {
      return Optional.empty();
    }
    if (event.mode().filter("abduct"::equals).isPresent()) {
      return Optional.of("kidnapping");
    }
    if (any(words, EXPLOSIVE)) {
      return Optional.of("bombing");
    }
    if (event.mode().filter("destroy"::equals).isPresent() && any(words, BURNING)) {
      return Optional.of("arson");
    }
    return Optional.of("attack");
  }

  /** Forces of the state against irregular ones, or the other way round without civilians. */
  private boolean combat(Event event) {
    boolean state = event.actor().stream().anyMatch(each -> ARMY.matcher(name(each)).matches());
    boolean rebels =
        event.recipient().stream().anyMatch(each -> IRREGULAR.matcher(name(each)).matches());
    return rebels || state && event.recipient().isEmpty();
  }

  private Template template(Event event, String type) {
    List<Filler> fillers = new ArrayList<>();
    for (Reference each : event.actor()) {
      if (!pronoun(each)) {
        add(fillers, organization(each) ? "PerpOrg" : "PerpInd", mentions(each));
      }
    }
    for (Reference each : event.recipient()) {
      if (!pronoun(each)) {
        add(fillers, human(each) ? "Victim" : "Target", mentions(each));
      }
    }
    for (Toll toll : event.tolls()) {
      toll.who().ifPresent(who -> add(fillers, "Victim", mentions(reference(who))));
    }
    if (type.equals("bombing") || type.equals("attack")) {
      weapons(event).forEach(each -> add(fillers, "Weapon", Set.of(each)));
    }
    return new Template(Set.of(type), fillers);
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

  private Reference reference(Span who) {
    Optional<String> id =
        record.entities().stream()
            .filter(each -> each.mentions().stream().anyMatch(m -> m.span().equals(who)))
            .map(Entity::id)
            .findFirst();
    return new Reference(id, who);
  }

  private boolean pronoun(Reference reference) {
    return mentions(reference).isEmpty();
  }

  /** The words at hand and all other names and descriptions of the same entity. */
  private Set<String> mentions(Reference reference) {
    Set<String> mentions = new HashSet<>();
    Optional<Entity> entity = reference.entity().map(entities::get);
    if (!Set.of(
            "he", "she", "they", "it", "him", "her", "them", "i", "we", "us", "who", "his", "their",
            "its")
        .contains(lower(reference.span()))) {
      mentions.add(lower(reference.span()));
    }
    entity.ifPresent(
        each -> {
          for (Entity.Mention mention : each.mentions()) {
            if (mention.form() != Mention.Form.PRONOUN) {
              mentions.add(lower(mention.span()));
            }
          }
        });
    return mentions;
  }

  private boolean organization(Reference reference) {
    Optional<Entity> entity = reference.entity().map(entities::get);
    return entity
        .filter(
            each ->
                each.kind() == Kind.ORGANIZATION
                    || each.kind() == Kind.COUNTRY
                    || each.kind() == Kind.FORCE && !IRREGULAR.matcher(name(reference)).matches())
        .isPresent();
  }

  private boolean human(Reference reference) {
    Optional<Entity> entity = reference.entity().map(entities::get);
    return entity
        .filter(
            each ->
                each.kind() == Kind.PERSON
                    || each.kind() == Kind.PEOPLE
                    || each.kind() == Kind.GROUP
                    || each.kind() == Kind.FORCE)
        .isPresent();
  }

  private String name(Reference reference) {
    return lower(reference.span())
        + reference
            .entity()
            .map(entities::get)
            .map(e -> " " + e.name())
            .orElse("")
            .toLowerCase(Locale.ROOT);
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
      Matcher matcher =
          WEAPON.matcher(
              text.substring(from, to < 0 ? text.length() : to).toLowerCase(Locale.ROOT));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static boolean any(List<String> words, Pattern pattern) {
    return words.stream().anyMatch(word -> pattern.matcher(word).matches());
  }

  private static String lower(Span span) {
    return span.text().toLowerCase(Locale.ROOT);
  }
}
