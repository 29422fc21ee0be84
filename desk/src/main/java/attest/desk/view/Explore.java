package attest.desk.view;

import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.query.Query;
import attest.store.Cursor;
import attest.store.Library;
import attest.store.Page;
import attest.store.Sort;
import java.util.List;
import java.util.Optional;

/**
 * What a query finds.
 *
 * @param query as it was asked
 * @param normal the same as attest prints it
 * @param reports how many there are
 * @param rows a page of them
 * @param next where the next page begins
 */
public record Explore(
    String query, String normal, long reports, List<Row> rows, Optional<String> next) {
  private static final int PAGE = 20;

  /** Asks a library. */
  public static Explore of(Library library, Ask ask) {
    Query query = ask.query();
    Page page = library.find(query, sort(ask), cursor(ask), ask.number("limit", PAGE, 1, 100));
    List<Row> rows =
        page.hits().stream().map(hit -> Row.of(hit, library.get(hit.hash()), query)).toList();
    return new Explore(
        ask.words(), query.print(), library.count(query), rows, page.next().map(Cursor::print));
  }

  private static Sort sort(Ask ask) {
    return ask.value("sort").filter("oldest"::equals).isPresent() ? Sort.OLDEST : Sort.NEWEST;
  }

  static Optional<Cursor> cursor(Ask ask) {
    return ask.value("after")
        .map(
            text ->
                Cursor.parse(text)
                    .orElseThrow(
                        () ->
                            new Problem(
                                400, "no-cursor", "The parameter after is no place in a list.")));
  }
}
