package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
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
 * Third pass: nouns for people and bodies. A definite one goes back to the last person with that
 * title, to a body it may stand for ("the bloc"), or to an earlier mention with the same noun; all
 * others are people, forces or bodies of their own.
 *
 * <p>Known failures: "the man" where several men were told of; a body named by another noun than
 * before.
 */
final class CastNominals {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> SOLDIERY =
      Set.of("army", "military", "force", "forces", "troops");
  private static final Set<String> GROUPS =
      Set.of("group", "militia", "rebel", "militant", "insurgent", "movement");
  private static final Set<String> PAIR = Set.of("both", "neither", "either");
  private static final Set<String> OF = Set.of("of", "for", "to", "on", "against", "in");
  private static final Set<String> POLICE = Set.of("police", "cop", "constabulary");

  /** Nouns after the name of a body that say what it is, not a part of it. */
  private static final Set<String> WHOLE =
      Set.of(
          """
          group movement militia organization organisation party newspaper daily magazine channel
          network broadcaster website company firm airline cartel gang bank university charity
          think-tank institute faction\
          """
              .split("\\s+"));

  /** Codes of bodies that other bodies belong to: a U.N. agency is not the United Nations. */
  private static final Set<String> STATES = Set.of("UNO", "EUR", "IGO");

  /** Posts whose holders are diplomats. */
  private static final Set<String> ENVOYS =
      Set.of(
          "ambassador", "envoy", "representative", "consul", "negotiator", "mediator", "emissary");

  private static final Set<String> AIR = Set.of("radio", "tv", "television", "news");
  private static final Set<String> HIT = Set.of("in", "to", "on", "over", "into", "against");
  private static final Set<String> OWN = Set.of("his", "her", "their", "my", "your");

  private static final Set<String> COUNTING =
      Set.of("group", "band", "team", "column", "party", "squad", "crowd", "gang");

  private final Cast cast;
  private final CastOwners owners;
  private final CastPossessors possessors;
  private final CastStates states;

  /** The last entity that a noun stood for. */
  private final Map<String, Entity> byNoun = new HashMap<>();

  /** Persons by the nouns of their titles, in the order of their first mention. */
  private final Map<String, List<Entity>> byTitle = new HashMap<>();

  private final Map<String, Entity> byWords = new HashMap<>();

  private Entity forceBefore;
  private Entity policeBefore;

  CastNominals(Cast cast) {
    this.cast = cast;
    this.owners = new CastOwners(cast);
    this.possessors = new CastPossessors(cast);
    this.states = new CastStates(cast);
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

  void find() {
    int words = cast.layout.words().size();
    Cast.Link last = null;
    for (int word = 0; word < words; word++) {
      Optional<Cast.Link> link = cast.link(word);
      if (link.isPresent() && link.get() != last) {
        last = link.get();
        remember(last.entity(), word);
      }
      if (link.isPresent() || cast.isTitle(word) || !cast.syntax.isNoun(word) || isInside(word)) {
        continue;
      }
      Optional<RoleNouns.Role> role = role(word);
      if (role.isPresent()
          && role.get().kind() != RoleNouns.Kind.DOCUMENT
          && !isPair(word)
          && !isPredicate(word)
          && takesPart(word, role.get())) {
        nominal(word, role.get());
      }
    }
  }

  Optional<RoleNouns.Role> role(int word) {
    return cast.roles.find(cast.lower(word)).or(() -> cast.roles.find(cast.syntax.lemma(word)));
  }

  /** Whether the noun only modifies the next one: "police vehicle", but not "a court Saturday". */
  private boolean isInside(int word) {
    int next = word + 1;
    return next < cast.layout.words().size()
        && cast.syntax.isNoun(next)
        && !NameCandidates.CALENDAR.contains(cast.lower(next))
        && cast.syntax.head(word) >= next
        && cast.syntax.hasLabel(word, "compound", "nmod");
  }

  /** "China is its ally": a noun said of a country or body makes nobody new. */
  private boolean isPredicate(int word) {
    int verb = cast.syntax.head(word);
    if (verb < 0 || !cast.syntax.hasLabel(word, "attr", "oprd", "acomp")) {
      return false;
    }
    int subject = cast.syntax.child(verb, "nsubj");
    return subject >= 0
        && cast.at(subject)
            .filter(e -> e.kind() != Entity.Kind.PERSON && e.kind() != Entity.Kind.PEOPLE)
            .isPresent();
  }

  /** "Both leaders" and "the two sides" are left to the pass of pairs. */
  private boolean isPair(int word) {
    int first = CastPhrases.leftEdge(cast, word);
    String opens = cast.lower(first);
    return first < word
        && (PAIR.contains(opens)
            || DEFINITE.contains(opens) && first + 1 < word && cast.lower(first + 1).equals("two"));
  }

  private boolean takesPart(int word, RoleNouns.Role role) {
    Phrase phrase = new Phrase(CastPhrases.leftEdge(cast, word), word + 1);
    boolean named = possessors.modifier(phrase).isPresent();
    if (role.noun().equals("force") && !plural(word)) {
      boolean before = phrase.size() == 2 && byNoun.containsKey("force");
      if (!named && !before && !CastParts.isArmed(cast, phrase)) {
        return false;
      }
    }
    if (role.noun().equals("station") && phrase.size() > 1 && !isOnAir(word - 1)) {
      return false;
    }
    if (role.noun().equals("head") && !named && isBody(phrase, word)) {
      return false;
    }
    if (role.noun().equals("campaign") && !persons(phrase)) {
      return false;
    }
    return CastParts.takesPart(
        cast, phrase, role.kind(), named || possessors.complement(word).isPresent());
  }

  /** Whether the word before a station makes it a broadcaster, not one of trains. */
  private boolean isOnAir(int word) {
    return AIR.contains(cast.lower(word)) || !cast.syntax.isNoun(word);
  }

  /** "In the head", "his head": of a body, not of a ministry. */
  private boolean isBody(Phrase phrase, int word) {
    int prep = cast.syntax.hasLabel(word, "pobj") ? cast.syntax.head(word) : -1;
    boolean of = cast.syntax.childrenBy(word, "prep").stream().anyMatch(p -> is(p, "of"));
    boolean hit = prep >= 0 && HIT.contains(cast.lower(prep));
    boolean own = OWN.contains(cast.lower(phrase.first())) && cast.syntax.hasLabel(word, "dobj");
    return !of && (hit || own) && phrase.size() <= 2;
  }

  private boolean is(int word, String lower) {
    return cast.lower(word).equals(lower);
  }

  /** Whether a person or a party is named in it: "the Morel campaign". */
  private boolean persons(Phrase phrase) {
    for (int word = phrase.first(); word < phrase.last(); word++) {
      Optional<Entity> entity = cast.at(word);
      if (entity.filter(e -> e.kind() == Entity.Kind.PERSON).isPresent()
          || cast.lower(word).matches("presidential|election|electoral")) {
        return true;
      }
    }
    return false;
  }

  private void remember(Entity entity, int word) {
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

  private Entity nominal(int word, RoleNouns.Role role) {
    Phrase phrase = possessors.withOwner(new Phrase(CastPhrases.leftEdge(cast, word), word + 1));
    Optional<Entity> named = named(word, role);
    if (named.isPresent()) {
      cast.link(
          phrase,
          named.get(),
          Mention.Form.NOMINAL,
          Mention.Use.LITERAL,
          "noun straight before the name");
      return named.get();
    }
    List<Cast.Link> owners = possessors.of(phrase);
    if (owners.size() > 1 && !cast.isName(word)) {
      return shared(owners, word, role);
    }
    Optional<Entity> country =
        possessors.modifier(phrase).isEmpty() ? states.meant(phrase, word, role) : Optional.empty();
    Entity entity = CastStates.isCountry(role) ? country.orElse(null) : null;
    String how = "country spoken of before";
    if (entity == null) {
      entity =
          country
              .flatMap(c -> Optional.ofNullable(byWords.get(role.noun() + " of " + c.name())))
              .or(() -> country.isEmpty() ? known(phrase, word, role) : Optional.empty())
              .orElse(null);
      how = "same noun before";
    }
    if (entity == null) {
      entity = fresh(phrase, word, role);
      how = "noun for people or a body";
    }
    Entity owner = country.orElse(null);
    if (owner != null && entity.affiliation().isEmpty() && entity != owner) {
      entity.affiliate(owner);
    }
    if (CastStates.isGovernment(role)) {
      for (Entity each : entity.affiliation()) {
        byWords.putIfAbsent(role.noun() + " of " + each.name(), entity);
      }
    }
    cast.link(phrase, entity, Mention.Form.NOMINAL, Mention.Use.LITERAL, how);
    remember(entity, word);
    return entity;
  }

  /** "The broadcaster NHK": the body named straight after its noun. */
  private Optional<Entity> named(int word, RoleNouns.Role role) {
    boolean body =
        role.kind() == RoleNouns.Kind.ORGANIZATION || role.kind() == RoleNouns.Kind.FORCE;
    Optional<Entity> before = body && !plural(word) ? namedBefore(word, role) : Optional.empty();
    if (before.isPresent()) {
      return before;
    }
    return body && word + 1 < cast.sentence(word).end()
        ? cast.link(word + 1)
            .filter(l -> l.form() == Mention.Form.NAME && l.phrase().first() == word + 1)
            .map(Cast.Link::entity)
            .filter(e -> e.kind() == Entity.Kind.ORGANIZATION || e.kind() == Entity.Kind.FORCE)
        : Optional.empty();
  }

  /** "The Orvel Front group", "the Ostra news agency": the body whose name its noun only ends. */
  private Optional<Entity> namedBefore(int word, RoleNouns.Role role) {
    int name = word - 1;
    boolean whole = WHOLE.contains(role.noun());
    while (name > Math.max(cast.sentence(word).first(), word - 3)
        && cast.link(name).isEmpty()
        && (cast.syntax.isNoun(name) || cast.syntax.pos(name).startsWith("JJ"))) {
      whole |= role.noun().equals("agency");
      name--;
    }
    return whole
        ? cast.link(name)
            .filter(l -> l.form() == Mention.Form.NAME)
            .map(Cast.Link::entity)
            .filter(e -> e.kind() == Entity.Kind.ORGANIZATION || e.kind() == Entity.Kind.FORCE)
            .filter(e -> cast.known(e).body.filter(b -> STATES.contains(b.country())).isEmpty())
        : Optional.empty();
  }

  /** The forces of several countries: one entity for each, and the group of them. */
  private Entity shared(List<Cast.Link> owners, int word, RoleNouns.Role role) {
    List<Entity> members = new ArrayList<>();
    for (int i = owners.size() - 1; i >= 0; i--) {
      Cast.Link owner = owners.get(i);
      int from = owners.get(0).phrase().end();
      String between = Cast.isPossessive(cast.lower(from)) ? "" : " ";
      String own = cast.text(new Phrase(from, possessors.post(word)));
      String name = cast.text(owner.phrase()) + between + own;
      Entity member = byWords.get(Cast.fold(name));
      if (member == null) {
        member = cast.make(kind(word, role), name);
        member.affiliate(owner.entity());
        cast.known(member).plural = plural(word);
        cast.known(member).sectors = role.sectors();
        cast.known(member).noun = role.noun();
        byWords.put(Cast.fold(name), member);
      }
      members.add(member);
      cast.within(
          i == 0 ? new Phrase(owner.phrase().first(), word + 1) : owner.phrase(),
          member,
          "one of several with one noun");
    }
    Phrase whole = new Phrase(owners.get(owners.size() - 1).phrase().first(), word + 1);
    Entity group = cast.group(members);
    cast.link(
        whole,
        group,
        Mention.Form.NOMINAL,
        Mention.Use.LITERAL,
        "noun shared by several countries");
    return group;
  }

  private boolean plural(int word) {
    String pos = cast.syntax.pos(word);
    return pos.equals("NNS") || pos.equals("NNPS");
  }

  private Optional<Entity> known(Phrase phrase, int word, RoleNouns.Role role) {
    boolean person = role.kind() == RoleNouns.Kind.PERSON;
    boolean plural = plural(word);
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

  private Entity.Kind kind(int word, RoleNouns.Role role) {
    return switch (role.kind()) {
      case PERSON, PEOPLE -> Entity.Kind.PEOPLE;
      case ORGANIZATION -> plural(word) ? Entity.Kind.PEOPLE : Entity.Kind.ORGANIZATION;
      case FORCE -> Entity.Kind.FORCE;
      case DOCUMENT -> Entity.Kind.DOCUMENT;
    };
  }

  private Entity fresh(Phrase phrase, int word, RoleNouns.Role role) {
    boolean plural = plural(word);
    Optional<Entity> modifier = possessors.modifier(phrase);
    Entity.Kind kind = kind(word, role);
    if (role.noun().equals("authorities") || cast.lower(word).equals("authorities")) {
      kind = Entity.Kind.ORGANIZATION;
    }
    if (isCount(word)) {
      kind = Entity.Kind.PEOPLE;
      plural = true;
    }
    Optional<Cast.Link> principal = owners.principal(word, role);
    Entity entity =
        cast.make(
            kind,
            principal
                .map(p -> cast.text(new Phrase(word, p.phrase().end())))
                .orElseGet(() -> name(phrase)));
    principal.map(Cast.Link::entity).ifPresent(entity::affiliate);
    Cast.Known known = cast.known(entity);
    known.plural = plural || role.kind() == RoleNouns.Kind.PEOPLE || POLICE.contains(role.noun());
    known.sectors =
        kind == Entity.Kind.ORGANIZATION
                && cast.roles.isVague(role.noun())
                && modifier.isEmpty()
                && phrase.size() <= 2
            ? List.of()
            : CastSectors.of(cast, phrase.first(), word, role);
    known.gender = plural ? Optional.empty() : role.gender();
    known.noun = role.noun();
    modifier
        .or(() -> possessors.complement(word))
        .or(() -> possessors.joined(phrase, word))
        .filter(e -> e.kind() != Entity.Kind.PERSON)
        .ifPresent(entity::affiliate);
    possessors
        .complement(word)
        .filter(e -> e.kind() == Entity.Kind.PLACE)
        .ifPresent(entity::affiliate);
    if (entity.affiliation().isEmpty()) {
      owners.home(word, role).or(() -> owners.spokenFor(word, role)).ifPresent(entity::affiliate);
    }
    if (kind == Entity.Kind.DOCUMENT) {
      owners.author(modifier, word).ifPresent(entity::affiliate);
    }
    if (plural || modifier.isPresent() || role.kind() != RoleNouns.Kind.PERSON) {
      byWords.put(Cast.fold(cast.text(phrase)), entity);
    }
    if (modifier.isPresent() && SOLDIERY.contains(role.noun())) {
      byWords.putIfAbsent("forces of " + modifier.get().name(), entity);
    }
    return entity;
  }

  /** "A group of armed men": people that are only taken together. */
  private boolean isCount(int word) {
    if (!COUNTING.contains(cast.syntax.lemma(word))) {
      return false;
    }
    for (int prep : cast.syntax.childrenBy(word, "prep")) {
      int noun = cast.lower(prep).equals("of") ? cast.syntax.child(prep, "pobj") : -1;
      if (noun >= 0 && plural(noun)) {
        return role(noun).filter(role -> role.kind() == RoleNouns.Kind.PERSON).isPresent();
      }
    }
    return false;
  }

  /** The words of a phrase as a name: without a leading article or demonstrative. */
  private String name(Phrase phrase) {
    Phrase bare = cast.bare(phrase).orElse(phrase);
    if (bare.size() > 1 && DEFINITE.contains(cast.lower(bare.first()))) {
      bare = new Phrase(bare.first() + 1, bare.end());
    }
    return cast.text(bare);
  }

  /** "Six were hurt", "hundreds fled": people of whom only the number is told. */
  private boolean isNumber(int head) {
    return cast.syntax.pos(head).equals("CD")
        || Set.of("hundred", "thousand", "dozen", "million").contains(cast.syntax.lemma(head));
  }

  /** Makes an entity of a phrase that nothing is known of. */
  Entity describe(Phrase phrase) {
    int head = cast.syntax.headOf(phrase);
    if (!cast.syntax.isNoun(head)) {
      for (int word = phrase.first(); word < CastPhrases.core(cast, phrase); word++) {
        head = cast.syntax.isNoun(word) ? word : head;
      }
    }
    Optional<RoleNouns.Role> role = role(head);
    int first = Math.max(phrase.first(), CastPhrases.leftEdge(cast, head));
    Phrase core = new Phrase(Math.min(first, head), head + 1);
    if (role.isPresent() && cast.syntax.isNoun(head)) {
      return nominal(head, role.get());
    }
    Optional<Bodies.Body> listed =
        cast.layout.word(head).isCapitalized() && cast.syntax.pos(head).startsWith("NNP")
            ? cast.bodies.find(cast.text(core))
            : Optional.empty();
    String words = Cast.fold(cast.text(core));
    Entity same = byWords.get(words);
    boolean pronoun = cast.syntax.pos(head).startsWith("PRP") || cast.syntax.pos(head).equals("DT");
    if (same == null || pronoun) {
      Entity.Kind kind =
          cast.syntax.isNoun(head) && GROUPS.contains(cast.syntax.lemma(head))
              ? Entity.Kind.ORGANIZATION
              : plural(head) || cast.syntax.pos(head).equals("CD")
                  ? Entity.Kind.PEOPLE
                  : Entity.Kind.OTHER;
      same = cast.make(listed.isPresent() ? Entity.Kind.ORGANIZATION : kind, name(core));
      cast.known(same).body = listed;
      cast.known(same).sectors =
          listed.map(Bodies.Body::sectors).orElse(isNumber(head) ? List.of("CVL") : List.of());
      cast.known(same).plural = plural(head);
      cast.known(same).noun = cast.syntax.lemma(head);
      byWords.put(words, same);
    }
    Mention.Form form = pronoun ? Mention.Form.PRONOUN : Mention.Form.NOMINAL;
    cast.link(core, same, form, Mention.Use.LITERAL, "its own words");
    return same;
  }
}
