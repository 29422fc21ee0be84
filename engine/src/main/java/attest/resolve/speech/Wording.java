package attest.resolve.speech;

import attest.resolve.Statement;
import attest.resolve.speech.Quotations.Quotation;
import attest.text.Phrase;
import java.util.Set;

/**
 * Tells direct from mixed and indirect speech by what stands in quotation marks, speech from
 * thought.
 */
final class Wording {
  private Wording() {}

  static Statement.Kind kind(Page page, Draft draft) {
    if (draft.kind == Statement.Kind.DIRECT) {
      return draft.kind;
    }
    int words = 0;
    int quoted = 0;
    boolean clause = false;
    for (Phrase run : draft.content) {
      for (int word = run.first(); word < run.end(); word++) {
        if (!page.isWord(word)) {
          continue;
        }
        boolean that = word == draft.first() && page.lower(word).equals("that");
        words += that ? 0 : 1;
        if (counts(page, draft, word)) {
          quoted++;
          clause |= page.syntax.isVerb(word);
        }
      }
    }
    if (quoted == 0) {
      return Statement.Kind.INDIRECT;
    }
    boolean led =
        draft.first() > 0
            && (page.lower(draft.first()).equals("that")
                || page.lower(draft.first() - 1).equals("that"));
    boolean whole = quoted >= words && !led && !draft.nominal && (clause || words > 4);
    return whole ? Statement.Kind.DIRECT : Statement.Kind.MIXED;
  }

  /** Whether a word is quoted from this statement, not from what it stands in, and is no name. */
  private static boolean counts(Page page, Draft draft, int word) {
    if (!page.quotations.quoted(word)) {
      return false;
    }
    Quotation quotation = page.quotations.at(word);
    boolean outer =
        draft.cue != null
            && quotation.phrase().contains(draft.cueWord())
            && page.quotations.quoted(draft.cueWord());
    int open = quotation.phrase().first();
    boolean soCalled = open > 0 && page.lower(open - 1).equals("so-called");
    return !outer && !soCalled && !isTitle(page, quotation);
  }

  /** Whether a quotation is a name or the title of a work: a few words, all with capitals. */
  static boolean isTitle(Page page, Quotation quotation) {
    Phrase inner = quotation.inner();
    if (inner.size() > 8 || inner.size() < 2) {
      return false;
    }
    int capitals = 0;
    for (int word = inner.first(); word < inner.end(); word++) {
      if (!page.isWord(word)) {
        continue;
      }
      boolean small =
          Set.of("of", "the", "and", "in", "a", "for", "to", "on").contains(page.form(word));
      if (page.layout.word(word).isCapitalized()) {
        capitals++;
      } else if (!small) {
        return false;
      }
    }
    return capitals >= 2;
  }

  static Statement.Attitude attitude(Page page, Draft draft) {
    int cue = draft.cueWord();
    if (cue < 0) {
      return Statement.Attitude.SPEECH;
    }
    String lemma = page.lemma(cue);
    if (CueSense.of(page, draft) != CueSense.THOUGHT) {
      return Statement.Attitude.SPEECH;
    }
    boolean institution =
        lemma.equals("believe")
            && draft.source != null
            && !page.passive(cue)
            && (SpeechLexicon.speaker(page.lemma(page.head(draft.source)), "body", "unnamed")
                || page.named(page.head(draft.source), attest.read.Name.Kind.ORG));
    boolean quoted = draft.kind != Statement.Kind.INDIRECT;
    return institution || quoted ? Statement.Attitude.SPEECH : Statement.Attitude.THOUGHT;
  }
}
