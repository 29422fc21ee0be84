package attest.desk.web;

import attest.desk.guard.Visitor;
import attest.query.Query;
import attest.query.QueryError;
import attest.store.Cursor;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for: the parts of an address, and who asks. All that a view shows depends on these,
 * on the library and on nothing else.
 */
public record Ask(Context context) {
  /** The name under which a request carries its visitor. */
  static final String VISITOR = "visitor";

  private static final String ABOUT = "about";

  /** Longest query that is read, in UTF-16 units. */
  private static final int LONGEST = 10_000;

  /** Who asks. */
  public Visitor visitor() {
    Visitor visitor = context.attribute(VISITOR);
    return visitor == null ? Visitor.NOBODY : visitor;
  }

  /** Tells a request who makes it. */
  public static void by(Context context, Visitor visitor) {
    context.attribute(VISITOR, visitor);
  }

  /** Tells what a request changes or hands on, for those who look later at who did what. */
  public void about(String what) {
    context.attribute(ABOUT, what);
  }

  /** What is changed; empty where nobody told more than the path does. */
  public Optional<String> about() {
    return Optional.ofNullable(context.attribute(ABOUT));
  }

  /** A variable part of the path. */
  public String part(String name) {
    return context.pathParam(name);
  }

  /** A variable part of the path that is a number. */
  public long id(String name) {
    String text = part(name);
    if (!text.matches("[0-9]{1,18}")) {
      throw Problem.missing("There is nothing numbered so.");
    }
    return Long.parseLong(text);
  }

  /** A parameter of the address; empty where it is missing or blank. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(context.queryParam(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Where the page that is asked for begins; empty for the first. */
  public Optional<Cursor> after() {
    return value("after")
        .map(
            text ->
                Cursor.parse(text)
                    .orElseThrow(
                        () ->
                            new Problem(
                                400, "no-cursor", "The parameter after is no place in a list.")));
  }

  /** All values of a parameter that may stand several times. */
  public List<String> values(String name) {
    return context.queryParams(name);
  }

  /** A field of a form that was sent; empty where it is missing or blank. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(context.formParam(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** A field that a form cannot go without. */
  public String needed(String name) {
    return field(name)
        .orElseThrow(
            () -> new Problem(400, "field-missing", "The form's field " + name + " is empty."));
  }

  /** The query as it stands in the address. */
  public String words() {
    return value("q").orElse("");
  }

  /** The same, read. */
  public Query query() {
    return query(words());
  }

  /** Reads a query of the address. */
  public static Query query(String words) {
    if (words.length() > LONGEST) {
      throw new Problem(
          400, "query-long", "A query has at most " + LONGEST + " characters; this one has more.");
    }
    try {
      return Query.parse(words);
    } catch (QueryError e) {
      throw new Problem(400, e.code(), "Column " + e.column() + " of the query: " + e.getMessage());
    }
  }

  /** A whole number of the address, held between two others. */
  public int number(String name, int usual, int least, int most) {
    Optional<String> value = value(name);
    if (value.isEmpty()) {
      return usual;
    }
    if (!value.get().matches("[0-9]{1,9}")) {
      throw new Problem(400, "no-number", "The parameter " + name + " is a whole number.");
    }
    return Math.clamp(Integer.parseInt(value.get()), least, most);
  }
}
