package attest.query;

import java.util.List;

/**
 * Characters of a query that stand for a phrase or a value.
 *
 * @param text as they were typed, without quotation marks
 * @param quoted whether they stood in quotation marks
 * @param column of the first of them, in code points from 1
 */
record Words(String text, boolean quoted, int column) {
  /** Their terms, at least one and not too many. */
  List<String> terms() {
    List<String> terms = Terms.of(text);
    if (terms.isEmpty()) {
      throw error("no-words", "Expected letters or digits, not \"" + shortened(text) + "\".");
    }
    if (terms.size() > Query.LONGEST) {
      throw error(
          "too-long", "Expected at most " + Query.LONGEST + " words, not " + terms.size() + ".");
    }
    return terms;
  }

  /** Those from one place to before another. */
  Words part(int from, int to) {
    return new Words(text.substring(from, to), quoted, column + text.codePointCount(0, from));
  }

  Words from(int from) {
    return part(from, text.length());
  }

  QueryError error(String code, String sentence) {
    return new QueryError(code, column, sentence);
  }

  /** An error that says what they are not, and what was expected in their place. */
  QueryError no(String code, String what, String expected) {
    return error(code, "\"%s\" is no %s; expected %s.".formatted(shortened(text), what, expected));
  }

  /** At most 40 characters of what was typed, to be shown in a sentence. */
  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 40)) + "\u2026";
  }
}
