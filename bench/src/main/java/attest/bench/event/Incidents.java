package attest.bench.event;

import attest.bench.event.CeafRme.Template;
import attest.record.Event;
import attest.record.ReportRecord;
import attest.resolve.Event.Status;
import attest.resolve.Event.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The terrorist incidents of a record, as templates of MUC-4: violence of irregular groups, or of
 * the state against civilians, no combat. Who plays which role says {@link IncidentRoles}.
 */
final class Incidents {
  private static final Pattern EXPLOSIVE =
      Pattern.compile("bomb\\w*|explo\\w+|dynamit\\w+|blast\\w*|blow|blew|blown|deton\\w+");
  static final Pattern MILITARY =
      Pattern.compile(
          ".*\\b(army|military|infantry|cavalry|battalions?|brigades?|troops|soldiers|patrols?|units?"
              + "|positions?|barracks|garrison|air force|detachments?|columns?|enemy|marines"
              + "|bases?|convoys?|paratroopers?|laborator\\w+)\\b.*");
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
  private static final Pattern ATTACKS =
      Pattern.compile("attacks|murders|killings|assaults|raids|downed|shot down|massacres");

  private final ReportRecord record;
  private final IncidentText text;
  private final IncidentRoles roles;

  private Incidents(ReportRecord record) {
    this.record = record;
    this.text = new IncidentText(record);
    this.roles = new IncidentRoles(record, text);
  }

  static List<Template> of(ReportRecord record) {
    return new Incidents(record).templates();
  }

  private List<Template> templates() {
    List<Incident> found = new ArrayList<>();
    for (Event event : record.events()) {
      type(event).map(type -> roles.told(type, event)).ifPresent(each -> join(found, each));
    }
    found.removeIf(Incidents::vague);
    found.forEach(each -> roles.complete(each, found));
    return found.stream().map(each -> new Template(Set.of(each.type()), each.fillers())).toList();
  }

  private static void join(List<Incident> known, Incident fresh) {
    for (Incident each : known) {
      if (each.same(fresh)) {
        each.join(fresh);
        return;
      }
    }
    known.add(fresh);
  }

  /** Nothing is said of it but the weapon, or it is many attacks at once. */
  private static boolean vague(Incident incident) {
    if (incident.type().equals("bombing")) {
      return incident.fillers().isEmpty();
    }
    boolean many =
        incident.type().equals("attack")
            && !incident.has("Victim")
            && incident.events().stream()
                .allMatch(
                    each ->
                        each.mode().isEmpty()
                            && ATTACKS.matcher(IncidentText.lower(each.trigger())).matches());
    return many || incident.fillers().stream().allMatch(each -> each.role().equals("Weapon"));
  }

  private Optional<String> type(Event event) {
    boolean real = event.status() == Status.HAPPENED || event.status() == Status.ONGOING;
    if (!real || event.type() != Type.ASSAULT && event.type() != Type.COERCE) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of(IncidentText.lower(event.trigger())));
    event.mentions().forEach(each -> words.add(IncidentText.lower(each)));
    if (event.type() == Type.COERCE) {
      return any(words, ROBBING) ? Optional.of("robbery") : Optional.empty();
    }
    if (words.stream().allMatch(word -> COMBAT.matcher(word).matches()) || combat(event)) {
      return Optional.empty();
    }
    String mode = event.mode().orElse("");
    if (mode.equals("abduct")) {
      return Optional.of("kidnapping");
    }
    // What burns may have burnt beside a bomb in the same sentence.
    if (mode.equals("destroy") && any(words, BURNING)) {
      return Optional.of("arson");
    }
    boolean device = roles.weapons(event).stream().anyMatch(each -> DEVICE.matcher(each).matches());
    boolean shot = mode.equals("firearms") || mode.equals("primitive");
    return Optional.of(any(words, EXPLOSIVE) || device && !shot ? "bombing" : "attack");
  }

  /** Done to irregular forces, or by those of the state to nobody who is told; no laid charge. */
  private boolean combat(Event event) {
    boolean laid = event.mode().filter("explosives"::equals).isPresent();
    if (event.actor().stream().anyMatch(each -> PRISON.matcher(text.words(each)).matches())
        || !laid
            && !event.recipient().isEmpty()
            && event.recipient().stream()
                .allMatch(each -> MILITARY.matcher(text.words(each)).matches())) {
      return true;
    }
    boolean state =
        event.actor().stream()
            .anyMatch(each -> IncidentRoles.ARMY.matcher(text.words(each)).matches());
    boolean rebels =
        event.recipient().stream()
            .anyMatch(each -> IncidentRoles.IRREGULAR.matcher(text.words(each)).matches());
    return rebels || state && event.recipient().isEmpty();
  }

  private static boolean any(List<String> words, Pattern pattern) {
    return words.stream().anyMatch(word -> pattern.matcher(word).matches());
  }
}
