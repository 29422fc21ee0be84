package attest.resolve.speech;

import attest.resolve.Statement;
import attest.resolve.speech.Quotations.Quotation;
import attest.text.Paragraph;
import attest.text.Phrase;
import java.util.List;
import java.util.Set;

/**
 * Finds speech in headlines, which have no verb of saying ("X: words", "words: X", "X 'alarmed' by
 * Z"), and posts from social media set into a report ("words — Name (@handle) date").
 */
final class Headlines {
  private static final int LONGEST = 25;

  private Headlines() {}

  static void add(Page page, List<Draft> drafts) {
    for (Paragraph paragraph : page.layout.paragraphs()) {
      int first = page.layout.firstWord(paragraph);
      int end = page.layout.endWord(paragraph);
      boolean headline =
          paragraph.index() <= 1
              && end - first <= LONGEST
              && end - first >= 4
              && !Set.of(".", "?", "!").contains(page.form(end - 1))
              && !page.isMark(end - 1);
      if (headline) {
        headline(page, drafts, first, end);
      }
      post(page, drafts, first, end);
    }
  }

  private static void headline(Page page, List<Draft> drafts, int first, int end) {
    int colon = -1;
    for (int word = first + 1; word < end - 1; word++) {
      boolean alone = page.form(word).equals(":") && page.layout.spaceBefore(word + 1);
      colon = alone ? word : colon;
    }
    if (colon > 0 && uncovered(drafts, colon) && unsaid(drafts, new Phrase(first, end))) {
      Phrase left = new Phrase(first, colon);
      Phrase right = new Phrase(colon + 1, end);
      if (isSpeaker(page, right) && left.size() > 2) {
        drafts.add(new Draft(right, null, List.of(left), "a headline with its speaker last"));
        return;
      }
      if (isSpeaker(page, left) && right.size() > 2) {
        drafts.add(new Draft(left, null, List.of(right), "a headline with its speaker first"));
        return;
      }
    }
    for (int word = first + 1; word < end; word++) {
      Quotation quotation = page.quotations.at(word);
      if (quotation == null || quotation.phrase().first() != word || !uncovered(drafts, word)) {
        continue;
      }
      Phrase source = new Phrase(first, word);
      boolean predicate =
          quotation.inner().size() <= 4
              && quotation.phrase().end() < end
              && Set.of("IN", "TO").contains(page.syntax.pos(quotation.phrase().end()));
      if (predicate && isSpeaker(page, source)) {
        Phrase line = new Phrase(word, end);
        drafts.removeIf(
            d ->
                d.cue != null
                    && line.overlaps(d.cue)
                    && (d.source == null || source.overlaps(d.source)));
        drafts.add(new Draft(source, null, List.of(line), "a headline that quotes a word"));
        return;
      }
    }
  }

  private static boolean isSpeaker(Page page, Phrase phrase) {
    if (phrase.size() > 6 || page.hasVerb(phrase.first(), phrase.end())) {
      return false;
    }
    for (int word = phrase.first(); word < phrase.end(); word++) {
      if (page.isMark(word)) {
        return false;
      }
    }
    return page.canSpeak(phrase.last());
  }

  private static boolean uncovered(List<Draft> drafts, int word) {
    return drafts.stream().noneMatch(d -> d.holds(word) || d.cue != null && d.cue.contains(word));
  }

  /** Whether no statement holds most of the words of a line. */
  private static boolean unsaid(List<Draft> drafts, Phrase line) {
    Draft whole = new Draft(null, null, List.of(line), "");
    return drafts.stream().noneMatch(d -> d.shared(whole) * 2 > line.size());
  }

  private static void post(Page page, List<Draft> drafts, int first, int end) {
    for (int word = first + 3; word < end; word++) {
      if (!page.form(word).startsWith("@") || word < 1 || !page.form(word - 1).equals("(")) {
        continue;
      }
      int dash = -1;
      for (int at = word - 2; at > first && at > word - 10; at--) {
        if (Set.of("\u2014", "\u2013", "--", "-").contains(page.form(at))) {
          dash = at;
          break;
        }
      }
      if (dash < 0 || dash + 1 >= word - 1) {
        continue;
      }
      int stop = dash;
      while (stop > first + 1
          && (page.form(stop - 1).startsWith("http")
              || page.form(stop - 1).startsWith("pic.")
              || page.form(stop - 1).contains("/")
              || page.form(stop - 1).equals("."))) {
        stop--;
      }
      Phrase content = new Phrase(first, stop);
      int close = word + 1 < end && page.form(word + 1).equals(")") ? word + 2 : word + 1;
      Draft draft =
          new Draft(
              new Phrase(dash + 1, close), null, List.of(content), "a post set into the report");
      drafts.removeIf(d -> d.shared(draft) * 10 >= 6 * Math.max(d.size(), content.size()));
      draft.kind = Statement.Kind.DIRECT;
      draft.medium =
          new Statement.Medium(
              Statement.Medium.Type.SOCIAL_MEDIA, List.of(page.layout.range(word, word + 1)));
      drafts.add(draft);
      return;
    }
  }
}
