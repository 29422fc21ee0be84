package attest.resolve.event;

import attest.read.Name;
import attest.read.Syntax;
import attest.resolve.Event;
import attest.resolve.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether a telling says that something happened, is going on, is planned, wanted, feared or did
 * not happen: negation, auxiliaries and tense first, then the words that govern it, nearest first.
 *
 * <p>Known failures: irony; a condition told in the sentence before; "could" of the past.
 */
final class Modality {
  private static final WordLists WORDS = WordLists.read("modality.tsv");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "without", "hardly");
  private static final Set<String> DIRECTIVE_CUES =
      Set.of(
          "call",
          "urge",
          "demand",
          "appeal",
          "ask",
          "order",
          "press",
          "insist",
          "request",
          "require",
          "encourage",
          "invite",
          "implore",
          "plead",
          "recommend",
          "suggest",
          "propose",
          "advise",
          "instruct",
          "beg",
          "push",
          "exhort");

  private static final Set<String> FULFIL =
      Set.of(
          "implement",
          "fulfil",
          "fulfill",
          "honor",
          "honour",
          "respect",
          "execute",
          "observe",
          "enforce",
          "obey",
          "adopt");

  private final Clauses clauses;
  private final Syntax syntax;

  /** Verbs that tell others' words; a "would" or "was doing" under their past is shifted back. */
  private static final Set<String> TELLING =
      Set.of(
          "say",
          "tell",
          "announce",
          "vow",
          "promise",
          "pledge",
          "add",
          "note",
          "confirm",
          "report",
          "state",
          "declare",
          "claim",
          "explain");

  /** Verbs that end what goes on: where the end is only wanted, it goes on. */
  private static final Set<String> ENDING =
      Set.of(
          "halt",
          "suspend",
          "stop",
          "end",
          "cease",
          "freeze",
          "abandon",
          "discontinue",
          "curtail",
          "dismantle");

  /** Words for what is done about a happening that was. */
  private static final Set<String> ABOUT =
      Set.of(
          "investigation",
          "inquiry",
          "enquiry",
          "probe",
          "explanation",
          "punishment",
          "accountability",
          "apology",
          "condemnation",
          "investigate",
          "explain",
          "condemn",
          "punish");

  private static final Set<String> ENDINGS =
      Set.of("halt", "end", "cessation", "suspension", "freeze", "stop", "moratorium");
  private static final Set<String> DUE =
      Set.of("due", "set", "scheduled", "slated", "ready", "poised", "prepared");

  Modality(Clauses clauses) {
    this.clauses = clauses;
    this.syntax = clauses.syntax();
  }

  void settle(Telling telling) {
    Event.Status status =
        telling.verb && syntax.isVerb(telling.word) ? verb(telling.word, 0) : noun(telling.word, 0);
    if (status == null) {
      status = present(telling);
    }
    if (status == Event.Status.HAPPENED && telling.sense.is("irrealis")) {
      status = Event.Status.POSSIBLE;
    }
    boolean real = status == Event.Status.HAPPENED || status == Event.Status.DENIED;
    if (!real && !telling.verb && ended(telling.word)) {
      status = Event.Status.ONGOING;
    }
    telling.status = status;
  }

  /** "a halt to the drills", "an end of the blockade". */
  private boolean ended(int noun) {
    int preposition = syntax.hasLabel(noun, "pobj") ? syntax.head(noun) : -1;
    int end =
        preposition >= 0 && Set.of("to", "of").contains(syntax.lemma(preposition))
            ? syntax.head(preposition)
            : -1;
    return end >= 0 && syntax.isNoun(end) && ENDINGS.contains(syntax.lemma(end));
  }

  private Event.Status present(Telling telling) {
    int word = telling.word;
    if (telling.statement.isPresent() && directed(telling)) {
      return Event.Status.DEMANDED;
    }
    if (telling.verb && syntax.isVerb(word)) {
      return progressive(word) ? Event.Status.ONGOING : Event.Status.HAPPENED;
    }
    int governor = telling.governor;
    if (governor >= 0) {
      if (WORDS.has("ONGOING", syntax.lemma(governor))) {
        return Event.Status.ONGOING;
      }
      if (clauses.isLight(governor)
          && progressive(governor)
          && syntax.hasLabel(word, "dobj", "nsubjpass", "pobj")) {
        return Event.Status.ONGOING;
      }
    }
    for (int each : clauses.modifiers(word)) {
      if (Set.of("ongoing", "continuing", "continued", "current", "unabated", "continuous")
          .contains(syntax.lemma(each))) {
        return Event.Status.ONGOING;
      }
    }
    if (telling.sense.group().equals("investigate")) {
      return Event.Status.ONGOING;
    }
    return Event.Status.HAPPENED;
  }

  /** The head of what somebody calls for, where the cue says so and the clause does not. */
  private boolean directed(Telling telling) {
    Statement statement = telling.statement.get();
    if (statement.cue().isEmpty()) {
      return false;
    }
    int cue = clauses.layout().wordAt(statement.cue().get().start());
    int words = clauses.layout().words().size();
    if (cue >= words) {
      return false;
    }
    boolean directive = false;
    for (int at = cue;
        at < words && clauses.layout().word(at).start() < statement.cue().get().end();
        at++) {
      directive |= DIRECTIVE_CUES.contains(syntax.lemma(at));
    }
    int word = telling.word;
    if (!telling.verb
        && telling.governor >= 0
        && clauses.isLight(telling.governor)
        && (syntax.pos(telling.governor).equals("VBD")
            || syntax.pos(telling.governor).equals("VBN"))) {
      return false;
    }
    return directive && !topic(word) && (syntax.pos(word).equals("VB") || !telling.verb && !telling.definite);
  }

  /** "an inquiry into the raid": what is asked for is the inquiry, not the raid. */
  private boolean topic(int noun) {
    int at = noun;
    for (int steps = 0; steps < 6 && at >= 0; steps++, at = syntax.head(at)) {
      if (at != noun && syntax.isNoun(at) && ABOUT.contains(syntax.lemma(at))) {
        return true;
      }
      if (!syntax.hasLabel(at, "pobj", "prep", "conj")) {
        return at != noun && syntax.isVerb(at) && ABOUT.contains(syntax.lemma(at))
            || syntax.hasLabel(at, "dobj")
                && syntax.head(at) >= 0
                && ABOUT.contains(syntax.lemma(syntax.head(at)));
      }
    }
    return false;
  }

  private boolean progressive(int verb) {
    String pos = syntax.pos(verb);
    if (pos.equals("VBG")) {
      for (int aux : syntax.childrenBy(verb, "aux")) {
        if (syntax.lemma(aux).equals("be") && (!past(aux) || shifted(verb))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a clause is what somebody said, told in the past. */
  private boolean shifted(int verb) {
    int head = syntax.head(verb);
    return syntax.hasLabel(verb, "ccomp")
        && head >= 0
        && syntax.pos(head).equals("VBD")
        && TELLING.contains(syntax.lemma(head));
  }

  private boolean past(int aux) {
    return Set.of("was", "were").contains(clauses.layout().word(aux).lower());
  }

  private boolean negated(int word) {
    for (int each : syntax.children(word)) {
      boolean before = each < word;
      if (before
          && (syntax.hasLabel(each, "neg")
              || syntax.hasLabel(each, "advmod", "det", "preconj")
                  && NEGATIONS.contains(syntax.lemma(each)))) {
        return true;
      }
    }
    return false;
  }

  /** What a verb's own form and its governors say; null where they say nothing. */
  private Event.Status verb(int verb, int depth) {
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
            && (FULFIL.contains(syntax.lemma(noun)) || preposition.equals("in"))) {
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
    return found == null && WORDS.has("DEMANDNOUN", syntax.lemma(complement))
        ? Event.Status.DEMANDED
        : found;
  }

  private Event.Status governed(int head, boolean finite, boolean infinitive, int depth) {
    if (syntax.isVerb(head)) {
      String lemma = syntax.lemma(head);
      if (WORDS.has("DENY", lemma) && !finite) {
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
      if (WORDS.has("ONGOING", lemma) && !finite) {
        Event.Status above = verb(head, depth + 1);
        return above == null ? Event.Status.ONGOING : above;
      }
      if (!finite && WORDS.has("DEMAND", lemma) && !clauses.passive(head)) {
        return Event.Status.DEMANDED;
      }
      if (finite
          && Set.of("demand", "insist", "suggest", "propose", "recommend", "request", "urge")
              .contains(lemma)) {
        return Event.Status.DEMANDED;
      }
      if (WORDS.has("DEMAND", lemma) && infinitive && clauses.passive(head)) {
        return Event.Status.DEMANDED;
      }
      if (WORDS.has("POSSIBLE", lemma)) {
        return Event.Status.POSSIBLE;
      }
      if (!finite && WORDS.has("PLAN", lemma) && infinitive) {
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
    if (WORDS.has("DEMANDADJ", lemma)) {
      return Event.Status.DEMANDED;
    }
    if (WORDS.has("PLANADJ", lemma)) {
      return Event.Status.PLANNED;
    }
    return WORDS.has("POSSIBLEADJ", lemma) ? Event.Status.POSSIBLE : null;
  }

  private Event.Status governingNoun(int noun, int depth) {
    String lemma = syntax.lemma(noun);
    int user = syntax.head(noun);
    if (syntax.hasLabel(noun, "dobj") && user >= 0 && FULFIL.contains(syntax.lemma(user))) {
      Event.Status wanted = verb(user, depth + 1);
      if (wanted != null) {
        return wanted;
      }
    }
    if (lemma.equals("attempt") || lemma.equals("bid")) {
      return noun(noun, depth + 1);
    }
    if (WORDS.has("DEMANDNOUN", lemma)) {
      return Event.Status.DEMANDED;
    }
    if (WORDS.has("DENYNOUN", lemma)) {
      return Event.Status.DENIED;
    }
    if (WORDS.has("PLANNOUN", lemma)) {
      return negated(noun) ? Event.Status.DENIED : Event.Status.PLANNED;
    }
    return WORDS.has("POSSIBLENOUN", lemma) ? Event.Status.POSSIBLE : null;
  }

  /** What stands before a noun and what governs it says; null where they say nothing. */
  private Event.Status noun(int noun, int depth) {
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
      if (Set.of(
              "possible",
              "potential",
              "threatened",
              "feared",
              "eventual",
              "hypothetical",
              "imminent",
              "future")
          .contains(lemma)) {
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
        return Set.of("take", "happen", "occur", "begin", "start", "continue", "be", "go", "hold")
                .contains(lemma)
            ? own
            : null;
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
      return null;
    }
    if (WORDS.has("DENY", lemma)) {
      return Set.of("deny", "avoid", "prevent", "avert", "deter", "thwart", "foil", "abort")
              .contains(lemma)
          ? lemma.equals("deny") ? Event.Status.DENIED : Event.Status.POSSIBLE
          : null;
    }
    if (Set.of("plan", "schedule", "prepare", "intend", "promise", "pledge", "vow", "arrange")
        .contains(lemma)) {
      return verb(verb, depth + 1) == Event.Status.DENIED
          ? Event.Status.DENIED
          : Event.Status.PLANNED;
    }
    if (Set.of(
            "threaten",
            "fear",
            "risk",
            "consider",
            "contemplate",
            "mull",
            "plot",
            "provoke",
            "simulate",
            "envisage")
        .contains(lemma)) {
      return Event.Status.POSSIBLE;
    }
    if (ENDING.contains(lemma)) {
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
    if (clauses.isLight(verb) || WORDS.has("ONGOING", lemma)) {
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
      if (DUE.contains(lemma)
          && syntax.hasLabel(head, "acomp", "oprd")
          && Set.of("for", "to").contains(word)) {
        return Event.Status.PLANNED;
      }
      if (Set.of("for", "on", "to").contains(word)
          && Set.of("call", "appeal", "press", "push", "insist", "plead", "ask", "lobby")
              .contains(lemma)) {
        return Event.Status.DEMANDED;
      }
      if (Set.of("prepare", "brace", "hope", "wait", "aim", "schedule", "plan", "look")
          .contains(lemma)) {
        return Event.Status.PLANNED;
      }
      if (Set.of("warn", "threaten", "protect", "guard", "worry", "talk", "think", "dream")
              .contains(lemma)
          && Set.of("of", "about", "with", "against").contains(word)) {
        return Event.Status.POSSIBLE;
      }
      int beside = lemma.equals("be") ? syntax.child(head, "acomp") : -1;
      if (beside >= 0 && WORDS.has("PLANADJ", syntax.lemma(beside))) {
        return Event.Status.PLANNED;
      }
      if (Set.of("with", "in", "to").contains(word)
          && Set.of(
                  "proceed",
                  "push",
                  "press",
                  "move",
                  "continue",
                  "engage",
                  "participate",
                  "return",
                  "join",
                  "lead",
                  "agree",
                  "come",
                  "go")
              .contains(lemma)) {
        return verb(head, depth + 1);
      }
      return null;
    }
    if (Set.of("of", "for", "about", "on", "against", "to").contains(word)) {
      if (syntax.isNoun(head)) {
        if (ENDINGS.contains(lemma) && (word.equals("of") || word.equals("to"))) {
          Event.Status end = noun(head, depth + 1);
          return end == null || end == Event.Status.HAPPENED ? null : Event.Status.ONGOING;
        }
        return governingNoun(head, depth);
      }
      int place = syntax.head(head);
      if (place >= 0 && lemma.equals("in") && WORDS.has("PLANADJ", syntax.lemma(place))
          || DUE.contains(lemma)) {
        return Event.Status.PLANNED;
      }
    }
    return null;
  }
}
