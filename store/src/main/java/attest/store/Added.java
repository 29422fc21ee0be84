package attest.store;

/**
 * What became of a record that was handed to the library.
 *
 * @param hash of its text
 * @param outcome stored, or why not
 */
public record Added(String hash, Outcome outcome) {
  /** What became of it. */
  public enum Outcome {
    /** The first record of its report: stored, with the report. */
    NEW,
    /** Stored beside the older ones; this one is searched from now on. */
    NEWER,
    /** Stored beside one of a newer engine, which stays the one that is searched. */
    OLDER,
    /** Not stored: the same record is there. */
    KNOWN,
    /**
     * Not stored: a record of the same text by the same engine is there, and what was given with
     * the text (title, outlet, date ...) or read from it differs.
     */
    DIFFERENT,
    /** Not stored: the report was to be forgotten. */
    FORGOTTEN
  }

  /** Whether the record was stored. */
  public boolean stored() {
    return outcome == Outcome.NEW || outcome == Outcome.NEWER || outcome == Outcome.OLDER;
  }
}
