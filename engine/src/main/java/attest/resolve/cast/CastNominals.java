package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;
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
  private static final Set<String> GROUPS =
      Set.of("group", "militia", "rebel", "militant", "insurgent", "movement");
  private static final Set<String> PAIR = Set.of("both", "neither", "either");

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

  private static final Set<String> AIR = Set.of("radio", "tv", "television", "news");
  private static final Set<String> HIT = Set.of("in", "to", "on", "over", "into", "against");
  private static final Set<String> OWN = Set.of("his", "her", "their", "my", "your");

  private static final Set<String> COUNTING =
      Set.of("group", "band", "team", "column", "party", "squad", "crowd", "gang");

  private final Cast cast;
  private final CastOwners owners;
  private final CastPossessors possessors;
  private final CastStates states;
  private final CastAntecedents antecedents;

  CastNominals(Cast cast) {
    this.cast = cast;
    this.owners = new CastOwners(cast);
    this.possessors = new CastPossessors(cast);
    this.states = new CastStates(cast);
    this.antecedents = new CastAntecedents(cast, possessors);
  }

  void find() {
    int words = cast.layout.words().size();
    Cast.Link last = null;
    for (int word = 0; word < words; word++) {
      Optional<Cast.Link> link = cast.link(word);
      if (link.isPresent() && link.get() != last) {
        last = link.get();
        antecedents.remember(last.entity());
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
            || CastAntecedents.isDefinite(opens)
                && first + 1 < word
                && cast.lower(first + 1).equals("two"));
  }

  private boolean takesPart(int word, RoleNouns.Role role) {
    Phrase phrase = new Phrase(CastPhrases.leftEdge(cast, word), word + 1);
    boolean named = possessors.modifier(phrase).isPresent();
    if (role.noun().equals("force") && !antecedents.isPlural(word)) {
      boolean told = phrase.size() == 2 && antecedents.hasNoun("force");
      if (!named && !told && !CastParts.isArmed(cast, phrase)) {
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
              .flatMap(c -> antecedents.words(role.noun() + " of " + c.name()))
              .or(
                  () ->
                      country.isEmpty() ? antecedents.known(phrase, word, role) : Optional.empty())
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
        antecedents.keepFirst(role.noun() + " of " + each.name(), entity);
      }
    }
    cast.link(phrase, entity, Mention.Form.NOMINAL, Mention.Use.LITERAL, how);
    antecedents.remember(entity);
    return entity;
  }

  /** "The broadcaster NHK": the body named straight after its noun. */
  private Optional<Entity> named(int word, RoleNouns.Role role) {
    boolean body =
        role.kind() == RoleNouns.Kind.ORGANIZATION || role.kind() == RoleNouns.Kind.FORCE;
    Optional<Entity> before =
        body && !antecedents.isPlural(word) ? namedBefore(word, role) : Optional.empty();
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
      Entity member = antecedents.words(Cast.fold(name)).orElse(null);
      if (member == null) {
        member = cast.make(kind(word, role), name);
        member.affiliate(owner.entity());
        cast.known(member).plural = antecedents.isPlural(word);
        cast.known(member).sectors = role.sectors();
        cast.known(member).noun = role.noun();
        antecedents.keep(Cast.fold(name), member);
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

  private Entity.Kind kind(int word, RoleNouns.Role role) {
    return switch (role.kind()) {
      case PERSON, PEOPLE -> Entity.Kind.PEOPLE;
      case ORGANIZATION ->
          antecedents.isPlural(word) ? Entity.Kind.PEOPLE : Entity.Kind.ORGANIZATION;
      case FORCE -> Entity.Kind.FORCE;
      case DOCUMENT -> Entity.Kind.DOCUMENT;
    };
  }

  private Entity fresh(Phrase phrase, int word, RoleNouns.Role role) {
    boolean plural = antecedents.isPlural(word);
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
    known.plural =
        plural || role.kind() == RoleNouns.Kind.PEOPLE || CastAntecedents.isPolice(role.noun());
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
      antecedents.keep(Cast.fold(cast.text(phrase)), entity);
    }
    if (modifier.isPresent() && CastAntecedents.isSoldiery(role.noun())) {
      antecedents.keepFirst("forces of " + modifier.get().name(), entity);
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
      if (noun >= 0 && antecedents.isPlural(noun)) {
        return role(noun).filter(role -> role.kind() == RoleNouns.Kind.PERSON).isPresent();
      }
    }
    return false;
  }

  /** The words of a phrase as a name: without a leading article or demonstrative. */
  private String name(Phrase phrase) {
    Phrase bare = cast.bare(phrase).orElse(phrase);
    if (bare.size() > 1 && CastAntecedents.isDefinite(cast.lower(bare.first()))) {
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
    Entity same = antecedents.words(words).orElse(null);
    boolean pronoun = cast.syntax.pos(head).startsWith("PRP") || cast.syntax.pos(head).equals("DT");
    if (same == null || pronoun) {
      Entity.Kind kind =
          cast.syntax.isNoun(head) && GROUPS.contains(cast.syntax.lemma(head))
              ? Entity.Kind.ORGANIZATION
              : antecedents.isPlural(head) || cast.syntax.pos(head).equals("CD")
                  ? Entity.Kind.PEOPLE
                  : Entity.Kind.OTHER;
      same = cast.make(listed.isPresent() ? Entity.Kind.ORGANIZATION : kind, name(core));
      cast.known(same).body = listed;
      cast.known(same).sectors =
          listed.map(Bodies.Body::sectors).orElse(isNumber(head) ? List.of("CVL") : List.of());
      cast.known(same).plural = antecedents.isPlural(head);
      cast.known(same).noun = cast.syntax.lemma(head);
      antecedents.keep(words, same);
    }
    Mention.Form form = pronoun ? Mention.Form.PRONOUN : Mention.Form.NOMINAL;
    cast.link(core, same, form, Mention.Use.LITERAL, "its own words");
    return same;
  }
}
