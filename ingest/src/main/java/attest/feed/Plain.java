package attest.feed;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a title or a name, without the HTML that some feeds write there. */
final class Plain {
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,500}>");
  private static final Pattern REFERENCE = Pattern.compile("&(#?[A-Za-z0-9]{2,8});");
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\S+@\\S+\\s+\\(([^()]+)\\)");
  private static final int LONGEST = 1000;

  private Plain() {}

  static Optional<String> of(String text) {
    if (text == null || text.length() > 10 * LONGEST) {
      return Optional.empty();
    }
    String words = TAG.matcher(text).replaceAll(" ");
    words = REFERENCE.matcher(words).replaceAll(Plain::letter);
    words = words.replaceAll("[\\s\\p{Cntrl}\\u00a0]+", " ").strip();
    return Optional.of(words).filter(some -> !some.isEmpty() && some.length() <= LONGEST);
  }

  private static String letter(MatchResult reference) {
    return Matcher.quoteReplacement(Entities.letter(reference.group(1)).orElse(reference.group()));
  }

  /** A name; empty for what is only an address of mail. */
  static Optional<String> name(String text) {
    return of(text)
        .map(words -> IN_BRACKETS.matcher(words).replaceFirst("$1").strip())
        .filter(words -> !ADDRESS.matcher(words).matches());
  }
}
