package attest.resolve.speech;

import attest.read.Attribution;
import attest.resolve.speech.Quotations.Quotation;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes over what the learned reader ascribed: the cue narrowed to its verb, the content's edges
 * moved to the quotation marks beside them.
 */
final class AscribedWords {
  private static final int SLACK = 3;

  /** Longer quotations than this are rather marks that do not balance. */
  private static final int LONGEST = 500;

  private AscribedWords() {}

  static List<Draft> find(Page page) {
    List<Draft> drafts = new ArrayList<>();
    for (Attribution each : page.context.reading().attributions()) {
      Phrase cue = each.cue().map(c -> narrow(page, c)).orElse(null);
      Phrase source = each.source().filter(s -> !isAfar(page, s, cue)).orElse(null);
      List<Phrase> content = repair(page, each.content(), cue);
      boolean words = content.stream().anyMatch(p -> hasWord(page, p));
      if (!words || dropped(page, source, cue, content)) {
        continue;
      }
      Draft draft = new Draft(source, cue, content, "the attribution reader");
      draft.cueWords = each.cue().orElse(null);
      if (source == null
          && cue != null
          && page.syntax.isVerb(cue.first())
          && !page.passive(cue.first())) {
        int subject = page.subject(cue.first());
        if (subject >= 0 && page.canSpeak(subject) && !page.expletive(subject)) {
          Phrase found = page.nounPhrase(subject);
          draft.source = found.overlaps(cue) || draft.holds(found) ? null : found;
        }
      }
      follow(page, draft);
      near(page, draft);
      stay(page, draft);
      if (CueSense.of(page, draft) != CueSense.DEED) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  /** Whether a passive verb, which names whoever speaks after "by", stands in another sentence. */
  private static boolean isAfar(Page page, Phrase source, Phrase cue) {
    return cue != null
        && page.syntax.isVerb(cue.first())
        && page.passive(cue.first())
        && page.layout.sentenceOf(cue.first()) != page.layout.sentenceOf(source.first());
  }

  /** Leaves out narration of other paragraphs where words stand beside the cue. */
  private static void stay(Page page, Draft draft) {
    int cue = draft.cueWord();
    boolean beside =
        cue >= 0
            && draft.content.stream()
                .anyMatch(run -> page.layout.sentenceOf(run.last()) == page.layout.sentenceOf(cue));
    if (beside) {
      draft.content.removeIf(
          run ->
              page.layout.paragraphOf(run.last()) != page.layout.paragraphOf(cue)
                  && page.quotations.at(run.first()) == null);
    }
  }

  /** Takes the subject of a verb before its words for a source named after them. */
  private static void follow(Page page, Draft draft) {
    int cue = draft.cueWord();
    boolean after =
        cue >= 0
            && draft.source != null
            && page.syntax.isVerb(cue)
            && !page.passive(cue)
            && cue < draft.first()
            && draft.source.first() >= draft.end();
    if (!after) {
      return;
    }
    int subject = page.syntax.child(cue, "nsubj");
    if (subject >= 0 && subject < cue && page.canSpeak(subject)) {
      draft.source = page.nounPhrase(page.antecedent(subject));
    }
  }

  /** Takes the subject of a verb of saying for a source that the reader found a sentence away. */
  private static void near(Page page, Draft draft) {
    int cue = draft.cueWord();
    if (cue < 0
        || draft.source == null
        || !page.syntax.isVerb(cue)
        || page.layout.sentenceOf(cue) == page.layout.sentenceOf(draft.source.first())) {
      return;
    }
    int subject = page.syntax.child(cue, "nsubj");
    boolean speaks =
        subject >= 0
            && (page.canSpeak(subject)
                || SpeechLexicon.speaker(page.lemma(subject), "document", "broadcast"));
    if (speaks && !page.expletive(subject) && !draft.holds(subject)) {
      draft.source = page.nounPhrase(page.antecedent(subject));
    }
  }

  /**
   * Whether nobody is said to say it: a negated verb of saying, or "I think" inside somebody's
   * words.
   */
  private static boolean dropped(Page page, Phrase source, Phrase cue, List<Phrase> content) {
    if (cue == null) {
      return source == null;
    }
    int verb = cue.first();
    boolean denies =
        Set.of("deny", "doubt", "dispute", "hide", "oppose", "object", "rule")
            .contains(page.lemma(verb));
    boolean speaks = SpeechLexicon.speaks(page.lemma(verb));
    if (page.syntax.isVerb(verb) && page.negated(verb) && !denies && speaks) {
      return true;
    }
    return page.isFirstPerson(source) && page.quotations.quoted(source.first());
  }

  private static boolean hasWord(Page page, Phrase phrase) {
    for (int word = phrase.first(); word < phrase.end(); word++) {
      if (page.isWord(word)) {
        return true;
      }
    }
    return false;
  }

  /** The word of a cue that carries it; "according to" whole. */
  static Phrase narrow(Page page, Phrase cue) {
    for (int word = cue.first(); word < cue.end(); word++) {
      if (page.lower(word).equals("according")) {
        return new Phrase(word, Math.min(word + 2, Math.max(cue.end(), word + 1)));
      }
    }
    int best = -1;
    for (int word = cue.first(); word < cue.end(); word++) {
      boolean speaks =
          SpeechLexicon.speaks(page.lemma(word)) || SpeechLexicon.thinks(page.lemma(word));
      if (page.syntax.isVerb(word) && speaks) {
        best = best < 0 || page.lower(best).equals("quoted") ? word : best;
      }
    }
    for (int word = cue.first(); word < cue.end() && best < 0; word++) {
      if (page.syntax.isVerb(word)
          && page.syntax.child(word, "aux", "dobj") >= -1
          && !Set.of("be", "have", "do").contains(page.lemma(word))) {
        best = word;
      }
    }
    return Phrase.of(best >= 0 ? best : page.head(cue));
  }

  private static List<Phrase> repair(Page page, List<Phrase> content, Phrase cue) {
    List<Phrase> repaired = new ArrayList<>();
    for (Phrase run : content) {
      for (Phrase part : snap(page, run, cue)) {
        Phrase last = repaired.isEmpty() ? null : repaired.get(repaired.size() - 1);
        if (last != null && last.contains(part)) {
          continue;
        }
        if (last != null && last.overlaps(part)) {
          repaired.set(repaired.size() - 1, last.cover(part));
        } else {
          repaired.add(part);
        }
      }
    }
    return repaired;
  }

  /** Moves the edges of a run to the marks of the quotation it mostly is, or that it cuts. */
  private static List<Phrase> snap(Page page, Phrase run, Phrase cue) {
    int first = run.first();
    int end = run.end();
    Quotation at = page.quotations.at(first + (run.size() > 1 && page.isMark(first) ? 1 : 0));
    Quotation last = page.quotations.at(end - 1);
    Quotation main = at != null ? at : last;
    if (main != null) {
      Phrase whole = main.phrase();
      int shared = Math.min(end, whole.end()) - Math.max(first, whole.first());
      boolean mostly = shared * 10 >= run.size() * 8;
      int lead = whole.first() - first;
      boolean led =
          lead > 1 || lead == 1 && page.isWord(first) && !page.lower(first).equals("that");
      boolean nested =
          cue != null
              && whole.contains(cue)
              && main.narration().stream().noneMatch(told -> told.overlaps(cue));
      mostly &= !led && !nested;
      boolean covers = shared * 10 >= whole.size() * 5 || opensSpeech(page, main);
      if (mostly && covers && whole.size() > 6 && whole.size() <= LONGEST) {
        List<Phrase> runs = main.runs();
        if (main.narration().isEmpty()) {
          return runs;
        }
        List<Phrase> touched = new ArrayList<>();
        for (Phrase each : runs) {
          if (each.overlaps(run) && each.size() > 2) {
            touched.add(each);
          }
        }
        return touched.isEmpty() ? List.of(run) : touched;
      }
    }
    Quotation head = page.quotations.at(first);
    if (head != null
        && first > head.phrase().first()
        && first - head.phrase().first() <= SLACK
        && head.narration().isEmpty()) {
      first = head.phrase().first();
    }
    Quotation tail = page.quotations.at(end - 1);
    if (tail != null
        && tail.phrase().end() > end
        && tail.phrase().end() - end <= SLACK
        && tail.narration().isEmpty()) {
      end = tail.phrase().end();
    }
    if (first > 0
        && page.isMark(first - 1)
        && page.quotations.at(first - 1) != null
        && page.quotations.at(first - 1).phrase().first() == first - 1) {
      first--;
    }
    if (end < page.words()
        && page.isMark(end)
        && page.quotations.at(end) != null
        && page.quotations.at(end).phrase().last() == end) {
      end++;
    }
    while (first < end - 1 && !page.isWord(first) && !page.isMark(first)) {
      first++;
    }
    return List.of(new Phrase(first, end));
  }

  /** Whether a quotation begins like an utterance of its own, not in the middle of a clause. */
  static boolean opensSpeech(Page page, Quotation quotation) {
    int open = quotation.phrase().first();
    if (open == 0 || page.layout.sentenceOf(open).first() == open) {
      return true;
    }
    String before = page.form(open - 1);
    int inner = quotation.inner().first();
    return (before.equals(",") || before.equals(":")) && page.layout.word(inner).isCapitalized();
  }
}
