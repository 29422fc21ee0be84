package attest.query;

/**
 * A query that cannot be read. The message is one sentence: what was expected, what stands there.
 */
public final class QueryError extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final int column;

  QueryError(String code, int column, String sentence) {
    super(sentence);
    this.code = code;
    this.column = column;
  }

  /**
   * A stable code: part-missing, value-missing, no-words, unknown-field, unknown-value, no-number,
   * no-day, no-place, open-quotation, open-parenthesis, stray-parenthesis, too-deep or too-long.
   */
  public String code() {
    return code;
  }

  /**
   * Where something else was expected, in code points from 1; one past the last where the query
   * ended too early.
   */
  public int column() {
    return column;
  }
}
