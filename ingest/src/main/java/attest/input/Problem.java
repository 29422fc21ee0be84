package attest.input;

/**
 * Why an input did not become a report.
 *
 * @param kind skipped: it is no report, and that is as it should be; failed: it could not be read
 * @param code for programs: lower case with hyphens
 * @param sentence for people
 */
public record Problem(Kind kind, String code, String sentence) {
  /** Whether somebody should look at it. */
  public enum Kind {
    SKIPPED,
    FAILED
  }

  /** It is no report, and that is as it should be. */
  public static Problem skipped(String code, String sentence) {
    return new Problem(Kind.SKIPPED, code, sentence);
  }

  /** It could not be read. */
  public static Problem failed(String code, String sentence) {
    return new Problem(Kind.FAILED, code, sentence);
  }
}
