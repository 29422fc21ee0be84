package attest.resolve.speech;

import attest.resolve.speech.Quotations.Quotation;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps words of the narrator that slipped between quotation marks out of what is quoted: a
 * statement around them loses them, and one that held nothing else goes.
 */
final class Narrated {
  private static final int WINDOW = 14;

  private Narrated() {}

  static void part(Page page, List<Draft> drafts) {
    List<Draft> gone = new ArrayList<>();
    for (int at = 0; at < drafts.size(); at++) {
      Draft draft = drafts.get(at);
      List<Phrase> kept = new ArrayList<>();
      boolean cut = false;
      for (Phrase run : draft.content) {
        Quotation quotation = page.quotations.at(run.first());
        Phrase told = quotation == null ? null : held(draft, quotation, run);
        cut |= told != null;
        int end = told == null ? run.end() : told.first();
        while (told != null && end > run.first() && !page.isWord(end - 1)) {
          end--;
        }
        if (end > run.first()) {
          kept.add(new Phrase(run.first(), end));
        }
      }
      if (cut && kept.isEmpty()) {
        gone.add(draft);
      } else if (cut) {
        draft.content = kept;
        int from = Math.max(0, at - WINDOW);
        if (repeated(draft, drafts.subList(from, Math.min(drafts.size(), at + WINDOW)))) {
          gone.add(draft);
        }
      }
    }
    drafts.removeAll(gone);
    retell(page, drafts);
  }

  /** "…, NAME said. He asked …": the pronoun in the narration is the speaker just named. */
  private static void retell(Page page, List<Draft> drafts) {
    Draft before = null;
    for (Draft draft : drafts) {
      int cue = draft.cueWord();
      Quotation quotation = cue < 0 ? null : page.quotations.at(cue);
      boolean told =
          quotation != null && quotation.narration().stream().anyMatch(n -> n.contains(cue));
      boolean pronoun =
          told
              && draft.source != null
              && draft.source.size() == 1
              && Set.of("he", "she").contains(page.lower(draft.source.first()));
      if (pronoun && before != null && page.quotations.at(before.cueWord()) == quotation) {
        draft.retold = before;
      } else if (told) {
        before = draft;
      }
    }
  }

  /** The narration that a run holds with the words of its cue or those of another sentence. */
  private static Phrase held(Draft draft, Quotation quotation, Phrase run) {
    for (Phrase told : quotation.narration()) {
      boolean outside = draft.cue == null || !told.contains(draft.cue);
      boolean swallows = run.first() <= told.first() && run.end() > told.first() + 1;
      boolean retold = outside && run.first() > told.first() && run.end() >= told.end();
      boolean own = run.first() < told.first() && run.end() > told.first();
      if (own || outside && (swallows || retold)) {
        return run.first() <= told.first() ? told : new Phrase(run.first(), run.end());
      }
    }
    return null;
  }

  private static boolean repeated(Draft draft, List<Draft> drafts) {
    for (Draft other : drafts) {
      if (other != draft && draft.shared(other) * 10 >= 8 * Math.max(draft.size(), other.size())) {
        return other.cueWord() < draft.cueWord();
      }
    }
    return false;
  }
}
