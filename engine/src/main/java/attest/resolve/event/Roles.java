package attest.resolve.event;

import attest.read.Name;
import attest.read.Syntax;
import attest.resolve.Event;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who does it, to whom, and where: fills the roles of tellings from their clauses.
 *
 * <p>Known failures: roles told in another sentence only; a place that hangs on the wrong word; an
 * actor named by the adjective of a nation is taken only where nobody else is named.
 */
final class Roles {
  private static final Set<String> WHERE =
      Set.of(
          """
          in at near on outside inside around along off across within throughout over into
          toward towards from to through by beside onto between above behind"""
              .split("\\s+"));
  private static final Set<String> FIXED =
      Set.of(
          """
          in at near outside inside around along off across within throughout on over beside
          into toward towards"""
              .split("\\s+"));

  /** "The violence that broke out on X." */
  private static final Set<String> HAPPENING =
      Set.of("break", "happen", "occur", "take", "erupt", "flare", "unfold", "begin", "start");

  private static final Set<String> COUNTING =
      Set.of("number", "handful", "majority", "half", "most", "many", "couple", "lot", "total");

  private final Clauses clauses;
  private final Syntax syntax;

  Roles(Clauses clauses) {
    this.clauses = clauses;
    this.syntax = clauses.syntax();
  }

  void fill(Telling telling) {
    if (telling.group().equals("anaphor")) {
      places(telling);
      return;
    }
    List<Integer> actors = new ArrayList<>();
    List<Integer> recipients = new ArrayList<>();
    if (telling.verb) {
      verb(telling, actors, recipients);
    } else {
      noun(telling, actors, recipients);
    }
    places(telling);
    if (telling.sense.is("norole")) {
      recipients.clear();
    }
    if (telling.sense.is("noact")) {
      actors.clear();
    }
    if (telling.sense.is("norec")) {
      recipients.clear();
    }
    Set<Integer> spent = new LinkedHashSet<>();
    telling.actors = spread(actors, telling, spent, false);
    telling.recipients = spread(recipients, telling, spent, true);
    telling.places.removeAll(telling.recipients);
  }

  private void verb(Telling telling, List<Integer> actors, List<Integer> recipients) {
    int verb = telling.word;
    Sense sense = telling.sense;
    boolean gerundNoun = !syntax.isVerb(verb);
    if (gerundNoun) {
      nominal(telling, actors, recipients, "rec", "act");
      return;
    }
    boolean passive = clauses.passive(verb) || headlinePassive(telling);
    int subject = clauses.subject(verb);
    int object = passive ? -1 : clauses.object(verb);
    if (object >= 0 && subject >= 0 && clauses.reflexive(object)) {
      object = subject;
    }
    if (passive) {
      actors.addAll(clauses.underPrepositions(verb, Set.of("by")));
      if (sense.is("op")) {
        add(telling.places, subject);
      } else if (sense.is("tr") || sense.is("sr") || sense.is("sym")) {
        add(recipients, subject);
      }
      for (int each :
          clauses.underPrepositions(verb, sense.roles().getOrDefault("rec", Set.of()))) {
        add(recipients, each);
      }
      return;
    }
    add(sense.is("sr") ? recipients : actors, subject);
    Set<String> givers = sense.roles().getOrDefault("act", Set.of());
    actors.addAll(clauses.underPrepositions(verb, givers));
    if (object >= 0) {
      actors.addAll(clauses.underPrepositions(object, givers));
    }
    if (object >= 0) {
      if (sense.is("op")) {
        for (int each : syntax.conjuncts(object)) {
          boolean site =
              each == object || clauses.in(each, "PLACE") || clauses.in(each, "PLACENOUN");
          add(clauses.in(each, "PERSON") ? recipients : telling.places, site ? each : -1);
        }
      } else if (sense.is("tr") || sense.is("sym") && clauses.actor(object)) {
        add(recipients, object);
      }
    }
    if (sense.is("dative")) {
      add(recipients, syntax.child(verb, "dative", "iobj"));
      if (object >= 0 && clauses.in(object, "COUNTRY") && sense.is("dative")) {
        add(recipients, object);
      }
    }
    Set<String> prepositions = sense.roles().getOrDefault("rec", Set.of());
    recipients.addAll(clauses.underPrepositions(verb, prepositions));
    if (object >= 0 && !sense.is("tr")) {
      recipients.addAll(clauses.underPrepositions(object, prepositions));
    }
  }

  private boolean headlinePassive(Telling telling) {
    int verb = telling.word;
    return telling.sense.is("tr")
        && clauses.object(verb) < 0
        && (syntax.pos(verb).equals("VBN") || syntax.pos(verb).equals("VBD"))
        && syntax.child(verb, "aux", "auxpass", "ccomp") < 0;
  }

  private void noun(Telling telling, List<Integer> actors, List<Integer> recipients) {
    Sense sense = telling.sense;
    String of =
        sense.roles().containsKey("of")
            ? sense.roles().get("of").iterator().next()
            : sense.is("sym") ? "act" : "act";
    String owner = sense.plays("poss", "rec") ? "rec" : "act";
    nominal(telling, actors, recipients, of, owner);
    int governor = telling.governor;
    if (governor < 0) {
      return;
    }
    boolean passive = clauses.passive(governor);
    int subject = clauses.subject(governor);
    if (sense.type() == Event.Type.ASSAULT && recipients.isEmpty() && !sense.is("sym")) {
      damaged(telling.word, governor, passive, recipients);
    }
    boolean direct =
        syntax.hasLabel(telling.word, "dobj", "attr", "pobj")
            || syntax.hasLabel(telling.word, "conj");
    if (!direct && passive && syntax.hasLabel(telling.word, "nsubjpass")) {
      List<Integer> by = clauses.underPrepositions(governor, Set.of("by"));
      if (clauses.isLight(governor) && actors.isEmpty()) {
        by.forEach(each -> add(actors, each));
      }
      return;
    }
    boolean owned = subject >= 0 && clauses.actor(syntax.child(subject, "poss"));
    if (!direct
        || subject < 0
        || subject == telling.word
        || !clauses.actor(subject) && !(owned && unknownNoun(subject))) {
      return;
    }
    if (clauses.isUndergo(governor) && !sense.is("sym")) {
      if (recipients.isEmpty()) {
        add(recipients, subject);
      }
    } else if (passive && syntax.hasLabel(telling.word, "pobj") && sense.is("result")) {
      add(recipients, subject);
    } else if (clauses.isLight(governor) && actors.isEmpty()
        || sense.type() == Event.Type.CONSULT && actors.isEmpty()
        || sense.conditions().stream().anyMatch(c -> c.key().equals("gov") && !c.negated())
            && actors.isEmpty()) {
      add(actors, subject);
      Set<String> prepositions = sense.roles().getOrDefault("rec", Set.of());
      if (recipients.isEmpty()) {
        recipients.addAll(clauses.underPrepositions(governor, prepositions));
        if (clauses.isAny(governor, Set.of("give", "offer", "provide", "grant", "send"))) {
          add(recipients, syntax.child(governor, "dative"));
        }
      }
    }
  }

  /** "The blast damaged X", "X was rocked by a blast", "it caused damage to X". */
  private void damaged(int noun, int verb, boolean passive, List<Integer> recipients) {
    if (DAMAGING.contains(syntax.lemma(verb))) {
      boolean agent = syntax.hasLabel(noun, "pobj") && syntax.lemma(syntax.head(noun)).equals("by");
      if (passive && agent) {
        add(recipients, clauses.subject(verb));
      } else if (!passive && syntax.hasLabel(noun, "nsubj")) {
        add(recipients, clauses.object(verb));
      }
      return;
    }
    int object = clauses.object(verb);
    if (object >= 0
        && syntax.hasLabel(noun, "nsubj")
        && Set.of("damage", "destruction", "loss").contains(syntax.lemma(object))) {
      for (int each : clauses.underPrepositions(object, Set.of("to", "in"))) {
        add(recipients, each);
      }
      for (int each : clauses.underPrepositions(verb, Set.of("to"))) {
        add(recipients, each);
      }
    }
  }

  private static final Set<String> DAMAGING =
      Set.of(
          """
          damage destroy wreck shatter hit rock shake rip demolish gut target affect kill injure
          wound strike level collapse"""
              .split("\\s+"));

  /** "X's attack on Y", "the killing of Y by X", "talks between X and Y". */
  private void nominal(
      Telling telling, List<Integer> actors, List<Integer> recipients, String of, String owner) {
    int noun = telling.word;
    Sense sense = telling.sense;
    List<Integer> by = clauses.underPrepositions(noun, Set.of("by"));
    List<Integer> to =
        clauses.underPrepositions(noun, sense.roles().getOrDefault("rec", Set.of("on", "against")));
    List<Integer> ofs = ofs(noun);
    int possessor = syntax.child(noun, "poss");
    add(owner.equals("rec") ? recipients : actors, possessor);
    actors.addAll(by);
    recipients.addAll(to);
    if (sense.is("sym")) {
      actors.addAll(clauses.underPrepositions(noun, Set.of("between", "among")));
      actors.addAll(clauses.underPrepositions(noun, Set.of("of", "involving")));
      if (actors.isEmpty()) {
        actors.addAll(between(noun));
      }
    } else if (of.equals("either")) {
      (to.isEmpty() && by.isEmpty() && possessor < 0
              ? recipients
              : to.isEmpty() ? recipients : actors)
          .addAll(ofs);
    } else if (of.equals("act") || of.equals("actobj")) {
      ofs.stream().filter(clauses::actor).forEach(actors::add);
    } else if (of.equals("rec")) {
      recipients.addAll(ofs);
    } else if (of.equals("place")) {
      ofs.forEach(each -> add(telling.places, each));
    }
    if (actors.isEmpty()) {
      for (int each : clauses.modifiers(noun)) {
        boolean scene =
            sense.type() == Event.Type.ASSAULT
                && clauses.named(each, Name.Kind.GPE)
                && !syntax.pos(each).equals("JJ")
                && !acronym(each);
        if (clauses.named(each, Name.Kind.NORP, Name.Kind.GPE) && each != possessor && !scene) {
          add(sense.plays("poss", "rec") ? recipients : actors, each);
        }
      }
    }
  }

  /** What is said of a noun with "of", past a time: "the murder in May of the minister". */
  private List<Integer> ofs(int noun) {
    List<Integer> ofs = clauses.underPrepositions(noun, Set.of("of"));
    for (int prep : ofs.isEmpty() ? syntax.childrenBy(noun, "prep") : List.<Integer>of()) {
      for (int object : syntax.childrenBy(prep, "pobj")) {
        if (time(object)) {
          ofs.addAll(clauses.underPrepositions(object, Set.of("of")));
        }
      }
    }
    return ofs;
  }

  /** "US strikes" tells who strikes, "the Paris attacks" where they were. */
  private boolean acronym(int word) {
    String form = clauses.layout().word(word).form();
    return form.equals(form.toUpperCase(java.util.Locale.ROOT));
  }

  /** Those after a "between" right behind a noun, where the parser hung them elsewhere. */
  private List<Integer> between(int noun) {
    int words = clauses.layout().sentenceOf(noun).end();
    if (noun + 2 >= words || !clauses.layout().word(noun + 1).is("between")) {
      return List.of();
    }
    int at = noun + 2;
    while (syntax.hasLabel(at, "det", "compound", "nmod", "amod", "poss") && syntax.head(at) > at) {
      at = syntax.head(at);
    }
    return syntax.isNoun(at) ? syntax.conjuncts(at) : List.of();
  }

  /** "Reports of a deadly incident in X": what stands straight behind a noun is about it. */
  private void behind(Telling telling) {
    int preposition = telling.word + 1;
    if (telling.verb
        || !telling.places.isEmpty()
        || preposition >= clauses.layout().sentenceOf(telling.word).end()
        || !Set.of("in", "near", "outside", "at").contains(syntax.lemma(preposition))) {
      return;
    }
    int object = syntax.child(preposition, "pobj");
    if (object > preposition && place(object, telling)) {
      add(telling.places, object);
    }
  }

  private void places(Telling telling) {
    boolean outcome = syntax.lemma(telling.word).equals("die");
    if (outcome) {
      return;
    }
    collect(telling, telling.word, WHERE, 0);
    where(telling);
    behind(telling);
    if (!telling.verb) {
      for (int each : syntax.childrenBy(telling.word, "relcl")) {
        collect(telling, HAPPENING.contains(syntax.lemma(each)) ? each : -1, FIXED, 1);
      }
    }
    int at = telling.verb ? telling.word : telling.governor;
    if (!telling.verb && at >= 0) {
      collect(telling, at, FIXED, 0);
    }
    for (int steps = 0; steps < 2 && telling.places.isEmpty() && at >= 0; steps++) {
      for (int each : syntax.childrenBy(at, "xcomp", "conj", "advcl")) {
        boolean later = LATER.contains(syntax.lemma(each));
        if (syntax.isVerb(each) && !later && syntax.child(each, "nsubj", "nsubjpass") < 0) {
          collect(telling, each, Set.of("in", "at", "near", "outside"), 0);
        }
      }
      int head = syntax.head(at);
      if (head < 0 || !syntax.hasLabel(at, "xcomp", "pcomp", "advcl", "conj")) {
        break;
      }
      at = syntax.isVerb(head) ? head : syntax.head(head);
      if (at >= 0 && syntax.isVerb(at)) {
        boolean going = syntax.isVerb(at) && GOING.contains(syntax.lemma(at));
        collect(telling, at, Set.of("in", "at", "near", "outside"), 2);
        if (going && telling.places.isEmpty()) {
          for (int each : clauses.underPrepositions(at, Set.of("to", "into", "inside"))) {
            boolean reached = clauses.in(each, "PLACE") || clauses.in(each, "PLACENOUN");
            add(telling.places, reached && !clauses.in(each, "PERSONNOUN") ? each : -1);
          }
        }
      }
    }
    if (telling.verb && telling.places.isEmpty() && BODILY.contains(telling.sense.type())) {
      beside(telling);
    }
  }

  /** "walked into a shop and shot": what somebody reaches is where the next thing is done. */
  private static final Set<String> GOING =
      Set.of("walk", "go", "come", "drive", "arrive", "return", "enter", "burst", "break", "run");

  /** "was shot and died in hospital": where the hit are afterwards. */
  private static final Set<String> LATER =
      Set.of("die", "treat", "hospitalize", "bring", "recover");

  /** Nouns that are a place with what they are part of: "in the heart of X". */
  static final Set<String> PARTS =
      Set.of(
          """
          part heart middle edge perimeter portion section sector slope flank bank shore side foot
          wall gate fence heartland tip corner fringe periphery rest half quarter third swath
          swathe stretch wing ruin rim ground hall"""
              .split("\\s+"));

  private static final Set<String> DIRECTIONS =
      Set.of(
          """
          north south east west northeast northwest southeast southwest"""
              .split("\\s+"));

  /** Types of deeds that are done where those stand who do them. */
  private static final Set<Event.Type> BODILY =
      Set.of(Event.Type.ASSAULT, Event.Type.PROTEST, Event.Type.COERCE);

  /** Where the doer or thing stands ("gunmen in X shot"), or what went on meanwhile. */
  private void beside(Telling telling) {
    int verb = telling.word;
    for (int each : syntax.childrenBy(verb, "advcl")) {
      boolean meanwhile =
          syntax.childrenBy(each, "mark", "advmod").stream()
              .anyMatch(mark -> Set.of("as", "while", "when").contains(syntax.lemma(mark)));
      if (meanwhile && each > verb) {
        collect(telling, each, NEARBY, 1);
      }
    }
    int subject = syntax.child(verb, "nsubj", "nsubjpass");
    if (telling.places.isEmpty() && subject >= 0) {
      collect(telling, subject, NEARBY, 2);
    }
  }

  private static final Set<String> NEARBY = Set.of("in", "at", "near", "outside", "inside", "on");

  /** "The village where protests are held": the place before the relative clause. */
  private void where(Telling telling) {
    int verb = telling.verb ? telling.word : telling.governor;
    if (verb < 0 || !syntax.hasLabel(verb, "relcl") || syntax.head(verb) < 0) {
      return;
    }
    for (int each : syntax.childrenBy(verb, "advmod")) {
      if (syntax.lemma(each).equals("where")) {
        add(telling.places, syntax.head(verb));
      }
    }
  }

  /** Places after a word's prepositions, and after those of the nouns that these lead to. */
  private void collect(Telling telling, int word, Set<String> prepositions, int depth) {
    if (word < 0 || depth > 2 || telling.places.size() > 2) {
      return;
    }
    for (int each : clauses.underPrepositions(word, prepositions)) {
      if (place(each, telling)) {
        add(telling.places, each);
      }
    }
    for (int each : syntax.children(word)) {
      boolean nested =
          syntax.hasLabel(each, "prep")
              && !(depth == 0 && syntax.lemma(each).equals("of"))
              && !Set.of("after", "before", "since", "until", "following", "despite")
                  .contains(syntax.lemma(each));
      if (nested) {
        for (int object : clauses.conjunctsUnder(each)) {
          if (!telling.places.contains(object)) {
            collect(telling, object, FIXED, depth + 1);
          } else if (MOVING.contains(telling.group())) {
            collect(telling, object, Set.of("toward", "towards", "into", "over", "to"), depth + 1);
          }
        }
      } else if (syntax.hasLabel(each, "dobj", "nsubjpass", "attr", "oprd", "npadvmod", "advmod")) {
        for (int joined : syntax.conjuncts(each)) {
          collect(telling, joined, MOVING.contains(telling.group()) ? WHERE : FIXED, depth + 1);
        }
      }
    }
  }

  static final Set<String> MOVING =
      Set.of(
          """
          visit deploy launch withdraw cross aid deport investigate mission"""
              .split("\\s+"));

  private boolean place(int word, Telling telling) {
    int preposition = syntax.head(word);
    while (preposition >= 0
        && syntax.hasLabel(word, "conj")
        && syntax.isNoun(preposition)
        && syntax.hasLabel(preposition, "conj", "pobj")) {
      word = preposition;
      preposition = syntax.head(word);
    }
    String how = preposition >= 0 ? syntax.lemma(preposition) : "";
    boolean fixed =
        Set.of("in", "at", "near", "outside", "inside", "over", "off", "on", "around")
            .contains(how);
    boolean part =
        PARTS.contains(syntax.lemma(word))
            && clauses.underPrepositions(word, Set.of("of")).stream()
                .anyMatch(each -> clauses.in(each, "PLACE") || clauses.in(each, "PLACENOUN"));
    boolean noun = clauses.in(word, "PLACENOUN") || fixed && (part || clauses.in(word, "BUILDING"));
    boolean named =
        clauses.in(word, "PLACE")
            || fixed
                && !how.equals("on")
                && clauses.named(word, Name.Kind.ORG)
                && telling.sense.type() == Event.Type.ASSAULT;
    boolean moving = MOVING.contains(telling.group());
    boolean body =
        (clauses.in(word, "BODYNOUN")
                || clauses.in(word, "FORCE")
                || clauses.in(word, "PERSONNOUN"))
            && !clauses.in(word, "PLACENOUN");
    boolean treated =
        telling.sense.is("result")
            && syntax.lemma(word).equals("hospital")
            && Set.of("at", "in").contains(how);
    boolean before =
        syntax.lemma(word).equals("front")
            && clauses.underPrepositions(word, Set.of("of")).stream()
                .anyMatch(each -> !clauses.in(each, "PLACE") && clauses.in(each, "PERSON"));
    if (body || treated || before) {
      return false;
    }
    boolean target = telling.sense.plays("rec", how);
    boolean over =
        Set.of("to", "from", "by", "between", "through", "toward", "towards", "into").contains(how);
    boolean cell =
        Set.of("prison", "jail").contains(syntax.lemma(word)) && clauses.modifiers(word).isEmpty();
    if (time(word)
        || !noun && !named
        || cell
        || Set.of("by", "between").contains(how)
        || how.equals("on") && clauses.named(word, Name.Kind.GPE, Name.Kind.ORG)) {
      return false;
    }
    if (over) {
      boolean marching =
          telling.sense.type() == Event.Type.PROTEST
              && (how.equals("through") || syntax.lemma(telling.word).equals("march"))
              && !Set.of("by", "between").contains(how);
      boolean beyond = how.equals("to") && DIRECTIONS.contains(syntax.lemma(word));
      return (moving || marching || beyond) && (named || noun);
    }
    return !target || fixed && !how.equals("on") && !how.equals("at");
  }

  private boolean time(int word) {
    return clauses.named(word, Name.Kind.DATE, Name.Kind.TIME)
        || Set.of("eve", "day", "night", "weekend", "anniversary", "holiday")
            .contains(syntax.lemma(word));
  }

  /** Each conjunct is a party of its own; things that cannot take part are left out. */
  private List<Integer> spread(
      List<Integer> heads, Telling telling, Set<Integer> spent, boolean recipient) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int head : heads) {
      for (int each : syntax.conjuncts(head)) {
        if (each != telling.word && !spent.contains(each) && party(each, telling, recipient)) {
          found.add(each);
        }
      }
    }
    spent.addAll(found);
    return new ArrayList<>(found);
  }

  private boolean party(int word, Telling telling, boolean recipient) {
    if (time(word) || clauses.named(word, Name.Kind.MONEY, Name.Kind.PERCENT)) {
      return false;
    }
    boolean launched =
        telling.sense.type() == Event.Type.MOBILIZE
            && clauses.in(word, "WEAPON")
            && !clauses.in(word, "PERSON");
    if (launched && !recipient) {
      return false;
    }
    if (clauses.actor(word) || counted(word)) {
      return true;
    }
    if (syntax.pos(word).equals("PRP")
        || syntax.pos(word).equals("PRP$")
        || syntax.pos(word).equals("CD")) {
      return true;
    }
    Event.Type type = telling.sense.type();
    boolean thing =
        clauses.in(word, "VEHICLE") || clauses.in(word, "BUILDING") || clauses.in(word, "PLACE");
    if (recipient) {
      return thing && (type == Event.Type.ASSAULT || type == Event.Type.COERCE)
          || telling.group().equals("shootdown")
          || clauses.named(word, Name.Kind.FAC, Name.Kind.LOC, Name.Kind.PRODUCT)
          || unknownNoun(word) && type == Event.Type.ASSAULT;
    }
    return unknownNoun(word) && type != Event.Type.MOBILIZE && telling.verb
        || clauses.named(word, Name.Kind.FAC, Name.Kind.LOC);
  }

  /** "A handful of journalists": a number of those who can take part. */
  private boolean counted(int word) {
    return COUNTING.contains(syntax.lemma(word))
        && clauses.underPrepositions(word, Set.of("of")).stream().anyMatch(clauses::actor);
  }

  private boolean unknownNoun(int word) {
    return syntax.isNoun(word)
        && !clauses.in(word, "ABSTRACT")
        && !clauses.in(word, "EVENT")
        && !clauses.in(word, "WEAPON")
        && !clauses.in(word, "GUN");
  }

  private void add(List<Integer> list, int word) {
    if (word >= 0 && !list.contains(word) && !syntax.pos(word).startsWith("W")) {
      list.add(word);
    }
  }
}
