package attest.read;

/** What a span of words is in an attribution, in the order of the columns. */
public enum Role {
  /** Names who is said to have said or thought it. */
  SOURCE,
  /** Signals the attribution. */
  CUE,
  /** What is ascribed. */
  CONTENT;

  /** How many roles there are. */
  public static final int COUNT = 3;
}
