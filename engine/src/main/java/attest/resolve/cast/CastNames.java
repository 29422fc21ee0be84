package attest.resolve.cast;

import attest.read.Name;
import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.resolve.cast.NameCandidates.Candidate;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * First pass: names. What the reader of names found is set right by lists (countries, well-known
 * bodies, nouns for forces, bodies and places at the end of a name), names it overlooked are added
 * from the same lists, and names of the same thing are put together.
 *
 * <p>Known failures: a town that is no country, capital or listed place and that the reader takes
 * for a body; a person and a body of one name.
 */
final class CastNames {
  private final Cast cast;
  private final Map<String, Entity> byKey = new LinkedHashMap<>();
  private final CastPersons persons;
  private final CastBodies bodies;
  private final Toponyms toponyms;

  private CastNames(Cast cast, List<Candidate> candidates) {
    this.cast = cast;
    this.persons = new CastPersons(cast);
    this.bodies = new CastBodies(cast);
    this.toponyms = new Toponyms(cast, candidates);
  }

  static void find(Cast cast) {
    List<Candidate> candidates = new NameCandidates(cast).find();
    CastNames names = new CastNames(cast, candidates);
    names.persons.learn(names.persons(candidates));
    for (Candidate candidate : candidates) {
      if (CastBodies.acronym(cast.text(candidate.phrase())).isEmpty()) {
        names.name(candidate);
      }
    }
    for (Candidate candidate : candidates) {
      if (CastBodies.acronym(cast.text(candidate.phrase())).isPresent()) {
        names.name(candidate);
      }
    }
    possessors(cast);
  }

  /** "South Korea's Joint Chiefs", "the Japanese Ministry": whose body is named. */
  private static void possessors(Cast cast) {
    for (Cast.Link link : List.copyOf(cast.links())) {
      Entity.Kind kind = link.entity().kind();
      int before = link.phrase().first() - 1;
      if (kind == Entity.Kind.ORGANIZATION || kind == Entity.Kind.FORCE) {
        int owner = before > 0 && Cast.isPossessive(cast.lower(before)) ? before - 1 : before;
        home(cast, owner).ifPresent(link.entity()::affiliate);
        int in = link.phrase().end();
        if (in + 1 < cast.sentence(link.phrase().first()).end() && cast.lower(in).equals("in")) {
          home(cast, in + 1).ifPresent(link.entity()::affiliate);
        }
      }
    }
  }

  /** The country or place that a word names. */
  private static Optional<Entity> home(Cast cast, int word) {
    return cast.link(word)
        .map(Cast.Link::entity)
        .filter(e -> e.kind() == Entity.Kind.COUNTRY || e.kind() == Entity.Kind.PLACE);
  }

  private List<Phrase> persons(List<Candidate> candidates) {
    List<Phrase> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String text = cast.text(candidate.phrase());
      if (candidate.kind() == Name.Kind.PERSON
          && !isListed(text)
          && !toponyms.isPlace(text)
          && !isClear(candidate.phrase())) {
        persons.plain(candidate.phrase()).ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean isClear(Phrase phrase) {
    return phrase.size() > 1
        && (NameNouns.CLEAR.contains(cast.lower(phrase.last()))
            || NameNouns.CLEAR.contains(cast.lower(phrase.first())));
  }

  private boolean isListed(String text) {
    return cast.gazetteer.country(text).isPresent()
        || cast.bodies.find(text).isPresent()
        || cast.gazetteer.adjective(text).isPresent();
  }

  /** Part of a full name of the report, or a name under a title: no list is asked about it. */
  private boolean isSomebody(Phrase phrase) {
    return phrase.size() == 1
        && !toponyms.isPlace(cast.text(phrase))
        && (persons.knows(phrase) || toponyms.titled(phrase.first()));
  }

  private void name(Candidate candidate) {
    Phrase phrase = candidate.phrase();
    String text = cast.text(phrase);
    String last = cast.lower(phrase.last());
    Name.Kind kind = candidate.kind();
    Optional<String> acronym = CastBodies.acronym(text);
    Optional<Entity> bracketed = acronym.flatMap(bodies::bracketed);
    if (bracketed.isPresent()) {
      bodies.link(phrase, bracketed.get(), "acronym of a name in the report");
      return;
    }
    if (kind == Name.Kind.PERSON && isSomebody(phrase)) {
      persons.plain(phrase).ifPresent(persons::link);
      return;
    }
    if (acronym.isPresent() && kind != Name.Kind.PERSON && cast.gazetteer.country(text).isEmpty()) {
      Optional<Entity> spelled = bodies.byInitials(acronym.get());
      if (spelled.isPresent()) {
        bodies.link(phrase, spelled.get(), "initials of a name in the report");
        return;
      }
    }
    Optional<Gazetteer.Country> country = cast.gazetteer.country(text);
    if (country.isPresent() && !text.equals(text.toLowerCase(Locale.ROOT))) {
      if (!toponyms.isRegion(text, country.get())) {
        country(phrase, country.get(), Mention.Use.LITERAL, "country by name");
        return;
      }
    }
    Optional<Bodies.Body> body =
        cast.bodies
            .find(text)
            .or(() -> within(phrase))
            .or(() -> kind == Name.Kind.ORG ? cast.bodies.find(text + " FC") : Optional.empty());
    if (body.isPresent()) {
      bodies.known(phrase, body.get());
      site(phrase);
      return;
    }
    if (demonym(phrase, text) || compass(phrase, text)) {
      return;
    }
    boolean shortName = phrase.size() == 1;
    boolean peopled =
        !shortName && (NameNouns.BODY_NOUNS.contains(last) || NameNouns.FORCE_NOUNS.contains(last));
    if (!peopled && toponyms.isPlace(text) || kind == Name.Kind.PERSON && isClear(phrase)) {
      place(phrase, text);
      return;
    }
    if (kind == Name.Kind.PERSON
        && !NameNouns.BODY_NOUNS.contains(last)
        && !NameNouns.FORCE_NOUNS.contains(last)) {
      Optional<Phrase> plain = persons.plain(phrase);
      if (plain.isPresent() && !placeAfterAll(plain.get())) {
        persons.link(plain.get());
        return;
      }
    }
    if (kind == Name.Kind.NORP && persons.knows(phrase)) {
      persons.link(phrase);
      return;
    }
    if (kind == Name.Kind.NORP && cast.gazetteer.known(text).isEmpty()) {
      people(phrase, text);
      return;
    }
    if (!shortName && NameNouns.FORCE_NOUNS.contains(last)) {
      bodies.named(phrase, text, Entity.Kind.FORCE);
    } else if (!shortName && NameNouns.BODY_NOUNS.contains(last) && kind != Name.Kind.GPE) {
      bodies.named(phrase, text, Entity.Kind.ORGANIZATION);
      site(phrase);
    } else if (kind == Name.Kind.ORG && !isPlace(text) && !NameNouns.PLACE_NOUNS.contains(last)) {
      if (persons.knows(phrase)) {
        persons.link(phrase);
      } else {
        bodies.named(phrase, text, Entity.Kind.ORGANIZATION);
        site(phrase);
      }
    } else if (persons.knows(phrase)
        && (phrase.first() == 0 || !NameNouns.IN.contains(cast.lower(phrase.first() - 1)))) {
      persons.link(phrase);
    } else {
      place(phrase, text);
    }
  }

  /**
   * "Halmora Hospital", "the University of Halmora": the town where a body with a site of its own
   * stands, if the report or a list of capitals and regions knows it for a place.
   */
  private void site(Phrase phrase) {
    boolean sited = false;
    for (int word = phrase.first(); word < phrase.end(); word++) {
      sited |= NameNouns.SITED.contains(cast.lower(word));
    }
    if (!sited) {
      return;
    }
    for (int end = phrase.last(); end > phrase.first(); end--) {
      if (town(new Phrase(phrase.first(), end))) {
        return;
      }
    }
    for (int word = phrase.first() + 1; word < phrase.last(); word++) {
      if (cast.lower(word).equals("of") && town(new Phrase(word + 1, phrase.end()))) {
        return;
      }
    }
  }

  private boolean town(Phrase phrase) {
    String text = cast.text(phrase);
    if (NameNouns.PLAIN.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean known =
        toponyms.isPlace(text)
            || cast.gazetteer.known(text).stream()
                .anyMatch(site -> site.isCapital() || site.feature().equals("ADM1"));
    if (known && cast.gazetteer.country(text).isEmpty()) {
      place(phrase, text);
    }
    return known;
  }

  /** A single word taken for a person that follows "in" and that a list knows as a place. */
  private boolean placeAfterAll(Phrase phrase) {
    String text = cast.text(phrase);
    if (persons.knowsSurname(text)) {
      return false;
    }
    boolean after =
        phrase.first() > 0
            && Set.of("in", "near", "to", "from", "at").contains(cast.lower(phrase.first() - 1));
    return after && !cast.gazetteer.known(text).isEmpty();
  }

  /** Whether a list knows the name as that of a contested place, an area, a capital or a city. */
  private boolean isPlace(String text) {
    return cast.gazetteer.known(text).stream()
        .anyMatch(site -> site.people() >= 300_000 || site.isCapital());
  }

  /** "Armenian forces": the country as a modifier; "the Armenians": people. */
  private boolean demonym(Phrase phrase, String text) {
    Optional<Gazetteer.Country> people = cast.gazetteer.people(text);
    Optional<Gazetteer.Country> adjective = cast.gazetteer.adjective(text);
    int last = phrase.last();
    boolean plural = cast.syntax.pos(last).equals("NNS") || cast.syntax.pos(last).equals("NNPS");
    boolean modifies =
        cast.syntax.head(last) > last
            && cast.syntax.hasLabel(last, "nmod", "amod", "compound", "poss")
            && !plural;
    if (people.isPresent()
        && (adjective.isEmpty() || !modifies)
        && (plural
            || people.get() != adjective.orElse(null)
            || phrase.first() > 0 && cast.lower(phrase.first() - 1).equals("the"))) {
      Entity entity =
          byKey.computeIfAbsent(
              "people:" + people.get().iso3(),
              k -> {
                Entity made = cast.make(Entity.Kind.PEOPLE, text);
                cast.known(made).plural = true;
                cast.known(made).country = people;
                cast.known(made).sectors = List.of("CVL");
                return made;
              });
      bodies.link(phrase, entity, "people by name");
      return true;
    }
    if (adjective.isEmpty()) {
      return false;
    }
    country(phrase, adjective.get(), Mention.Use.MODIFIER, "adjective of a country");
    return true;
  }

  /** "The North" of a report about Korea; other bare compass words and "State" are no names. */
  private boolean compass(Phrase phrase, String text) {
    String lower = Tables.key(text);
    if (!NameNouns.COMPASS.contains(lower)) {
      return false;
    }
    boolean korea = cast.layout.text().contains("Korea");
    if (korea && (lower.equals("north") || lower.equals("south"))) {
      cast.gazetteer
          .country(lower + " Korea")
          .ifPresent(
              c -> country(phrase, c, Mention.Use.LITERAL, "half of the country named before"));
    }
    return true;
  }

  /**
   * "The 15-member Security Council", "Israel's Shin Bet security agency": the well-known body that
   * the rest of the words only describes.
   */
  private Optional<Bodies.Body> within(Phrase phrase) {
    int first = phrase.first();
    while (first < phrase.last() && describes(first)) {
      first++;
    }
    int end = phrase.end();
    while (end - 1 > first && isLower(end - 1)) {
      end--;
    }
    boolean whole = first == phrase.first() && end == phrase.end();
    return whole ? Optional.empty() : cast.bodies.find(cast.text(new Phrase(first, end)));
  }

  private boolean describes(int word) {
    return isLower(word)
        || Cast.isPossessive(cast.lower(word))
        || Character.isDigit(cast.lower(word).charAt(0))
        || cast.lower(word + 1).equals("'s")
            && cast.gazetteer.country(cast.layout.word(word).form()).isPresent();
  }

  private boolean isLower(int word) {
    return Character.isLowerCase(cast.layout.word(word).form().codePointAt(0));
  }

  private void country(Phrase phrase, Gazetteer.Country country, Mention.Use use, String how) {
    cast.link(phrase, cast.country(country), Mention.Form.NAME, use, how);
  }

  private void people(Phrase phrase, String text) {
    String pos = cast.syntax.pos(phrase.last());
    if (pos.equals("NNS") || pos.equals("NNPS")) {
      Entity entity =
          byKey.computeIfAbsent(
              "people:" + Cast.fold(text),
              k -> {
                Entity made = cast.make(Entity.Kind.PEOPLE, text);
                cast.known(made).plural = true;
                cast.known(made).sectors =
                    cast.roles
                        .find(cast.syntax.lemma(phrase.last()))
                        .map(RoleNouns.Role::sectors)
                        .orElse(List.of("CVL"));
                return made;
              });
      bodies.link(phrase, entity, "people by name");
    }
  }

  private void place(Phrase phrase, String text) {
    List<Gazetteer.Site> sites = cast.gazetteer.known(text);
    String name =
        !sites.isEmpty() && sites.get(0).contested().isPresent() ? sites.get(0).name() : text;
    Entity entity =
        byKey.computeIfAbsent(
            "place:" + Cast.fold(name),
            k -> {
              Entity made = cast.make(Entity.Kind.PLACE, calm(text));
              cast.known(made).toponym = text;
              return made;
            });
    bodies.link(phrase, entity, "place by name");
  }

  /** "CAIRO" as "Cairo". */
  static String calm(String text) {
    if (text.length() < 4 || !text.equals(text.toUpperCase(Locale.ROOT))) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(first ? c : Character.toLowerCase(c));
      first = !Character.isLetter(c);
    }
    return out.toString();
  }
}
