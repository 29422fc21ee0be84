package attest.resolve.event;

import attest.read.Name;
import attest.read.Reading;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who does what in a clause, over its borders: shared subjects, antecedents of relative pronouns,
 * passives, participles and control. Answers -1 where there is nothing.
 *
 * <p>Known failures: a participle that modifies another word than the parser says; object gaps of
 * relative clauses with a preposition; ellipsis.
 */
final class Clauses extends WordClasses {
  private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");
  private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whom");

  Clauses(Reading reading) {
    super(reading);
  }

  /** The antecedent of a relative pronoun; any other word itself. */
  int antecedent(int word, int verb) {
    if (word < 0) {
      return -1;
    }
    boolean relative =
        RELATIVE.contains(layout.word(word).lower())
            && (syntax.pos(word).startsWith("W")
                || syntax.pos(word).equals("DT")
                || syntax.pos(word).equals("IN"));
    if (!relative) {
      return word;
    }
    for (int at = verb, steps = 0; at >= 0 && steps < 6; at = syntax.head(at), steps++) {
      if (syntax.hasLabel(at, "relcl") && syntax.head(at) >= 0) {
        int noun = syntax.head(at);
        return layout.word(word).is("who") ? somebody(noun) : noun;
      }
    }
    return -1;
  }

  /** The person on whom a body hangs, where the parser hung "who" on the body. */
  private int somebody(int noun) {
    int at = noun;
    for (int steps = 0; steps < 6 && at >= 0; steps++, at = syntax.head(at)) {
      if (in(at, "PERSON")) {
        int name = syntax.hasLabel(at, "appos") ? syntax.head(at) : at;
        return name >= 0 && named(name, Name.Kind.PERSON) ? name : at;
      }
      if (!syntax.hasLabel(at, "pobj", "prep", "appos", "compound", "nmod")) {
        break;
      }
    }
    return noun;
  }

  boolean passive(int verb) {
    if (syntax.child(verb, "auxpass", "nsubjpass") >= 0) {
      return true;
    }
    if (!syntax.pos(verb).equals("VBN") && !syntax.pos(verb).equals("VBD")) {
      return false;
    }
    boolean participle = syntax.pos(verb).equals("VBN");
    if (syntax.hasLabel(verb, "acl", "nmod", "amod") && participle) {
      return true;
    }
    int head = syntax.head(verb);
    if (syntax.hasLabel(verb, "conj")
        && head >= 0
        && syntax.isVerb(head)
        && syntax.child(verb, "nsubj", "aux", "dobj") < 0
        && participle) {
      return passive(head);
    }
    if (syntax.hasLabel(verb, "advcl", "oprd", "acomp", "xcomp", "ccomp")
        && participle
        && syntax.child(verb, "dobj", "nsubj", "aux") < 0) {
      return true;
    }
    return participle && syntax.child(verb, "dobj", "aux") < 0 || headline(verb);
  }

  private static final Set<String> HARMING =
      Set.of("shoot", "stab", "kill", "wound", "injure", "hurt", "gun");
  private static final Set<String> TOWARDS =
      Set.of("toward", "towards", "into", "through", "up", "back", "past");

  /** "Man shot in car": a headline's passive that looks like a past; not "man shot at police". */
  private boolean headline(int verb) {
    int subject = syntax.child(verb, "nsubj");
    if (!HARMING.contains(syntax.lemma(verb))
        || !syntax.pos(verb).equals("VBD")
        || subject < 0
        || !Set.of("NN", "NNS", "CD").contains(syntax.pos(subject))
        || in(subject, "FORCE")
        || syntax.child(verb, "dobj", "aux", "auxpass", "ccomp") >= 0
        || syntax.child(subject, "det", "poss", "relcl") >= 0) {
      return false;
    }
    for (int each : syntax.childrenBy(verb, "prep", "prt")) {
      int object = syntax.child(each, "pobj");
      boolean target = object >= 0 && (in(object, "SOMEBODY") || in(object, "VEHICLE"));
      if (TOWARDS.contains(layout.word(each).lower()) || layout.word(each).is("at") && target) {
        return false;
      }
    }
    return true;
  }

  /** The subject of a verb, whether it stands in its own clause or is shared; -1 for none. */
  int subject(int verb) {
    return subject(verb, 0);
  }

  /** "KELBAR (AP) -- A court has ruled": of two subjects around a dash the second one. */
  private int behindDateline(int verb, int subject) {
    if (subject < 0) {
      return subject;
    }
    List<Integer> others = new ArrayList<>(syntax.childrenBy(verb, "nsubj", "nsubjpass"));
    others.addAll(syntax.childrenBy(subject, "appos"));
    for (int each : others) {
      if (each > subject && each < verb && dash(subject + 1, each)) {
        return each;
      }
    }
    return subject;
  }

  private boolean dash(int from, int end) {
    for (int word = from; word < end; word++) {
      if (DASHES.contains(layout.word(word).form())) {
        return true;
      }
    }
    return false;
  }

  private int subject(int verb, int depth) {
    if (depth > 6 || verb < 0) {
      return -1;
    }
    int own = behindDateline(verb, syntax.child(verb, "nsubj", "nsubjpass"));
    if (own >= 0) {
      return antecedent(own, verb);
    }
    int head = syntax.head(verb);
    if (head < 0) {
      return -1;
    }
    switch (syntax.label(verb)) {
      case "conj":
        return syntax.isNoun(head) ? -1 : subject(head, depth + 1);
      case "acl":
        return syntax.pos(verb).equals("VBG") || syntax.pos(verb).equals("VBN")
            ? head
            : ofNoun(head, depth);
      case "nmod":
      case "amod":
        return head;
      case "relcl":
        return head;
      case "xcomp":
      case "oprd":
        return controller(head, depth);
      case "csubj":
        return -1;
      case "advcl":
        if (told(head, verb)) {
          return -1;
        }
        if (BLAMED.contains(syntax.lemma(head)) && opens(verb, "when")) {
          return object(head);
        }
        return syntax.isNoun(head) ? ofNoun(head, depth) : subject(head, depth + 1);
      case "ccomp":
        return syntax.isNoun(head) ? ofNoun(head, depth) : subject(head, depth + 1);
      case "pcomp":
        return underPreposition(head, depth);
      case "pobj":
        return underPreposition(head, depth);
      default:
        return -1;
    }
  }

  /** Whether "that" stands between a verb and a participle: the clause is somebody's words. */
  private boolean told(int head, int participle) {
    for (int word = head + 1; word < participle && word < head + 30; word++) {
      if (layout.word(word).is("that") && syntax.hasLabel(word, "mark")) {
        return true;
      }
    }
    return false;
  }

  private boolean opens(int verb, String opener) {
    for (int each : syntax.childrenBy(verb, "advmod", "mark")) {
      if (each < verb && layout.word(each).is(opener)) {
        return true;
      }
    }
    return false;
  }

  private int controller(int head, int depth) {
    if (syntax.isVerb(head)) {
      int object = syntax.child(head, "dobj", "dative");
      if (object >= 0 && !syntax.lemma(head).equals("promise")) {
        return antecedent(object, head);
      }
      int preposition = syntax.child(head, "prep");
      if (preposition >= 0 && Set.of("call", "appeal").contains(syntax.lemma(head))) {
        return syntax.child(preposition, "pobj");
      }
      return subject(head, depth + 1);
    }
    if (syntax.isNoun(head)) {
      return ofNoun(head, depth);
    }
    return subject(
        syntax.isVerb(syntax.head(head) < 0 ? head : syntax.head(head)) ? syntax.head(head) : head,
        depth + 1);
  }

  private int ofNoun(int noun, int depth) {
    int owner = syntax.child(noun, "poss");
    if (owner >= 0) {
      return owner;
    }
    int verb = syntax.head(noun);
    return verb >= 0 && syntax.isVerb(verb) && syntax.hasLabel(noun, "dobj", "attr")
        ? subject(verb, depth + 1)
        : -1;
  }

  private static final Set<String> BLAMED =
      Set.of(
          """
          accuse charge arrest condemn criticize criticise fine sentence convict jail detain
          indict blame thank praise sue punish denounce suspect acquit prevent stop ban bar
          deter execute"""
              .split("\\s+"));

  private int underPreposition(int preposition, int depth) {
    int head = syntax.head(preposition);
    if (head < 0) {
      return -1;
    }
    if (syntax.isVerb(head)) {
      if (BLAMED.contains(syntax.lemma(head)) && !syntax.lemma(preposition).equals("by")) {
        return object(head);
      }
      int helped = layout.word(preposition).is("in") ? helped(head) : -1;
      return helped >= 0 ? helped : subject(head, depth + 1);
    }
    if (syntax.hasLabel(head, "acomp") && syntax.head(head) >= 0) {
      return subject(syntax.head(head), depth + 1);
    }
    if (syntax.isNoun(head)) {
      int owner = syntax.child(head, "poss");
      if (owner >= 0) {
        return owner;
      }
      int verb = syntax.head(head);
      if (verb >= 0 && syntax.lemma(verb).equals("on") && syntax.head(verb) >= 0) {
        verb = syntax.head(verb);
      }
      if (verb >= 0 && syntax.isVerb(verb)) {
        return BLAMED.contains(syntax.lemma(verb)) ? object(verb) : subject(verb, depth + 1);
      }
    }
    return -1;
  }

  /** "give assistance to both sides in signing a treaty": those helped sign. */
  private int helped(int verb) {
    int help = syntax.child(verb, "dobj");
    if (help < 0 || !Set.of("assistance", "help", "support", "aid").contains(syntax.lemma(help))) {
      return -1;
    }
    List<Integer> found = underPrepositions(help, Set.of("to", "for"));
    found.addAll(underPrepositions(verb, Set.of("to", "for")));
    return found.isEmpty() ? syntax.child(verb, "dative") : found.get(0);
  }

  private static final Set<String> REFLEXIVE = Set.of("himself", "herself", "self", "themselves");

  /** Whether a word stands for the subject of its clause. */
  boolean reflexive(int word) {
    return REFLEXIVE.contains(syntax.lemma(word));
  }

  /** Who or what a verb is done to: its object, or the subject of its passive; -1 for none. */
  int object(int verb) {
    return object(verb, 0);
  }

  private int object(int verb, int depth) {
    if (depth > 4) {
      return -1;
    }
    int own = syntax.child(verb, "dobj");
    if (own >= 0) {
      return antecedent(own, verb);
    }
    if (passive(verb)) {
      return subject(verb, 0);
    }
    int inner = innerSubject(verb);
    if (inner >= 0) {
      return inner;
    }
    if (syntax.hasLabel(verb, "relcl")) {
      int subject = syntax.child(verb, "nsubj");
      if (subject >= 0 && antecedent(subject, verb) == subject) {
        return syntax.head(verb);
      }
    }
    for (int next : syntax.childrenBy(verb, "conj")) {
      if (syntax.isVerb(next)
          && syntax.child(next, "nsubj", "nsubjpass") < 0
          && syntax.child(next, "dobj") >= 0) {
        return object(next, depth + 1);
      }
    }
    return -1;
  }

  /** "allowed inspectors to enter", "found him guilty": the subject of what depends on a verb. */
  private int innerSubject(int verb) {
    for (int each : syntax.childrenBy(verb, "ccomp", "xcomp")) {
      int subject = syntax.child(each, "nsubj", "nsubjpass");
      boolean infinitive =
          syntax.pos(each).equals("VB") && syntax.child(each, "aux", "mark") > subject
              || syntax.pos(each).equals("JJ");
      if (each > verb && subject > verb && subject < each && infinitive) {
        return subject;
      }
    }
    return -1;
  }

  /** The verb that governs a noun as its object, subject or through a preposition; -1 for none. */
  int governor(int noun) {
    int at = noun;
    for (int steps = 0; steps < 5; steps++) {
      int head = syntax.head(at);
      if (head < 0) {
        return -1;
      }
      if (syntax.isVerb(head)) {
        return syntax.hasLabel(
                at,
                "dobj",
                "nsubjpass",
                "nsubj",
                "prep",
                "attr",
                "conj",
                "dative",
                "pobj",
                "oprd",
                "acomp")
            ? head
            : -1;
      }
      if (steps > 1 && syntax.isNoun(head) && !syntax.hasLabel(at, "conj", "pobj", "prep")) {
        return -1;
      }
      if (!syntax.hasLabel(at, "pobj", "conj", "prep", "compound", "nmod", "appos", "acomp")) {
        return -1;
      }
      at = head;
    }
    return -1;
  }

  /** Objects of the prepositions that a word governs, by preposition. */
  List<Integer> underPrepositions(int word, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>();
    for (int each : syntax.children(word)) {
      if (syntax.hasLabel(each, "prep", "dative", "agent")
          && prepositions.contains(syntax.lemma(each))) {
        for (int object : syntax.childrenBy(each, "pobj")) {
          found.addAll(syntax.conjuncts(object));
        }
        for (int inner : syntax.childrenBy(each, "prep")) {
          for (int object : syntax.childrenBy(inner, "pobj")) {
            found.addAll(syntax.conjuncts(object));
          }
        }
      }
    }
    return found;
  }

  /** The objects of one preposition, each conjunct of its own. */
  List<Integer> conjunctsUnder(int preposition) {
    List<Integer> found = new ArrayList<>();
    for (int object : syntax.childrenBy(preposition, "pobj")) {
      found.addAll(syntax.conjuncts(object));
    }
    return found;
  }

  /** Words that stand before a noun and narrow it down. */
  List<Integer> modifiers(int noun) {
    List<Integer> found = new ArrayList<>();
    for (int each : syntax.children(noun)) {
      if (each < noun && syntax.hasLabel(each, "compound", "nmod", "amod", "poss", "advmod")) {
        found.add(each);
        for (int inner : syntax.children(each)) {
          if (syntax.hasLabel(inner, "compound", "nmod", "amod", "conj")) {
            found.add(inner);
          }
        }
      }
    }
    return found;
  }

  /** "ALGIERS, Algeria - Police": the words behind the dash where it opens the sentence. */
  private Phrase withoutDateline(Phrase phrase, int head) {
    int opens = layout.sentenceOf(head).first();
    if (phrase.first() > opens + 3) {
      return phrase;
    }
    for (int word = head - 1; word > phrase.first(); word--) {
      if (DASHES.contains(layout.word(word).form()) && layout.spaceBefore(word)) {
        return new Phrase(word + 1, phrase.end());
      }
    }
    return phrase;
  }

  /** The full noun phrase of a head, with the apposition that stands right after it. */
  Phrase phrase(int head) {
    Phrase core =
        syntax.subtree(
            head,
            Set.of(
                "relcl",
                "appos",
                "conj",
                "cc",
                "punct",
                "preconj",
                "advcl",
                "acl",
                "prep",
                "case",
                "ccomp",
                "xcomp",
                "npadvmod"));
    core = withoutDateline(core, head);
    for (int each : syntax.children(head)) {
      boolean of =
          syntax.hasLabel(each, "prep")
              && each == core.end()
              && syntax.lemma(each).equals("of")
              && syntax.child(each, "pobj") >= 0
              && !syntax.isVerb(syntax.child(each, "pobj"));
      if (of) {
        Phrase more = syntax.subtree(each, Set.of("relcl", "appos", "advcl", "punct", "acl"));
        if (more.size() < 12) {
          core = core.cover(more);
        }
      } else if (syntax.hasLabel(each, "appos") && named(head, Name.Kind.PERSON) && each > head) {
        Phrase more = syntax.subtree(each, Set.of("relcl", "advcl", "acl"));
        if (more.size() < 14 && more.first() - core.end() <= 1) {
          core = core.cover(more);
        }
      }
    }
    return core;
  }

  private static final Set<String> WITHIN =
      Set.of("in", "at", "near", "on", "of", "outside", "inside", "along", "by", "off", "between");

  /**
   * A place with all that says where it is: "a station in the village of X, near Y". Goes by what
   * stands right behind, since such chains are often hung on the verb.
   */
  Phrase site(int head) {
    Phrase site = phrase(head);
    for (int steps = 0; steps < 5 && site.size() < 25; steps++) {
      int next = further(site);
      if (next < 0) {
        break;
      }
      site = site.cover(phrase(next));
    }
    return site;
  }

  private int further(Phrase site) {
    int end = layout.sentenceOf(site.first()).end();
    int at = site.end();
    boolean comma = at < end && layout.word(at).is(",");
    at += comma ? 1 : 0;
    if (at >= end) {
      return -1;
    }
    int next = -1;
    boolean settled = in(site.end() - 1, "PLACE");
    if (syntax.hasLabel(at, "prep") && !(comma && settled) && WITHIN.contains(syntax.lemma(at))) {
      next = syntax.child(at, "pobj");
    } else {
      for (int word = at; word < Math.min(end, at + 6) && next < 0; word++) {
        boolean beside = syntax.hasLabel(word, "appos") && site.contains(syntax.head(word));
        next = beside && phrase(word).first() == at ? word : -1;
      }
    }
    boolean place =
        next >= at
            && (in(next, "PLACE") || in(next, "PLACENOUN") || in(next, "BUILDING"))
            && !in(next, "PERSONNOUN")
            && !named(next, Name.Kind.DATE, Name.Kind.TIME);
    return place && (!comma || in(next, "PLACE")) ? next : -1;
  }
}
