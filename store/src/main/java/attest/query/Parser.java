package attest.query;

/** Reads the language. */
final class Parser {
  /** Most parentheses and NOTs inside each other. */
  static final int DEEPEST = 50;

  /** Most words, phrases and fields of one query. */
  static final int MOST = 500;

  private Parser() {}

  static Query parse(String text) {
    throw new UnsupportedOperationException("not yet");
  }
}
