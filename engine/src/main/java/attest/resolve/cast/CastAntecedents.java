package attest.resolve.cast;

import attest.resolve.Entity;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who was told of before, by the nouns and words that may stand for him again: "the minister", "the
 * bloc", "the European diplomat".
 */
final class CastAntecedents {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> SOLDIERY =
      Set.of("army", "military", "force", "forces", "troops");
  private static final Set<String> OF = Set.of("of", "for", "to", "on", "against", "in");
  private static final Set<String> POLICE = Set.of("police", "cop", "constabulary");

  /** Posts whose holders are diplomats. */
  private static final Set<String> ENVOYS =
      Set.of(
          "ambassador", "envoy", "representative", "consul", "negotiator", "mediator", "emissary");

  private final Cast cast;
  private final CastPossessors possessors;

  /** The last entity that a noun stood for. */
  private final Map<String, Entity> byNoun = new HashMap<>();

  /** Persons by the nouns of their titles, in the order of their first mention. */
  private final Map<String, List<Entity>> byTitle = new HashMap<>();

  private final Map<String, Entity> byWords = new HashMap<>();

  private Entity forceBefore;
  private Entity policeBefore;

  CastAntecedents(Cast cast, CastPossessors possessors) {
    this.cast = cast;
    this.possessors = possessors;
    for (Entity entity : List.copyOf(cast.made())) {
      if (entity.kind() == Entity.Kind.PERSON) {
        for (String noun : cast.known(entity).noun.split(" ")) {
          List<Entity> titled = byTitle.computeIfAbsent(noun, k -> new ArrayList<>());
          if (!noun.isEmpty() && !titled.contains(entity) && titled.size() < 50) {
            titled.add(entity);
          }
        }
      }
    }
  }

  static boolean isDefinite(String lower) {
    return DEFINITE.contains(lower);
  }

  static boolean isSoldiery(String noun) {
    return SOLDIERY.contains(noun);
  }

  static boolean isPolice(String noun) {
    return POLICE.contains(noun);
  }

  boolean hasNoun(String noun) {
    return byNoun.containsKey(noun);
  }

  /** Who was called by some words, folded. */
  Optional<Entity> words(String words) {
    return Optional.ofNullable(byWords.get(words));
  }

  /** Words, folded, that stand for somebody from now on. */
  void keep(String words, Entity entity) {
    byWords.put(words, entity);
  }

  /** The same, unless they stood for somebody before. */
  void keepFirst(String words, Entity entity) {
    byWords.putIfAbsent(words, entity);
  }

  /** Whether a noun stands for several. */
  boolean isPlural(int word) {
    String pos = cast.syntax.pos(word);
    return pos.equals("NNS") || pos.equals("NNPS");
  }

  /** Somebody was named or told of. */
  void remember(Entity entity) {
    switch (entity.kind()) {
      case FORCE, ORGANIZATION -> {
        Cast.Known known = cast.known(entity);
        known.body.ifPresent(body -> body.nouns().forEach(noun -> byNoun.put(noun, entity)));
        if (known.body.isEmpty()) {
          headNoun(entity.name()).ifPresent(noun -> byNoun.put(noun, entity));
        }
        force(entity, known);
      }
      case PEOPLE -> {
        if (!cast.known(entity).noun.isEmpty()) {
          byNoun.put(cast.known(entity).noun, entity);
        }
      }
      case PERSON -> {
        for (String noun : cast.known(entity).noun.split(" ")) {
          if (!noun.isEmpty()) {
            byNoun.put(noun, entity);
          }
        }
      }
      default -> {}
    }
  }

  /** The noun for a body that a name is built on: no "military" of "military court of Halmora". */
  private Optional<String> headNoun(String name) {
    Optional<String> noun = Optional.empty();
    for (String part : Cast.fold(name).split(" ")) {
      if (noun.isPresent() && OF.contains(part)) {
        break;
      }
      Optional<RoleNouns.Role> role = cast.roles.find(part);
      if (role.filter(r -> r.kind() != RoleNouns.Kind.PERSON).isPresent()) {
        noun = role.map(RoleNouns.Role::noun);
      }
    }
    return noun;
  }

  private void force(Entity entity, Cast.Known known) {
    boolean whose = !entity.affiliation().isEmpty() || known.country.isPresent();
    if (known.sectors.contains("MIL") && (whose || known.body.isPresent())) {
      forceBefore = entity;
    } else if (known.sectors.contains("COP")) {
      policeBefore = entity;
    }
  }

  /** Whom a noun means that was told of before. */
  Optional<Entity> known(Phrase phrase, int word, RoleNouns.Role role) {
    boolean person = role.kind() == RoleNouns.Kind.PERSON;
    boolean plural = isPlural(word);
    String first = cast.lower(phrase.first());
    boolean possessed =
        cast.syntax.pos(phrase.first()).equals("PRP$")
            || phrase.size() > 1 && possessors.hasPossessive(phrase);
    boolean definite = DEFINITE.contains(first) || possessed;
    Optional<Entity> modifier = possessors.modifier(phrase);
    String words = Cast.fold(cast.text(phrase));
    if (modifier.isPresent() || plural || !person) {
      Entity same = byWords.get(words);
      if (same != null && !(phrase.size() == 1 && POLICE.contains(role.noun()))) {
        return Optional.of(same);
      }
    }
    if (person && !plural && definite) {
      return person(phrase, role, modifier);
    }
    if (person && !plural && isHeadline(phrase)) {
      List<Entity> titled = byTitle.getOrDefault(role.noun(), List.of());
      return titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty();
    }
    if (plural || person) {
      boolean demonstrative =
          definite
              && !possessed
              && modifier.isEmpty()
              && !CastSectors.isWorld(cast.lower(Math.max(phrase.first(), word - 1)));
      return demonstrative
          ? Optional.ofNullable(byNoun.get(role.noun())).filter(e -> cast.known(e).plural == plural)
          : Optional.empty();
    }
    boolean bareForce = POLICE.contains(role.noun()) && modifier.isEmpty();
    if (bareForce && policeBefore != null && phrase.size() <= 2) {
      return Optional.of(policeBefore);
    }
    boolean plain = phrase.size() <= 2 || modifier.isEmpty() && phrase.size() <= 3;
    if (DEFINITE.contains(first) && plain && modifier.isEmpty()) {
      Entity before = byNoun.get(role.noun());
      if (before != null) {
        return Optional.of(before);
      }
      if (SOLDIERY.contains(role.noun()) && forceBefore != null) {
        return Optional.of(forceBefore);
      }
    }
    if (modifier.isPresent() && SOLDIERY.contains(role.noun())) {
      return Optional.ofNullable(byWords.get("forces of " + modifier.get().name()));
    }
    return Optional.empty();
  }

  /** Whether a noun without an article opens the first line: "Judge rejects request". */
  private boolean isHeadline(Phrase phrase) {
    return phrase.first() == 0 && phrase.size() == 1;
  }

  /** "The prime minister", "his lawyer", "the European diplomat". */
  private Optional<Entity> person(Phrase phrase, RoleNouns.Role role, Optional<Entity> modifier) {
    Optional<Entity> of = modifier.or(() -> possessors.complement(phrase.last()));
    Entity before = byNoun.get(role.noun());
    List<Entity> titled = byTitle.getOrDefault(role.noun(), List.of());
    if (role.noun().equals("diplomat") && titled.isEmpty() && before == null) {
      titled = envoys(phrase.first());
    }
    if (of.isPresent()) {
      for (Entity each : titled) {
        if (each.affiliation().contains(of.get())) {
          return Optional.of(each);
        }
      }
      if (before != null && before.affiliation().contains(of.get())) {
        return Optional.of(before);
      }
      return Optional.empty();
    }
    if (before != null && !cast.known(before).plural) {
      return Optional.of(before);
    }
    return titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty();
  }

  /** Those named in this sentence or the one before whose titles make them diplomats. */
  private List<Entity> envoys(int word) {
    Sentence here = cast.sentence(word);
    int from = cast.layout.sentences().get(Math.max(0, here.index() - 1)).first();
    Set<Entity> near = new LinkedHashSet<>();
    for (int w = from; w < word; w++) {
      cast.link(w).map(Cast.Link::entity).ifPresent(near::add);
    }
    return near.stream()
        .filter(
            each ->
                ENVOYS.stream().anyMatch(n -> byTitle.getOrDefault(n, List.of()).contains(each)))
        .toList();
  }
}
