package attest.bench.event;

import attest.record.Entity;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.resolve.Entity.Kind;
import attest.resolve.Mention;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who and what was struck by an incident, from the sentences around its words: persons listed as
 * its victims, buildings and vehicles that it destroyed.
 */
final class IncidentWitness {
  private static final int NEAR = 600;

  private static final Pattern BLOCK =
      Pattern.compile(
          "\\b(arrest\\w*|charged|suspect\\w*|accus\\w+|implicat\\w+|mastermind\\w*|warrants?"
              + "|captured|confess\\w*|responsible|funeral|condemn\\w*|according to"
              + "|participat\\w+)\\b");
  private static final Pattern HELD =
      Pattern.compile("\\b(hostages?|kidnapped|abducted|disappeared|missing)\\b");
  private static final Pattern HURT =
      Pattern.compile("\\b(victims?|wounded|injured|dead|deaths?|died|killed|bodies)\\b");
  private static final Pattern VICTIM =
      Pattern.compile(
          "\\b(victims?|wounded|injured|dead|deaths?|died|killed|murder(?:ed|s)?"
              + "|assassinat(?:ed|ion)|hostages?|kidnapped|abducted|disappeared|missing|slain"
              + "|bodies|massacred?)\\b");

  /** Words that may stand before a building and what it is called. */
  private static final String BEFORE =
      "(?:the|a|an|one|two|three|several|some|at|in|on|against|near|outside|and|attacked|destroyed"
          + "|damaged|his|her|their|its|\\d+)";

  private static final String CALLED =
      "((?:(?!(?:of|in|on|at|and|to|for|by|from|with|was|were|is|has|had|that|which|who|against|the"
          + "|near|during|under) )[\\w'.-]+ ){0,5}?";

  private static final String BUILDING =
      "(?:embass(?:y|ies)|offices?|headquarters|houses?|homes?|residences?|mansions?|buildings?"
          + "|banks?|branch(?:es)?|plants?|factor(?:y|ies)|stations?|substations?|transformers"
          + "|stores?|shops?|markets?|supermarkets?|warehouses?|establishments|businesses"
          + "|church(?:es)?|temples?|schools?|colleges?|universit(?:y|ies)|hospitals?|clinics?"
          + "|hotels?|restaurants?|newspapers?|ministry|agenc(?:y|ies)|monuments?|towers?|pylons?"
          + "|poles|lines|bridges?|pipelines?|terminals?|complex(?:es)?|vehicles?|cars?|bus(?:es)?"
          + "|jeeps?|trucks?|ambulances?|trains?|boats?|farms?|huts?|shacks?|facilit(?:y|ies)"
          + "|installations?|consulates?|courts?|clubs?|theaters?|airports?|airplane|plane))";

  private static final String MORE =
      "\\b(?! bombs?)(?=((?: (?:of|in|on|at|for|belonging|owned|located|parked) [^,.;:()]{1,80})?))";

  private static final Pattern THING =
      Pattern.compile("\\b" + BEFORE + " " + CALLED + BUILDING + MORE);
  private static final Pattern HARM =
      Pattern.compile(
          "\\b(damag\\w+|destroy\\w*|destruction|explo\\w+|bomb\\w*|dynamit\\w+|attack\\w*"
              + "|machine-?gunn\\w+|burn\\w*|set fire|blew|blown|hurled|fired)\\b");
  private static final Pattern OWNER =
      Pattern.compile("(?s)\\s*'s? (?!murder|assassin|death|kidnap|abduct|killing).*");
  private static final Pattern OWNED =
      Pattern.compile(
          "(?s).*\\b(wife|husband|son|daughter|brother|sister|father|mother|administration"
              + "|government|headquarters|front man|leader|supporters|members|gang|kingpin|friend"
              + "|relatives?|home|house|residence) of( \\w+){0,2} ");

  private final ReportRecord record;
  private final IncidentText text;
  private final Set<String> doers = new HashSet<>();

  IncidentWitness(ReportRecord record, IncidentText text) {
    this.record = record;
    this.text = text;
    record.statements().stream()
        .flatMap(each -> each.source().stream())
        .flatMap(source -> source.entity().stream())
        .forEach(doers::add);
    record.events().stream()
        .flatMap(each -> each.actor().stream())
        .flatMap(actor -> actor.entity().stream())
        .forEach(doers::add);
  }

  /** Persons who neither speak nor act, named where the report says who was hurt. */
  void victims(Incident incident, List<Incident> all) {
    for (Entity each : record.entities()) {
      if (each.kind() == Kind.PERSON
          && !doers.contains(each.id())
          && each.mentions().stream().anyMatch(mention -> suffers(mention, incident, all))) {
        incident.add("Victim", IncidentText.names(each));
      }
    }
  }

  private boolean suffers(Entity.Mention mention, Incident incident, List<Incident> all) {
    if (mention.form() != Mention.Form.NAME) {
      return false;
    }
    IncidentText.Sentence sentence = text.sentence(mention.span());
    Pattern harm =
        switch (incident.type()) {
          case "kidnapping" -> HELD;
          case "bombing" -> HURT;
          default -> VICTIM;
        };
    if (BLOCK.matcher(sentence.words()).find()
        || !harm.matcher(sentence.words()).find()
        || OWNED.matcher(sentence.before(mention.span())).matches()
        || OWNER.matcher(sentence.after(mention.span())).matches()) {
      return false;
    }
    boolean near =
        incident.events().stream()
            .anyMatch(each -> Math.abs(each.trigger().start() - mention.span().start()) < NEAR);
    boolean nearest =
        near
            && all.stream().min(Comparator.comparingInt(i -> i.away(mention.span()))).orElseThrow()
                == incident;
    return nearest || incident.words().anyMatch(sentence::holds);
  }

  /** Buildings and vehicles in the sentences of its words. */
  void targets(Incident incident) {
    if (incident.type().equals("kidnapping")) {
      return;
    }
    for (Span word : (Iterable<Span>) incident.words()::iterator) {
      String words = text.sentence(word).words().replaceAll("\\s+", " ");
      Matcher thing = THING.matcher(words);
      if (!HARM.matcher(words).find()) {
        continue;
      }
      while (thing.find()) {
        Set<String> phrases = new HashSet<>();
        IncidentText.phrases(thing.group(1) + thing.group(2), phrases);
        incident.add("Target", phrases);
      }
    }
  }
}
