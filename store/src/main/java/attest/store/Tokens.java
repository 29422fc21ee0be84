package attest.store;

import attest.query.Terms;
import attest.record.Article;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tokens under which words and codes are searched. A term of the text is its own token; a term
 * of a field has the field's letter before it; a code has the field's name. The mark between them
 * stands in no term, and neither database splits at it or drops it.
 */
final class Tokens {
  /** Stands between two values, so that no phrase reaches from one into the other. */
  static final String GAP = "¦";

  /** PostgreSQL's tokens are short, and nobody looks for a longer word letter by letter. */
  private static final int LONGEST = 100;

  private Tokens() {}

  /** The tokens of a text. */
  static List<String> text(String text) {
    return Terms.of(text).stream().map(Tokens::term).toList();
  }

  /** The tokens of words of a field. */
  static List<String> field(char field, List<String> terms) {
    return terms.stream().map(term -> field + GAP + term(term)).toList();
  }

  /** The token of a code of a field. */
  static String code(String field, String code) {
    return GAP + field + GAP + code.toLowerCase(Locale.ROOT).replace("-", GAP);
  }

  /** Whether a token is a code; no phrase holds one. */
  static boolean isCode(String token) {
    return token.startsWith(GAP) && token.indexOf(GAP, 1) > 0;
  }

  static String term(String term) {
    if (term.length() < LONGEST / 4 || term.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return term;
    }
    return GAP + Article.idOf(term);
  }

  /** Tokens one after the other, values kept apart. */
  static final class Row {
    private final List<String> tokens = new ArrayList<>();

    /** Keeps what follows from being a phrase with what stands there; codes do so, too. */
    Row gap() {
      String last = tokens.isEmpty() ? GAP : tokens.get(tokens.size() - 1);
      if (!last.equals(GAP) && !isCode(last)) {
        tokens.add(GAP);
      }
      return this;
    }

    Row token(String token) {
      tokens.add(token);
      return this;
    }

    Row value(List<String> value) {
      gap();
      tokens.addAll(value);
      return this;
    }

    Row code(String field, String code) {
      return codes(List.of(Tokens.code(field, code)));
    }

    Row codes(List<String> codes) {
      tokens.addAll(codes);
      return this;
    }

    Row words(char field, String text) {
      return value(field(field, Terms.of(text)));
    }

    List<String> tokens() {
      return tokens;
    }
  }
}
