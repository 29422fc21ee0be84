package attest.export;

/** What several formats leave out or change, in a sentence each. */
final class Losses {
  /** In cells that hold lists. */
  static final String LISTS =
      "Several values of one cell are joined by \" | \"; a value that holds these signs cannot be"
          + " told from two.";

  /** In comma-separated files. */
  static final String CELLS =
      LISTS
          + " A cell of text that begins like a formula has an apostrophe before it; control"
          + " characters are replaced.";

  /** In tab-separated files. */
  static final String TABS =
      "Tabs and line breaks in values are spaces. A cell of text that begins like a formula has an"
          + " apostrophe before it; control characters are replaced.";

  /** Without the words of the reports. */
  static final String WORDS =
      "The words of the reports: sha256: and a hash stand in their place, and so for descriptions of"
          + " people who have no name.";

  private Losses() {}
}
