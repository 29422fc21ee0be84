package attest.review;

/** A verdict that cannot be; says why and what to do instead. */
public final class ReviewError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  ReviewError(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  /** For programs, in words with hyphens. */
  public String code() {
    return code;
  }
}
