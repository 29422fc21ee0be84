package attest.resolve.event;

import attest.read.Name;
import attest.read.Syntax;
import attest.resolve.Toll;
import attest.text.Layout;
import attest.text.Phrase;
import attest.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many were killed, injured, missing, detained or displaced, as somebody gave it.
 *
 * <p>Two figures stay two tolls, the same figure told again is one, nothing is added up. Known
 * failures: a part that is told like a total; a count whose verb stands in another sentence.
 */
final class Tolls {
  private static final Map<String, Toll.Kind> VERBS = new TreeMap<>();
  private static final Map<String, Toll.Kind> NOUNS = new TreeMap<>();
  private static final Map<String, Toll.Kind> STATES = new TreeMap<>();

  static {
    put(
        VERBS,
        Toll.Kind.KILLED,
        "kill,slay,murder,massacre,assassinate,behead,execute,die,perish,"
            + "slaughter,lynch,martyr,drown");
    put(
        VERBS,
        Toll.Kind.INJURED,
        "injure,wound,hurt,maim,bruise,hospitalize,hospitalise,shoot,stab," + "hit,strike");
    put(
        VERBS,
        Toll.Kind.DETAINED,
        "arrest,detain,jail,imprison,abduct,kidnap,seize,capture,apprehend,"
            + "incarcerate,nab,intern");
    put(VERBS, Toll.Kind.DISPLACED, "displace,uproot,flee");
    put(VERBS, Toll.Kind.MISSING, "disappear,vanish");
    put(
        NOUNS,
        Toll.Kind.KILLED,
        "killing,death,murder,slaying,massacre,assassination,fatality,"
            + "homicide,execution,beheading");
    put(NOUNS, Toll.Kind.INJURED, "injury,wounding,wound");
    put(NOUNS, Toll.Kind.DETAINED, "arrest,detention,abduction,kidnapping");
    put(NOUNS, Toll.Kind.DISPLACED, "displacement");
    put(NOUNS, Toll.Kind.VICTIMS, "casualty,victim");
    put(STATES, Toll.Kind.KILLED, "dead,deceased");
    put(STATES, Toll.Kind.INJURED, "injured,wounded,hurt");
    put(STATES, Toll.Kind.MISSING, "missing,unaccounted");
    put(STATES, Toll.Kind.DISPLACED, "homeless,displaced");
    put(STATES, Toll.Kind.DETAINED, "custody");
  }

  private static void put(Map<String, Toll.Kind> map, Toll.Kind kind, String words) {
    for (String word : words.split(",")) {
      map.put(word, kind);
    }
  }

  /** Verbs that count people only where they tell of a happening. */
  private static final Set<String> DOUBTFUL =
      Set.of("hit", "strike", "shoot", "stab", "seize", "capture", "execute", "drown");

  private static final Set<String> INTRANSITIVE =
      Set.of("die", "perish", "flee", "disappear", "vanish", "drown");

  /** A toll and the word that tells of it. */
  record Counted(int word, Toll toll, boolean further) {}

  private final Clauses clauses;
  private final Syntax syntax;
  private final Layout layout;
  private final List<Counted> found = new ArrayList<>();

  Tolls(Clauses clauses) {
    this.clauses = clauses;
    this.syntax = clauses.syntax();
    this.layout = clauses.layout();
  }

  /** All tolls of the text, in the order of the words that tell of them. */
  List<Counted> find(Voices voices, Set<Integer> told, Set<Integer> unreal) {
    int words = layout.words().size();
    for (int word = 0; word < words; word++) {
      if (unreal.contains(word)) {
        continue;
      }
      String lemma = syntax.lemma(word);
      String form = layout.word(word).lower();
      if (syntax.isVerb(word)
          && VERBS.containsKey(lemma)
          && (told.contains(word) || !DOUBTFUL.contains(lemma))) {
        verb(word, VERBS.get(lemma), voices);
      } else if (syntax.isNoun(word) && NOUNS.containsKey(lemma)) {
        noun(word, NOUNS.get(lemma), voices);
      }
      if (STATES.containsKey(form) && !(syntax.isVerb(word) && VERBS.containsKey(lemma))) {
        state(word, STATES.get(form), voices);
      }
      if (lemma.equals("hospital") || lemma.equals("condition") || lemma.equals("custody")) {
        brought(word, lemma, voices);
      }
      if (lemma.equals("be") && syntax.isVerb(word)) {
        victims(word, voices);
      }
      if (lemma.equals("toll")) {
        deathToll(word, voices);
      }
      if (lemma.equals("life") && syntax.isNoun(word)) {
        lives(word, voices);
      }
    }
    return found;
  }

  private void verb(int verb, Toll.Kind kind, Voices voices) {
    if (negated(verb) || modal(verb)) {
      return;
    }
    int counted;
    if (INTRANSITIVE.contains(syntax.lemma(verb))) {
      counted = clauses.subject(verb);
    } else if (clauses.passive(verb)
        || clauses.object(verb) < 0
            && !syntax.pos(verb).equals("VBG")
            && syntax.child(verb, "ccomp", "aux") < 0) {
      counted = clauses.subject(verb);
    } else {
      counted = clauses.object(verb);
    }
    if (counted < 0
        && syntax.pos(verb).equals("VBN")
        && verb > 0
        && syntax.isNoun(verb - 1)
        && layout.sentenceOf(verb).contains(verb - 1)) {
      counted = verb - 1;
    }
    if (counted < 0) {
      return;
    }
    if (kind == Toll.Kind.DISPLACED
        && syntax.lemma(verb).equals("flee")
        && Figures.of(clauses, counted)
            .filter(f -> f.max().isEmpty() || f.max().getAsInt() >= 20)
            .isEmpty()) {
      return;
    }
    for (int each : syntax.conjuncts(counted)) {
      add(verb, each, kind, voices, "counted object or subject of a verb");
    }
  }

  private static final Set<String> TAKING =
      Set.of("take", "rush", "transport", "bring", "airlift", "carry", "transfer", "send", "fly");
  private static final Set<String> BEING = Set.of("be", "remain", "report", "list", "go", "end");
  private static final Set<String> GRAVE =
      Set.of("critical", "serious", "stable", "grave", "fair", "guarded", "life-threatening");
  private static final Set<String> SUFFERING = Set.of("have", "suffer", "sustain", "receive");

  /** "six people were taken to hospital", "two are in custody", "one is in critical condition". */
  private void brought(int word, String lemma, Voices voices) {
    int preposition = syntax.head(word);
    if (!syntax.hasLabel(word, "pobj")
        || preposition < 0
        || !Set.of("to", "in", "into").contains(syntax.lemma(preposition))) {
      return;
    }
    int verb = syntax.head(preposition);
    if (verb >= 0 && !syntax.isVerb(verb) && syntax.hasLabel(verb, "dobj")) {
      verb = syntax.head(verb);
    }
    if (verb < 0 || !syntax.isVerb(verb) || negated(verb) || modal(verb)) {
      return;
    }
    String by = syntax.lemma(verb);
    boolean grave = clauses.modifiers(word).stream().anyMatch(m -> GRAVE.contains(syntax.lemma(m)));
    boolean held = lemma.equals("custody");
    boolean moved = TAKING.contains(by) || held && Set.of("have", "hold", "keep").contains(by);
    boolean is =
        BEING.contains(by)
            && (held || grave && !by.equals("go") || lemma.equals("hospital") && by.equals("go"));
    if (lemma.equals("condition") && !grave || !moved && !is) {
      return;
    }
    int counted = clauses.passive(verb) || is ? clauses.subject(verb) : clauses.object(verb);
    if (counted >= 0 && Figures.of(clauses, counted).filter(f -> counts(f, counted)).isPresent()) {
      add(
          word,
          counted,
          held ? Toll.Kind.DETAINED : Toll.Kind.INJURED,
          voices,
          held ? "counted people in custody" : "counted people taken to hospital");
    }
  }

  /** Whether a number word stands there, not only a singular noun. */
  private boolean counts(Figures.Figure figure, int counted) {
    for (int word = figure.words().first(); word < figure.words().end(); word++) {
      if (syntax.pos(word).equals("CD") || syntax.lemma(word).equals("another")) {
        return true;
      }
    }
    return figure.max().isEmpty() || syntax.lemma(counted).equals("another");
  }

  /** "The victims were four adults". */
  private void victims(int verb, Voices voices) {
    int subject = syntax.child(verb, "nsubj");
    int people = syntax.child(verb, "attr");
    if (subject >= 0
        && people >= 0
        && syntax.lemma(subject).equals("victim")
        && !negated(verb)
        && clauses.in(people, "PERSON")) {
      add(verb, people, Toll.Kind.VICTIMS, voices, "who the victims were");
    }
  }

  private boolean inHospital(int noun) {
    int verb = clauses.governor(noun);
    if (verb < 0 || !TAKING.contains(syntax.lemma(verb))) {
      return false;
    }
    return clauses.underPrepositions(verb, Set.of("to")).stream()
        .anyMatch(to -> syntax.lemma(to).equals("hospital"));
  }

  private void noun(int noun, Toll.Kind kind, Voices voices) {
    if (kind == Toll.Kind.VICTIMS && inHospital(noun)) {
      return;
    }
    int sufferer = clauses.governor(noun);
    if (kind == Toll.Kind.INJURED
        && syntax.hasLabel(noun, "dobj")
        && sufferer >= 0
        && SUFFERING.contains(syntax.lemma(sufferer))
        && !negated(sufferer)
        && !modal(sufferer)
        && clauses.subject(sufferer) >= 0) {
      add(noun, clauses.subject(sufferer), kind, voices, "counted people with injuries");
      return;
    }
    List<Integer> of = clauses.underPrepositions(noun, Set.of("of"));
    if (kind == Toll.Kind.VICTIMS || of.isEmpty()) {
      if (syntax.pos(noun).equals("NNS")
          && !syntax.lemma(noun).equals("injury")
          && !syntax.lemma(noun).equals("arrest")) {
        add(noun, noun, kind, voices, "counted noun");
      }
      return;
    }
    for (int head : of) {
      add(noun, head, kind, voices, "counted people after a noun");
    }
  }

  /** "left three people dead", "five dead", "two of them injured". */
  private void state(int word, Toll.Kind kind, Voices voices) {
    int counted = -1;
    int head = syntax.head(word);
    if (word > 0
        && (syntax.pos(word - 1).equals("CD")
            || Set.of("dozens", "scores", "hundreds", "thousands", "others", "people", "another")
                .contains(layout.word(word - 1).lower()))) {
      counted = word - 1;
    } else if (head >= 0
        && syntax.hasLabel(word, "acomp", "oprd", "ccomp", "xcomp", "advcl")
        && syntax.isVerb(head)
        && !kind.equals(Toll.Kind.DETAINED)) {
      counted =
          syntax.child(head, "dobj") >= 0 ? syntax.child(head, "dobj") : clauses.subject(head);
      if (negated(head) || modal(head)) {
        return;
      }
    } else if (syntax.child(word, "nsubj") >= 0) {
      counted = syntax.child(word, "nsubj");
    } else if (head >= 0
        && head < word
        && syntax.isNoun(head)
        && syntax.hasLabel(word, "amod", "nmod", "acl", "relcl", "advmod")) {
      counted = head;
    }
    if (counted >= 0 && counted != word) {
      add(word, counted, kind, voices, "counted people before a state");
    }
  }

  private void deathToll(int word, Voices voices) {
    boolean deaths = clauses.modifiers(word).stream().anyMatch(m -> layout.word(m).is("death"));
    int verb = clauses.governor(word);
    if (!deaths || verb < 0) {
      return;
    }
    for (int each : clauses.underPrepositions(verb, Set.of("to", "at"))) {
      add(word, each, Toll.Kind.KILLED, voices, "death toll");
    }
    int complement = syntax.child(verb, "attr", "dobj");
    if (complement >= 0 && complement != word) {
      add(word, complement, Toll.Kind.KILLED, voices, "death toll");
    }
  }

  private void lives(int word, Voices voices) {
    int verb = clauses.governor(word);
    if (verb < 0
        || !Set.of("lose", "claim", "take", "cost").contains(syntax.lemma(verb))
        || negated(verb)
        || modal(verb)) {
      return;
    }
    int counted =
        syntax.lemma(verb).equals("lose") && Figures.of(clauses, word).isEmpty()
            ? clauses.subject(verb)
            : word;
    if (counted >= 0) {
      add(verb, counted, Toll.Kind.KILLED, voices, "lives lost");
    }
  }

  private boolean negated(int verb) {
    return syntax.child(verb, "neg") >= 0;
  }

  private boolean modal(int verb) {
    for (int aux : syntax.childrenBy(verb, "aux")) {
      if (syntax.pos(aux).equals("MD")) {
        return true;
      }
    }
    return false;
  }

  private void add(int word, int counted, Toll.Kind kind, Voices voices, String how) {
    Optional<Figures.Figure> figure = Figures.of(clauses, counted);
    if (figure.isEmpty() || zero(figure.get()) || none(counted)) {
      return;
    }
    if (kind == Toll.Kind.DETAINED && syntax.hasLabel(word, "nmod", "amod")) {
      return;
    }
    boolean one = figure.get().max().isPresent() && figure.get().max().getAsInt() == 1;
    if (kind == Toll.Kind.DETAINED
        && one
        && !syntax.pos(figure.get().words().last()).equals("CD")) {
      return;
    }
    if (kind == Toll.Kind.INJURED
        && Set.of("shoot", "stab").contains(syntax.lemma(word))
        && killedToo(word)) {
      return;
    }
    if (one && clauses.named(counted, Name.Kind.GPE, Name.Kind.LOC, Name.Kind.FAC)) {
      return;
    }
    boolean age =
        clauses.named(
            figure.get().words().last(),
            Name.Kind.DATE,
            Name.Kind.MONEY,
            Name.Kind.TIME,
            Name.Kind.PERCENT);
    if (age) {
      return;
    }
    Phrase evidence = figure.get().words();
    Range range = evidence.range(layout);
    OptionalInt min = figure.get().min();
    Toll toll =
        new Toll(
            kind,
            min,
            figure.get().max(),
            Optional.of(clauses.phrase(counted).range(layout)),
            voices.of(range),
            range,
            how);
    found.add(new Counted(word, toll, figure.get().further()));
  }

  private boolean none(int counted) {
    for (int each : syntax.childrenBy(counted, "det")) {
      if (layout.word(each).is("no")) {
        return true;
      }
    }
    return false;
  }

  private static boolean zero(Figures.Figure figure) {
    return figure.max().isPresent() && figure.max().getAsInt() == 0;
  }

  /** "shot and killed": the shot one is counted as killed. */
  private boolean killedToo(int verb) {
    for (int each : syntax.childrenBy(verb, "conj", "oprd", "acomp", "advcl", "prt", "dep")) {
      if (VERBS.get(syntax.lemma(each)) == Toll.Kind.KILLED
          || STATES.get(layout.word(each).lower()) == Toll.Kind.KILLED) {
        return true;
      }
    }
    for (int next = verb + 1; next < layout.words().size() && next <= verb + 6; next++) {
      String form = layout.word(next).lower();
      if (form.equals("dead") || form.equals("death") || form.equals("killed")) {
        return true;
      }
    }
    return false;
  }
}
