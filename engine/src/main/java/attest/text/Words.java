package attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into words: white space, control and format characters part them; marks stand
 * alone; abbreviations keep their point, hyphens hold, the clitics {@code 's n't 're 've 'll 'd 'm}
 * are words of their own.
 *
 * <p>Known failures: an abbreviation that no list knows loses its point; {@code 's} for "is" and
 * for the genitive look alike.
 */
final class Words {
  private static final String APOSTROPHE = "['\u2019]";

  /** One alternative per kind of word, the most specific first; possessive, so linear in time. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s<>\"\u201c\u201d]++|[@#][\\p{L}\\p{N}_]++"
              + "|(?:\\p{L}\\.){2,32}+(?!\\p{L})"
              + "|[+-]?\\d++(?:[.,:]\\d++)*+(?:st|nd|rd|th|s|bn|km|mm|m|k)?+(?![\\p{L}\\p{N}-])"
              + "|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:[-\u2010\u2011_'\u2019&][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+)*+"
              + "|\\.{2,}+|-{2,}+|\u2026++|.",
          Pattern.DOTALL);

  private static final Pattern CLITIC =
      Pattern.compile("(?i)(n" + APOSTROPHE + "t|" + APOSTROPHE + "(?:s|re|ve|ll|d|m))$");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "sen", "sens", "rep", "reps", "gov",
          "govs", "gen", "lt", "col", "sgt", "cpl", "capt", "cmdr", "adm", "maj", "brig", "pvt",
          "st", "jr", "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "inc", "corp", "co", "ltd", "bros", "vs", "etc", "no", "nos", "approx",
          "dept", "est", "fig", "min", "max", "ave", "blvd", "rd", "mt", "ft", "fla", "calif",
          "mass", "pa", "va", "ariz", "conn", "mich", "minn", "wis", "ill", "ind", "tenn", "tex",
          "ga", "ala", "ark", "colo", "ore", "wash", "okla", "neb", "nev", "mo", "md", "del",
          "supt", "det", "insp", "sec", "asst", "spc", "pfc", "amb", "messrs", "mme", "mlle");

  /** Abbreviations that are common words too: they keep a point only before a capital or digit. */
  private static final Set<String> DOUBTFUL =
      Set.of(
          "no", "nos", "co", "mar", "jun", "sec", "min", "max", "fig", "est", "del", "pa", "ill",
          "ind", "mo", "ore", "wash", "mass", "ft", "rd", "st", "ga", "va", "ms", "det", "ala");

  private Words() {}

  static List<Word> split(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (isGap(codePoint)) {
        at += Character.charCount(codePoint);
        continue;
      }
      matcher.region(at, text.length());
      matcher.useTransparentBounds(true);
      int end = matcher.lookingAt() ? matcher.end() : at + Character.charCount(codePoint);
      end = Math.max(end, at + Character.charCount(codePoint));
      at = add(words, text, at, end);
    }
    return words;
  }

  private static int add(List<Word> words, String text, int start, int end) {
    String form = text.substring(start, end);
    int letter = form.codePointAt(0);
    if (form.startsWith("http") || form.startsWith("www.")) {
      int stop = end;
      while (stop > start + 1 && ".,;:!?)]'\u2019".indexOf(text.charAt(stop - 1)) >= 0) {
        stop--;
      }
      put(words, text, start, stop);
      return stop;
    }
    if (Character.isLetter(letter)) {
      Matcher clitic = CLITIC.matcher(form);
      if (clitic.find() && clitic.start() > 0) {
        put(words, text, start, start + clitic.start());
        put(words, text, start + clitic.start(), end);
        return end;
      }
      if (end < text.length() && text.charAt(end) == '.' && keepsPoint(text, form, end)) {
        end++;
      }
    } else if (isApostrophe(letter) && end - start == 1) {
      Matcher tail = TAIL.matcher(text).region(start, text.length());
      boolean attached = start > 0 && Character.isLetterOrDigit(text.codePointBefore(start));
      if (attached && tail.lookingAt()) {
        end = tail.end();
      }
    }
    put(words, text, start, end);
    return end;
  }

  /** A clitic whose host was a word of another kind, as in "U.S.'s". */
  private static final Pattern TAIL =
      Pattern.compile("(?i)" + APOSTROPHE + "(?:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}])");

  private static boolean keepsPoint(String text, String form, int end) {
    String lower = form.toLowerCase(Locale.ROOT);
    boolean single = form.length() == 1 && Character.isUpperCase(form.charAt(0));
    if (!single && !ABBREVIATIONS.contains(lower)) {
      return false;
    }
    int next = end + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (next >= text.length() || text.charAt(next) == '\n' || text.charAt(next) == '\r') {
      return false;
    }
    if (single) {
      return Character.isLetter(text.codePointAt(next)) && !"I".equals(form);
    }
    if (!DOUBTFUL.contains(lower)) {
      return true;
    }
    int follower = text.codePointAt(next);
    return Character.isUpperCase(form.charAt(0))
        && (Character.isUpperCase(follower) || Character.isDigit(follower));
  }

  private static void put(List<Word> words, String text, int start, int end) {
    words.add(new Word(words.size(), new Range(start, end), text.substring(start, end)));
  }

  static boolean isApostrophe(int codePoint) {
    return codePoint == '\'' || codePoint == '\u2019';
  }

  /** Whether a character parts words and belongs to none. */
  static boolean isGap(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isWhitespace(codePoint)
        || type == Character.SPACE_SEPARATOR
        || type == Character.FORMAT
        || type == Character.CONTROL
        || codePoint == 0xFFFD;
  }
}
