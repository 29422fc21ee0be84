package attest.resolve.event;

import attest.read.Name;
import attest.read.Syntax;
import attest.resolve.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the words that tell of a happening, by the trigger lexicon.
 *
 * <p>Needs syntax and names; adds tellings in the order of the text. Known failures: a verb the
 * parser takes for a noun; figurative uses that no condition of the lexicon excludes; a word whose
 * sense only the sentence before tells.
 */
final class Triggers {
  private static final Set<String> DEFINITE =
      Set.of(
          """
          the this that these those such its his her their our my your latest"""
              .split("\\s+"));
  private static final Set<String> NOVEL =
      Set.of(
          """
          another earlier previous second third separate past further more other similar new
          subsequent different prior dozens several fresh last"""
              .split("\\s+"));

  /** Nouns that point back at a happening told before and tell of none on their own. */
  private static final Set<String> ANAPHORS =
      Set.of(
          """
          incident attack violence event action provocation move act tragedy episode operation
          case crime confrontation outbreak encounter standoff assault shooting"""
              .split("\\s+"));

  private static final Set<String> HARMED =
      Set.of("injured", "wounded", "killed", "slain", "maimed");

  private static final Sense ANAPHOR =
      new Sense(
          Event.Type.OTHER,
          java.util.Optional.empty(),
          List.of(),
          "anaphor",
          List.of(),
          java.util.Map.of(),
          Set.of());

  private final Clauses clauses;
  private final Syntax syntax;
  private final Scene scene;
  private final TreeSet<String> groupsBefore = new TreeSet<>();

  Triggers(Clauses clauses) {
    this.clauses = clauses;
    this.syntax = clauses.syntax();
    this.scene = new Scene(clauses);
  }

  List<Telling> find() {
    List<Telling> found = new ArrayList<>();
    int words = clauses.layout().words().size();
    for (int word = 0; word < words; word++) {
      boolean verb = syntax.isVerb(word);
      boolean noun = syntax.isNoun(word);
      if (!verb && !noun || named(word) || titled(word) || harmed(word)) {
        continue;
      }
      Telling telling = tell(word, verb);
      if (telling != null && !scene.excludes(telling)) {
        groupsBefore.add(telling.group());
        found.add(telling);
      }
    }
    return found;
  }

  private boolean named(int word) {
    return clauses.named(
        word,
        Name.Kind.PERSON,
        Name.Kind.ORG,
        Name.Kind.GPE,
        Name.Kind.NORP,
        Name.Kind.LOC,
        Name.Kind.WORK_OF_ART,
        Name.Kind.LAW,
        Name.Kind.PRODUCT);
  }

  /** A capitalised noun inside a title: "Adviser for Border Negotiations". */
  private boolean titled(int word) {
    int preposition = syntax.head(word);
    int holder = preposition < 0 ? -1 : syntax.head(preposition);
    return syntax.pos(word).startsWith("NNP")
        && syntax.hasLabel(word, "pobj")
        && Set.of("for", "of", "on").contains(syntax.lemma(preposition))
        && syntax.child(word, "det") < 0
        && holder >= 0
        && Character.isUpperCase(clauses.layout().word(holder).form().charAt(0))
        && (clauses.in(holder, "PERSONNOUN") || clauses.in(holder, "BODYNOUN"));
  }

  /** "The injured were taken away": people, whatever it was that hurt them. */
  private boolean harmed(int word) {
    return HARMED.contains(form(word))
        && word > 0
        && form(word - 1).equals("the")
        && clauses.layout().sentenceOf(word).contains(word - 1)
        && (word + 1 >= clauses.layout().words().size() || !describes(word + 1));
  }

  private boolean describes(int word) {
    return syntax.isNoun(word)
        || syntax.pos(word).startsWith("JJ")
        || syntax.pos(word).equals("CD")
        || clauses.named(word, Name.Kind.PERSON, Name.Kind.NORP, Name.Kind.GPE);
  }

  private Telling tell(int word, boolean verb) {
    String lemma = syntax.lemma(word);
    if (!verb && modifiesNoun(word)) {
      return null;
    }
    Telling found = tell(word, lemma, verb);
    if (found == null && verb && gerund(word)) {
      found = tell(word, form(word), false);
    } else if (found == null && !verb && gerund(word)) {
      String stem = form(word).substring(0, form(word).length() - 3);
      for (String base : List.of(stem, stem + "e", stem.replaceAll("(.)\\1$", "$1"))) {
        found = found == null ? tell(word, base, true) : found;
      }
    }
    if (found != null) {
      return found;
    }
    if (!verb && ANAPHORS.contains(lemma) && (pointsBack(word) || reported(word))) {
      Telling telling = telling(word, false, ANAPHOR);
      telling.vague = true;
      return telling;
    }
    return null;
  }

  /** "Reports of a deadly incident": nobody would report what the reader does not know of yet. */
  private boolean reported(int word) {
    int of = syntax.head(word);
    boolean deadly =
        clauses.modifiers(word).stream()
            .anyMatch(each -> Set.of("deadly", "fatal").contains(syntax.lemma(each)));
    return deadly
        && of >= 0
        && syntax.lemma(of).equals("of")
        && syntax.head(of) >= 0
        && syntax.lemma(syntax.head(of)).equals("report");
  }

  private boolean gerund(int word) {
    return form(word).endsWith("ing");
  }

  private String form(int word) {
    return clauses.layout().word(word).lower();
  }

  private Telling tell(int word, String base, boolean verb) {
    for (Sense sense : Sense.of(base, verb)) {
      if (holds(sense, word, verb)) {
        return telling(word, verb, sense);
      }
    }
    return null;
  }

  /** A noun before another noun tells nothing by itself ("attack helicopter", "protest leader"). */
  private boolean modifiesNoun(int word) {
    if (!syntax.hasLabel(word, "compound", "nmod", "amod") || syntax.head(word) <= word) {
      return false;
    }
    return true;
  }

  private Telling telling(int word, boolean verb, Sense sense) {
    Telling telling =
        new Telling(
            word,
            verb,
            sense,
            (verb ? "verb " : "noun ") + syntax.lemma(word) + " of the trigger lexicon");
    telling.definite = pointsBack(word);
    telling.plural = syntax.pos(word).equals("NNS") || syntax.pos(word).equals("NNPS");
    for (int each : clauses.modifiers(word)) {
      telling.novel |= NOVEL.contains(form(each));
    }
    for (int each : syntax.childrenBy(word, "det")) {
      telling.novel |= Set.of("a", "an", "another", "some").contains(form(each));
    }
    if (!verb) {
      telling.governor = clauses.governor(word);
    } else if (syntax.hasLabel(word, "nmod", "amod")) {
      telling.vague = true;
    }
    boolean bare = !telling.definite && syntax.child(word, "det", "poss", "prep") < 0;
    telling.vague |= sense.is("weakn") && bare && clauses.modifiers(word).isEmpty();
    return telling;
  }

  private boolean pointsBack(int word) {
    for (int each : syntax.children(word)) {
      if (each < word && (DEFINITE.contains(form(each)) || syntax.hasLabel(each, "poss"))) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Sense sense, int word, boolean verb) {
    if (verb && sense.is("tr") && !passable(word)) {
      return false;
    }
    int object = verb ? clauses.object(word) : -1;
    if (sense.is("hasobj") && object < 0 || sense.is("noobj") && syntax.child(word, "dobj") >= 0) {
      return false;
    }
    if (sense.is("noxcomp") && syntax.child(word, "xcomp") >= 0
        || sense.is("nooprd") && syntax.child(word, "oprd", "attr", "acomp") >= 0) {
      return false;
    }
    for (Sense.Condition condition : sense.conditions()) {
      if (meets(condition, word, verb, object) == condition.negated()) {
        return false;
      }
    }
    return true;
  }

  /** A verb that needs an object has one, or is passive, or stands in a headline's short form. */
  private boolean passable(int verb) {
    return clauses.object(verb) >= 0
        || clauses.passive(verb)
        || syntax.pos(verb).equals("VBD")
        || syntax.pos(verb).equals("VBN")
        || syntax.child(verb, "ccomp", "prep", "oprd") >= 0;
  }

  private boolean meets(Sense.Condition condition, int word, boolean verb, int object) {
    Set<String> values = condition.values();
    switch (condition.key()) {
      case "obj":
        return anyConjunct(object, values) || object >= 0 && narrowed(object, values);
      case "objmod":
        return object >= 0 && modified(object, values);
      case "subj":
        int subject = clauses.passive(word) ? agent(word) : clauses.subject(word);
        return anyConjunct(subject, values);
      case "prt":
        for (int each : syntax.childrenBy(word, "prt", "advmod", "prep")) {
          if (values.contains(form(each)) && (!syntax.hasLabel(each, "prep") || each == word + 1)) {
            return true;
          }
        }
        return false;
      case "prep":
        return preposition(word, values);
      case "near":
        return scene.near(word, values);
      case "noprep":
        return !preposition(word, values);
      case "prepobj":
        return prepositionObject(word, values);
      case "mod":
        return modified(word, values);
      case "gov":
        int governor = clauses.governor(word);
        int head = syntax.hasLabel(word, "dobj") ? syntax.head(word) : -1;
        return governor >= 0 && values.contains(syntax.lemma(governor))
            || head >= 0 && values.contains(syntax.lemma(head))
            || syntax.hasLabel(word, "pobj") && acl(word, values);
      case "up":
        int up = syntax.head(word) < 0 ? -1 : syntax.head(syntax.head(word));
        return up >= 0 && values.contains(syntax.lemma(up));
      case "prep0":
        return syntax.hasLabel(word, "pobj") && values.contains(syntax.lemma(syntax.head(word)));
      case "ofclass":
      case "ofword":
        for (int each : clauses.underPrepositions(word, Set.of("of", "from", "to", "in", "by"))) {
          if (clauses.isAny(each, values) || modified(each, values)) {
            return true;
          }
        }
        return modified(word, values);
      case "next":
        return word + 1 < clauses.layout().words().size() && values.contains(form(word + 1))
            || word + 2 < clauses.layout().words().size() && values.contains(form(word + 2));
      case "xcomp":
      case "ccomp":
        for (int each : syntax.childrenBy(word, "xcomp", "ccomp")) {
          if (values.contains("*") && syntax.child(each, "aux") >= 0
              || values.contains(syntax.lemma(each))) {
            return true;
          }
        }
        return false;
      case "after":
        return values.stream().anyMatch(groupsBefore::contains);
      default:
        return false;
    }
  }

  /** The noun hangs on a participle that modifies another noun ("a fire opened by"). */
  private boolean acl(int word, Set<String> values) {
    int up = syntax.head(syntax.head(word) < 0 ? word : syntax.head(word));
    return up >= 0 && syntax.isVerb(up) && values.contains(syntax.lemma(up));
  }

  private int agent(int verb) {
    List<Integer> found = clauses.underPrepositions(verb, Set.of("by"));
    return found.isEmpty() ? -1 : found.get(0);
  }

  private boolean anyConjunct(int word, Set<String> values) {
    if (word < 0) {
      return false;
    }
    for (int each : syntax.conjuncts(word)) {
      if (clauses.isAny(each, values)) {
        return true;
      }
    }
    if (Set.of(
            "number",
            "lot",
            "majority",
            "group",
            "series",
            "total",
            "couple",
            "dozen",
            "type",
            "kind",
            "round",
            "salvo",
            "barrage",
            "pair",
            "use",
            "part",
            "half",
            "third",
            "quarter",
            "percent",
            "%",
            "most",
            "rest",
            "stretch",
            "swath",
            "swathe",
            "section",
            "portion",
            "some",
            "all",
            "many",
            "batch",
            "handful",
            "team",
            "bulk",
            "remainder")
        .contains(syntax.lemma(word))) {
      for (int each : clauses.underPrepositions(word, Set.of("of"))) {
        if (clauses.isAny(each, values)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a noun is narrowed down by one of these; whom it belongs to does not count. */
  private boolean narrowed(int noun, Set<String> values) {
    int owner = syntax.child(noun, "poss");
    if (owner < 0) {
      return modified(noun, values);
    }
    for (int each : clauses.modifiers(noun)) {
      boolean owned = each == owner || syntax.head(each) == owner;
      boolean number = syntax.pos(each).equals("CD") && !values.contains(syntax.lemma(each));
      if (!owned && !number && clauses.isAny(each, values)) {
        return true;
      }
    }
    return false;
  }

  private boolean modified(int noun, Set<String> values) {
    for (int each : clauses.modifiers(noun)) {
      boolean number = syntax.pos(each).equals("CD") && !values.contains(syntax.lemma(each));
      if (!number && clauses.isAny(each, values) || hyphenated(form(each), values)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hyphenated(String form, Set<String> values) {
    int hyphen = form.indexOf('-');
    return hyphen > 0
        && (values.contains(form.substring(0, hyphen))
            || values.contains(form.substring(hyphen + 1)));
  }

  private boolean preposition(int word, Set<String> values) {
    for (int each : syntax.childrenBy(word, "prep", "prt", "agent", "dative")) {
      int object = syntax.child(each, "pobj");
      boolean time = object >= 0 && clauses.named(object, Name.Kind.DATE, Name.Kind.TIME);
      if (values.contains(syntax.lemma(each)) && !time) {
        return true;
      }
    }
    return false;
  }

  private boolean prepositionObject(int word, Set<String> values) {
    for (int each : syntax.childrenBy(word, "prep", "agent", "dative")) {
      for (int object : syntax.childrenBy(each, "pobj")) {
        if (anyConjunct(object, values) || modified(object, values)) {
          return true;
        }
      }
    }
    return false;
  }
}
