package attest.desk.view;

import attest.desk.web.Address;
import attest.desk.web.Ask;
import attest.query.Query;
import attest.store.Cursor;
import attest.store.Library;
import attest.store.Page;
import attest.store.Sort;
import java.util.List;
import java.util.Optional;

/**
 * What a query finds, in one of four views.
 *
 * @param query as it was asked
 * @param normal the same as attest prints it
 * @param view list, table, map or time
 * @param sort newest or oldest
 * @param reports how many there are
 * @param inForce what the query asks, part by part
 * @param rows a page of reports, for list and table
 * @param map for the view of that name
 * @param time for the view of that name
 * @param next where the next page begins
 */
public record Explore(
    String query,
    String normal,
    String view,
    String sort,
    long reports,
    List<Asked.Part> inForce,
    List<Row> rows,
    Optional<Atlas> map,
    Optional<Timeline> time,
    Optional<String> next) {
  private static final int PAGE = 20;

  /** Asks a library. */
  public static Explore of(Found found, Ask ask) {
    Asked asked = Asked.of(ask);
    Page page =
        asked.view().equals("list") || asked.view().equals("table")
            ? found.page(
                asked.query(),
                asked.sort().equals("newest") ? Sort.NEWEST : Sort.OLDEST,
                ask.after(),
                ask.number("limit", PAGE, 1, 100))
            : new Page(List.of(), Optional.empty());
    return new Explore(
        asked.words(),
        asked.query().print(),
        asked.view(),
        asked.sort(),
        found.count(asked.query()),
        asked.inForce(),
        rows(found.library(), page, asked),
        asked.view().equals("map")
            ? Optional.of(Atlas.of(found, asked, ask.value("area")))
            : Optional.empty(),
        asked.view().equals("time") ? Optional.of(Timeline.of(found, asked)) : Optional.empty(),
        page.next().map(Cursor::print));
  }

  private static List<Row> rows(Library library, Page page, Asked asked) {
    int most = asked.view().equals("table") ? Row.DENSE : Row.FEW;
    return page.hits().stream()
        .map(hit -> Row.of(hit, library.get(hit.hash()), asked.query(), most))
        .toList();
  }

  private Asked asked() {
    return new Asked(query, Query.parse(query), view, sort);
  }

  /** Where the same leads in another view. */
  public String as(String other) {
    return asked().as(other);
  }

  /** Where the same leads in another order. */
  public String sorted(String other) {
    return asked().sorted(other);
  }

  /** Where the next page is. */
  public String more() {
    return asked().address("/explore").with("q", query).with("after", next).toString();
  }

  /** Where another part of the desk leads with the same query. */
  public String at(String path) {
    return Address.of(path).with("q", query).toString();
  }

  /** Where the values are counted. */
  public String facets() {
    return asked().address("/explore/facets").with("q", query).toString();
  }

  /** "1,234 reports". */
  public String count() {
    return Figures.of(reports, "report");
  }
}
