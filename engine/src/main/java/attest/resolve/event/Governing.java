package attest.resolve.event;

import attest.read.Name;
import attest.read.Syntax;
import attest.resolve.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the form of a word and the words that govern it say of its status: negation and auxiliaries
 * first, then verbs, nouns and adjectives above it, nearest first; null where they say nothing.
 */
final class Governing {
  /** What is not there where this fails: "failed to reach a deal". */
  private static final Set<String> REACHED =
      Set.of("reach", "secure", "strike", "clinch", "conclude", "achieve", "hold", "broker");

  private final Clauses clauses;
  private final Syntax syntax;

  Governing(Clauses clauses) {
    this.clauses = clauses;
    this.syntax = clauses.syntax();
  }

  /** Whether a clause is what somebody said, told in the past. */
  boolean shifted(int verb) {
    int head = syntax.head(verb);
    return syntax.hasLabel(verb, "ccomp")
        && head >= 0
        && syntax.pos(head).equals("VBD")
        && StatusWords.TELLING.contains(syntax.lemma(head));
  }

  private boolean negated(int word) {
    for (int each : syntax.children(word)) {
      boolean before = each < word;
      if (before
          && (syntax.hasLabel(each, "neg")
              || syntax.hasLabel(each, "advmod", "det", "preconj")
                  && StatusWords.NEGATIONS.contains(syntax.lemma(each)))) {
        return true;
      }
    }
    return false;
  }

  /** What a verb's own form and its governors say; null where they say nothing. */
  Event.Status verb(int verb, int depth) {
    if (depth > 4) {
      return null;
    }
    if (negated(verb)) {
      return Event.Status.DENIED;
    }
    boolean infinitive = false;
    List<Integer> auxiliaries = syntax.childrenBy(verb, "aux", "auxpass");
    for (int aux : auxiliaries) {
      String form = clauses.layout().word(aux).lower();
      switch (form) {
        case "will", "'ll", "shall", "wo", "\u2019ll":
          return Event.Status.PLANNED;
        case "would", "'d":
          return shifted(verb) ? Event.Status.PLANNED : Event.Status.POSSIBLE;
        case "may", "might", "could", "can", "ca":
          return Event.Status.POSSIBLE;
        case "must", "should", "ought", "need", "needs":
          return Event.Status.DEMANDED;
        case "to":
          infinitive = true;
          break;
        default:
          break;
      }
    }
    for (int mark : syntax.childrenBy(verb, "mark", "advmod")) {
      if (Set.of("if", "unless", "whether", "lest", "once").contains(syntax.lemma(mark))
          && mark < verb) {
        return Event.Status.POSSIBLE;
      }
    }
    int head = syntax.head(verb);
    if (head < 0) {
      return null;
    }
    String label = syntax.label(verb);
    boolean bare = syntax.pos(verb).equals("VB") || infinitive;
    if (label.equals("conj") && syntax.isVerb(head)) {
      boolean own = syntax.child(verb, "nsubj", "nsubjpass", "aux") >= 0;
      return own ? null : verb(head, depth + 1);
    }
    if (Set.of("xcomp", "ccomp", "oprd", "advcl").contains(label)) {
      if (label.equals("advcl") && !infinitive) {
        return syntax.pos(verb).equals("VBG") ? quotedPredicate(verb, head) : null;
      }
      boolean finite = label.equals("ccomp") && !bare;
      Event.Status by = governed(head, finite, infinitive || bare, depth);
      if (by != null) {
        return by;
      }
      return label.equals("advcl") ? Event.Status.PLANNED : null;
    }
    if (Set.of("acl", "pcomp", "pobj").contains(label)) {
      int noun = label.equals("acl") ? head : syntax.head(head);
      if (label.equals("acl") && !infinitive) {
        return null;
      }
      if (noun >= 0 && syntax.isNoun(noun)) {
        return governingNoun(noun, depth);
      }
      if (noun >= 0 && syntax.isVerb(noun)) {
        String preposition = syntax.lemma(head);
        if (preposition.equals("without")) {
          return Event.Status.DENIED;
        }
        if (label.equals("pcomp")
            && (StatusWords.FULFIL.contains(syntax.lemma(noun)) || preposition.equals("in"))) {
          Event.Status above = verb(noun, depth + 1);
          if (above != null && above != Event.Status.DENIED) {
            return above;
          }
        }
        return governed(noun, true, false, depth);
      }
    }
    if (Set.of("csubj", "nsubj").contains(label) && syntax.isVerb(head)) {
      return ofComplement(head);
    }
    if (label.equals("dobj") && syntax.isVerb(head)) {
      return governed(head, false, false, depth);
    }
    return null;
  }

  /** "sending a team, he added, “is necessary”": a predicate cut off by its quotation mark. */
  private Event.Status quotedPredicate(int verb, int head) {
    for (int each : syntax.childrenBy(head, "ccomp")) {
      int subject = syntax.child(each, "nsubj");
      boolean joined = subject > verb && joined(subject);
      if (each > verb && syntax.lemma(each).equals("be") && (subject < 0 || joined)) {
        return ofComplement(each);
      }
    }
    return null;
  }

  /** Whether "and" stands before a noun phrase: no subject of its own, but the end of a list. */
  private boolean joined(int noun) {
    int first = clauses.phrase(noun).first();
    return first > 0 && Set.of("and", "or").contains(clauses.layout().word(first - 1).lower());
  }

  /** "sending a team is a necessity", "a withdrawal is unlikely". */
  private Event.Status ofComplement(int verb) {
    int complement = syntax.child(verb, "acomp", "attr", "oprd");
    if (complement < 0
        || !Set.of("be", "seem", "appear", "remain", "look").contains(syntax.lemma(verb))) {
      return null;
    }
    if (syntax.childrenBy(verb, "aux").stream()
        .anyMatch(aux -> Set.of("would", "could", "might").contains(syntax.lemma(aux)))) {
      return Event.Status.POSSIBLE;
    }
    Event.Status found = adjectiveWord(complement);
    return found == null && StatusWords.WORDS.has("DEMANDNOUN", syntax.lemma(complement))
        ? Event.Status.DEMANDED
        : found;
  }

  private Event.Status governed(int head, boolean finite, boolean infinitive, int depth) {
    if (syntax.isVerb(head)) {
      String lemma = syntax.lemma(head);
      if (StatusWords.WORDS.has("DENY", lemma) && !finite) {
        return Event.Status.DENIED;
      }
      if (lemma.equals("deny")) {
        return Event.Status.DENIED;
      }
      if (lemma.equals("go") && syntax.pos(head).equals("VBG") && infinitive) {
        return Event.Status.PLANNED;
      }
      if (Set.of("have", "need").contains(lemma) && infinitive) {
        return Event.Status.DEMANDED;
      }
      if (StatusWords.WORDS.has("ONGOING", lemma) && !finite) {
        Event.Status above = verb(head, depth + 1);
        return above == null ? Event.Status.ONGOING : above;
      }
      if (!finite && StatusWords.WORDS.has("DEMAND", lemma) && !clauses.passive(head)) {
        return Event.Status.DEMANDED;
      }
      if (finite && StatusWords.WANTED.contains(lemma)) {
        return Event.Status.DEMANDED;
      }
      if (StatusWords.WORDS.has("DEMAND", lemma) && infinitive && clauses.passive(head)) {
        return Event.Status.DEMANDED;
      }
      if (StatusWords.WORDS.has("POSSIBLE", lemma)) {
        return Event.Status.POSSIBLE;
      }
      if (!finite && StatusWords.WORDS.has("PLAN", lemma) && infinitive) {
        return negated(head) ? Event.Status.DENIED : Event.Status.PLANNED;
      }
      if (infinitive && lemma.equals("be")) {
        return adjective(head, depth);
      }
      return negated(head) && !finite ? Event.Status.DENIED : finite ? null : verb(head, depth + 1);
    }
    if (syntax.isNoun(head)) {
      return infinitive ? governingNoun(head, depth) : null;
    }
    return adjectiveWord(head);
  }

  private Event.Status adjective(int verb, int depth) {
    int complement = syntax.child(verb, "acomp", "attr");
    Event.Status found = complement >= 0 ? adjectiveWord(complement) : null;
    return found != null ? found : Event.Status.PLANNED;
  }

  private Event.Status adjectiveWord(int word) {
    String lemma = syntax.lemma(word);
    if (StatusWords.WORDS.has("DEMANDADJ", lemma)) {
      return Event.Status.DEMANDED;
    }
    if (StatusWords.WORDS.has("PLANADJ", lemma)) {
      return Event.Status.PLANNED;
    }
    return StatusWords.WORDS.has("POSSIBLEADJ", lemma) ? Event.Status.POSSIBLE : null;
  }

  private Event.Status governingNoun(int noun, int depth) {
    String lemma = syntax.lemma(noun);
    int user = syntax.head(noun);
    if (syntax.hasLabel(noun, "dobj")
        && user >= 0
        && StatusWords.FULFIL.contains(syntax.lemma(user))) {
      Event.Status wanted = verb(user, depth + 1);
      if (wanted != null) {
        return wanted;
      }
    }
    if (lemma.equals("attempt") || lemma.equals("bid")) {
      return noun(noun, depth + 1);
    }
    if (StatusWords.WORDS.has("DEMANDNOUN", lemma)) {
      return Event.Status.DEMANDED;
    }
    if (StatusWords.WORDS.has("DENYNOUN", lemma)) {
      return Event.Status.DENIED;
    }
    if (StatusWords.WORDS.has("PLANNOUN", lemma)) {
      return negated(noun) ? Event.Status.DENIED : Event.Status.PLANNED;
    }
    return StatusWords.WORDS.has("POSSIBLENOUN", lemma) ? Event.Status.POSSIBLE : null;
  }

  /** What stands before a noun and what governs it says; null where they say nothing. */
  Event.Status noun(int noun, int depth) {
    if (depth > 4) {
      return null;
    }
    if (negated(noun)) {
      return Event.Status.DENIED;
    }
    boolean during =
        syntax.hasLabel(noun, "pobj")
            && Set.of("during", "after", "since").contains(syntax.lemma(syntax.head(noun)));
    for (int each : during ? List.<Integer>of() : clauses.modifiers(noun)) {
      String lemma = syntax.lemma(each);
      if (lemma.equals("scheduled")
          || lemma.equals("planned")
          || lemma.equals("upcoming")
          || lemma.equals("forthcoming")
          || lemma.equals("plan")
          || lemma.equals("schedule")) {
        return Event.Status.PLANNED;
      }
      if (StatusWords.DOUBTED.contains(lemma)) {
        return Event.Status.POSSIBLE;
      }
      if (lemma.equals("proposed")) {
        return Event.Status.DEMANDED;
      }
    }
    int head = syntax.head(noun);
    if (head < 0) {
      return null;
    }
    String label = syntax.label(noun);
    if (label.equals("conj")) {
      return noun(head, depth + 1);
    }
    if (label.equals("pobj")) {
      return underPreposition(noun, head, depth);
    }
    if (!syntax.isVerb(head)) {
      return null;
    }
    String lemma = syntax.lemma(head);
    if (Set.of("dobj", "nsubjpass").contains(label)) {
      return objectOf(noun, head, lemma, depth);
    }
    if (Set.of("nsubj", "attr").contains(label)) {
      Event.Status own = label.equals("attr") && !lemma.equals("be") ? null : verbForm(head);
      if (label.equals("nsubj")) {
        Event.Status found = ofComplement(head);
        if (found != null) {
          return found;
        }
        return StatusWords.OCCURRING.contains(lemma) ? own : null;
      }
      return own;
    }
    return null;
  }

  private Event.Status verbForm(int verb) {
    for (int aux : syntax.childrenBy(verb, "aux")) {
      String form = clauses.layout().word(aux).lower();
      if (Set.of("will", "'ll", "shall").contains(form)) {
        return Event.Status.PLANNED;
      }
      if (Set.of("may", "might", "could", "would", "can").contains(form)) {
        return Event.Status.POSSIBLE;
      }
      if (Set.of("must", "should").contains(form)) {
        return Event.Status.DEMANDED;
      }
    }
    boolean isNot = syntax.lemma(verb).equals("be") && syntax.child(verb, "neg") >= 0;
    return negated(verb) || isNot ? Event.Status.DENIED : null;
  }

  /** "called a meeting for Friday". */
  private boolean dueLater(int noun, int verb) {
    List<Integer> due = new ArrayList<>(clauses.underPrepositions(noun, Set.of("for")));
    due.addAll(clauses.underPrepositions(verb, Set.of("for")));
    return Set.of("call", "convene", "set", "announce").contains(syntax.lemma(verb))
        && due.stream().anyMatch(day -> clauses.named(day, Name.Kind.DATE, Name.Kind.TIME));
  }

  private Event.Status objectOf(int noun, int verb, String lemma, int depth) {
    int failing = syntax.hasLabel(verb, "xcomp", "acl", "ccomp") ? syntax.head(verb) : -1;
    if (failing >= 0 && Set.of("fail", "failure").contains(syntax.lemma(failing))) {
      return REACHED.contains(lemma) ? Event.Status.DENIED : null;
    }
    if (StatusWords.WORDS.has("DENY", lemma)) {
      return StatusWords.AVERTED.contains(lemma)
          ? lemma.equals("deny") ? Event.Status.DENIED : Event.Status.POSSIBLE
          : null;
    }
    if (StatusWords.INTENDED.contains(lemma)) {
      return verb(verb, depth + 1) == Event.Status.DENIED
          ? Event.Status.DENIED
          : Event.Status.PLANNED;
    }
    if (StatusWords.IMAGINED.contains(lemma)) {
      return Event.Status.POSSIBLE;
    }
    if (StatusWords.ENDING.contains(lemma)) {
      Event.Status end = verb(verb, depth + 1);
      return end == null || end == Event.Status.ONGOING ? null : Event.Status.ONGOING;
    }
    if (Set.of(
            "demand",
            "want",
            "urge",
            "request",
            "seek",
            "propose",
            "recommend",
            "suggest",
            "need",
            "require",
            "advocate",
            "invite",
            "support",
            "favor",
            "favour")
        .contains(lemma)) {
      return Event.Status.DEMANDED;
    }
    if (dueLater(noun, verb)) {
      return Event.Status.PLANNED;
    }
    if (clauses.isLight(verb) || StatusWords.WORDS.has("ONGOING", lemma)) {
      return verb(verb, depth + 1);
    }
    return verbForm(verb);
  }

  private Event.Status underPreposition(int noun, int preposition, int depth) {
    String word = syntax.lemma(preposition);
    int head = syntax.head(preposition);
    if (word.equals("without")) {
      return Event.Status.DENIED;
    }
    if (head < 0) {
      return null;
    }
    String lemma = syntax.lemma(head);
    if (syntax.isVerb(head)) {
      if (StatusWords.DUE.contains(lemma)
          && syntax.hasLabel(head, "acomp", "oprd")
          && Set.of("for", "to").contains(word)) {
        return Event.Status.PLANNED;
      }
      if (Set.of("for", "on", "to").contains(word) && StatusWords.CALLING.contains(lemma)) {
        return Event.Status.DEMANDED;
      }
      if (StatusWords.PREPARING.contains(lemma)) {
        return Event.Status.PLANNED;
      }
      if (StatusWords.FEARED.contains(lemma)
          && Set.of("of", "about", "with", "against").contains(word)) {
        return Event.Status.POSSIBLE;
      }
      int beside = lemma.equals("be") ? syntax.child(head, "acomp") : -1;
      if (beside >= 0 && StatusWords.WORDS.has("PLANADJ", syntax.lemma(beside))) {
        return Event.Status.PLANNED;
      }
      if (Set.of("with", "in", "to").contains(word) && StatusWords.CARRIED.contains(lemma)) {
        return verb(head, depth + 1);
      }
      return null;
    }
    if (Set.of("of", "for", "about", "on", "against", "to").contains(word)) {
      if (syntax.isNoun(head)) {
        if (StatusWords.ENDINGS.contains(lemma) && (word.equals("of") || word.equals("to"))) {
          Event.Status end = noun(head, depth + 1);
          return end == null || end == Event.Status.HAPPENED ? null : Event.Status.ONGOING;
        }
        return governingNoun(head, depth);
      }
      int place = syntax.head(head);
      if (place >= 0 && lemma.equals("in") && StatusWords.WORDS.has("PLANADJ", syntax.lemma(place))
          || StatusWords.DUE.contains(lemma)) {
        return Event.Status.PLANNED;
      }
    }
    return null;
  }
}
