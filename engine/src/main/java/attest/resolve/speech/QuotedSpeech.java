package attest.resolve.speech;

import attest.resolve.speech.Quotations.Quotation;
import attest.text.Paragraph;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives quotations that nobody has been ascribed yet to their speakers: the second half of a
 * quotation split by its cue, a quotation after a colon, a speaker beside it, a paragraph that goes
 * on with the words of the speaker before it.
 */
final class QuotedSpeech {
  private static final int LEAST = 4;
  private static final int REACH = 30;

  private QuotedSpeech() {}

  static void add(Page page, List<Draft> drafts) {
    Draft[] owner = new Draft[page.words()];
    for (Draft draft : drafts) {
      own(page, owner, draft);
    }
    Draft before = null;
    for (Quotation quotation : page.quotations.all()) {
      Phrase phrase = quotation.phrase();
      Draft its = owner(owner, phrase);
      if (its != null) {
        before = its;
        continue;
      }
      boolean speech =
          quotation.inner().size() >= LEAST && AscribedWords.opensSpeech(page, quotation);
      if (!speech) {
        continue;
      }
      Draft found = secondHalf(page, quotation, before);
      if (found != null) {
        found.content.addAll(quotation.runs());
      } else {
        found = beside(page, quotation);
        found = found == null ? announced(page, quotation, before) : found;
        found = found == null ? goesOn(page, quotation, before) : found;
        if (found == null) {
          continue;
        }
        drafts.add(found);
      }
      own(page, owner, found);
      before = found;
    }
  }

  /** Makes a statement of its own of each paragraph of quotation that goes on without the cue. */
  static void part(Page page, List<Draft> drafts) {
    List<Draft> parts = new ArrayList<>();
    for (Draft draft : drafts) {
      for (int i = draft.content.size() - 1; i > 0 && draft.cue != null; i--) {
        Phrase run = draft.content.get(i);
        Paragraph here = page.layout.paragraphOf(run.first());
        boolean goesOn =
            page.layout.opensParagraph(run.first())
                && page.quotations.at(run.first()) != null
                && here.index() > page.layout.paragraphOf(draft.cueWord()).index()
                && here.index() > page.layout.paragraphOf(draft.content.get(i - 1).first()).index();
        if (!goesOn) {
          break;
        }
        Draft part = goingOn(List.of(run), draft);
        draft.content.remove(i);
        parts.add(part);
      }
    }
    drafts.addAll(parts);
  }

  private static Draft goingOn(List<Phrase> runs, Draft before) {
    Draft draft = new Draft(null, null, runs, "a paragraph that goes on with the speaker before");
    draft.follows = before;
    return draft;
  }

  private static void own(Page page, Draft[] owner, Draft draft) {
    int size = draft.size();
    for (Phrase run : draft.content) {
      for (int word = run.first(); word < run.end(); word++) {
        if (owner[word] == null || owner[word] != draft && size > owner[word].size()) {
          owner[word] = draft;
        }
      }
    }
  }

  private static Draft owner(Draft[] owner, Phrase phrase) {
    int owned = 0;
    Draft draft = null;
    for (int word = phrase.first(); word < phrase.end(); word++) {
      if (owner[word] != null) {
        owned++;
        draft = owner[word];
      }
    }
    return owned * 2 >= phrase.size() ? draft : null;
  }

  /** The statement whose cue stands right before this quotation, as in "A," he said. "B". */
  private static Draft secondHalf(Page page, Quotation quotation, Draft before) {
    if (before == null || before.cue == null || before.kind == null) {
      return null;
    }
    int open = quotation.phrase().first();
    int between = open - before.end();
    boolean near =
        between > 0
            && between <= REACH
            && before.cueWord() >= before.end()
            && before.cueWord() < open
            && page.layout.paragraphOf(open) == page.layout.paragraphOf(before.cueWord())
            && page.layout.sentenceOf(open).index()
                    - page.layout.sentenceOf(before.cueWord()).index()
                <= 1;
    boolean direct = page.quotations.at(before.first()) != null;
    return near && direct && beside(page, quotation) == null ? before : null;
  }

  /** A verb of saying with a speaker right after or before a quotation. */
  private static Draft beside(Page page, Quotation quotation) {
    int close = quotation.phrase().last();
    int stop = Math.min(page.words(), close + REACH);
    int paragraphEnd = page.layout.endWord(page.layout.paragraphOf(close));
    stop = Math.min(stop, paragraphEnd);
    for (int word = close + 1; word < stop && quotation.closed(); word++) {
      if (page.form(word).equals(".") || page.isMark(word)) {
        break;
      }
      if (page.syntax.isVerb(word)) {
        boolean says = SpeechLexicon.is(page.lemma(word), SpeechLexicon.Use.SAY);
        if (!says || page.syntax.pos(word).equals("VB") || page.negated(word)) {
          break;
        }
        Phrase source = near(page, close + 1, word, stop);
        if (source == null) {
          break;
        }
        return new Draft(source, Phrase.of(word), quotation.runs(), "a speaker beside a quotation");
      }
    }
    int open = quotation.phrase().first();
    for (int word = open - 1; word >= Math.max(0, open - 8); word--) {
      if (page.form(word).equals(".") || page.isMark(word)) {
        break;
      }
      if (page.syntax.isVerb(word) && SpeechLexicon.is(page.lemma(word), SpeechLexicon.Use.SAY)) {
        int subject = page.subject(word);
        if (subject < 0 || !page.canSpeak(subject) || page.negated(word)) {
          break;
        }
        return new Draft(
            page.nounPhrase(subject),
            Phrase.of(word),
            quotation.runs(),
            "a speaker before a quotation");
      }
    }
    return null;
  }

  private static Phrase near(Page page, int first, int verb, int stop) {
    if (verb > first) {
      Phrase source = page.trim(first, verb, first);
      for (int word = source.first(); word < source.end(); word++) {
        if (page.canSpeak(word)) {
          return source;
        }
      }
      return null;
    }
    int head = page.syntax.child(verb, "nsubj");
    if (head < 0 || head < verb) {
      head = verb + 1;
    }
    if (head >= stop || !page.isWord(head)) {
      return null;
    }
    Phrase phrase = page.nounPhrase(head);
    int from = Math.max(verb + 1, phrase.first());
    return page.trim(from, Math.max(phrase.end(), from + 1), from);
  }

  /** "X also said:" at the end of the paragraph or sentence before. */
  private static Draft announced(Page page, Quotation quotation, Draft before) {
    int open = quotation.phrase().first();
    if (open == 0 || !page.form(open - 1).equals(":")) {
      return null;
    }
    Sentence sentence = page.layout.sentenceOf(open - 1);
    for (int word = open - 1; word >= sentence.first(); word--) {
      boolean says =
          page.syntax.isVerb(word)
              && (SpeechLexicon.is(page.lemma(word), SpeechLexicon.Use.SAY)
                  || Set.of("release", "issue", "post", "read").contains(page.lemma(word)));
      if (says) {
        int subject = page.subject(word);
        if (subject >= 0 && page.canSpeak(subject)) {
          return new Draft(
              page.nounPhrase(subject),
              Phrase.of(word),
              quotation.runs(),
              "a quotation after a colon");
        }
      }
    }
    return null;
  }

  /** A quotation that opens a paragraph without a speaker of its own, after a quotation. */
  private static Draft goesOn(Page page, Quotation quotation, Draft before) {
    int open = quotation.phrase().first();
    if (before == null || !page.layout.opensParagraph(open)) {
      return null;
    }
    Paragraph here = page.layout.paragraphOf(open);
    int gap = here.index() - page.layout.paragraphOf(before.end() - 1).index();
    int cueGap =
        before.cue == null ? gap : here.index() - page.layout.paragraphOf(before.cueWord()).index();
    if (gap != 1 && cueGap != 1) {
      return null;
    }
    boolean fills = page.layout.endWord(here) - quotation.phrase().end() <= 2;
    boolean reopened =
        page.quotations.at(before.end() - 1) != null
            && page.quotations.at(before.end() - 1).goesOn();
    if (!fills && !reopened) {
      return null;
    }
    return goingOn(quotation.runs(), before);
  }
}
