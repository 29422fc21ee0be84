package attest.resolve.speech;

import attest.resolve.speech.SpeechLexicon.Use;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds speech told by what it does: "condemned the attack", "called for talks", "urged both sides
 * to stop", "vowed to resign", "voiced concern about", "is accused of". The object or infinitive is
 * the content.
 *
 * <p>Known failures: verbs that tell of deeds as well ("rejected the appeal").
 */
final class PerformedActs {
  private static final Set<String> ADJUNCT =
      Set.of("in", "on", "at", "during", "after", "before", "while", "via", "through", "since");
  private static final Set<String> ACT_NOUNS =
      Set.of(
          "concern",
          "concerns",
          "hope",
          "regret",
          "condolences",
          "support",
          "condemnation",
          "outrage",
          "alarm",
          "fear",
          "fears",
          "objection",
          "objections",
          "protest",
          "protests",
          "call",
          "calls",
          "warning",
          "warnings",
          "order",
          "orders",
          "instruction",
          "instructions",
          "threat",
          "threats",
          "opposition",
          "rejection",
          "backing",
          "doubt",
          "doubts",
          "dismay",
          "sympathy",
          "sorrow",
          "solidarity",
          "gratitude",
          "appreciation",
          "thanks",
          "praise",
          "criticism",
          "anger",
          "worry",
          "worries",
          "reservations",
          "demand",
          "demands",
          "appeal",
          "appeals",
          "apology",
          "satisfaction",
          "disappointment",
          "skepticism",
          "scepticism",
          "commitment",
          "readiness",
          "willingness",
          "statement",
          "declaration",
          "accusation",
          "accusations",
          "ultimatum");

  private final Page page;
  private final List<Draft> found = new ArrayList<>();

  private PerformedActs(Page page) {
    this.page = page;
  }

  static List<Draft> find(Page page) {
    PerformedActs acts = new PerformedActs(page);
    for (Sentence sentence : page.layout.sentences()) {
      for (int word = sentence.first(); word < sentence.end(); word++) {
        if (page.syntax.isVerb(word)
            && SpeechLexicon.performs(page.lemma(word))
            && page.tells(word)
            && !page.negated(word)) {
          acts.verb(sentence, word);
        }
      }
    }
    return acts.found;
  }

  private void verb(Sentence sentence, int verb) {
    String lemma = page.lemma(verb);
    if (page.passive(verb)) {
      passive(sentence, verb, lemma);
      return;
    }
    int subject = page.subject(verb);
    if (subject < 0 || !page.canSpeak(subject)) {
      return;
    }
    Phrase source = page.nounPhrase(subject);
    if (page.isFirstPerson(source)) {
      return;
    }
    int clause = page.syntax.child(verb, "ccomp");
    if (clause > verb) {
      if (SpeechLexicon.is(lemma, Use.TO) && (hasTo(clause) || demanding(lemma))) {
        add(sentence, source, verb, verb + 1, "a verb that asks somebody to do something");
      }
      return;
    }
    int object = page.syntax.child(verb, "dobj", "dative");
    if (SpeechLexicon.is(lemma, Use.HAVE)) {
      carried(sentence, source, verb, object);
      return;
    }
    if (SpeechLexicon.is(lemma, Use.PREP) && prepositional(sentence, source, verb, lemma)) {
      return;
    }
    if (SpeechLexicon.is(lemma, Use.TO) && object > verb && infinitive(verb, object) >= 0) {
      add(sentence, source, verb, verb + 1, "a verb that asks somebody to do something");
      return;
    }
    if (SpeechLexicon.is(lemma, Use.INF) && object < 0) {
      int infinitive = syntaxInfinitive(verb);
      if (infinitive >= 0) {
        add(sentence, source, verb, verb + 1, "a verb of promise, threat or refusal");
      }
      return;
    }
    if (SpeechLexicon.is(lemma, Use.NP) && object > verb) {
      boolean names = Set.of("call", "brand", "label", "dub", "term", "describe").contains(lemma);
      if (names && !named(sentence, verb, object)) {
        return;
      }
      if (Set.of(
                  "claim",
                  "announce",
                  "confirm",
                  "defend",
                  "recommend",
                  "suggest",
                  "admit",
                  "question",
                  "protest",
                  "predict",
                  "thank",
                  "oppose",
                  "welcome",
                  "dismiss")
              .contains(lemma)
          && page.syntax.child(verb, "nsubj") < 0
          && !page.syntax.hasLabel(verb, "conj", "advcl")) {
        return;
      }
      if (lemma.equals("claim")
          && !page.lemma(object).equals("responsibility")
          && !page.lemma(object).equals("credit")) {
        return;
      }
      add(sentence, source, verb, verb + 1, "a verb whose object is what was said");
    }
  }

  /** Whether "called X Y" follows: a second noun, adjective or quotation after the object. */
  private boolean named(Sentence sentence, int verb, int object) {
    if (page.syntax.child(verb, "oprd", "xcomp", "acomp", "attr") > verb) {
      return true;
    }
    for (int word = verb + 1; word < Math.min(sentence.end(), verb + 25); word++) {
      if (page.lower(word).equals("as") && word > object) {
        return true;
      }
      if (page.isMark(word)
          && page.quotations.at(word) != null
          && page.quotations.at(word).phrase().first() == word) {
        return true;
      }
    }
    return false;
  }

  private int infinitive(int verb, int object) {
    int found = syntaxInfinitive(verb);
    if (found >= 0) {
      return found;
    }
    for (int child : page.syntax.children(object)) {
      if (child > object && page.syntax.isVerb(child) && hasTo(child)) {
        return child;
      }
    }
    return -1;
  }

  /** Whether a verb asks for what its clause tells, with or without "to". */
  private static boolean demanding(String lemma) {
    return Set.of("urge", "order", "demand", "request", "suggest").contains(lemma);
  }

  private int syntaxInfinitive(int verb) {
    for (int child : page.syntax.childrenBy(verb, "xcomp", "ccomp", "advcl", "acl", "oprd")) {
      if (child > verb && hasTo(child)) {
        return child;
      }
    }
    return -1;
  }

  private boolean hasTo(int verb) {
    for (int aux : page.syntax.childrenBy(verb, "aux")) {
      if (page.lower(aux).equals("to")) {
        return true;
      }
    }
    return false;
  }

  private boolean prepositional(Sentence sentence, Phrase source, int verb, String lemma) {
    Set<String> prepositions = SpeechLexicon.prepositions(lemma);
    int next = verb + 1;
    while (next < sentence.end() && page.syntax.pos(next).equals("RB")) {
      next++;
    }
    if (next + 1 >= sentence.end() || !prepositions.contains(page.lower(next))) {
      return false;
    }
    add(sentence, source, verb, next + 1, "a verb with the preposition of what was said");
    return true;
  }

  private void carried(Sentence sentence, Phrase source, int verb, int object) {
    if (object <= verb) {
      return;
    }
    boolean light =
        Set.of("make", "give", "send", "renew", "repeat", "share", "extend", "deliver")
            .contains(page.lemma(verb));
    String noun = page.lower(object);
    if (!ACT_NOUNS.contains(noun)
        || light && Set.of("support", "order", "orders", "thanks", "praise").contains(noun)) {
      return;
    }
    add(sentence, source, verb, verb + 1, "a verb that carries an act as its object");
  }

  private void passive(Sentence sentence, int verb, String lemma) {
    int agent = page.agent(verb);
    Phrase source = agent >= 0 && page.canSpeak(agent) ? page.nounPhrase(agent) : null;
    int object = page.syntax.child(verb, "nsubjpass");
    Set<String> prepositions = SpeechLexicon.prepositions(lemma);
    if (Set.of("accuse", "blame").contains(lemma) || lemma.equals("criticize")) {
      for (int prep : page.syntax.childrenBy(verb, "prep")) {
        if (prep > verb
            && (prepositions.contains(page.lower(prep)) || page.lower(prep).equals("for"))) {
          add(sentence, source, verb, prep + 1, "a passive verb of blame");
          return;
        }
      }
    }
    if (Set.of(
            "describe",
            "characterize",
            "characterise",
            "brand",
            "label",
            "denounce",
            "hail",
            "condemn",
            "dismiss",
            "criticize")
        .contains(lemma)) {
      int as = -1;
      for (int prep : page.syntax.childrenBy(verb, "prep", "oprd", "advcl")) {
        as = prep > verb && as < 0 ? prep : as;
      }
      if (as >= 0 && page.lower(as).equals("as") && as + 1 < sentence.end()) {
        add(sentence, source, verb, as + 1, "a passive verb of naming");
        return;
      }
      int named = page.syntax.child(verb, "oprd", "attr", "dobj");
      if (named > verb && !lemma.equals("condemn")) {
        add(sentence, source, verb, verb + 1, "a passive verb of naming");
        return;
      }
    }
    if (SpeechLexicon.is(lemma, Use.TO) && syntaxInfinitive(verb) >= 0) {
      add(sentence, source, verb, syntaxFirst(verb), "a passive verb of asking");
      return;
    }
    if (source != null
        && object >= 0
        && object < verb
        && SpeechLexicon.is(lemma, Use.NP)
        && !lemma.equals("call")) {
      int head = page.antecedent(object);
      Phrase content = page.nounPhrase(head);
      if (content.end() <= verb) {
        Draft draft =
            new Draft(source, Phrase.of(verb), List.of(content), "a passive verb with its agent");
        draft.nominal = true;
        found.add(draft);
      }
    }
  }

  private int syntaxFirst(int verb) {
    return Math.max(verb + 1, page.syntax.subtree(syntaxInfinitive(verb)).first());
  }

  private void add(Sentence sentence, Phrase source, int verb, int first, String how) {
    int end = ContentEnd.after(page, sentence, verb, first);
    if (end <= first || source != null && source.overlaps(new Phrase(first, end))) {
      return;
    }
    Draft draft = new Draft(source, Phrase.of(verb), List.of(new Phrase(first, end)), how);
    draft.nominal = true;
    found.add(draft);
  }

  /** Where the object of a verb ends. */
  static final class ContentEnd {
    private ContentEnd() {}

    static int after(Page page, Sentence sentence, int verb, int first) {
      int end = first;
      for (int child : page.syntax.children(verb)) {
        if (child < verb) {
          continue;
        }
        if (page.syntax.hasLabel(child, "conj", "cc", "parataxis", "discourse")) {
          break;
        }
        if (page.syntax.hasLabel(child, "punct") && !page.isMark(child)) {
          continue;
        }
        Phrase subtree = page.syntax.subtree(child);
        boolean adjunct =
            page.syntax.hasLabel(child, "npadvmod", "advmod")
                || page.syntax.hasLabel(child, "prep") && isAdjunct(page, child)
                || page.syntax.hasLabel(child, "advcl") && page.syntax.pos(child).equals("VBG");
        if (adjunct && child > first) {
          continue;
        }
        if (page.syntax.hasLabel(child, "advcl")
            && page.form(subtree.first() - 1).equals(",")
            && end > first) {
          continue;
        }
        end = Math.max(end, subtree.end());
      }
      end = Math.min(end, sentence.end());
      for (int word = first + 1; word < end; word++) {
        boolean saying =
            page.syntax.pos(word).equals("VBG")
                && page.quotations.at(word) == null
                && Set.of("saying", "adding", "demanding", "urging", "warning", "accusing")
                    .contains(page.lower(word));
        if (saying) {
          end = word;
        }
      }
      while (end > first
          && !page.isWord(end - 1)
          && !page.isMark(end - 1)
          && !page.form(end - 1).equals(")")) {
        end--;
      }
      return end;
    }

    private static boolean isAdjunct(Page page, int prep) {
      if (!ADJUNCT.contains(page.lower(prep))) {
        return false;
      }
      int object = page.syntax.child(prep, "pobj", "pcomp");
      return object >= 0
          && (page.isTime(object)
              || SpeechLexicon.speaker(page.lemma(object), "document")
              || Set.of(
                      "interview",
                      "conference",
                      "briefing",
                      "speech",
                      "meeting",
                      "press",
                      "media",
                      "twitter",
                      "facebook",
                      "remarks",
                      "address",
                      "video")
                  .contains(page.lemma(object)));
    }
  }
}
