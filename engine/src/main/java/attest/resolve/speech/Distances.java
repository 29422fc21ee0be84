package attest.resolve.speech;

import attest.resolve.speech.Quotations.Quotation;
import attest.text.Phrase;
import attest.text.Range;
import java.util.List;
import java.util.Set;

/**
 * Words the outlet sets in quotation marks to keep its distance: one to three words in its own
 * sentence. Nicknames, names and titles of works are none.
 */
final class Distances {
  private static final int LONGEST = 3;
  private static final Set<String> NAMING =
      Set.of(
          "called",
          "named",
          "titled",
          "entitled",
          "dubbed",
          "nicknamed",
          "codenamed",
          "word",
          "words",
          "term",
          "phrase",
          "song",
          "film",
          "book",
          "movie",
          "operation");

  private Distances() {}

  static void find(Page page, List<Draft> drafts, List<Range> distances) {
    boolean[] said = new boolean[page.words()];
    for (Draft draft : drafts) {
      for (Phrase run : draft.content) {
        java.util.Arrays.fill(said, run.first(), run.end(), true);
      }
    }
    for (Quotation quotation : page.quotations.all()) {
      Phrase inner = quotation.inner();
      boolean soCalled =
          quotation.phrase().first() > 0
              && page.lower(quotation.phrase().first() - 1).equals("so-called");
      boolean small = quotation.closed() && !quotation.malformed() && inner.size() <= LONGEST;
      if (small && (soCalled || !said[inner.first()]) && !names(page, quotation)) {
        distances.add(page.layout.range(quotation.phrase().first(), quotation.phrase().end()));
      }
    }
  }

  private static boolean names(Page page, Quotation quotation) {
    Phrase phrase = quotation.phrase();
    boolean capital = page.layout.word(quotation.inner().first()).isCapitalized();
    boolean before = phrase.first() > 0 && page.layout.word(phrase.first() - 1).isCapitalized();
    boolean after = phrase.end() < page.words() && page.layout.word(phrase.end()).isCapitalized();
    boolean sentence =
        phrase.first() == page.layout.sentenceOf(phrase.first()).first()
            && phrase.end() >= page.layout.sentenceOf(phrase.first()).end() - 1;
    boolean naming =
        phrase.first() > 0 && NAMING.contains(page.lower(phrase.first() - 1)) && capital;
    return capital && (before || after)
        || naming
        || sentence
        || Wording.isTitle(page, quotation)
        || !page.isWord(quotation.inner().first());
  }
}
