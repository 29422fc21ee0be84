package attest.resolve.cast;

import attest.read.Name;
import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final Set<String> PLACE_NOUNS =
      Set.of(
          "river",
          "sea",
          "ocean",
          "gulf",
          "bay",
          "strait",
          "lake",
          "mountain",
          "mountains",
          "valley",
          "desert",
          "island",
          "islands",
          "peninsula",
          "forest",
          "park",
          "bridge",
          "airport",
          "base",
          "prison",
          "jail",
          "camp",
          "corridor",
          "cathedral",
          "square",
          "street",
          "avenue",
          "road",
          "highway",
          "interstate",
          "st.",
          "ave.",
          "ave",
          "blvd",
          "boulevard",
          "cape",
          "port",
          "harbor",
          "harbour",
          "station",
          "plaza",
          "mosque",
          "checkpoint",
          "province",
          "region",
          "oblast",
          "governorate",
          "district",
          "county",
          "village",
          "city",
          "town",
          "state",
          "territory",
          "pass",
          "crossing",
          "coast",
          "heights",
          "hills",
          "plain",
          "basin",
          "canyon",
          "reservoir",
          "dam",
          "plant",
          "mine",
          "field",
          "drive",
          "lane",
          "way",
          "court.",
          "place",
          "neighborhood",
          "neighbourhood",
          "zone",
          "beach",
          "creek",
          "canal");
  private static final Set<String> FORCE_NOUNS =
      Set.of(
          "police",
          "army",
          "forces",
          "force",
          "troops",
          "navy",
          "militia",
          "guard",
          "guards",
          "brigade",
          "brigades",
          "battalion",
          "regiment",
          "patrol",
          "corps",
          "marines",
          "rebels",
          "peacekeepers",
          "gendarmerie",
          "military",
          "fighters",
          "militants",
          "cops");
  private static final Set<String> BODY_NOUNS =
      Set.of(
          "university",
          "college",
          "institute",
          "party",
          "church",
          "union",
          "agency",
          "club",
          "ministry",
          "department",
          "committee",
          "commission",
          "council",
          "foundation",
          "association",
          "organization",
          "organisation",
          "bank",
          "court",
          "parliament",
          "senate",
          "company",
          "corporation",
          "inc.",
          "inc",
          "ltd",
          "group",
          "center",
          "centre",
          "hospital",
          "school",
          "times",
          "post",
          "journal",
          "news",
          "tv",
          "television",
          "radio",
          "service",
          "bureau",
          "office",
          "administration",
          "authority",
          "embassy",
          "assembly",
          "congress",
          "house",
          "team",
          "federation",
          "front",
          "movement",
          "league",
          "alliance",
          "command",
          "staff",
          "board",
          "newspaper",
          "daily",
          "tribune",
          "herald",
          "gazette",
          "telegraph");

  /** Acronyms that are also words; only the reader of names may say that they are names. */
  private static final Set<String> SHY =
      Set.of(
          "IS",
          "PA",
          "ICE",
          "WHO",
          "AP",
          "AU",
          "X",
          "Met",
          "RT",
          "Meta",
          "Bild",
          "IRA",
          "ETA",
          "Labour",
          "Commonwealth",
          "Capitol",
          "Westminster",
          "Telegraph",
          "Guardian",
          "Contras",
          "Telegram",
          "PACE",
          "Amnesty",
          "Wagner",
          "Brotherhood",
          "Conservatives",
          "Fars",
          "CAR");

  /** Nouns of places that no surname looks like. */
  private static final Set<String> CLEAR =
      Set.of(
          "prison",
          "jail",
          "cape",
          "airport",
          "river",
          "bridge",
          "island",
          "islands",
          "camp",
          "square",
          "cathedral",
          "province",
          "region",
          "district",
          "county",
          "village",
          "strait",
          "peninsula",
          "desert",
          "valley",
          "corridor");

  private static final Set<String> SETTLEMENTS =
      Set.of(
          "village",
          "city",
          "town",
          "district",
          "province",
          "region",
          "suburb",
          "neighborhood",
          "neighbourhood",
          "hamlet",
          "municipality",
          "port",
          "island");
  private static final Set<String> COMPASS = Set.of("north", "south", "east", "state", "city");
  private static final Set<String> IN = Set.of("in", "near", "from", "at", "outside", "to", "of");

  private static final Set<String> FULL_STOPS = Set.of("jr.", "sr.", "jr", "sr", "ii", "iii");

  private final Cast cast;
  private final Map<String, Entity> byKey = new LinkedHashMap<>();
  private final Map<String, Entity> acronyms = new HashMap<>();
  private final Map<String, List<Entity>> bySuffix = new HashMap<>();
  private final CastPersons persons;

  /** Names that stand after "village of" and the like, whatever the reader took them for. */
  private final Set<String> settlements = new HashSet<>();

  private record Candidate(Phrase phrase, Name.Kind kind) {}

  private CastNames(Cast cast) {
    this.cast = cast;
    this.persons = new CastPersons(cast);
  }

  static void find(Cast cast) {
    CastNames names = new CastNames(cast);
    List<Candidate> candidates = names.candidates();
    candidates.forEach(names::settlement);
    names.persons.learn(names.persons(candidates));
    for (Candidate candidate : candidates) {
      if (acronym(cast.text(candidate.phrase())).isEmpty()) {
        names.name(candidate);
      }
    }
    for (Candidate candidate : candidates) {
      if (acronym(cast.text(candidate.phrase())).isPresent()) {
        names.name(candidate);
      }
    }
  }

  private void settlement(Candidate candidate) {
    int first = candidate.phrase().first();
    if (first > 1
        && cast.lower(first - 1).equals("of")
        && SETTLEMENTS.contains(cast.syntax.lemma(first - 2))) {
      settlements.add(cast.text(candidate.phrase()));
    }
  }

  private List<Candidate> candidates() {
    int words = cast.layout.words().size();
    boolean[] taken = new boolean[words];
    List<Candidate> found = new ArrayList<>();
    for (Name name : cast.reading.names()) {
      switch (name.kind()) {
        case PERSON, ORG, GPE, LOC, NORP, FAC, EVENT, PRODUCT, LAW, WORK_OF_ART ->
            cast.bare(name.phrase())
                .flatMap(p -> whole(name.kind(), p))
                .map(p -> longer(p, words))
                .ifPresent(
                    phrase -> {
                      found.add(new Candidate(phrase, name.kind()));
                      for (int w = phrase.first(); w < phrase.end(); w++) {
                        taken[w] = true;
                      }
                    });
        default -> {}
      }
    }
    for (int word = 0; word < words; word++) {
      if (!taken[word] && cast.layout.word(word).isCapitalized()) {
        int end = listed(word, taken);
        if (end > word) {
          found.add(new Candidate(new Phrase(word, end), Name.Kind.LAW));
          word = end - 1;
        }
      }
    }
    found.sort(Comparator.comparing(Candidate::phrase));
    return found;
  }

  /** "Korean" and "peninsula": a name of a listed area that the reader cut short. */
  private Phrase longer(Phrase phrase, int words) {
    for (int more = 1; more <= 2 && phrase.end() + more <= words; more++) {
      Phrase whole = new Phrase(phrase.first(), phrase.end() + more);
      boolean same = cast.sentence(phrase.first()).contains(whole.last());
      String last = cast.lower(whole.last());
      if (same && CLEAR.contains(last) && !cast.gazetteer.sites(cast.text(whole)).isEmpty()) {
        return whole;
      }
    }
    return phrase;
  }

  /** An event, product or law counts only where a list knows it. */
  private Optional<Phrase> whole(Name.Kind kind, Phrase phrase) {
    boolean other =
        kind == Name.Kind.EVENT
            || kind == Name.Kind.PRODUCT
            || kind == Name.Kind.LAW
            || kind == Name.Kind.WORK_OF_ART;
    String text = cast.text(phrase);
    return !other || cast.bodies.find(text).isPresent() || cast.gazetteer.country(text).isPresent()
        ? Optional.of(phrase)
        : Optional.empty();
  }

  /** The end of a listed name that starts at a word nobody took for a name, or the word itself. */
  private int listed(int word, boolean[] taken) {
    int limit = Math.min(cast.sentence(word).end(), word + 6);
    for (int end = limit; end > word; end--) {
      boolean free = true;
      for (int w = word; w < end && free; w++) {
        free = !taken[w];
      }
      if (!free || !cast.layout.word(end - 1).isWordLike()) {
        continue;
      }
      String text = cast.text(new Phrase(word, end));
      if (SHY.contains(text) || text.length() < 2 || shouted(word) && acronym(text).isPresent()) {
        continue;
      }
      if (cast.gazetteer.country(text).isPresent()
          || cast.gazetteer.adjective(text).isPresent()
          || cast.gazetteer.people(text).isPresent()
          || cast.bodies.find(text).isPresent()
          || overlooked(word, end, text)) {
        return end;
      }
    }
    return word;
  }

  /** A listed place after "in" or at the head of a dateline that the reader passed over. */
  private boolean overlooked(int word, int end, String text) {
    if (!cast.syntax.pos(end - 1).startsWith("NN") || COMPASS.contains(Tables.key(text))) {
      return false;
    }
    List<Gazetteer.Site> sites = cast.gazetteer.sites(text);
    boolean table = sites.stream().anyMatch(s -> s.thousands() == 5000) && text.length() > 4;
    boolean large =
        sites.stream().anyMatch(s -> s.thousands() >= 150 && !s.feature().equals("ADM1"));
    boolean after =
        word > 0
            && (IN.contains(cast.lower(word - 1)) || Cast.isArticle(cast.lower(word - 1)) && table);
    boolean opens =
        cast.layout.opensParagraph(word)
            && text.equals(text.toUpperCase(Locale.ROOT))
            && end < cast.layout.words().size()
            && Set.of("(", "--", "\u2014", "\u2013", ",").contains(cast.lower(end));
    return (table || large) && (after || opens);
  }

  /** Whether a word stands among other words in capitals, as in a shouted headline. */
  private boolean shouted(int word) {
    int capitals = 0;
    int words = 0;
    int from = Math.max(cast.sentence(word).first(), word - 4);
    int to = Math.min(cast.sentence(word).end(), word + 5);
    for (int w = from; w < to; w++) {
      String form = cast.layout.word(w).form();
      if (w != word && form.length() > 1 && Character.isLetter(form.charAt(0))) {
        words++;
        capitals += form.equals(form.toUpperCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    return words > 0 && capitals * 2 > words;
  }

  private List<Phrase> persons(List<Candidate> candidates) {
    List<Phrase> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String text = cast.text(candidate.phrase());
      if (candidate.kind() == Name.Kind.PERSON
          && !isListed(text)
          && !settlements.contains(text)
          && !isClear(candidate.phrase())) {
        persons.plain(candidate.phrase()).ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean isClear(Phrase phrase) {
    return phrase.size() > 1
        && (CLEAR.contains(cast.lower(phrase.last()))
            || CLEAR.contains(cast.lower(phrase.first())));
  }

  private boolean isListed(String text) {
    return cast.gazetteer.country(text).isPresent()
        || cast.bodies.find(text).isPresent()
        || cast.gazetteer.adjective(text).isPresent();
  }

  private void name(Candidate candidate) {
    Phrase phrase = candidate.phrase();
    String text = cast.text(phrase);
    String last = cast.lower(phrase.last());
    Name.Kind kind = candidate.kind();
    Optional<String> acronym = acronym(text);
    if (acronym.isPresent() && acronyms.containsKey(acronym.get())) {
      link(phrase, acronyms.get(acronym.get()), "acronym of a name in the report");
      return;
    }
    if (acronym.isPresent() && kind != Name.Kind.PERSON && cast.gazetteer.country(text).isEmpty()) {
      Optional<Entity> spelled = byInitials(acronym.get());
      if (spelled.isPresent()) {
        link(phrase, spelled.get(), "initials of a name in the report");
        return;
      }
    }
    Optional<Gazetteer.Country> country = cast.gazetteer.country(text);
    if (country.isPresent() && !text.equals(text.toLowerCase(Locale.ROOT))) {
      if (!country.get().iso3().equals("GEO") || !atlanta()) {
        country(phrase, country.get(), Mention.Use.LITERAL, "country by name");
        return;
      }
    }
    Optional<Bodies.Body> body = cast.bodies.find(text);
    if (body.isPresent()) {
      body(phrase, body.get());
      return;
    }
    if (demonym(phrase, text) || compass(phrase, text)) {
      return;
    }
    if (settlements.contains(text) || kind == Name.Kind.PERSON && isClear(phrase)) {
      place(phrase, text);
      return;
    }
    if (kind == Name.Kind.PERSON && !BODY_NOUNS.contains(last) && !FORCE_NOUNS.contains(last)) {
      Optional<Phrase> plain = persons.plain(phrase);
      if (plain.isPresent() && !placeAfterAll(plain.get())) {
        persons.link(plain.get());
        return;
      }
    }
    if (kind == Name.Kind.NORP && cast.gazetteer.sites(text).isEmpty()) {
      people(phrase, text);
      return;
    }
    boolean shortName = phrase.size() == 1;
    if (!shortName && FORCE_NOUNS.contains(last)) {
      body(phrase, text, Entity.Kind.FORCE);
    } else if (!shortName && BODY_NOUNS.contains(last) && kind != Name.Kind.GPE) {
      body(phrase, text, Entity.Kind.ORGANIZATION);
    } else if (kind == Name.Kind.ORG && !isPlace(text) && !(PLACE_NOUNS.contains(last))) {
      if (persons.knows(phrase)) {
        persons.link(phrase);
      } else {
        body(phrase, text, Entity.Kind.ORGANIZATION);
      }
    } else if (persons.knows(phrase)
        && (phrase.first() == 0 || !IN.contains(cast.lower(phrase.first() - 1)))) {
      persons.link(phrase);
    } else {
      place(phrase, text);
    }
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
    return after && !cast.gazetteer.sites(text).isEmpty();
  }

  /** Whether a list knows the name as that of a contested place, an area, a capital or a city. */
  private boolean isPlace(String text) {
    return cast.gazetteer.sites(text).stream()
        .anyMatch(site -> site.thousands() >= 300 || site.isCapital());
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
      link(phrase, entity, "people by name");
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
    if (!COMPASS.contains(lower)) {
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

  private void country(Phrase phrase, Gazetteer.Country country, Mention.Use use, String how) {
    cast.link(phrase, cast.country(country), Mention.Form.NAME, use, how);
  }

  private void body(Phrase phrase, Bodies.Body body) {
    Entity entity =
        byKey.computeIfAbsent(
            "body:" + body.name(),
            k -> {
              Entity made =
                  cast.make(
                      body.force() ? Entity.Kind.FORCE : Entity.Kind.ORGANIZATION, body.name());
              cast.known(made).body = Optional.of(body);
              cast.known(made).sectors = body.sectors();
              return made;
            });
    link(phrase, entity, "list of well-known bodies");
  }

  private void body(Phrase phrase, String text, Entity.Kind kind) {
    String key = Cast.fold(text);
    Entity entity = byKey.get("org:" + key);
    String how = "body by name";
    if (entity == null && phrase.size() >= 2) {
      List<Entity> longer = bySuffix.getOrDefault(key, List.of());
      if (longer.size() == 1) {
        entity = longer.get(0);
        how = "short form of a body named before";
      }
    }
    if (entity == null) {
      entity = cast.make(kind, text);
      byKey.put("org:" + key, entity);
      String rest = key;
      for (int cut = rest.indexOf(' '), n = 0; cut > 0 && n < 6; cut = rest.indexOf(' '), n++) {
        rest = rest.substring(cut + 1);
        bySuffix.computeIfAbsent(rest, k -> new ArrayList<>()).add(entity);
      }
      sector(entity, phrase);
      initials(text, entity);
    }
    link(phrase, entity, how);
    bracketed(phrase, entity);
  }

  /** The sector that the last noun of a body's name tells, or any noun in it. */
  private void sector(Entity entity, Phrase phrase) {
    for (int word = phrase.last(); word >= phrase.first(); word--) {
      Optional<RoleNouns.Role> role = cast.roles.find(cast.lower(word));
      if (role.isPresent()
          && role.get().kind() != RoleNouns.Kind.PERSON
          && !role.get().sectors().isEmpty()) {
        cast.known(entity).sectors = role.get().sectors();
        cast.known(entity).noun = role.get().noun();
        return;
      }
    }
  }

  private final Map<String, Entity> initials = new HashMap<>();

  private void initials(String text, Entity entity) {
    StringBuilder capitals = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (String word : text.split("[ -]")) {
      if (word.isEmpty()) {
        continue;
      }
      char c = word.charAt(0);
      if (Character.isUpperCase(c)) {
        capitals.append(c);
      }
      all.append(Character.toUpperCase(c));
    }
    if (capitals.length() >= 2) {
      initials.putIfAbsent(capitals.toString(), entity);
      initials.putIfAbsent(all.toString(), entity);
    }
  }

  /** Whether the report is about the state of Georgia: its capital stands in it. */
  private boolean atlanta() {
    return cast.layout.text().contains("Atlanta") && !cast.layout.text().contains("Tbilisi");
  }

  private Optional<Entity> byInitials(String acronym) {
    return Optional.ofNullable(initials.get(acronym));
  }

  /** "Office of the Prosecutor (OTP)": the acronym in the brackets. */
  private void bracketed(Phrase phrase, Entity entity) {
    int end = phrase.end();
    if (end + 2 < cast.layout.words().size()
        && cast.lower(end).equals("(")
        && cast.lower(end + 2).equals(")")) {
      acronym(cast.layout.word(end + 1).form()).ifPresent(a -> acronyms.putIfAbsent(a, entity));
    }
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
                return made;
              });
      link(phrase, entity, "people by name");
    }
  }

  private void place(Phrase phrase, String text) {
    List<Gazetteer.Site> sites = cast.gazetteer.sites(text);
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
    link(phrase, entity, "place by name");
  }

  /** "CAIRO" as "Cairo". */
  private static String calm(String text) {
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

  private void link(Phrase phrase, Entity entity, String how) {
    cast.link(phrase, entity, Mention.Form.NAME, Mention.Use.LITERAL, how);
    String text = cast.text(phrase);
    if (entity.kind() == Entity.Kind.ORGANIZATION || entity.kind() == Entity.Kind.FORCE) {
      if (cast.known(entity).body.isEmpty() && text.length() > entity.name().length()) {
        entity.name(text);
      }
    }
  }

  /** Two to six capitals, with or without full stops. */
  static Optional<String> acronym(String text) {
    String plain = text.replace(".", "");
    boolean capitals =
        plain.length() >= 2
            && plain.length() <= 6
            && plain.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
            && Character.isUpperCase(plain.charAt(0));
    return capitals && !FULL_STOPS.contains(text.toLowerCase(Locale.ROOT))
        ? Optional.of(plain)
        : Optional.empty();
  }
}
