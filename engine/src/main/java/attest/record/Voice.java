package attest.record;

/** By whose word something stands in the report. */
public sealed interface Voice {
  /** The outlet tells it in its own voice. */
  record Narrator() implements Voice {}

  /**
   * It stands in somebody's words only.
   *
   * @param id the id of the statement
   */
  record In(String id) implements Voice {}
}
