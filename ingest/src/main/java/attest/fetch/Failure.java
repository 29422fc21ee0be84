package attest.fetch;

import attest.input.Problem;
import java.time.Instant;
import java.util.Optional;

/** A fetch that came to nothing. */
final class Failure extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;
  private final transient Optional<Instant> again;

  Failure(Problem problem, Optional<Instant> again) {
    super(problem.sentence(), null, false, false);
    this.problem = problem;
    this.again = again;
  }

  Failure(String code, String sentence) {
    this(Problem.failed(code, sentence), Optional.empty());
  }

  Problem problem() {
    return problem;
  }

  Optional<Instant> again() {
    return again;
  }
}
