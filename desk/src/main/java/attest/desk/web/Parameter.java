package attest.desk.web;

/**
 * A parameter of an address.
 *
 * @param meaning half a sentence for the description of the API
 */
public record Parameter(String name, String meaning) {
  /** What the reports must have. */
  public static final Parameter QUERY = new Parameter("q", "a query, as in the search box");

  /** Where a page begins. */
  public static final Parameter AFTER =
      new Parameter("after", "go on where a page before ended, which told this as next");

  /** How long a page is. */
  public static final Parameter LIMIT = new Parameter("limit", "at most so many, up to 100");
}
