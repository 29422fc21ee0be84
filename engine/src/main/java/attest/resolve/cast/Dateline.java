package attest.resolve.cast;

import attest.text.Phrase;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The place that opens a report: "HALMORA, May 12 (Agency) -", "HALMORA --". */
final class Dateline {
  private static final Set<String> DASHES =
      Set.of("--", "-", "\u2014", "\u2013", "\u0097", "\u0096");
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST = 12;

  private Dateline() {}

  /** The capitals at a word, if a date, a source or a dash follows them as in a dateline. */
  static Optional<Phrase> at(Cast cast, int word) {
    int words = cast.layout.words().size();
    int end = word;
    int letters = 0;
    while (end < Math.min(words, word + LONGEST_NAME) && isUpper(cast.layout.word(end).form())) {
      letters += cast.layout.word(end).form().length();
      end++;
    }
    Phrase phrase = new Phrase(word, Math.max(word + 1, end));
    return letters > 3 && follows(cast, phrase) ? Optional.of(phrase) : Optional.empty();
  }

  /** Whether what stands after a name in capitals ends a dateline. */
  static boolean follows(Cast cast, Phrase phrase) {
    int end = phrase.end();
    int words = cast.layout.words().size();
    if (end >= words || !isUpper(cast.text(phrase))) {
      return false;
    }
    if (cast.lower(end).equals("(")
        || DASHES.contains(cast.lower(end)) && cast.layout.spaceBefore(end)) {
      return true;
    }
    for (int word = end;
        word < Math.min(end + LONGEST, words) && cast.lower(end).equals(",");
        word++) {
      if (DASHES.contains(cast.lower(word)) && cast.layout.spaceBefore(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUpper(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && text.chars().anyMatch(Character::isLetter)
        && text.chars().noneMatch(Character::isDigit);
  }
}
