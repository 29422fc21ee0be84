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
 * <p>Counts every telling; what is one count told twice, {@link Fates} settles. Known failures: a
 * count whose verb stands in another sentence; "killed his wife and then himself".
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
        "injure,wound,hurt,maim,bruise,hospitalize,hospitalise,graze,pistol-whip,shoot,stab,hit,"
            + "strike");
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
    put(NOUNS, Toll.Kind.INJURED, "wounding,shooting,stabbing");
    put(NOUNS, Toll.Kind.DETAINED, "arrest,detention,abduction,kidnapping");
    put(NOUNS, Toll.Kind.DISPLACED, "displacement");
    put(NOUNS, Toll.Kind.VICTIMS, "casualty,victim");
    put(STATES, Toll.Kind.KILLED, "dead,deceased");
    put(STATES, Toll.Kind.INJURED, "injured,wounded,hurt,hospitalized,hospitalised");
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

  /**
   * A toll and the words that tell of it.
   *
   * @param word the word that tells of it
   * @param head the head word of those counted
   * @param further whether they come on top of others counted before
   * @param open whether the word leaves open if they live ("shot")
   */
  record Counted(int word, int head, Toll toll, boolean further, boolean open) {
    Counted killed() {
      Toll killed =
          new Toll(
              Toll.Kind.KILLED,
              toll.min(),
              toll.max(),
              toll.who(),
              toll.voice(),
              toll.evidence(),
              "the only one hit in what is called deadly");
      return new Counted(word, head, killed, further, open);
    }

    Counted of(Optional<Range> who) {
      Toll named =
          new Toll(
              toll.kind(), toll.min(), toll.max(), who, toll.voice(), toll.evidence(), toll.how());
      return new Counted(word, head, named, further, open);
    }
  }

  private final Clauses clauses;
  private final Syntax syntax;
  private final Layout layout;
  private final Wounds wounds;
  private final List<Counted> found = new ArrayList<>();

  Tolls(Clauses clauses) {
    this.clauses = clauses;
    this.syntax = clauses.syntax();
    this.layout = clauses.layout();
    this.wounds = new Wounds(clauses);
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
        noun(word, NOUNS.get(lemma), voices, told);
      }
      if (STATES.containsKey(form) && !(syntax.isVerb(word) && VERBS.containsKey(lemma))) {
        state(word, STATES.get(form), voices);
      }
      int hurt = wounds.sufferer(word);
      if (hurt >= 0) {
        hurt(word, hurt, voices);
      }
      if (lemma.equals("custody")) {
        held(word, voices);
      }
      if (lemma.equals("body") && syntax.isNoun(word)) {
        body(word, voices);
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
    int counted = counted(verb);
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
    boolean dead = kind == Toll.Kind.INJURED && (deadly(verb) || killedNext(verb));
    Toll.Kind fate = dead ? Toll.Kind.KILLED : kind;
    for (int each : syntax.conjuncts(counted)) {
      int self = clauses.reflexive(each) ? clauses.subject(verb) : each;
      if (self >= 0) {
        add(verb, self, fate, voices, "counted object or subject of a verb");
      }
    }
  }

  /** The head of those to whom a verb happens; -1 for none. */
  private int counted(int verb) {
    if (INTRANSITIVE.contains(syntax.lemma(verb))) {
      return clauses.subject(verb);
    }
    int left = left(verb);
    if (left >= 0) {
      return left;
    }
    if (!clauses.passive(verb)
        && (clauses.object(verb) >= 0
            || syntax.pos(verb).equals("VBG")
            || syntax.child(verb, "ccomp", "aux") >= 0)) {
      return clauses.object(verb);
    }
    if (!clauses.passive(verb) && AIMED.contains(syntax.lemma(verb))) {
      return -1;
    }
    int counted = clauses.subject(verb);
    if (counted < 0
        && syntax.pos(verb).equals("VBN")
        && verb > 0
        && syntax.isNoun(verb - 1)
        && layout.sentenceOf(verb).contains(verb - 1)) {
      return verb - 1;
    }
    return counted;
  }

  /**
   * "1 dead, 1 injured"; "left one man critically injured", wherever the parser hung the
   * participle.
   */
  private int left(int participle) {
    if (!syntax.pos(participle).equals("VBN") || syntax.child(participle, "auxpass", "aux") >= 0) {
      return -1;
    }
    int before = participle - 1;
    if (before >= 0
        && syntax.pos(before).equals("CD")
        && layout.sentenceOf(participle).contains(before)) {
      return before;
    }
    while (before > 0 && syntax.pos(before).equals("RB")) {
      before--;
    }
    int verb = before < 0 ? -1 : syntax.head(before);
    return verb >= 0
            && syntax.hasLabel(before, "dobj")
            && Set.of("leave", "find").contains(syntax.lemma(verb))
            && layout.sentenceOf(participle).contains(before)
            && clauses.in(before, "PERSON")
        ? before
        : -1;
  }

  /** Verbs of which the subject, where they have no object, is who does it: "he shot twice". */
  private static final Set<String> AIMED = Set.of("shoot", "hit", "strike", "stab");

  /** "shot and killed", "shot, killed". */
  private boolean killedNext(int verb) {
    int end = layout.sentenceOf(verb).end();
    int next = verb + 1;
    while (next < end && Set.of("and", ",", "&").contains(layout.word(next).lower())) {
      next++;
    }
    return next > verb + 1
        && next < end
        && syntax.isVerb(next)
        && VERBS.get(syntax.lemma(next)) == Toll.Kind.KILLED
        && !INTRANSITIVE.contains(syntax.lemma(next))
        && syntax.child(next, "nsubj", "nsubjpass", "dobj") < 0;
  }

  /** "fatally shot", "shot to death", "shot dead". */
  private boolean deadly(int word) {
    for (int each :
        syntax.childrenBy(word, "advmod", "amod", "nmod", "compound", "oprd", "acomp")) {
      if (DEADLY.contains(layout.word(each).lower())) {
        return true;
      }
    }
    return clauses.underPrepositions(word, Set.of("to")).stream()
        .anyMatch(to -> syntax.lemma(to).equals("death"));
  }

  private static final Set<String> DEADLY =
      Set.of("fatally", "mortally", "fatal", "deadly", "dead");

  private static final Set<String> HOLDING =
      Set.of("take", "have", "hold", "keep", "be", "remain", "transfer", "bring");

  /** "two are in custody", "six people were taken into custody". */
  private void held(int word, Voices voices) {
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
    if (verb < 0
        || !syntax.isVerb(verb)
        || !HOLDING.contains(syntax.lemma(verb))
        || negated(verb)
        || modal(verb)) {
      return;
    }
    boolean is = Set.of("be", "remain").contains(syntax.lemma(verb));
    int counted = clauses.passive(verb) || is ? clauses.subject(verb) : clauses.object(verb);
    if (counted >= 0 && Figures.of(clauses, counted).filter(f -> counts(f, counted)).isPresent()) {
      add(word, counted, Toll.Kind.DETAINED, voices, "counted people in custody");
    }
  }

  /** Those hurt by a wound, a hospital or a condition. */
  private void hurt(int word, int sufferer, Voices voices) {
    for (int each : syntax.conjuncts(sufferer)) {
      add(word, each, Toll.Kind.INJURED, voices, "counted people with wounds or in care");
    }
  }

  private static final Set<String> FINDING =
      Set.of("find", "discover", "recover", "locate", "pull", "identify");

  /** "found the body of a man", "a man's body was found". */
  private void body(int word, Voices voices) {
    int verb = clauses.governor(word);
    if (verb < 0 || !FINDING.contains(syntax.lemma(verb)) || negated(verb) || modal(verb)) {
      return;
    }
    List<Integer> dead = clauses.underPrepositions(word, Set.of("of"));
    dead.addAll(syntax.childrenBy(word, "poss"));
    for (int each : dead) {
      if (clauses.in(each, "PERSON")) {
        add(word, each, Toll.Kind.KILLED, voices, "counted people whose bodies were found");
      }
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

  private static final Set<String> DEATHS =
      Set.of("death", "murder", "killing", "slaying", "assassination", "execution");

  private void noun(int noun, Toll.Kind kind, Voices voices, Set<Integer> told) {
    if (kind == Toll.Kind.VICTIMS && wounds.inCare(noun)) {
      return;
    }
    boolean shooting = kind == Toll.Kind.INJURED && !syntax.lemma(noun).equals("wounding");
    List<Integer> of = clauses.underPrepositions(noun, Set.of("of"));
    if (kind == Toll.Kind.VICTIMS || of.isEmpty()) {
      int owner = syntax.child(noun, "poss");
      if (owner >= 0 && DEATHS.contains(syntax.lemma(noun)) && told.contains(noun)) {
        if (syntax.pos(noun).equals("NN")) {
          add(noun, owner, kind, voices, "whose death");
        }
      } else if (syntax.pos(noun).equals("NNS")
          && !shooting
          && !syntax.lemma(noun).equals("arrest")) {
        add(noun, noun, kind, voices, "counted noun");
      }
      return;
    }
    if (shooting && !told.contains(noun)) {
      return;
    }
    Toll.Kind fate = kind == Toll.Kind.INJURED && deadly(noun) ? Toll.Kind.KILLED : kind;
    for (int head : of) {
      add(noun, head, fate, voices, "counted people after a noun");
    }
  }

  private static final Set<String> DECLARING =
      Set.of("pronounce", "declare", "find", "leave", "report", "presume");

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
      int object = syntax.child(head, "dobj");
      boolean declared = DECLARING.contains(syntax.lemma(head)) && !clauses.passive(head);
      counted = object >= 0 || declared ? object : clauses.subject(head);
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
    if (counted < 0) {
      return;
    }
    for (int each : syntax.conjuncts(counted)) {
      if (each != word) {
        add(word, each, kind, voices, "counted people before a state");
      }
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
    if (figure.isEmpty() || zero(figure.get()) || none(counted) || beasts(counted)) {
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
    boolean open = OPEN.contains(syntax.lemma(word));
    if (kind == Toll.Kind.INJURED && open && syntax.isVerb(word) && killedToo(word)) {
      return;
    }
    if (one && clauses.named(counted, Name.Kind.GPE, Name.Kind.LOC, Name.Kind.FAC)) {
      return;
    }
    if (measures(figure.get().words())) {
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
    boolean further = figure.get().further() && !alike(word, counted);
    found.add(new Counted(word, counted, toll, further, open));
  }

  /** "a man shot another man": another than the one who shot. */
  private boolean alike(int verb, int counted) {
    int subject = syntax.isVerb(verb) && !clauses.passive(verb) ? clauses.subject(verb) : -1;
    return subject >= 0
        && subject != counted
        && syntax.lemma(subject).equals(syntax.lemma(counted));
  }

  /** Words that leave open if those they tell of live. */
  private static final Set<String> OPEN =
      Set.of(
          "shoot",
          "stab",
          "hit",
          "strike",
          "graze",
          "shooting",
          "stabbing",
          "wound",
          "injury",
          "hospital",
          "center",
          "centre",
          "surgery",
          "condition");

  /** Whether a number of the phrase is that of a day, a sum, an hour or a share. */
  private boolean measures(Phrase words) {
    for (int word = words.first(); word < words.end(); word++) {
      boolean number = syntax.pos(word).equals("CD") || word == words.last();
      if (number
          && clauses.named(
              word, Name.Kind.DATE, Name.Kind.MONEY, Name.Kind.TIME, Name.Kind.PERCENT)) {
        return true;
      }
    }
    return false;
  }

  private boolean beasts(int counted) {
    return clauses.in(counted, "ANIMAL")
        || clauses.underPrepositions(counted, Set.of("of")).stream()
            .anyMatch(each -> clauses.in(each, "ANIMAL"));
  }

  private boolean none(int counted) {
    for (int each : syntax.childrenBy(counted, "det")) {
      if (layout.word(each).is("no") || layout.word(each).is("neither")) {
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
    int end = Math.min(layout.sentenceOf(verb).end(), verb + 7);
    for (int next = verb + 1; next < end; next++) {
      String form = layout.word(next).lower();
      if (form.equals("dead") || form.equals("death") || form.equals("killed")) {
        return true;
      }
    }
    return false;
  }
}
