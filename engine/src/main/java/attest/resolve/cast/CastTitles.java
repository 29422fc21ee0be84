package attest.resolve.cast;

import attest.resolve.Entity;
import attest.resolve.Mention;
import attest.text.Phrase;
import attest.text.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Second pass: titles before a name ("Prime Minister Nikol Pashinyan"), appositions on either side
 * ("Peter Stano, the EU's spokesperson"; "the lawyer, Gaby Lasky") and predicates ("X is a
 * lawyer"). What they say of office and belonging holds for the person in the whole report.
 *
 * <p>Known failures: an apposition cut off by a long relative clause; a title after a name without
 * a comma.
 */
final class CastTitles {
  private static final Set<String> FORMER =
      Set.of(
          "former",
          "ex",
          "late",
          "then",
          "one-time",
          "onetime",
          "ousted",
          "deposed",
          "outgoing",
          "retired",
          "erstwhile",
          "ex-general",
          "ex-president",
          "ex-minister");
  private static final Set<String> LINKS = Set.of("of", "for", "to", "on", "in", "at", "with");

  /** Between an office and what it is about, which the person does not belong to. */
  private static final Set<String> DOMAIN = Set.of("to", "on", "for");

  private static final Set<String> NEXT = Set.of("of", "from", "with");

  private static final int REACH = 16;

  /** Nouns that stand for adjectives before a noun of the same sort: "veteran driver". */
  private static final Set<String> ADJECTIVES = Set.of("veteran", "general");

  /** Who speaks or works for one person is of that person's side. */
  private static final Set<String> SERVING =
      Set.of(
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "aide",
          "adviser",
          "advisor",
          "staffer",
          "publicist",
          "rep");

  /** Verbs that say whom somebody is at the head of. */
  private static final Set<String> HEADING =
      Set.of("head", "lead", "run", "direct", "chair", "found", "command", "represent");

  private final Cast cast;

  private CastTitles(Cast cast) {
    this.cast = cast;
  }

  static void find(Cast cast) {
    CastTitles titles = new CastTitles(cast);
    for (Cast.Link link : List.copyOf(cast.links())) {
      if (link.entity().kind() == Entity.Kind.PERSON) {
        titles.before(link);
        titles.apposition(link);
        titles.predicate(link);
      }
    }
  }

  /** Titles that stand straight before the name. */
  private void before(Cast.Link link) {
    int name = link.phrase().first();
    int start = cast.sentence(name).first();
    int first = name;
    boolean role = false;
    while (first > start && name - first < REACH) {
      int word = first - 1;
      String lower = cast.lower(word);
      String pos = cast.syntax.pos(word);
      if (isRole(word)) {
        role = true;
      } else if (LINKS.contains(lower)) {
        if (first == name) {
          break;
        }
        boolean capital = isCapital(Cast.isArticle(cast.lower(first)) ? first + 1 : first);
        if (!capital || !(first - 2 >= start && isRole(first - 2))) {
          break;
        }
      } else if (lower.equals("and")) {
        boolean roles = role && first - 2 >= start && isRole(first - 2);
        boolean inName = first - 2 >= start && isCapital(first) && isCapital(first - 2);
        if (!roles && !inName) {
          break;
        }
      } else if (lower.equals("the")
          && first - 3 >= start
          && LINKS.contains(cast.lower(first - 2))
          && isRole(first - 3)
          && isCapital(first)) {
        first = word;
        continue;
      } else if (pos.equals("DT") || pos.equals("PRP$")) {
        first = word;
        break;
      } else if (!(pos.startsWith("NN")
          || pos.startsWith("JJ")
          || pos.equals("POS")
          || pos.equals("VBN") && FORMER.contains(lower)
          || Cast.isPossessive(lower)
          || cast.link(word).isPresent())) {
        break;
      }
      if (cast.link(word).filter(l -> l.entity().kind() == Entity.Kind.PERSON).isPresent()
          && !(first < name && Cast.isPossessive(cast.lower(first)))) {
        break;
      }
      first = word;
    }
    if (first < name && cast.lower(first).equals("and")) {
      first++;
    }
    if (!role || first == name) {
      int owner = name - 1;
      if (owner > start && Cast.isPossessive(cast.lower(owner))) {
        affiliate(link.entity(), owner - 1); // "NBC's Ada Morel"
      }
      return;
    }
    Phrase words = new Phrase(first, name);
    cast.titled(link.phrase(), words);
    title(link.entity(), words);
    serve(link.entity(), words);
  }

  /** "Morel spokeswoman Ada Lund", "Morel's adviser": on whose side somebody is. */
  private void serve(Entity person, Phrase title) {
    boolean serving = false;
    for (int word = title.first(); word < title.end(); word++) {
      serving |= SERVING.contains(cast.lower(word));
    }
    int from = Math.max(cast.sentence(title.first()).first(), title.first() - 1);
    for (int word = title.last(); serving && word >= from; word--) {
      if (isPersonName(word) && cast.at(word).get() != person) {
        person.affiliate(cast.at(word).get());
      }
    }
  }

  private boolean isCapital(int word) {
    return cast.layout.word(word).isCapitalized();
  }

  private boolean isRole(int word) {
    return role(word).isPresent();
  }

  private Optional<RoleNouns.Role> role(int word) {
    return cast.isName(word)
        ? Optional.empty()
        : cast.roles
            .find(cast.syntax.lemma(word))
            .or(() -> cast.roles.find(cast.lower(word)))
            .filter(role -> role.kind() == RoleNouns.Kind.PERSON);
  }

  /** "X, the EU's spokesperson" and "the EU's spokesperson, X". */
  private void apposition(Cast.Link link) {
    Phrase name = link.phrase();
    int head = cast.syntax.headOf(name);
    for (int word : cast.syntax.childrenBy(head, "appos")) {
      if (word >= name.end() && isRole(word)) {
        nominal(link.entity(), word, "apposition");
      }
    }
    int governor = cast.syntax.head(head);
    if (governor >= 0
        && governor < name.first()
        && cast.syntax.hasLabel(head, "appos")
        && isRole(governor)) {
      nominal(link.entity(), governor, "apposition");
    }
    afterComma(link);
    beforeComma(link);
    belonging(link.entity(), head, name.end());
  }

  /** A role noun after a comma, where the parser missed the apposition. */
  private void afterComma(Cast.Link link) {
    int word = link.phrase().end();
    int end = Math.min(cast.sentence(link.phrase().first()).end(), word + 10);
    if (word >= end || !cast.lower(word).equals(",")) {
      return;
    }
    for (int w = word + 1; w < end; w++) {
      String pos = cast.syntax.pos(w);
      boolean last = w + 1 >= end || !cast.syntax.isNoun(w + 1);
      if (isRole(w) && last) {
        if (cast.link(w).isEmpty() && (opens(link.phrase().first()) || !clause(w))) {
          nominal(link.entity(), w, "apposition after a comma");
        }
        return;
      }
      boolean inside =
          pos.startsWith("NN")
              || pos.startsWith("JJ")
              || pos.equals("DT")
              || pos.equals("PRP$")
              || pos.equals("POS")
              || Cast.isPossessive(cast.lower(w))
              || pos.equals("VBN")
              || cast.link(w).isPresent();
      if (!inside
          || cast.link(w).filter(l -> l.entity().kind() == Entity.Kind.PERSON).isPresent()) {
        return;
      }
    }
  }

  /** "An expert on missiles, David Wright,": a role noun before the comma before the name. */
  private void beforeComma(Cast.Link link) {
    int comma = link.phrase().first() - 1;
    int after = link.phrase().end();
    int start = cast.sentence(link.phrase().first()).first();
    boolean closed =
        after >= cast.sentence(link.phrase().first()).end()
            || Set.of(",", ".", ")", ";").contains(cast.lower(after))
            || cast.syntax.isVerb(after) && "say tell add".contains(cast.syntax.lemma(after));
    if (comma <= start || !cast.lower(comma).equals(",") || !closed) {
      return;
    }
    for (int word = comma - 1; word >= Math.max(start, comma - 6); word--) {
      String pos = cast.syntax.pos(word);
      if (isRole(word) && cast.link(word).isEmpty()) {
        nominal(link.entity(), word, "apposition before the name");
        return;
      }
      if (!(pos.startsWith("NN") || pos.startsWith("JJ") || pos.equals("IN") || pos.equals("DT"))
          || cast.isName(word)
              && cast.at(word).filter(e -> e.kind() == Entity.Kind.PERSON).isPresent()) {
        return;
      }
    }
  }

  /**
   * Whether a name opens its sentence or follows a quotation: then it is no part of a clause
   * before.
   */
  private boolean opens(int name) {
    return name == cast.sentence(name).first()
        || "\"\u201d''".contains(cast.layout.word(name - 1).form());
  }

  /**
   * Whether a noun is the subject of a clause of its own; a comma after it closes an apposition.
   */
  private boolean clause(int word) {
    boolean closed =
        word + 1 >= cast.sentence(word).end()
            || Set.of(",", ".", ";", ")").contains(cast.lower(word + 1));
    return !closed && cast.syntax.hasLabel(word, "nsubj", "nsubjpass", "conj");
  }

  /** "X is a lawyer". */
  private void predicate(Cast.Link link) {
    int head = cast.syntax.headOf(link.phrase());
    int verb = cast.syntax.head(head);
    if (verb >= 0 && cast.syntax.hasLabel(head, "nsubj") && cast.syntax.lemma(verb).equals("be")) {
      int noun = cast.syntax.child(verb, "attr", "acomp", "oprd");
      if (noun > verb && isRole(noun)) {
        nominal(link.entity(), noun, "predicate");
      }
    }
  }

  private void nominal(Entity person, int head, String how) {
    int first = CastPhrases.leftEdge(cast, head);
    Phrase core = new Phrase(first, head + 1);
    if (cast.link(head).isEmpty()) {
      cast.link(core, person, Mention.Form.NOMINAL, Mention.Use.LITERAL, how);
    }
    title(person, new Phrase(first, domain(head)));
    serve(person, core);
    belonging(person, head, head + 1);
  }

  /** The end of a title with what the office is for: "representative to the Caucasus". */
  private int domain(int head) {
    int prep = head + 1;
    int end = cast.sentence(head).end();
    if (prep + 1 >= end || !cast.roles.isOffice(cast.lower(head))) {
      return head + 1;
    }
    String lower = cast.lower(prep);
    if (!DOMAIN.contains(lower) && !lower.equals("of")) {
      return head + 1;
    }
    for (int word = prep + 1; word < Math.min(end, prep + 7); word++) {
      String pos = cast.syntax.pos(word);
      boolean noun = pos.startsWith("NN");
      if (noun && (word + 1 >= end || !cast.syntax.pos(word + 1).startsWith("NN"))) {
        boolean person = cast.at(word).filter(e -> e.kind() == Entity.Kind.PERSON).isPresent();
        boolean whose = word + 1 < end && Cast.isPossessive(cast.lower(word + 1));
        boolean named = lower.equals("of") && cast.isName(word);
        return person || whose || named ? head + 1 : word + 1;
      }
      if (!noun && !pos.startsWith("JJ") && !pos.equals("DT")) {
        return head + 1;
      }
    }
    return head + 1;
  }

  /** Adds the title that these words give, and the bodies and countries in them. */
  private void title(Entity person, Phrase words) {
    boolean former = false;
    int first = start(words);
    boolean said = false;
    boolean about = false;
    for (int word = words.first(); word < words.end(); word++) {
      String lower = cast.lower(word);
      former |= FORMER.contains(lower) || lower.startsWith("ex-");
      said |= isRole(word);
      about |= said && word > words.first() && isAbout(word);
      if (!about) {
        affiliate(person, word);
      }
    }
    Phrase title = new Phrase(Math.min(first, words.last()), words.end());
    Range range = title.range(cast.layout);
    boolean office = false;
    for (int word = title.first(); word < title.end(); word++) {
      office |= cast.roles.isOffice(cast.lower(word));
    }
    if (office && person.titles().size() < 8) {
      person.add(new Entity.Title(range, former));
    }
    office(person, words, title, former);
  }

  /**
   * Where a title begins: after the article or possessor that opens it and after the names of
   * bodies and countries, but with a possessor that is itself an office, as in "the
   * Secretary-General's envoy".
   */
  private int start(Phrase words) {
    int first = words.first();
    for (int word = words.first(); word < words.last(); word++) {
      boolean possessor = Cast.isPossessive(cast.lower(word));
      if (isRole(word)) {
        boolean whose = Cast.isPossessive(cast.lower(word + 1));
        if (whose && word + 1 < words.last()) {
          return first;
        }
        break;
      }
      if (possessor || Cast.isArticle(cast.lower(word)) || cast.syntax.pos(word).equals("PRP$")) {
        first = word + 1;
      }
    }
    while (first < words.last()
        && (cast.isName(first)
            || FORMER.contains(cast.lower(first))
            || !cast.layout.word(first).isWordLike())) {
      first++;
    }
    return first;
  }

  /** Sector, gender and noun that a title tells, in the words it stands in. */
  private void office(Entity person, Phrase words, Phrase title, boolean former) {
    Cast.Known known = cast.known(person);
    for (int word = title.first(); word < title.end(); word++) {
      if (word + 1 < title.end() && Cast.isPossessive(cast.lower(word + 1))) {
        continue;
      }
      Optional<RoleNouns.Role> found = role(word);
      boolean adjective =
          ADJECTIVES.contains(cast.lower(word))
              && (word + 1 < title.end() ? isRole(word + 1) : isOnly(title, word));
      if (found.isPresent() && !adjective) {
        List<String> sectors = CastSectors.of(cast, words.first(), word, found.get());
        if (former && sectors.stream().limit(1).anyMatch(Codes.ORGANS::contains)) {
          known.former = true;
        } else if (known.sectors.isEmpty()) {
          known.sectors = sectors;
        }
        if (known.gender.isEmpty()) {
          known.gender = found.get().gender();
        }
        known.noun =
            known.noun.isEmpty() ? found.get().noun() : known.noun + " " + found.get().noun();
      }
    }
  }

  /** "The veteran Lund": no veteran of a war. */
  private boolean isOnly(Phrase title, int word) {
    return title.size() == 1 && cast.lower(word).equals("veteran") && isPersonName(word + 1);
  }

  private boolean isPersonName(int word) {
    return cast.link(word)
        .filter(l -> l.form() == Mention.Form.NAME && l.entity().kind() == Entity.Kind.PERSON)
        .isPresent();
  }

  private void affiliate(Entity person, int word) {
    cast.link(word)
        .filter(link -> link.form() == Mention.Form.NAME)
        .map(Cast.Link::entity)
        .filter(e -> e.kind() != Entity.Kind.PERSON && e.kind() != Entity.Kind.PEOPLE)
        .ifPresent(person::affiliate);
  }

  /** Whether a preposition after an office says what it is about, not whose it is. */
  private boolean isAbout(int word) {
    String lower = cast.lower(word);
    return DOMAIN.contains(lower)
        && (!lower.equals("for") || cast.roles.isEnvoy(cast.lower(word - 1)));
  }

  /** "Of the Union of Scientists", "who heads the Union", after a name or role noun. */
  private void belonging(Entity person, int head, int end) {
    for (int verb : cast.syntax.childrenBy(head, "relcl")) {
      if (HEADING.contains(cast.syntax.lemma(verb))) {
        affiliate(person, cast.syntax.child(verb, "dobj"));
      }
    }
    int next = end + 1;
    if (next < cast.sentence(head).end() && NEXT.contains(cast.lower(end))) {
      next += Cast.isArticle(cast.lower(next)) ? 1 : 0;
      if (cast.at(next).filter(e -> e.kind() == Entity.Kind.ORGANIZATION).isPresent()) {
        affiliate(person, next);
      }
    }
    for (int prep : cast.syntax.childrenBy(head, "prep")) {
      if (prep >= end && Set.of("of", "for", "from", "at", "with").contains(cast.lower(prep))) {
        boolean about = cast.lower(prep).equals("for") && cast.roles.isEnvoy(cast.lower(head));
        if (!about) {
          affiliate(person, cast.syntax.child(prep, "pobj"));
        }
      }
    }
  }
}
