package attest.bench;

/** Scores the engine's records against gold ones. */
public final class Score {
  private Score() {}

  /** Prints the scores. */
  public static void main(String[] args) {
    System.err.println("score: nothing to score yet");
  }
}
