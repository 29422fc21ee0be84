package attest.resolve.time;

import attest.read.Syntax;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.Set;

/**
 * Tells whether a time without a direction of its own ("Monday", "in June") lies ahead: by the
 * tense of the verb that governs it, or, where the parse says nothing, by the words before it.
 *
 * <p>Known failures: a plan told in the past tense ("the talks were for Monday").
 */
final class TimeDirection {
  private static final Set<String> AHEAD =
      Set.of(
          ("will 'll wo shall due upcoming forthcoming scheduled slated planned expected "
                  + "next tomorrow soon coming ahead deadline poised pending")
              .split(" "));

  private static final Set<String> PLANS =
      Set.of(
          ("expect plan schedule set due hope want prepare vow promise intend slate go "
                  + "invite propose ready deadline await likely ask order call urge agree decide "
                  + "wait aim pledge expire anticipate")
              .split(" "));

  private final TimeTokens words;
  private final Syntax syntax;

  TimeDirection(TimeTokens words, Syntax syntax) {
    this.words = words;
    this.syntax = syntax;
  }

  boolean ahead(Phrase phrase) {
    int at = syntax.headOf(phrase);
    int top = syntax.head(at);
    if (top < 0) {
      return byWords(phrase);
    }
    if (dueBefore(phrase)) {
      return true;
    }
    if (known(phrase)) {
      return false;
    }
    boolean infinitive = false;
    for (int steps = 0; at >= 0 && steps < 12; steps++, at = syntax.head(at)) {
      if (phrase.contains(at)) {
        continue;
      }
      String lower = words.at(at);
      if (syntax.hasLabel(at, "relcl", "ccomp") && !syntax.isVerb(at)) {
        return byWords(phrase);
      }
      if (AHEAD.contains(lower) || infinitive && PLANS.contains(syntax.lemma(at))) {
        return true;
      }
      if (!syntax.isVerb(at)) {
        if (hasModal(at)) {
          return true;
        }
        continue;
      }
      if (hasModal(at)) {
        return true;
      }
      String pos = syntax.pos(at);
      boolean perfect = false;
      boolean pastAux = false;
      boolean presentAux = false;
      boolean to = false;
      for (int child : syntax.children(at)) {
        String word = words.at(child);
        if (syntax.hasLabel(child, "aux", "auxpass") || words.is(child, "to")) {
          perfect |= words.is(child, "has", "have", "had", "'ve", "having", "did");
          pastAux |= words.is(child, "was", "were", "did", "had");
          presentAux |= words.is(child, "is", "are", "'re", "'m");
          to |= word.equals("to") && child < at;
        }
      }
      if (pos.equals("VBD") || perfect || pastAux) {
        return infinitive && PLANS.contains(syntax.lemma(at));
      }
      if (to) {
        infinitive = true;
        if (syntax.head(at) < 0) {
          return true;
        }
        continue;
      }
      if (pos.equals("VBG") && presentAux) {
        return true;
      }
      if (pos.equals("VBN") && presentAux) {
        return infinitive || PLANS.contains(syntax.lemma(at));
      }
      if (pos.equals("VBZ") || pos.equals("VBP")) {
        return infinitive && (PLANS.contains(syntax.lemma(at)) || syntax.lemma(at).equals("be"))
            || !headline(at) && punctual(at);
      }
    }
    return infinitive;
  }

  /** "the raid of 28 April": a happening that readers are taken to know. */
  private boolean known(Phrase phrase) {
    int of = phrase.first() - 1;
    int noun = of > 0 && words.is(of, "of") ? syntax.head(of) : -1;
    if (noun < 0 || !syntax.isNoun(noun)) {
      return false;
    }
    int article = syntax.child(noun, "det");
    return article >= 0 && words.is(article, "the");
  }

  /** Whether the sentence up to the phrase says "is due", "are scheduled", whatever the parse. */
  private boolean dueBefore(Phrase phrase) {
    int first = Math.max(words.layout.sentenceOf(phrase.first()).first(), phrase.first() - 12);
    for (int i = phrase.first() - 1; i > first; i--) {
      if (words.is(i, ",", ";", "that", "who", "which", "and", "said", "\"", "\u201d")) {
        return false;
      }
      boolean due =
          words.is(i, "due", "scheduled", "expected", "slated", "set", "planned", "likely");
      if (due && words.is(i - 1, "is", "are", "'s", "'re", "be", "also")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb in the present can only mean a plan with a day: "he arrives on Monday". */
  private boolean punctual(int verb) {
    return Set.of(
            "meet", "arrive", "begin", "start", "open", "leave", "travel", "visit", "expire", "end",
            "take", "hold", "resume", "fly", "host", "convene", "vote", "return", "face")
        .contains(syntax.lemma(verb));
  }

  private boolean headline(int word) {
    Sentence sentence = words.layout.sentenceOf(word);
    return !words.is(sentence.end() - 1, ".", "\u201d", "\"", "''", "!", "?", ")", ":");
  }

  private boolean hasModal(int at) {
    for (int child : syntax.children(at)) {
      if (words.is(child, "will", "'ll", "wo", "shall", "may", "might", "should", "must")
          && syntax.hasLabel(child, "aux")
          && !perfectAfter(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean perfectAfter(int at) {
    for (int child : syntax.children(at)) {
      if (words.is(child, "have") && syntax.hasLabel(child, "aux")) {
        return true;
      }
    }
    return false;
  }

  /** The nearest telling word before, else after, within the sentence. */
  private boolean byWords(Phrase phrase) {
    Sentence sentence = words.layout.sentenceOf(phrase.first());
    for (int i = phrase.first() - 1; i >= Math.max(sentence.first(), phrase.first() - 15); i--) {
      if (AHEAD.contains(words.at(i))) {
        return true;
      }
      if (past(i)) {
        return false;
      }
    }
    for (int i = phrase.end(); i < Math.min(sentence.end(), phrase.end() + 12); i++) {
      if (AHEAD.contains(words.at(i))) {
        return true;
      }
      if (past(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean past(int i) {
    return words.is(i, "was", "were", "had", "did", "said", "told", "began", "held", "took", "met")
        || words.at(i).endsWith("ed") && words.at(i).length() > 4;
  }
}
