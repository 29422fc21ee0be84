package attest.resolve;

/** By whose word something stands in the report. */
public sealed interface Voice {
  /** The outlet tells it in its own voice. */
  record Narrator() implements Voice {}

  /** It stands in somebody's words only. */
  record In(Statement statement) implements Voice {}
}
