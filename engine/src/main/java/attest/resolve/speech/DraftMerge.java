package attest.resolve.speech;

import attest.read.Syntax;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins what the learned reader and the rules found: no cue twice, no words twice unless one
 * statement stands in the other, halves of one quotation under one statement.
 */
final class DraftMerge {
  private static final int WINDOW = 14;

  /** How far the cue of a statement that was not made may stand before the word denied. */
  private static final int CLOSE = 5;

  private static final Set<String> REACTING = Set.of("react", "respond", "reply");

  private DraftMerge() {}

  /** All of the first list, and of the second what the first does not tell already. */
  static List<Draft> join(Page page, List<Draft> read, List<Draft> ruled) {
    Draft[] byCue = new Draft[page.words()];
    Draft[] byWord = new Draft[page.words()];
    List<Draft> joined = new ArrayList<>();
    for (Draft draft : read) {
      Draft twin = draft.cue == null ? null : byCue[draft.cueWord()];
      if (twin != null && anothers(page, draft, twin)) {
        draft.cue = null;
        draft.cueWords = null;
        twin = null;
      }
      if (twin != null && twin.shared(draft) == 0) {
        unite(page, twin, draft);
        enter(twin, byCue, byWord);
      } else if (!repeats(page, draft, byCue, byWord)) {
        enter(draft, byCue, byWord);
        joined.add(draft);
      }
    }
    for (Draft draft : ruled) {
      int cue = draft.cueWord();
      Draft same = cue < 0 ? null : byCue[cue];
      if (same != null) {
        if (same.source == null && draft.source != null && !same.holds(draft.source)) {
          same.source = draft.source;
        }
        continue;
      }
      if (!repeats(page, draft, byCue, byWord)) {
        enter(draft, byCue, byWord);
        joined.add(draft);
      }
    }
    sort(joined);
    return joined;
  }

  /** Whether a cue that two sources share stands in the paragraph of the other one's alone. */
  private static boolean anothers(Page page, Draft draft, Draft twin) {
    return draft.source != null
        && twin.source != null
        && !draft.source.overlaps(twin.source)
        && draft.content.stream().noneMatch(run -> beside(page, draft, run))
        && twin.content.stream().anyMatch(run -> beside(page, twin, run));
  }

  private static boolean beside(Page page, Draft draft, Phrase run) {
    return page.layout.paragraphOf(run.first()) == page.layout.paragraphOf(draft.cueWord());
  }

  /** Gives one cue all its words: those of its sentence, and quotations elsewhere. */
  private static void unite(Page page, Draft draft, Draft twin) {
    boolean mine = draft.content.stream().anyMatch(run -> belongs(page, draft, run));
    List<Phrase> words = new ArrayList<>(mine ? draft.content : List.of());
    for (Phrase run : twin.content) {
      if (belongs(page, draft, run)) {
        words.add(run);
      }
    }
    if (!words.isEmpty()) {
      words.sort((a, b) -> Integer.compare(a.first(), b.first()));
      draft.content = adjoined(words);
      draft.source = mine || twin.source == null ? draft.source : twin.source;
    }
  }

  /** Runs in order, those that touch as one. */
  private static List<Phrase> adjoined(List<Phrase> runs) {
    List<Phrase> joined = new ArrayList<>();
    for (Phrase run : runs) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).end() >= run.first()) {
        joined.set(last, joined.get(last).cover(run));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }

  private static boolean belongs(Page page, Draft draft, Phrase run) {
    return page.layout.sentenceOf(run.first()) == page.layout.sentenceOf(draft.cueWord())
        || page.layout.sentenceOf(run.last()) == page.layout.sentenceOf(draft.cueWord())
        || page.quotations.at(run.first()) != null
            && page.quotations.at(run.first()).phrase().first() == run.first();
  }

  static void sort(List<Draft> drafts) {
    drafts.sort(
        (a, b) ->
            a.first() != b.first()
                ? Integer.compare(a.first(), b.first())
                : a.end() != b.end()
                    ? Integer.compare(b.end(), a.end())
                    : Integer.compare(a.cueWord(), b.cueWord()));
  }

  private static void enter(Draft draft, Draft[] byCue, Draft[] byWord) {
    if (draft.cue != null) {
      for (int word = draft.cue.first(); word < draft.cue.end(); word++) {
        byCue[word] = draft;
      }
    }
    for (Phrase run : draft.content) {
      for (int word = run.first(); word < run.end(); word++) {
        if (byWord[word] == null || byWord[word].size() > draft.size()) {
          byWord[word] = draft;
        }
      }
    }
  }

  /** Whether its words are another's already, with no nesting that tells the two apart. */
  private static boolean repeats(Page page, Draft draft, Draft[] byCue, Draft[] byWord) {
    int cue = draft.cueWord();
    if (cue >= 0 && byCue[cue] != null) {
      return true;
    }
    Draft last = null;
    for (Phrase run : draft.content) {
      for (int word = run.first(); word < run.end(); word++) {
        Draft other = byWord[word];
        if (other == null || other == last) {
          continue;
        }
        last = other;
        int shared = draft.shared(other);
        boolean same = shared * 10 >= 6 * (draft.size() + other.size() - shared);
        boolean nested =
            cue >= 0 && other.holds(cue) || other.cueWord() >= 0 && draft.holds(other.cueWord());
        if (same && !nested) {
          if (other.cue == null && other.source == null) {
            continue;
          }
          boolean frame =
              page.passesOn(draft.source) != page.passesOn(other.source)
                  && draft.source != null
                  && other.source != null
                  && !draft.source.overlaps(other.source);
          if (!frame) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Puts the runs of one quotation that were ascribed apart, to the same cue or none, together. */
  static void uniteQuotations(Page page, List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      for (int j = i + 1; j < Math.min(drafts.size(), i + WINDOW); j++) {
        Draft other = drafts.get(j);
        int shared = draft.shared(other);
        boolean whole = shared > 0 && shared * 10 >= 8 * Math.max(draft.size(), other.size());
        boolean quotation =
            page.quotations.at(draft.first()) != null
                && page.quotations.at(draft.first()) == page.quotations.at(other.first());
        if (whole
            && quotation
            && !nestedCue(draft, other)
            && !(page.passesOn(draft.source) ^ page.passesOn(other.source))) {
          Draft weaker =
              draft.cue == null || draft.source == null && other.source != null ? draft : other;
          drafts.remove(weaker);
          if (weaker == draft) {
            i--;
            break;
          }
          j--;
        }
      }
    }
  }

  private static boolean nestedCue(Draft a, Draft b) {
    return a.cueWord() >= 0 && b.holds(a.cueWord()) || b.cueWord() >= 0 && a.holds(b.cueWord());
  }

  /** Takes away the statements whose cue tells of what was not said. */
  static void leave(Page page, List<Draft> drafts, List<Phrase> unsaid) {
    boolean[] denied = new boolean[page.words()];
    for (Phrase each : unsaid) {
      for (int word = Math.max(each.first(), each.last() - CLOSE); word < each.end(); word++) {
        denied[word] = true;
      }
    }
    drafts.removeIf(draft -> draft.cueWord() >= 0 && denied[draft.cueWord()]);
  }

  /** Takes away what no one says: nothing but marks, a lone pronoun, a source in its own words. */
  static void weed(Page page, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.content.size() > 1
          && draft.content.stream().anyMatch(run -> !isFragment(page, run))) {
        draft.content.removeIf(run -> isFragment(page, run));
      }
    }
    drafts.removeIf(
        draft -> {
          int words = 0;
          for (Phrase run : draft.content) {
            for (int word = run.first(); word < run.end(); word++) {
              words += page.isWord(word) ? 1 : 0;
            }
          }
          Syntax syntax = page.syntax;
          boolean pronoun =
              words == 1
                  && Set.of("PRP", "WP", "WDT", "DT", "RB").contains(syntax.pos(draft.first()));
          return words == 0 || pronoun || isOccasion(page, draft);
        });
  }

  /** "Statements reacting to the incident": what is reacted to is not what was said. */
  private static boolean isOccasion(Page page, Draft draft) {
    int first = draft.first();
    return draft.cue != null
        && REACTING.contains(page.lemma(draft.cueWord()))
        && draft.cue.size() == 1
        && first == draft.cueWord() + 2
        && page.lower(first - 1).equals("to")
        && !page.quotations.quoted(first);
  }

  /** Whether a run is a word or two of grammar only, as "the" or "that". */
  private static boolean isFragment(Page page, Phrase run) {
    for (int word = run.first(); word < run.end(); word++) {
      boolean grammar =
          !page.isWord(word)
              || Set.of("DT", "IN", "TO", "CC", "WDT", "WP", "RP", "POS", "PDT")
                  .contains(page.syntax.pos(word));
      if (!grammar || page.quotations.quoted(word)) {
        return false;
      }
    }
    return run.size() <= 2;
  }
}
