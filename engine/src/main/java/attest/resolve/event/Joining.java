package attest.resolve.event;

import attest.read.Name;
import attest.read.Syntax;
import attest.resolve.Actor;
import attest.resolve.Entity;
import attest.resolve.Event;
import attest.resolve.Time;
import attest.resolve.cast.Context;
import attest.text.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One happening, one event: joins the tellings of a report in ordered passes. First what one
 * sentence ties together, then what agrees in kind, parties and time, last the nouns that only
 * point back ("the incident").
 *
 * <p>Known failures: two attacks on the same day told without names are taken for one; a victim
 * named late is taken for another one's happening where the dates differ.
 */
final class Joining {
  /** How many events back a telling may look; keeps the time near-linear. */
  private static final int MEMORY = 60;

  private static final int SAMPLE = 12;

  /** Groups of which a report tends to tell one, over many sentences. */
  private static final Set<String> LEADING =
      Set.of(
          "attack",
          "launch",
          "court",
          "indict",
          "coup",
          "abduct",
          "block",
          "cyber",
          "sanction",
          "ceasefire",
          "release",
          "crackdown",
          "investigate");

  private static final Set<String> WILD =
      Set.of(
          "people",
          "person",
          "man",
          "woman",
          "victim",
          "suspect",
          "other",
          "child",
          "one",
          "civilian",
          "he",
          "she",
          "they",
          "it",
          "them",
          "him",
          "her",
          "his",
          "their",
          "its",
          "who",
          "we",
          "us",
          "i",
          "member",
          "group",
          "country",
          "side",
          "party",
          "leader",
          "official",
          "body",
          "officer",
          "house",
          "home",
          "everyone",
          "dozen",
          "former",
          "defendant",
          "boy",
          "girl",
          "teenager",
          "gunman",
          "attacker",
          "assailant",
          "shooter",
          "soldier",
          "militant",
          "force",
          "government",
          "state",
          "military",
          "neighbor",
          "regime",
          "troop",
          "troops",
          "vehicle",
          "all",
          "both",
          "total");

  private static final Set<String> FORCES = Set.of("police", "army", "military", "navy");

  private static final Set<String> ATTACKERS =
      Set.of(
          "gunman",
          "attacker",
          "assailant",
          "shooter",
          "bomber",
          "perpetrator",
          "hijacker",
          "suspect");

  private final Context context;
  private final Clauses clauses;
  private final Syntax syntax;
  private final List<List<Telling>> events = new ArrayList<>();

  Joining(Context context, Clauses clauses) {
    this.context = context;
    this.clauses = clauses;
    this.syntax = clauses.syntax();
  }

  List<List<Telling>> join(List<Telling> tellings) {
    for (Telling telling : tellings) {
      List<Telling> event = place(telling);
      if (event != null) {
        event.add(telling);
      } else if (!telling.vague) {
        List<Telling> fresh = new ArrayList<>();
        fresh.add(telling);
        events.add(fresh);
      }
    }
    return events;
  }

  private List<Telling> place(Telling telling) {
    int last = Math.max(0, events.size() - MEMORY);
    for (int i = events.size() - 1; i >= last; i--) {
      if (tied(telling, events.get(i))) {
        telling.how += "; tied to its clause";
        return events.get(i);
      }
    }
    if (telling.group().equals("anaphor")) {
      return pointedAt(telling, last);
    }
    List<Telling> agreed = null;
    boolean bare = telling.actors.isEmpty() && telling.recipients.isEmpty();
    for (int i = events.size() - 1; i >= last; i--) {
      List<Telling> event = events.get(i);
      if (agrees(telling, event) && (agreed == null || event.size() > agreed.size())) {
        agreed = event;
        if (!bare || close(telling, event)) {
          break;
        }
      }
    }
    if (agreed != null) {
      telling.how += "; same kind, parties and time";
    }
    return agreed;
  }

  /** Whether an event was told before in the paragraph of a telling. */
  private boolean close(Telling telling, List<Telling> event) {
    int before = event.get(event.size() - 1).word;
    return context.layout().paragraphOf(before).equals(context.layout().paragraphOf(telling.word));
  }

  // ---- first pass: one clause

  private boolean tied(Telling telling, List<Telling> event) {
    for (int i = event.size() - 1; i >= 0 && i >= event.size() - 4; i--) {
      Telling other = event.get(i);
      if (!context.layout().sentenceOf(other.word).contains(telling.word)) {
        continue;
      }
      boolean same = other.group().equals(telling.group()) && !telling.group().equals("anaphor");
      if (same
          && other.real() == telling.real()
          && (near(telling, other) || inWhich(telling, other))
          && !timeConflict(telling, event)
          && !turned(telling, event)
          && !crossed(telling, event)) {
        return true;
      }
      if (other.group().equals("ceasefire")
          && syntax.lemma(telling.word).equals("sign")
          && clauses.object(telling.word) == other.word) {
        telling.vague = true;
        return true;
      }
      if (telling.group().equals("anaphor")
          && (syntax.head(telling.word) == other.word || syntax.head(other.word) == telling.word)) {
        return true;
      }
    }
    return false;
  }

  private boolean near(Telling a, Telling b) {
    if (linked(a.word, b.word) || linked(b.word, a.word)) {
      return true;
    }
    int subject = a.verb ? clauses.subject(a.word) : -1;
    int other = b.verb ? clauses.subject(b.word) : -1;
    return subject == b.word
        || other == a.word
        || a.governor >= 0 && (a.governor == b.word || a.governor == b.governor)
        || b.governor >= 0 && b.governor == a.word;
  }

  /** "a raid on Friday in which 20 men were held", however the parser hung the clause. */
  private boolean inWhich(Telling telling, Telling other) {
    if (!telling.verb || other.verb) {
      return false;
    }
    for (int each : syntax.childrenBy(telling.word, "prep")) {
      int object = syntax.child(each, "pobj");
      if (object >= 0
          && context.layout().word(object).is("which")
          && each > other.word
          && each - other.word <= 6) {
        return true;
      }
    }
    return false;
  }

  /** Whether one word hangs on the other through at most two clause or noun links. */
  private boolean linked(int word, int above) {
    int at = word;
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      if (at == above) {
        return true;
      }
      if (syntax.hasLabel(at, "ccomp", "root", "parataxis")) {
        return false;
      }
      at = syntax.head(at);
    }
    return false;
  }

  // ---- second pass: kind, parties and time

  private boolean agrees(Telling telling, List<Telling> event) {
    Telling first = event.get(0);
    if (!first.group().equals(telling.group())) {
      return false;
    }
    boolean status =
        sample(event).stream()
                .anyMatch(
                    t ->
                        t.real() == telling.real()
                            && (telling.real() || t.status == telling.status))
            || telling.definite
                && !telling.verb
                && telling.status == Event.Status.HAPPENED
                && telling.time.isEmpty()
                && telling.actors.isEmpty()
                && !known(telling.group());
    if (!status || timeConflict(telling, event)) {
      return false;
    }
    boolean headline = sample(event).stream().allMatch(t -> title(t.word));
    if (telling.novel && !headline) {
      return false;
    }
    boolean leading = telling.real() && LEADING.contains(telling.group());
    Boolean actors = share(telling, event, 0);
    Boolean recipients = share(telling, event, 1);
    Boolean places = share(telling, event, 2);
    if (Boolean.FALSE.equals(actors) || Boolean.FALSE.equals(recipients)) {
      return headline
          && !(Boolean.FALSE.equals(actors) && Boolean.FALSE.equals(recipients))
          && (Boolean.TRUE.equals(actors) || Boolean.TRUE.equals(recipients));
    }
    if (telling.sense.type() == Event.Type.ASSAULT && elsewhere(telling, event)) {
      return false;
    }
    if (kindConflict(telling, event) || turned(telling, event) || crossed(telling, event)) {
      return false;
    }
    if (telling.plural && !telling.verb && !telling.definite && !headline) {
      return false;
    }
    if (Boolean.TRUE.equals(actors) || Boolean.TRUE.equals(recipients)) {
      return leading || !Boolean.FALSE.equals(places);
    }
    boolean bare = telling.actors.isEmpty() && telling.recipients.isEmpty();
    boolean newDay =
        telling.sense.type() == Event.Type.ASSAULT
            && dated(telling)
            && sample(event).stream().noneMatch(Joining::dated)
            && !headline
            && !leader(event);
    if (bare && newDay) {
      return false;
    }
    if (bare && telling.definite || headline) {
      return true;
    }
    return leading && !Boolean.FALSE.equals(places) || Boolean.TRUE.equals(places) && bare;
  }

  /** Whether a happening of this group was told as real before. */
  private boolean known(String group) {
    int last = Math.max(0, events.size() - MEMORY);
    for (int i = events.size() - 1; i >= last; i--) {
      if (events.get(i).get(0).group().equals(group)
          && events.get(i).stream().anyMatch(Telling::real)) {
        return true;
      }
    }
    return false;
  }

  /** "nuclear test" and "missile test", "life sentence" and "fine" are not the same. */
  private boolean kindConflict(Telling telling, List<Telling> event) {
    if (!telling.group().equals("launch")) {
      return false;
    }
    Boolean mine = nuclear(telling);
    for (Telling other : sample(event)) {
      Boolean theirs = nuclear(other);
      if (mine != null && theirs != null && !mine.equals(theirs)) {
        return true;
      }
    }
    return false;
  }

  /** The attackers of one happening are those hit in the other. */
  private boolean turned(Telling telling, List<Telling> event) {
    boolean mine = anyAttacker(telling.recipients);
    boolean hit = sample(event).stream().anyMatch(t -> anyAttacker(t.recipients));
    boolean others =
        sample(event).stream().anyMatch(t -> !t.recipients.isEmpty() && !anyAttacker(t.recipients));
    return mine && others && !hit || hit && !mine && !telling.recipients.isEmpty() && !others;
  }

  /** Whether an event is the first of its group that the report tells. */
  private boolean leader(List<Telling> event) {
    String group = event.get(0).group();
    for (List<Telling> each : events) {
      if (each.get(0).group().equals(group)) {
        return each == event;
      }
    }
    return false;
  }

  private static boolean dated(Telling telling) {
    return telling.time.flatMap(Time::start).isPresent();
  }

  /** One side's deed told of the other: "police opened fire first" after an attack on police. */
  private boolean crossed(Telling telling, List<Telling> event) {
    if (telling.sense.is("sym")) {
      return false;
    }
    Set<Object> doers = new LinkedHashSet<>();
    Set<Object> sufferers = new LinkedHashSet<>();
    for (Telling other : sample(event)) {
      doers.addAll(sides(other.actors));
      sufferers.addAll(sides(other.recipients));
      if (other.sense.is("sym")) {
        return false;
      }
    }
    Set<Object> mine = sides(telling.actors);
    Set<Object> hit = sides(telling.recipients);
    return meet(mine, sufferers) && !meet(mine, doers) || meet(hit, doers) && !meet(hit, sufferers);
  }

  private static boolean meet(Set<Object> some, Set<Object> others) {
    return some.stream().anyMatch(others::contains);
  }

  /** Whom heads name, and the kind of force that they belong to. */
  private Set<Object> sides(List<Integer> heads) {
    Set<Object> sides = keys(heads);
    for (int head : heads) {
      List<Integer> words = new ArrayList<>(clauses.modifiers(head));
      words.add(head);
      for (int word : words) {
        if (FORCES.contains(syntax.lemma(word))) {
          sides.add("force of " + syntax.lemma(word));
        }
      }
    }
    return sides;
  }

  /** "A man was shot in X" after a shooting in Y: a newly told victim at another named place. */
  private boolean elsewhere(Telling telling, List<Telling> event) {
    boolean fresh = false;
    for (int head : telling.recipients) {
      for (int each : syntax.children(head)) {
        fresh |=
            each < head
                && Set.of("a", "an", "one", "another", "second").contains(syntax.lemma(each));
      }
    }
    if (!fresh || title(telling.word) || sample(event).stream().allMatch(t -> title(t.word))) {
      return false;
    }
    Boolean places = share(telling, event, 2);
    return Boolean.FALSE.equals(places)
        || places == null
            && !telling.places.isEmpty()
            && sample(event).stream().anyMatch(t -> !t.recipients.isEmpty() && !title(t.word));
  }

  private boolean anyAttacker(List<Integer> heads) {
    return heads.stream().anyMatch(h -> ATTACKERS.contains(syntax.lemma(h)));
  }

  private Boolean nuclear(Telling telling) {
    int object = telling.verb ? clauses.object(telling.word) : -1;
    List<Integer> words = new ArrayList<>(clauses.modifiers(telling.word));
    if (object >= 0) {
      words.add(object);
      words.addAll(clauses.modifiers(object));
    }
    boolean missile = false;
    for (int word : words) {
      String lemma = syntax.lemma(word);
      if (Set.of("nuclear", "atomic", "hydrogen", "bomb").contains(lemma)) {
        return true;
      }
      missile |= clauses.in(word, "WEAPON");
    }
    return missile ? false : null;
  }

  private boolean timeConflict(Telling telling, List<Telling> event) {
    for (Telling other : sample(event)) {
      if (apart(telling.time, other.time)) {
        return true;
      }
    }
    return false;
  }

  private static boolean apart(Optional<Time> a, Optional<Time> b) {
    if (a.isEmpty() || b.isEmpty() || a.get().start().isEmpty() || b.get().start().isEmpty()) {
      return false;
    }
    return a.get().end().get().isBefore(b.get().start().get())
        || b.get().end().get().isBefore(a.get().start().get());
  }

  private boolean title(int word) {
    Paragraph paragraph = context.layout().paragraphOf(word);
    if (paragraph.index() > 1) {
      return false;
    }
    int last = context.layout().endWord(paragraph) - 1;
    return !".!?\u201d\"".contains(context.layout().word(last).form()) || paragraph.index() == 0;
  }

  /** The first and the last tellings of an event: enough to compare with, however long it is. */
  private static List<Telling> sample(List<Telling> event) {
    if (event.size() <= 2 * SAMPLE) {
      return event;
    }
    List<Telling> sample = new ArrayList<>(event.subList(0, SAMPLE));
    sample.addAll(event.subList(event.size() - SAMPLE, event.size()));
    return sample;
  }

  // ---- parties

  private List<Integer> role(Telling telling, int role) {
    return role == 0 ? telling.actors : role == 1 ? telling.recipients : telling.places;
  }

  /** Whether two share a party; null where one names none or only somebody unnamed. */
  private Boolean share(Telling telling, List<Telling> event, int role) {
    Set<Object> mine = keys(role(telling, role));
    if (mine.isEmpty()) {
      return null;
    }
    Set<Object> theirs = new LinkedHashSet<>();
    for (Telling other : sample(event)) {
      theirs.addAll(keys(role(other, role)));
    }
    if (theirs.isEmpty()) {
      return null;
    }
    for (Object each : mine) {
      if (theirs.contains(each)) {
        return true;
      }
    }
    for (Object one : mine) {
      for (Object other : theirs) {
        if (!differ(one, other)) {
          return null;
        }
      }
    }
    return false;
  }

  /** Whether two keys name two that cannot be the same: different persons, or different states. */
  private boolean differ(Object one, Object other) {
    if (!proper(one) || !proper(other)) {
      return false;
    }
    if (!(one instanceof Entity) || !(other instanceof Entity)) {
      return true;
    }
    Entity a = (Entity) one;
    Entity b = (Entity) other;
    if (a.affiliation().contains(b)
        || b.affiliation().contains(a)
        || a.members().contains(b)
        || b.members().contains(a)) {
      return false;
    }
    Optional<String> first = a.actor().flatMap(Actor::country);
    Optional<String> second = b.actor().flatMap(Actor::country);
    boolean persons = a.kind() == Entity.Kind.PERSON && b.kind() == Entity.Kind.PERSON;
    return persons || first.isEmpty() || second.isEmpty() || !first.equals(second);
  }

  private boolean proper(Object key) {
    return key instanceof Entity entity
        ? entity.kind() != Entity.Kind.PEOPLE
            && entity.kind() != Entity.Kind.GROUP
            && entity.kind() != Entity.Kind.OTHER
            && !unnamed(entity)
        : key instanceof String text && !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  /** "Four police": a force that is only counted or described. */
  private static boolean unnamed(Entity entity) {
    String[] words = entity.name().split(" ");
    String last = words[words.length - 1];
    boolean plain = Character.isLowerCase(last.charAt(0)) || FORCES.contains(lower(last));
    for (int i = 1; i < words.length && plain; i++) {
      plain = !words[i].isEmpty() && Character.isLowerCase(words[i].charAt(0));
    }
    return plain && entity.actor().flatMap(Actor::country).isEmpty();
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  private Set<Object> keys(List<Integer> heads) {
    Set<Object> keys = new LinkedHashSet<>();
    for (int head : heads) {
      Optional<Entity> entity = context.cast().at(head);
      if (entity.isPresent()) {
        keys.add(entity.get());
        continue;
      }
      String lemma = syntax.lemma(head);
      if (WILD.contains(lemma)
              && !clauses.named(head, Name.Kind.PERSON, Name.Kind.GPE, Name.Kind.ORG)
          || syntax.pos(head).startsWith("PRP")
          || syntax.pos(head).equals("CD")) {
        continue;
      }
      boolean name = syntax.pos(head).startsWith("NNP") || clauses.named(head, Name.Kind.NORP);
      String form = context.layout().word(head).form();
      keys.add(
          name
              ? Character.toUpperCase(form.charAt(0))
                  + form.substring(1).toLowerCase(java.util.Locale.ROOT)
              : lemma);
    }
    return keys;
  }

  // ---- third pass: nouns that point back

  private static final Set<String> DEADLY =
      Set.of("deadly", "fatal", "violent", "bloody", "lethal", "tragic", "armed", "shooting");

  private List<Telling> pointedAt(Telling telling, int last) {
    String lemma = syntax.lemma(telling.word);
    Set<Event.Type> types =
        switch (lemma) {
          case "attack",
              "violence",
              "assault",
              "shooting",
              "confrontation",
              "encounter",
              "standoff" ->
              Set.of(Event.Type.ASSAULT);
          case "provocation", "move", "action", "act" ->
              Set.of(Event.Type.MOBILIZE, Event.Type.ASSAULT, Event.Type.COERCE);
          case "case" -> Set.of(Event.Type.ACCUSE, Event.Type.SANCTION, Event.Type.ASSAULT);
          default ->
              Set.of(
                  Event.Type.ASSAULT, Event.Type.COERCE, Event.Type.MOBILIZE, Event.Type.PROTEST);
        };
    boolean deadly =
        clauses.modifiers(telling.word).stream().anyMatch(m -> DEADLY.contains(syntax.lemma(m)));
    if (deadly) {
      types = Set.of(Event.Type.ASSAULT);
    }
    List<Telling> best = null;
    for (int i = events.size() - 1; i >= last; i--) {
      List<Telling> event = events.get(i);
      if (types.contains(event.get(0).sense.type())
          && event.stream().anyMatch(Telling::real)
          && !timeConflict(telling, event)
          && !Boolean.FALSE.equals(share(telling, event, 0))
          && (best == null || event.size() > best.size())) {
        best = event;
      }
    }
    if (best != null) {
      telling.how += "; points back";
    }
    return best;
  }
}
