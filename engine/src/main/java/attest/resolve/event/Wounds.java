package attest.resolve.event;

import attest.read.Syntax;
import attest.text.Layout;
import java.util.List;
import java.util.Set;

/**
 * Who is hurt, where no verb of hurting says so: by a wound or an injury, by a hospital, by a
 * condition, by care.
 *
 * <p>Answers with the head word of those hurt, -1 for nobody. Known failures: who is taken to
 * hospital for another reason than a wound; a condition told in a sentence without its person.
 */
final class Wounds {
  private static final Set<String> TAKING =
      Set.of(
          """
          take rush transport bring airlift carry transfer send fly drive treat admit convey
          hospitalize"""
              .split("\\s+"));
  private static final Set<String> BEING = Set.of("be", "remain", "report", "list", "end", "stay");
  private static final Set<String> GRAVE =
      Set.of(
          "critical",
          "serious",
          "stable",
          "grave",
          "fair",
          "good",
          "guarded",
          "life-threatening",
          "satisfactory");
  private static final Set<String> SUFFERING =
      Set.of("have", "suffer", "sustain", "receive", "get");
  private static final Set<String> CLINICAL = Set.of("medical", "trauma");
  private static final Set<String> INTO = Set.of("to", "in", "into", "at");
  private static final Set<String> WITH = Set.of("with", "from", "of", "for");

  private final Clauses clauses;
  private final Syntax syntax;
  private final Layout layout;

  Wounds(Clauses clauses) {
    this.clauses = clauses;
    this.syntax = clauses.syntax();
    this.layout = clauses.layout();
  }

  /** The head of those whom a word tells to be hurt. */
  int sufferer(int word) {
    return switch (syntax.lemma(word)) {
      case "wound", "injury" -> syntax.isNoun(word) ? wounded(word) : -1;
      case "hospital" -> brought(word, false);
      case "center", "centre" -> clinic(word) ? brought(word, false) : -1;
      case "condition" -> grave(word) ? brought(word, true) : -1;
      case "critical" -> critical(word);
      case "recover", "survive" -> recovering(word);
      case "surgery" -> operated(word);
      default -> -1;
    };
  }

  private boolean clinic(int word) {
    return clauses.modifiers(word).stream()
        .anyMatch(m -> CLINICAL.contains(layout.word(m).lower()));
  }

  private boolean grave(int word) {
    return clauses.modifiers(word).stream().anyMatch(m -> GRAVE.contains(syntax.lemma(m)));
  }

  /** "suffered two wounds", "a man with a gunshot wound", "his injuries". */
  private int wounded(int word) {
    if (syntax.child(word, "neg") >= 0 || determined(word, "no")) {
      return -1;
    }
    int owner = syntax.child(word, "poss");
    if (owner >= 0 && !syntax.hasLabel(word, "compound", "nmod")) {
      return clauses.in(owner, "PERSON") || syntax.lemma(owner).equals("his") ? owner : -1;
    }
    int head = syntax.head(word);
    if (head < 0) {
      return -1;
    }
    if (syntax.hasLabel(word, "dobj")) {
      return SUFFERING.contains(syntax.lemma(head)) && told(head) ? clauses.subject(head) : -1;
    }
    if (!syntax.hasLabel(word, "pobj") || !WITH.contains(syntax.lemma(head))) {
      return -1;
    }
    int above = syntax.head(head);
    if (above < 0) {
      return -1;
    }
    if (!syntax.isVerb(above)) {
      return clauses.in(above, "PERSON") && !syntax.lemma(head).equals("of") ? above : -1;
    }
    if (!told(above)) {
      return -1;
    }
    int object = syntax.child(above, "dobj");
    if (object >= 0 && clauses.in(object, "PERSON")) {
      return object;
    }
    return object < 0 ? clauses.subject(above) : -1;
  }

  private boolean determined(int noun, String form) {
    for (int each : syntax.childrenBy(noun, "det")) {
      if (layout.word(each).is(form)) {
        return true;
      }
    }
    return false;
  }

  /** "six people were taken to hospital", "one is in critical condition", "left him in ...". */
  private int brought(int word, boolean state) {
    int preposition = syntax.head(word);
    if (!syntax.hasLabel(word, "pobj")
        || preposition < 0
        || !INTO.contains(syntax.lemma(preposition))) {
      return -1;
    }
    int verb = syntax.head(preposition);
    if (verb >= 0 && state && syntax.isNoun(verb) && clauses.in(verb, "PERSON")) {
      return verb;
    }
    if (verb >= 0 && !syntax.isVerb(verb) && syntax.hasLabel(verb, "dobj", "pobj")) {
      verb = clauses.governor(verb);
    }
    if (verb < 0 || !syntax.isVerb(verb) || !told(verb)) {
      return -1;
    }
    String by = syntax.lemma(verb);
    if (TAKING.contains(by)) {
      return clauses.passive(verb) || syntax.child(verb, "dobj") < 0 && state
          ? clauses.subject(verb)
          : person(clauses.object(verb));
    }
    if (by.equals("leave") && state) {
      return person(clauses.object(verb));
    }
    boolean is = BEING.contains(by) || by.equals("go") && !state;
    return is ? person(clauses.subject(verb)) : -1;
  }

  private int person(int word) {
    boolean somebody = word >= 0 && (clauses.in(word, "PERSON") || layout.word(word).is("another"));
    return somebody ? word : -1;
  }

  /** "one man is dead, another is critical"; not who is critical of somebody. */
  private int critical(int word) {
    if (syntax.child(word, "prep") >= 0 && layout.word(syntax.child(word, "prep")).is("of")) {
      return -1;
    }
    if (word > 0
        && syntax.pos(word - 1).equals("CD")
        && layout.sentenceOf(word).contains(word - 1)) {
      return word - 1;
    }
    int head = syntax.head(word);
    int subject = syntax.child(word, "nsubj");
    if (subject < 0 && head >= 0 && syntax.hasLabel(word, "acomp") && told(head)) {
      subject = clauses.subject(head);
    }
    return person(subject);
  }

  /** "is recovering", "is expected to survive"; not who recovers a thing. */
  private int recovering(int word) {
    if (!syntax.isVerb(word)
        || syntax.child(word, "dobj", "auxpass", "neg") >= 0
        || clauses.passive(word)) {
      return -1;
    }
    int head = syntax.head(word);
    boolean expected = head >= 0 && syntax.lemma(head).equals("expect");
    boolean goes = syntax.pos(word).equals("VBG") && syntax.lemma(word).equals("recover");
    return expected || goes ? person(clauses.subject(word)) : -1;
  }

  private int operated(int word) {
    int verb = clauses.governor(word);
    boolean under =
        verb >= 0
            && (Set.of("undergo", "need", "require").contains(syntax.lemma(verb))
                || syntax.lemma(verb).equals("be") && syntax.hasLabel(word, "pobj"));
    return under && told(verb) ? person(clauses.subject(verb)) : -1;
  }

  /** Whether somebody is told to be taken to hospital by the verb that governs him. */
  boolean inCare(int noun) {
    int verb = clauses.governor(noun);
    return verb >= 0
        && TAKING.contains(syntax.lemma(verb))
        && clauses.underPrepositions(verb, Set.of("to")).stream()
            .anyMatch(to -> syntax.lemma(to).equals("hospital"));
  }

  /** Whether a verb is said of something that was or is. */
  private boolean told(int verb) {
    if (syntax.child(verb, "neg") >= 0) {
      return false;
    }
    List<Integer> helping = syntax.childrenBy(verb, "aux");
    return helping.stream().noneMatch(aux -> syntax.pos(aux).equals("MD"));
  }
}
