package attest.resolve.speech;

import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds who passed words on: an agency, paper, office or document whose own clause frames another
 * speaker's ("X said …, Y reported", "…, according to Y", "was quoted by Y as saying"). Where the
 * frame is the only attribution it stays a statement; where another speaker said the words it
 * becomes a link.
 */
final class Chains {
  private Chains() {}

  static void link(Page page, List<Draft> drafts) {
    drafts.forEach(draft -> cut(page, draft));
    List<Draft> frames = new ArrayList<>();
    for (int at = 0; at < drafts.size(); at++) {
      Draft outer = drafts.get(at);
      if (outer.source == null
          || outer.cue == null
          || !page.passesOn(outer.source)
          || outer.size() > 400) {
        continue;
      }
      Phrase words = words(page, outer);
      boolean links = false;
      for (Draft inner : drafts.subList(Math.max(0, at - 6), Math.min(drafts.size(), at + 12))) {
        if (inner == outer
            || inner.source == null
            || words.first() < inner.first()
            || inner.cueWord() == outer.cueWord()
            || page.passesOn(inner.source)
            || inner.cue != null && words.overlaps(inner.cue)
            || inner.source.overlaps(outer.source)) {
          continue;
        }
        boolean framed =
            (inner.cue == null || outer.holds(inner.cue))
                && outer.holds(inner.source)
                && leads(page, outer, inner);
        boolean same =
            inner.cue != null
                && !outer.holds(inner.cue)
                && inner.shared(outer) * 10 >= 7 * Math.max(inner.size(), outer.size())
                && page.layout.sentenceOf(inner.cueWord()) == page.layout.sentenceOf(words.first());
        if (framed || same) {
          inner.chain.add(words);
          links = true;
        }
      }
      boolean reportsFirst = words.first() < outer.first();
      if (links && !reportsFirst) {
        frames.add(outer);
      }
    }
    drafts.removeAll(frames);
    for (Draft draft : drafts) {
      if (draft.chain.isEmpty()) {
        trailing(page, draft);
        leading(page, draft);
      }
    }
  }

  /** Takes ", according to Y" off the end of words that have a cue of their own. */
  private static void cut(Page page, Draft draft) {
    int last = draft.content.size() - 1;
    Phrase run = draft.content.get(last);
    if (draft.cue == null
        || draft.source == null
        || page.lower(draft.cueWord()).equals("according")
        || page.layout.sentenceOf(draft.cueWord()) != page.layout.sentenceOf(run.last())) {
      return;
    }
    for (int word = run.first() + 2; word < run.end() - 1; word++) {
      boolean according =
          page.form(word - 1).equals(",")
              && page.lower(word).equals("according")
              && page.lower(word + 1).equals("to")
              && !page.quotations.quoted(word);
      if (according) {
        draft.content.set(last, new Phrase(run.first(), word - 1));
        return;
      }
    }
  }

  /** Whether the inner statement is what the outer one tells, not a detail in it. */
  private static boolean leads(Page page, Draft outer, Draft inner) {
    int first = Math.min(inner.first(), inner.source.first());
    int covered = inner.end() - first;
    return first - outer.first() <= 12 && covered * 10 >= outer.size() * 3
        || covered * 10 >= outer.size() * 6
        || inner.cue != null
            && page.layout.sentenceOf(inner.cueWord()) == page.layout.sentenceOf(outer.cueWord())
            && page.syntax.head(inner.cueWord()) == outer.cueWord();
  }

  /** The words of a frame: its source and cue. */
  private static Phrase words(Page page, Draft outer) {
    Phrase both = outer.source.cover(outer.cue);
    return both.size() <= outer.source.size() + outer.cue.size() + 4 ? both : outer.source;
  }

  /** "X quoted Y as saying", "Y was quoted by X as saying". */
  static void quoting(Page page, List<Draft> drafts) {
    for (Draft draft : drafts) {
      int cue = draft.cueWord();
      if (cue < 0 || !page.syntax.isVerb(cue) || !draft.chain.isEmpty()) {
        continue;
      }
      int quote = page.lemma(cue).equals("quote") || page.lemma(cue).equals("cite") ? cue : -1;
      Sentence sentence = page.layout.sentenceOf(cue);
      for (int word = cue - 1; word >= Math.max(sentence.first(), cue - 25) && quote < 0; word--) {
        String lemma = page.lemma(word);
        boolean saying = page.lower(cue).equals("saying") && (page.lower(cue - 1).equals("as"));
        quote = saying && (lemma.equals("quote") || lemma.equals("cite")) ? word : -1;
      }
      if (quote < 0) {
        continue;
      }
      int saying = saying(page, sentence, quote);
      if (saying < 0) {
        continue;
      }
      if (page.passive(quote)) {
        int agent = page.agent(quote);
        int speaker = page.syntax.child(quote, "nsubjpass");
        if (speaker >= 0) {
          draft.source = page.nounPhrase(page.antecedent(speaker));
        }
        if (agent > quote && agent < saying) {
          int aux = page.syntax.child(quote, "auxpass");
          int first = aux >= 0 && aux < quote ? aux : quote;
          draft.chain.add(new Phrase(first, Math.max(page.nounPhrase(agent).end(), agent + 1)));
        }
      } else {
        int subject = page.syntax.child(quote, "nsubj");
        int object = page.syntax.child(quote, "dobj");
        if (object < 0 || object > saying) {
          object = saying - 2 > quote ? saying - 2 : -1;
        }
        if (object > quote) {
          draft.source = page.nounPhrase(object);
          if (draft.source.end() > saying - 1) {
            draft.source = new Phrase(Math.min(draft.source.first(), saying - 2), saying - 1);
          }
        }
        if (subject >= 0 && subject < quote) {
          draft.chain.add(new Phrase(page.nounPhrase(subject).first(), quote + 1));
        }
      }
      draft.cue = Phrase.of(saying);
      draft.cueWords = draft.cue;
      begin(page, draft, saying + 1);
    }
  }

  /** Leaves out of the words what stands before one: "him as saying". */
  private static void begin(Page page, Draft draft, int first) {
    List<Phrase> runs = new ArrayList<>();
    for (Phrase run : draft.content) {
      if (run.first() >= first || run.end() <= first - 3) {
        runs.add(run);
      } else if (run.end() > first) {
        runs.add(new Phrase(first, run.end()));
      }
    }
    if (runs.isEmpty()) {
      Sentence sentence = page.layout.sentenceOf(first - 1);
      int from = first + 1 < sentence.end() ? first : sentence.first();
      int to = from == first || draft.chain.isEmpty() ? sentence.end() : draft.chain.get(0).first();
      while (to > from && !page.isWord(to - 1) && !page.isMark(to - 1)) {
        to--;
      }
      if (from < to) {
        runs.add(new Phrase(from, to));
      }
    }
    draft.content = runs.isEmpty() ? draft.content : runs;
  }

  private static int saying(Page page, Sentence sentence, int quote) {
    for (int word = quote + 1; word < Math.min(sentence.end(), quote + 25); word++) {
      if (page.lower(word).equals("saying")) {
        return word;
      }
    }
    return -1;
  }

  /** "In a report in Y, X …" at the start of a sentence. */
  private static void leading(Page page, Draft draft) {
    if (draft.cue == null || draft.source == null || page.passesOn(draft.source)) {
      return;
    }
    Sentence sentence = page.layout.sentenceOf(draft.cueWord());
    int first = sentence.first();
    if (!page.lower(first).equals("in")) {
      return;
    }
    boolean text = false;
    for (int word = first + 1; word < Math.min(sentence.end(), first + 15); word++) {
      text |= Set.of("report", "article", "story", "dispatch").contains(page.lemma(word));
      if (page.form(word).equals(",")) {
        if (text
            && word > first + 1
            && page.isOutlet(new Phrase(first + 1, word))
            && word < draft.source.first()) {
          draft.chain.add(new Phrase(first, word));
        }
        return;
      }
    }
  }

  /** ", according to Y" or ", reported Y" at the end of a sentence whose speaker is another. */
  private static void trailing(Page page, Draft draft) {
    if (draft.cue == null
        || draft.source == null
        || page.lower(draft.cueWord()).equals("according")) {
      return;
    }
    Sentence sentence = page.layout.sentenceOf(Math.max(draft.cueWord(), draft.end() - 1));
    int from = Math.max(draft.cue.end(), Math.max(draft.source.end(), draft.end()));
    for (int word = from; word < sentence.end() - 1; word++) {
      boolean according = page.lower(word).equals("according") && page.lower(word + 1).equals("to");
      boolean reported =
          page.form(word - 1).equals(",")
              && Set.of("report", "quote", "cite").contains(page.lemma(word))
              && page.syntax.isVerb(word)
              && page.layout.word(word + 1).isCapitalized();
      if (!according && !reported) {
        continue;
      }
      int start = word + (according ? 2 : 1);
      if (start >= sentence.end()) {
        return;
      }
      Phrase object = page.nounPhrase(start);
      int head = according ? page.syntax.child(word + 1, "pobj") : page.syntax.child(word, "nsubj");
      if (head > word) {
        object = page.nounPhrase(head);
      }
      if (page.passesOn(object) || according) {
        draft.chain.add(new Phrase(word, Math.max(object.end(), start + 1)));
      }
      return;
    }
  }
}
