package attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Groups words into sentences and paragraphs. A line break ends a paragraph, unless the line goes
 * on in lower case (a text with hard line ends). Points, question and exclamation marks end a
 * sentence, with the closing marks that follow them; so does a bar between spaces.
 *
 * <p>Known failures: a question or exclamation that ends a quotation before "Smith said" is told
 * from a sentence end by a few verbs only; headlines without a line break run on.
 */
final class Sentences {
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "in",
          "on",
          "at",
          "but",
          "and",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "their",
          "its",
          "there",
          "when",
          "while",
          "after",
          "before",
          "if",
          "as",
          "for",
          "from",
          "however",
          "meanwhile",
          "both",
          "some",
          "many",
          "no",
          "not",
          "what",
          "who",
          "why",
          "how",
          "our",
          "my",
          "by",
          "with");

  private static final Set<String> SAYING =
      Set.of("said", "says", "asked", "told", "added", "wrote", "tweeted", "shouted", "cried");

  private static final Set<String> DASHES = Set.of("--", "-", "\u2014", "\u2013");
  private static final int LONGEST_DATELINE = 12;

  /** A run of words without an end is cut after so many: no work grows with its square. */
  private static final int LONGEST = 400;

  /** Spaces that stand for a line break in a text that has none. */
  private static final int GAP = 4;

  private Sentences() {}

  static Layout split(String text, List<Word> words) {
    List<Sentence> sentences = new ArrayList<>();
    List<Paragraph> paragraphs = new ArrayList<>();
    int first = 0;
    int opening = 0;
    boolean lines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    for (int next = 1; next <= words.size(); next++) {
      boolean last = next == words.size();
      boolean paragraph = last || endsParagraph(text, words, next) || !lines && gap(words, next);
      boolean opens = opening == sentences.size();
      if (!paragraph
          && next - first < LONGEST
          && !endsSentence(words, first, next)
          && !(opens && dateline(words, first, next))) {
        continue;
      }
      sentences.add(new Sentence(sentences.size(), paragraphs.size(), first, next));
      first = next;
      if (paragraph) {
        paragraphs.add(new Paragraph(paragraphs.size(), opening, sentences.size()));
        opening = sentences.size();
      }
    }
    return new Layout(text, words, sentences, paragraphs);
  }

  /** A wide gap after the end of a sentence: where a text lost its line breaks. */
  private static boolean gap(List<Word> words, int next) {
    Word before = words.get(next - 1);
    return words.get(next).start() - before.end() >= GAP
        && ".!?:\u2026\u201d\")".contains(before.form());
  }

  private static boolean endsParagraph(String text, List<Word> words, int next) {
    Word before = words.get(next - 1);
    Word after = words.get(next);
    int breaks = 0;
    for (int i = before.end(); i < after.start(); i++) {
      char c = text.charAt(i);
      if (c == '\n'
          || c == '\u2028'
          || c == '\u2029'
          || (c == '\r' && text.charAt(i + 1) != '\n')) {
        breaks++;
      }
    }
    if (breaks != 1) {
      return breaks > 1;
    }
    boolean goesOn = Character.isLowerCase(after.form().codePointAt(0));
    return !goesOn || ".!?:;\u2026\u201d\"".contains(before.form());
  }

  /** "HALMORA, May 12 (Agency) --" before the first sentence of a paragraph. */
  private static boolean dateline(List<Word> words, int first, int next) {
    if (next - first < 2 || next - first > LONGEST_DATELINE) {
      return false;
    }
    Word dash = words.get(next - 1);
    String place = words.get(first).form();
    return DASHES.contains(dash.form())
        && words.get(next - 2).end() < dash.start()
        && dash.end() < words.get(next).start()
        && place.length() > 2
        && place.chars().allMatch(Character::isUpperCase)
        && !Character.isLowerCase(words.get(next).form().codePointAt(0));
  }

  /** A bar between spaces parts a headline from the name of its outlet. */
  private static boolean bar(List<Word> words, int word) {
    return words.get(word).form().equals("|")
        && word > 0
        && words.get(word - 1).end() < words.get(word).start()
        && words.get(word).end() < words.get(word + 1).start();
  }

  private static boolean endsSentence(List<Word> words, int first, int next) {
    Word after = words.get(next);
    if (bar(words, next - 1)) {
      return true;
    }
    if (isCloser(words, next) && !isOpener(words, next)) {
      return false;
    }
    boolean startsNew =
        Character.isUpperCase(after.form().codePointAt(0))
            || Character.isDigit(after.form().codePointAt(0))
            || isOpener(words, next);
    if (!startsNew) {
      return false;
    }
    int mark = next - 1;
    while (mark > first && isCloser(words, mark)) {
      mark--;
    }
    String form = words.get(mark).form();
    boolean closed = mark < next - 1;
    if (form.equals("?") || form.equals("!")) {
      return !(closed && speakerFollows(words, next));
    }
    if (form.equals(".") || form.startsWith("..") || form.equals("\u2026")) {
      boolean glued = words.get(next - 1).end() == after.start();
      return !glued
          || closed
          || (mark > first && Character.isLowerCase(lastOf(words.get(mark - 1).form())));
    }
    return form.length() > 2
        && form.endsWith(".")
        && form.indexOf('.') < form.length() - 1
        && STARTERS.contains(after.lower())
        && after.isCapitalized();
  }

  private static int lastOf(String form) {
    return form.codePointBefore(form.length());
  }

  private static boolean speakerFollows(List<Word> words, int next) {
    for (int i = next; i < Math.min(words.size(), next + 5); i++) {
      if (SAYING.contains(words.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCloser(List<Word> words, int index) {
    String form = words.get(index).form();
    if (form.length() != 1) {
      return false;
    }
    char c = form.charAt(0);
    if (c == '"' || c == '\'') {
      boolean glued = index > 0 && words.get(index - 1).end() == words.get(index).start();
      return glued;
    }
    return c == '\u201d' || c == '\u2019' || c == ')' || c == ']' || c == '\u00bb';
  }

  private static boolean isOpener(List<Word> words, int index) {
    String form = words.get(index).form();
    if (form.length() != 1) {
      return false;
    }
    char c = form.charAt(0);
    if (c == '"' || c == '\'') {
      boolean glued =
          index + 1 < words.size() && words.get(index).end() == words.get(index + 1).start();
      boolean apart = index == 0 || words.get(index - 1).end() < words.get(index).start();
      return glued && apart;
    }
    return c == '\u201c' || c == '\u2018' || c == '(' || c == '[' || c == '\u00ab';
  }
}
