package attest.resolve.event;

import attest.read.Name;
import attest.read.Syntax;
import attest.resolve.Event;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a happening was that has no place of its own: what it is meant to capture, the place that
 * stands nearest behind it in its clause, wherever the parser hung it, one that opens its sentence,
 * or the only one there.
 *
 * <p>A place that another happening claims, that somebody comes from or goes to, or where words are
 * spoken is none. Known failures: a place that only tells which body or conflict is meant.
 */
final class Surroundings {
  /** Words that are looked at on each side; keeps the time linear in endless sentences. */
  private static final int REACH = 60;

  /** Types of deeds that are done at one spot. */
  private static final Set<Event.Type> SPOT =
      Set.of(Event.Type.ASSAULT, Event.Type.PROTEST, Event.Type.COERCE, Event.Type.MOBILIZE);

  private static final Set<String> AT =
      Set.of(
          """
          in at near outside inside around along across within throughout on over through into beside
          off"""
              .split("\\s+"));

  /** Prepositions after which stands what somebody heads for, with the verbs of heading there. */
  private static final Set<String> HEADED = Set.of("for", "to", "toward", "towards", "into");

  private static final Set<String> HEADING =
      Set.of("head", "go", "walk", "drive", "travel", "ride", "return", "enter", "come");

  private static final Set<String> TAKING =
      Set.of(
          "capture",
          "recapture",
          "retake",
          "seize",
          "take",
          "liberate",
          "secure",
          "regain",
          "occupy",
          "enter",
          "storm",
          "target",
          "reach");

  /** Nouns for who or what is elsewhere than what it does: "its embassy in X". */
  private static final Set<String> POSTED =
      Set.of(
          "embassy",
          "ambassador",
          "consulate",
          "base",
          "representative",
          "tribunal",
          "mission",
          "correspondent",
          "envoy",
          "war",
          "conflict",
          "law",
          "policy",
          "plan",
          "native",
          "control");

  /** What is said with these is about another time or matter. */
  private static final Set<String> BEYOND =
      Set.of(
          """
          against over about before since until following despite according from like including
          unlike without ahead"""
              .split("\\s+"));

  /** What follows these verbs is where somebody got or was later, or always is. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          """
          flee bring extradite deport transfer ship send hold believe base bear live fly take
          move return evacuate displace withdraw belong own manage vow undergo plan plot plead seek have"""
              .split("\\s+"));

  private static final Set<String> SPEAKING =
      Set.of(
          """
          say tell report announce speak add claim declare state warn according know call
          condemn want hope accuse"""
              .split("\\s+"));

  private final Clauses clauses;
  private final Syntax syntax;

  Surroundings(Clauses clauses) {
    this.clauses = clauses;
    this.syntax = clauses.syntax();
  }

  /** Gives the happenings that have no place the one that surrounds them. */
  void settle(List<List<Telling>> events) {
    Set<Integer> claimed = new HashSet<>();
    Set<Integer> telling = new HashSet<>();
    for (List<Telling> event : events) {
      for (Telling each : event) {
        claimed.addAll(each.recipients);
        claimed.addAll(each.actors);
        telling.add(each.word);
      }
    }
    for (List<Telling> event : events) {
      if (event.stream().anyMatch(each -> !each.places.isEmpty())) {
        continue;
      }
      for (Telling each : event) {
        Optional<Integer> place =
            SPOT.contains(each.sense.type()) ? around(each, claimed, telling) : Optional.empty();
        if (place.isPresent()) {
          each.places.add(place.get());
          break;
        }
      }
    }
  }

  private Optional<Integer> around(Telling telling, Set<Integer> claimed, Set<Integer> others) {
    int word = telling.word;
    int aim = aim(word);
    if (aim >= 0) {
      return Optional.of(aim);
    }
    Sentence sentence = clauses.layout().sentenceOf(word);
    int from = Math.max(sentence.first(), word - REACH);
    int end = Math.min(sentence.end(), word + REACH);
    List<Integer> found = new ArrayList<>();
    for (int at = from; at < end; at++) {
      int site = site(at, word);
      if (site >= 0 && !claimed.contains(at) && !claimed.contains(site) && !found.contains(site)) {
        found.add(site);
      }
    }
    for (int site : found) {
      if (site > word && oneClause(word, site, others)) {
        return Optional.of(site);
      }
    }
    if (!found.isEmpty() && found.get(0) < word && opens(sentence, found.get(0))) {
      return Optional.of(found.get(0));
    }
    return distinct(found) == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** "launched an offensive to capture X": what is to be taken is where it goes on. */
  private int aim(int word) {
    int governor = syntax.isVerb(word) ? word : clauses.governor(word);
    for (int above : governor < 0 || governor == word ? List.of(word) : List.of(word, governor)) {
      for (int each : syntax.childrenBy(above, "xcomp", "advcl", "acl", "relcl")) {
        int object =
            each > word && TAKING.contains(syntax.lemma(each)) ? syntax.child(each, "dobj") : -1;
        if (object >= 0 && (spot(object) || clauses.in(object, "PLACE"))) {
          return object;
        }
      }
    }
    return -1;
  }

  /** "In X, gunmen killed two": a place before the first subject of its sentence. */
  private boolean opens(Sentence sentence, int site) {
    for (int at = sentence.first(); at < site; at++) {
      if (syntax.isVerb(at) || syntax.hasLabel(at, "nsubj", "nsubjpass")) {
        return false;
      }
    }
    return true;
  }

  /** How many places there are, those that tell where another one lies not counted. */
  private int distinct(List<Integer> sites) {
    int count = 0;
    int covered = -1;
    for (int site : sites) {
      if (site >= covered) {
        count++;
        covered = Math.max(site + 1, clauses.site(site).end());
      }
    }
    return count;
  }

  /** Whether no other happening and no subject of its own stands between. */
  private boolean oneClause(int word, int site, Set<Integer> others) {
    for (int at = word + 1; at < site; at++) {
      if (others.contains(at) || syntax.hasLabel(at, "nsubj", "nsubjpass")) {
        return false;
      }
    }
    return true;
  }

  /** The head of the words for a place that a name belongs to; -1 where it is no scene. */
  private int site(int word, int telling) {
    if (!clauses.in(word, "PLACE") || syntax.pos(word).equals("JJ")) {
      return -1;
    }
    int at = word;
    for (int steps = 0; steps < 4; steps++) {
      int head = syntax.head(at);
      if (head < 0) {
        return -1;
      }
      boolean narrows =
          syntax.hasLabel(at, "compound", "nmod") && syntax.isNoun(head)
              || syntax.hasLabel(at, "appos", "conj") && syntax.isNoun(head);
      boolean part = of(at) && spot(syntax.head(head));
      if (part) {
        at = syntax.head(head);
      } else if (narrows && (spot(head) || clauses.in(head, "PLACE"))) {
        at = head;
      } else {
        break;
      }
    }
    int preposition = syntax.head(at);
    if (preposition < 0
        || !syntax.hasLabel(at, "pobj")
        || clauses.named(at, Name.Kind.DATE, Name.Kind.TIME)) {
      return -1;
    }
    return hangs(preposition, telling) ? at : -1;
  }

  /** Whether a preposition tells where something went on, by all that it hangs on. */
  private boolean hangs(int preposition, int telling) {
    String how = syntax.lemma(preposition);
    int above = syntax.head(preposition);
    boolean headed = HEADED.contains(how) && above >= 0 && HEADING.contains(syntax.lemma(above));
    boolean part = how.equals("of") && above >= 0 && syntax.isNoun(above) && !body(above);
    if (!AT.contains(how) && !headed && !part) {
      return false;
    }
    for (int at = above, steps = 0; at >= 0 && at != telling && steps < 12; steps++) {
      String lemma = syntax.lemma(at);
      boolean other =
          syntax.hasLabel(at, "relcl") && at < telling
              || syntax.hasLabel(at, "prep") && BEYOND.contains(lemma)
              || POSTED.contains(lemma) && syntax.head(preposition) == at
              || SPEAKING.contains(lemma) && syntax.head(preposition) == at
              || ELSEWHERE.contains(lemma) && syntax.isVerb(at);
      if (other) {
        return false;
      }
      at = syntax.head(at);
    }
    return true;
  }

  /** A person, body or happening: what is of a place need not be there. */
  private boolean body(int word) {
    return clauses.in(word, "PERSON")
        || clauses.in(word, "PERSONNOUN")
        || clauses.in(word, "ORG")
        || clauses.in(word, "FORCE")
        || clauses.in(word, "EVENT")
        || clauses.in(word, "ABSTRACT")
        || syntax.pos(word).startsWith("NNP");
  }

  private boolean of(int word) {
    int head = syntax.head(word);
    return syntax.hasLabel(word, "pobj") && syntax.lemma(head).equals("of");
  }

  private boolean spot(int word) {
    return word >= 0
        && (Roles.PARTS.contains(syntax.lemma(word))
            || clauses.in(word, "PLACENOUN")
            || clauses.in(word, "BUILDING"));
  }
}
