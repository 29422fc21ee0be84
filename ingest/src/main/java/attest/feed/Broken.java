package attest.feed;

import attest.input.Problem;

/** A list that cannot be read. */
final class Broken extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Broken(String code, String sentence) {
    super(sentence, null, false, false);
    problem = Problem.failed(code, sentence);
  }

  Problem problem() {
    return problem;
  }

  static Broken xml(String why) {
    return new Broken("feed-broken", "This is no XML that could be mended: " + why);
  }
}
