package attest.resolve.speech;

import attest.resolve.speech.SpeechLexicon.Use;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Ends a statement where its speaker says, or leaves unsaid, something else: "said that it was
 * troubled | and called on all sides", "said the road was safe | but gave no details".
 *
 * <p>Known failures: a verb of saying coordinated inside the words of a speaker who retells.
 */
final class Coordination {
  private static final Set<String> SKIPPED = Set.of("has", "have", "had", "also", "then", "later");

  private final Page page;
  private final boolean[] unsaid;
  private final List<Draft> added = new ArrayList<>();

  private Coordination(Page page, List<Phrase> unsaid) {
    this.page = page;
    this.unsaid = new boolean[page.words()];
    for (Phrase each : unsaid) {
      this.unsaid[each.first()] = true;
    }
  }

  static void part(Page page, List<Draft> drafts, List<Phrase> unsaid) {
    Coordination coordination = new Coordination(page, unsaid);
    Draft[] byCue = new Draft[page.words()];
    for (Draft draft : drafts) {
      if (draft.cue != null) {
        byCue[draft.cueWord()] = draft;
      }
    }
    for (Draft draft : drafts) {
      coordination.part(draft, byCue);
    }
    drafts.addAll(coordination.added);
    DraftMerge.sort(drafts);
  }

  private void part(Draft draft, Draft[] byCue) {
    int cue = draft.cueWord();
    if (cue < 0
        || draft.source == null
        || cue > draft.first()
        || !page.syntax.isVerb(cue)
        || page.quotations.quoted(cue)) {
      return;
    }
    Sentence sentence = page.layout.sentenceOf(cue);
    for (int at = 0; at < draft.content.size(); at++) {
      Phrase run = draft.content.get(at);
      int end = Math.min(run.end(), sentence.end());
      for (int word = run.first() + 1; word < end; word++) {
        if (adds(word)) {
          end(draft, at, word);
          return;
        }
        boolean joins = Set.of("and", "but").contains(page.lower(word));
        if (!joins || word == end - 1 || page.quotations.quoted(word)) {
          continue;
        }
        if (leftUnsaid(word) || saysMore(draft, byCue, word, run.end())) {
          end(draft, at, word);
          return;
        }
      }
    }
  }

  /** Ends the words of a statement before a word of one of its runs. */
  private void end(Draft draft, int at, int word) {
    Phrase run = draft.content.get(at);
    int stop = word;
    while (stop > run.first() + 1 && page.form(stop - 1).equals(",")) {
      stop--;
    }
    draft.content.set(at, new Phrase(run.first(), stop));
    draft.content.subList(at + 1, draft.content.size()).clear();
  }

  /** Whether the speaker adds words or explains them: "saying" after a quotation or a comma. */
  private boolean adds(int word) {
    if (!page.syntax.pos(word).equals("VBG") || page.quotations.quoted(word)) {
      return false;
    }
    boolean quotation = page.isMark(word - 1) && page.quotations.at(word - 1) != null;
    boolean says = Set.of("saying", "adding").contains(page.lower(word));
    return quotation && (says || page.lower(word).equals("referring"))
        || says && page.form(word - 1).equals(",");
  }

  private boolean leftUnsaid(int joint) {
    boolean but = page.lower(joint).equals("but");
    for (int word = joint + 1; word <= joint + 3 && word < unsaid.length; word++) {
      boolean own = page.syntax.isNoun(word) || page.syntax.pos(word).equals("DT");
      if (unsaid[word] && (but || !own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the speaker's next verb of saying follows the joint; its statement is made if new. */
  private boolean saysMore(Draft draft, Draft[] byCue, int joint, int end) {
    int verb = joint + 1;
    while (verb < end - 1
        && (page.syntax.pos(verb).equals("RB") || SKIPPED.contains(page.lower(verb)))) {
      verb++;
    }
    boolean alike =
        verb < end - 1
            && page.syntax.isVerb(verb)
            && SpeechLexicon.speaks(page.lemma(verb))
            && (page.syntax.pos(verb).equals(page.syntax.pos(draft.cueWord()))
                || Set.of("VBD", "VBN").contains(page.syntax.pos(verb))
                    && page.syntax.pos(draft.cueWord()).equals("VBD"));
    if (!alike || page.syntax.child(verb, "nsubj") > joint || page.passive(verb)) {
      return false;
    }
    Draft next = byCue[verb];
    if (next != null) {
      Phrase source = next.source;
      boolean pronoun =
          source != null
              && source.size() == 1
              && draft.holds(source)
              && page.syntax.pos(source.first()).equals("PRP");
      boolean same = source == null || source.overlaps(draft.source) || pronoun;
      if (same) {
        next.source = draft.source;
      }
      return same;
    }
    int subject = page.subject(verb);
    boolean clause =
        SpeechLexicon.is(page.lemma(verb), Use.SAY) || page.lemma(verb).equals("demand");
    if (!clause || !page.lower(verb + 1).equals("that") || subject >= 0 && page.canSpeak(subject)) {
      return false;
    }
    added.add(
        new Draft(
            draft.source,
            Phrase.of(verb),
            List.of(new Phrase(verb + 1, end)),
            "a second verb of saying of the same speaker"));
    return true;
  }
}
