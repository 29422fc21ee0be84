package attest.query;

import attest.query.Query.All;
import attest.query.Query.And;
import attest.query.Query.Field;
import attest.query.Query.Not;
import attest.query.Query.Or;
import attest.query.Query.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the language: one method for each of its levels, from the loosest to the tightest. */
final class Parser {
  /** Quotation marks that only one of them closes, so that they may stand in straight ones. */
  private static final String CURLY = "\u201C\u201D\u201E";

  private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):");

  private final String text;
  private int at;
  private int depth;
  private int leaves;

  private Parser(String text) {
    this.text = text;
  }

  static Query parse(String text) {
    Parser parser = new Parser(text);
    parser.skipSpace();
    if (parser.atEnd()) {
      return new All();
    }
    Query query = parser.or();
    if (!parser.atEnd()) {
      throw parser.error(
          "stray-parenthesis", "This parenthesis closes none; expected more words or the end.");
    }
    return query;
  }

  private Query or() {
    List<Query> parts = new ArrayList<>();
    do {
      Query part = and();
      parts.addAll(part instanceof Or or ? or.parts() : List.of(part));
    } while (takeWord("OR"));
    return parts.size() == 1 ? parts.get(0) : new Or(parts);
  }

  private Query and() {
    List<Query> parts = new ArrayList<>();
    do {
      Query part = not();
      parts.addAll(part instanceof And and && !and.binds() ? and.parts() : List.of(part));
    } while (takeWord("AND") || !atEnd() && text.charAt(at) != ')' && !isWord("OR"));
    return parts.size() == 1 ? parts.get(0) : new And(parts);
  }

  private Query not() {
    if (takeWord("NOT")) {
      return negated();
    }
    if (!atEnd() && text.charAt(at) == '-') {
      at++;
      if (atEnd() || isSpace(text.codePointAt(at))) {
        throw error(
            "part-missing", "Expected a word, a phrase, a field or ( right after the minus.");
      }
      return negated();
    }
    return one();
  }

  private Query negated() {
    deeper();
    Query part = not();
    depth--;
    return new Not(part);
  }

  private Query one() {
    if (atEnd() || text.charAt(at) == ')' || isWord("AND") || isWord("OR")) {
      throw error(
          "part-missing", "Expected a word, a phrase in quotation marks, a field or ( here.");
    }
    if (text.charAt(at) == '(') {
      return parentheses();
    }
    if (++leaves > Query.MOST) {
      throw error("too-long", "A query has at most " + Query.MOST + " words, phrases and fields.");
    }
    Matcher field = FIELD.matcher(text).region(at, text.length());
    Query query = field.lookingAt() ? field(field.group(1)) : new Phrase(words().terms());
    skipSpace();
    return query;
  }

  /** What stands in parentheses; a field of a statement or event becomes a conjunction of one. */
  private Query parentheses() {
    int open = at;
    deeper();
    at++;
    skipSpace();
    Query query = or();
    if (atEnd()) {
      throw error(
          "open-parenthesis", "Expected ) for the parenthesis in column " + column(open) + ".");
    }
    at++;
    skipSpace();
    depth--;
    return query instanceof Field field && field.binds() ? new And(List.of(field)) : query;
  }

  private void deeper() {
    if (++depth > Query.DEEPEST) {
      throw error(
          "too-deep", "At most " + Query.DEEPEST + " parentheses and NOTs stand in each other.");
    }
  }

  private Query field(String name) {
    Optional<Key> key = Key.named(name);
    if (key.isEmpty()) {
      throw error(
          "unknown-field",
          "There is no field \"%s\"; expected one of %s, or quotation marks around the words."
              .formatted(
                  Words.shortened(name),
                  Stream.of(Key.values()).map(Key::word).collect(Collectors.joining(", "))));
    }
    at += name.length() + 1;
    if (atEnd() || isBreak(text.codePointAt(at)) && !isQuotationMark(text.charAt(at))) {
      throw error(
          "value-missing", "Expected " + Values.expected(key.get()) + " right after the colon.");
    }
    return new Field(key.get(), Values.read(key.get(), words()));
  }

  /** The characters to the next break, or those between quotation marks. */
  private Words words() {
    int from = at;
    if (isQuotationMark(text.charAt(at))) {
      String closing = text.charAt(at) == '"' ? "\"" : CURLY;
      do {
        at++;
        if (atEnd()) {
          throw error(
              "open-quotation",
              "Expected the quotation mark that closes the one in column " + column(from) + ".");
        }
      } while (closing.indexOf(text.charAt(at)) < 0);
      at++;
      return new Words(text.substring(from + 1, at - 1), true, column(from + 1));
    }
    while (!atEnd() && !isBreak(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return new Words(text.substring(from, at), false, column(from));
  }

  /** Goes past an operator and the space behind it, where one stands here. */
  private boolean takeWord(String operator) {
    if (!isWord(operator)) {
      return false;
    }
    at += operator.length();
    skipSpace();
    return true;
  }

  private boolean isWord(String operator) {
    int end = at + operator.length();
    return text.startsWith(operator, at)
        && (end == text.length() || isBreak(text.codePointAt(end)));
  }

  private void skipSpace() {
    while (!atEnd() && isSpace(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private boolean atEnd() {
    return at == text.length();
  }

  /** Whether a word ends before this character. */
  private static boolean isBreak(int point) {
    return isSpace(point) || point == '(' || point == ')' || isQuotationMark(point);
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isQuotationMark(int point) {
    return point == '"' || CURLY.indexOf(point) >= 0;
  }

  private QueryError error(String code, String sentence) {
    return new QueryError(code, column(at), sentence);
  }

  private int column(int unit) {
    return text.codePointCount(0, unit) + 1;
  }
}
