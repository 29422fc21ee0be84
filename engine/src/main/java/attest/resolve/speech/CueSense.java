package attest.resolve.speech;

import attest.text.Phrase;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a cue tells: that words were said, that somebody thinks or wants something, or a happening
 * that ascribes no words ("convicted", "sparked", "is"). The learned reader's notion of a cue is
 * wider than that of a statement.
 *
 * <p>Known failures: verbs that name both deeds and words ("attacked"); of cues in no table, verbs
 * whose subject can speak count as speech, the others as thought.
 */
enum CueSense {
  SPEECH,
  THOUGHT,
  DEED;

  private static final int FEW = 4;
  private static final Set<String> CARRIERS =
      Set.of("deliver", "extend", "give", "lodge", "make", "raise", "register", "send", "share");
  private static final Set<String> FUNCTION =
      Set.of("DT", "EX", "IN", "MD", "PDT", "PRP", "PRP$", "RB", "RBR", "TO", "WDT", "CC");
  private static final Map<String, CueSense> SENSES = senses();

  /** The sense of a draft's cue; words in quotation marks were said whatever the cue. */
  static CueSense of(Page page, Draft draft) {
    if (draft.cue == null || !page.isWord(draft.cueWord()) || mostlyQuoted(page, draft)) {
      return SPEECH;
    }
    int cue = draft.cueWord();
    String lemma = page.lemma(cue);
    if (lemma.equals("agree")) {
      return binds(page, draft) ? THOUGHT : SPEECH;
    }
    if (lemma.equals("protest") && !page.hasFiniteVerb(draft.first(), draft.end())) {
      return DEED;
    }
    Phrase words = draft.cueWords == null ? draft.cue : draft.cueWords;
    boolean told = lemma.equals("call") && page.passive(cue) && isCalled(page, draft);
    boolean charged = lemma.equals("charge") && page.passive(cue);
    boolean asked = lemma.equals("ask") && cue == page.layout.sentenceOf(cue).first();
    boolean guilty = false;
    for (int word = words.first(); word < words.end(); word++) {
      guilty |= page.lemma(word).equals("guilty");
    }
    boolean name = lemma.equals("know") && page.lower(cue + 1).equals("as");
    if (told || charged || name || asked || guilty) {
      return DEED;
    }
    CueSense known = known(page, cue);
    if (known == THOUGHT || known == DEED || known == SPEECH && page.syntax.isVerb(cue)) {
      return known;
    }
    boolean function = true;
    CueSense best = known;
    for (int word = words.first(); word < words.end(); word++) {
      CueSense sense = known(page, word);
      best = best == null || sense == SPEECH && best == DEED ? sense : best;
      function &= isFunction(page, word);
    }
    if (best == SPEECH && draft.source == null && page.lower(words.last()).equals("of")) {
      return DEED;
    }
    boolean frame =
        page.lower(words.first()).equals("according")
            || page.lower(cue).equals("per")
            || page.syntax.pos(cue).equals("IN")
                && draft.source != null
                && draft.source.first() == words.end()
                && SpeechLexicon.speaker(page.lemma(page.head(draft.source)), "document");
    if (frame || best != null) {
      return frame ? SPEECH : best;
    }
    boolean spoke =
        page.syntax.isVerb(cue)
            && !lemma.equals("be")
            && draft.source != null
            && page.canSpeak(page.head(draft.source));
    return function ? DEED : spoke ? SPEECH : THOUGHT;
  }

  private static CueSense known(Page page, int word) {
    String lemma = page.lemma(word);
    CueSense listed = SENSES.get(lemma);
    if (listed != null) {
      return listed;
    }
    if (SpeechLexicon.thinks(lemma)) {
      return THOUGHT;
    }
    return SpeechLexicon.speaks(lemma) && !CARRIERS.contains(lemma) ? SPEECH : null;
  }

  private static boolean isFunction(Page page, int word) {
    return FUNCTION.contains(page.syntax.pos(word))
        || Set.of("be", "have", "do").contains(page.lemma(word));
  }

  /** Whether "agreed" tells what somebody will do, not what he says is so. */
  private static boolean binds(Page page, Draft draft) {
    String first = page.lower(draft.first());
    return first.equals("to")
        || !first.equals("that") && !page.hasFiniteVerb(draft.first(), draft.end());
  }

  /** Whether "is called" gives a name that nobody in particular uses. */
  private static boolean isCalled(Page page, Draft draft) {
    int cue = draft.cueWord();
    return cue > 0
        && Set.of("is", "are", "was", "were").contains(page.lower(cue - 1))
        && Wording.kind(page, draft) == attest.resolve.Statement.Kind.INDIRECT;
  }

  private static boolean mostlyQuoted(Page page, Draft draft) {
    int words = 0;
    int quoted = 0;
    for (Phrase run : draft.content) {
      for (int word = run.first(); word < run.end(); word++) {
        if (page.isWord(word)) {
          words++;
          boolean said =
              page.quotations.quoted(word) && !Wording.isTitle(page, page.quotations.at(word));
          quoted += said ? 1 : 0;
        }
      }
    }
    int cue = draft.cueWord();
    return quoted >= FEW && quoted * 2 >= words && !page.quotations.quoted(cue);
  }

  private static Map<String, CueSense> senses() {
    Map<String, CueSense> senses = new LinkedHashMap<>();
    for (String[] row : SpeechLexicon.rows("senses.tsv")) {
      senses.put(row[0], valueOf(row[1].toUpperCase(Locale.ROOT)));
    }
    return senses;
  }
}
