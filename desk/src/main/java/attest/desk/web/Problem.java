package attest.desk.web;

/** An answer that is not what was asked for: told as a page, or under /api as problem+json. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /**
   * @param status of HTTP
   * @param code for programs, in words with hyphens
   * @param sentence for people: what is wrong, and what to do
   */
  public Problem(int status, String code, String sentence) {
    super(sentence);
    this.status = status;
    this.code = code;
  }

  /** There is nothing at this address. */
  public static Problem missing(String sentence) {
    return new Problem(404, "not-found", sentence);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
