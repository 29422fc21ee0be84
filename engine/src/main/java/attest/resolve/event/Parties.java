package attest.resolve.event;

import attest.read.Name;
import attest.read.Syntax;
import attest.resolve.Actor;
import attest.resolve.Entity;
import attest.resolve.cast.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two tellings have the same parties: by entity, by name, by noun; who is only described
 * ("a man", "the victims") may be anybody.
 *
 * <p>Known failures: one person under two names that the cast did not bring together.
 */
final class Parties {
  /** Tellings looked at on each end of an event. */
  private static final int SAMPLE = 12;

  private static final Set<String> WILD =
      Set.of(
          """
          people person man woman victim suspect other child one civilian he she they it them
          him her his their its who we us i member group country side party leader official
          body officer house home everyone dozen former defendant boy girl teenager gunman
          attacker assailant shooter soldier militant force government state military neighbor
          regime troop troops vehicle all both total"""
              .split("\\s+"));

  /** Nouns that may stand for any building or place. */
  private static final Set<String> ANYTHING =
      Set.of(
          """
          building target site position facility installation property vehicle block compound
          infrastructure village town city base camp headquarters"""
              .split("\\s+"));

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

  Parties(Context context, Clauses clauses) {
    this.context = context;
    this.clauses = clauses;
    this.syntax = clauses.syntax();
  }

  /** The attackers of one happening are those hit in the other. */
  boolean turned(Telling telling, List<Telling> event) {
    boolean mine = anyAttacker(telling.recipients);
    boolean hit = sample(event).stream().anyMatch(t -> anyAttacker(t.recipients));
    boolean others =
        sample(event).stream().anyMatch(t -> !t.recipients.isEmpty() && !anyAttacker(t.recipients));
    return mine && others && !hit || hit && !mine && !telling.recipients.isEmpty() && !others;
  }

  /** One side's deed told of the other: "police opened fire first" after an attack on police. */
  boolean crossed(Telling telling, List<Telling> event) {
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

  /** "Rebels bombed a bridge" after they bombed a bus: another thing was hit. */
  boolean aimed(Telling telling, List<Telling> event) {
    Set<String> mine = things(telling);
    if (mine.isEmpty() || !telling.verb) {
      return false;
    }
    Set<String> theirs = new LinkedHashSet<>();
    sample(event).forEach(other -> theirs.addAll(things(other)));
    return !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
  }

  private Set<String> things(Telling telling) {
    Set<String> things = new LinkedHashSet<>();
    for (int head : telling.recipients) {
      String lemma = syntax.lemma(head);
      if ((clauses.in(head, "BUILDING") || clauses.in(head, "VEHICLE"))
          && !ANYTHING.contains(lemma)) {
        things.add(lemma);
      }
    }
    return things;
  }

  private boolean anyAttacker(List<Integer> heads) {
    return heads.stream().anyMatch(h -> ATTACKERS.contains(syntax.lemma(h)));
  }

  /** Whether two share a party; null where one names none or only somebody unnamed. */
  Boolean share(Telling telling, List<Telling> event, int role) {
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

  private List<Integer> role(Telling telling, int role) {
    return role == 0 ? telling.actors : role == 1 ? telling.recipients : telling.places;
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
    return text.toLowerCase(Locale.ROOT);
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
              ? Character.toUpperCase(form.charAt(0)) + form.substring(1).toLowerCase(Locale.ROOT)
              : lemma);
    }
    return keys;
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

  private static boolean meet(Set<Object> some, Set<Object> others) {
    return some.stream().anyMatch(others::contains);
  }

  /** The first and the last tellings of an event: enough to compare with, however long it is. */
  static List<Telling> sample(List<Telling> event) {
    if (event.size() <= 2 * SAMPLE) {
      return event;
    }
    List<Telling> sample = new ArrayList<>(event.subList(0, SAMPLE));
    sample.addAll(event.subList(event.size() - SAMPLE, event.size()));
    return sample;
  }
}
