package attest.resolve.time;

import attest.text.Phrase;
import attest.text.Range;
import attest.text.Word;
import java.util.List;

/** Where a run of dates ("3 May to 5 June", "1961-1963") falls into the two it goes between. */
final class TimeRuns {
  private TimeRuns() {}

  /** The words of the first and of the second date; one range where nothing parts them. */
  static List<Range> halves(TimeTokens words, Phrase phrase) {
    Range whole = phrase.range(words.layout);
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Word word = words.layout.word(i);
      boolean inner = i > phrase.first() && i < phrase.end() - 1;
      if (inner
          && (TimeWords.isDash(words.at(i))
              || words.is(i, "to", "and", "or", "through", "until", "till", "/"))) {
        return List.of(
            new Range(whole.start(), words.layout.word(i - 1).end()),
            new Range(words.layout.word(i + 1).start(), whole.end()));
      }
      int hyphen = hyphen(words.at(i));
      if (hyphen > 0) {
        return List.of(
            new Range(whole.start(), word.start() + hyphen),
            new Range(word.start() + hyphen + 1, whole.end()));
      }
    }
    return List.of(whole);
  }

  /** The hyphen between two dates in one word; not that of "mid-March". */
  private static int hyphen(String form) {
    for (int i = 1; i < form.length() - 1; i++) {
      char at = form.charAt(i);
      if (at == '-' || at == '\u2010' || at == '\u2011') {
        boolean part =
            form.startsWith("mid") || form.startsWith("early") || form.startsWith("late");
        return part ? -1 : i;
      }
    }
    return -1;
  }
}
