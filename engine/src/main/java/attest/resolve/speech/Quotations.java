package attest.resolve.speech;

import attest.text.Layout;
import attest.text.Paragraph;
import attest.text.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The quotations of a text by its quotation marks, straight, curly, single or angled; apostrophes
 * are none. Marks are evidence, not truth: where they do not balance, or narration stands between
 * them, the quotation is repaired and marked as malformed. Linear in the length of the text.
 *
 * <p>Known failures: a quotation inside a quotation is not told apart; a genitive plural inside a
 * quotation in single marks may end it.
 */
final class Quotations {
  /**
   * One quotation.
   *
   * @param index its place among the quotations of the text
   * @param phrase its words, marks included
   * @param opened whether an opening mark stands at its start
   * @param closed whether a closing mark stands at its end
   * @param goesOn whether the next paragraph takes it up again
   * @param malformed whether its marks do not balance or narration stands inside
   * @param narration words between the marks that are the narrator's
   */
  record Quotation(
      int index,
      Phrase phrase,
      boolean opened,
      boolean closed,
      boolean goesOn,
      boolean malformed,
      List<Phrase> narration) {
    /** The words without the marks; the phrase itself where nothing stands between them. */
    Phrase inner() {
      int first = phrase.first() + (opened ? 1 : 0);
      int end = phrase.end() - (closed ? 1 : 0);
      return first < end ? new Phrase(first, end) : phrase;
    }

    /** The parts that are quoted: the phrase without the narration. */
    List<Phrase> runs() {
      List<Phrase> runs = new ArrayList<>();
      int at = phrase.first();
      for (Phrase told : narration) {
        if (told.first() > at) {
          runs.add(new Phrase(at, told.first()));
        }
        at = told.end();
      }
      if (at < phrase.end()) {
        runs.add(new Phrase(at, phrase.end()));
      }
      return runs;
    }
  }

  /** A mark that opens or closes nothing. */
  record Stray(int word, boolean opening) {}

  private final Layout layout;
  private final List<Quotation> all = new ArrayList<>();
  private final List<Stray> strays = new ArrayList<>();
  private final int[] at;
  private final boolean[] quoted;

  private Quotations(Layout layout) {
    this.layout = layout;
    this.at = new int[layout.words().size()];
    this.quoted = new boolean[at.length];
    Arrays.fill(at, -1);
  }

  static Quotations of(Layout layout) {
    Quotations found = new Quotations(layout);
    boolean carried = false;
    for (Paragraph paragraph : layout.paragraphs()) {
      carried = found.scan(paragraph, carried);
    }
    return found;
  }

  List<Quotation> all() {
    return all;
  }

  /** Marks that balance with nothing. */
  List<Stray> strays() {
    return strays;
  }

  /** The quotation a word stands in, marks and narration included, or null. */
  Quotation at(int word) {
    return at[word] < 0 ? null : all.get(at[word]);
  }

  /** Whether a word stands in quotation marks and is no narration. */
  boolean quoted(int word) {
    return quoted[word];
  }

  boolean isMark(int word) {
    return QuotationMarks.isMark(layout, word);
  }

  private boolean scan(Paragraph paragraph, boolean carried) {
    int first = layout.firstWord(paragraph);
    int end = layout.endWord(paragraph);
    int lastSingleClose = QuotationMarks.lastSingleClose(layout, first, end);
    int open = carried ? first : -1;
    boolean opened = !carried;
    boolean single = false;
    boolean broken = false;
    int seen = first;
    for (int word = first; word < end; word++) {
      QuotationMarks.Role role = QuotationMarks.role(layout, word);
      if (role == QuotationMarks.Role.NONE) {
        continue;
      }
      boolean isSingle = QuotationMarks.isSingle(layout, word);
      if (open >= 0 && single != isSingle) {
        continue;
      }
      if (isSingle) {
        if (open < 0 && role == QuotationMarks.Role.OPEN && word < lastSingleClose) {
          open = word;
          opened = true;
          single = true;
        } else if (open >= 0
            && role == QuotationMarks.Role.CLOSE
            && (word == lastSingleClose || !QuotationMarks.isGenitive(layout, word))) {
          add(open, word + 1, true, true, false, broken);
          open = -1;
          single = false;
          broken = false;
        }
        continue;
      }
      boolean closes =
          role == QuotationMarks.Role.CLOSE || role == QuotationMarks.Role.EITHER && open >= 0;
      if (closes && open >= 0) {
        add(open, word + 1, opened, true, false, broken);
        open = -1;
        broken = false;
      } else if (closes) {
        strays.add(new Stray(word, false));
      } else if (open < 0) {
        open = word;
        opened = true;
      } else if (word == first && carried) {
        opened = true;
      } else {
        strays.add(new Stray(word, true));
        int cut = Narration.start(layout, Math.max(open, seen), word);
        seen = word;
        if (cut > 0) {
          add(open, cut, opened, false, false, true);
          open = word;
          opened = true;
          broken = false;
        } else {
          broken = true;
        }
      }
    }
    return open >= 0 && finish(paragraph, open, Math.max(open, seen), end, opened, broken);
  }

  /** A quotation that its paragraph does not close; tells whether the next one carries it on. */
  private boolean finish(
      Paragraph paragraph, int open, int seen, int end, boolean opened, boolean broken) {
    int next = paragraph.index() + 1;
    int mark = -1;
    if (next < layout.paragraphs().size()) {
      Paragraph after = layout.paragraphs().get(next);
      for (int word = layout.firstWord(after); word < layout.endWord(after) && mark < 0; word++) {
        boolean isMark =
            !QuotationMarks.isSingle(layout, word)
                && QuotationMarks.role(layout, word) != QuotationMarks.Role.NONE;
        mark = isMark ? word : -1;
      }
      boolean reopened = mark == layout.firstWord(after);
      boolean closedThere =
          mark >= 0 && QuotationMarks.role(layout, mark) == QuotationMarks.Role.CLOSE;
      if (reopened || closedThere) {
        add(open, end, opened, false, true, broken);
        return closedThere && !reopened;
      }
    }
    strays.add(new Stray(open, true));
    int cut = Narration.start(layout, seen, end);
    add(open, cut > 0 ? cut : end, opened, false, false, true);
    return false;
  }

  private void add(
      int open, int end, boolean opened, boolean closed, boolean goesOn, boolean broken) {
    if (end - open <= (closed ? 2 : 1)) {
      return;
    }
    Phrase phrase = new Phrase(open, end);
    List<Phrase> narration = closed ? Narration.inside(layout, open, end) : List.of();
    Quotation quotation =
        new Quotation(
            all.size(), phrase, opened, closed, goesOn, broken || !narration.isEmpty(), narration);
    all.add(quotation);
    for (int word = open; word < end; word++) {
      at[word] = quotation.index();
      quoted[word] = true;
    }
    for (Phrase told : narration) {
      for (int word = told.first(); word < told.end(); word++) {
        quoted[word] = false;
      }
    }
  }
}
