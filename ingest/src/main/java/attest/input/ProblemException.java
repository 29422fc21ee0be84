package attest.input;

import java.io.IOException;

/** Why bytes could not be read, as it is told to people. */
public final class ProblemException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** An exception that carries a problem. */
  public ProblemException(Problem problem) {
    super(problem.sentence());
    this.problem = problem;
  }

  /** Something that failed. */
  static ProblemException failed(String code, String sentence) {
    return new ProblemException(Problem.failed(code, sentence));
  }

  /** What it carries. */
  public Problem problem() {
    return problem;
  }
}
