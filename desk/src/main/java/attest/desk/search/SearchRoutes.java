package attest.desk.search;

import attest.desk.door.Caller;
import attest.desk.guard.Role;
import attest.desk.guard.Secrets;
import attest.desk.view.SavedSearches;
import attest.desk.view.Shown;
import attest.desk.web.Answers;
import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.desk.web.Route;
import attest.query.Query;
import attest.store.Accounts;
import attest.store.Library;
import attest.store.SavedSearch;
import attest.store.Searches;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;

/** Saved searches, their feeds, and whom they tell. */
public final class SearchRoutes {
  /** Reports of a feed. */
  private static final int FEED = 50;

  private final Library library;
  private final Searches searches;
  private final Answers answers;
  private final Hooks hooks;
  private final Secrets secrets = new Secrets();

  private SearchRoutes(Library library, Answers answers, Hooks hooks) {
    this.library = library;
    this.searches = library.searches();
    this.answers = answers;
    this.hooks = hooks;
  }

  /** The routes. */
  public static List<Route> of(Library library, Answers answers, Hooks hooks) {
    SearchRoutes all = new SearchRoutes(library, answers, hooks);
    List<Route> routes = new ArrayList<>();
    routes.addAll(
        answers.live(
            "/searches",
            Role.READER,
            "One's own saved searches.",
            "searches.jte",
            ask -> SavedSearches.of(library.searches(), ask)));
    routes.add(post("/searches", Role.READER, "Saves a query: name, q.", all::add));
    routes.add(post("/searches/{id}/delete", Role.READER, "Deletes a search.", all::delete));
    routes.add(
        post(
            "/searches/{id}/feed",
            Role.READER,
            "Gives its feed another address; the old one is gone.",
            all::renew));
    routes.add(
        new Route(
            HandlerType.GET,
            "/searches/{id}/feed",
            Role.EVERYONE,
            "What it finds as an Atom feed, for whoever has its key.",
            all::feed));
    routes.add(
        post(
            "/searches/{id}/hook",
            Role.CODER,
            "Has an address told of new reports from now on: address.",
            all::hook));
    routes.add(post("/searches/{id}/unhook", Role.CODER, "Has nobody told.", all::unhook));
    routes.add(
        post("/searches/{id}/retry", Role.CODER, "Tells again what was given up.", all::retry));
    return List.copyOf(routes);
  }

  private static Route post(String path, Role role, String meaning, Handler handler) {
    return new Route(HandlerType.POST, path, role, meaning, handler);
  }

  private void add(Context context) {
    Ask ask = new Ask(context);
    String words = ask.field("q").orElse("");
    Query query = Ask.query(words);
    SavedSearch saved =
        searches.add(ask.visitor().name(), ask.needed("name"), query.print(), secrets.token());
    ask.about(saved.name());
    list(context);
  }

  private static void list(Context context) {
    context.redirect("/searches", HttpStatus.SEE_OTHER);
  }

  private void delete(Context context) {
    SavedSearch search = own(context);
    searches.delete(search.account(), search.id());
    list(context);
  }

  /** The search of a request, if it is one's own. */
  private SavedSearch own(Context context) {
    Ask ask = new Ask(context);
    SavedSearch search = searches.get(ask.visitor().name(), ask.id("id"));
    ask.about(search.name());
    return search;
  }

  private void renew(Context context) {
    SavedSearch search = own(context);
    searches.feed(search.account(), search.id(), secrets.token());
    list(context);
  }

  private void feed(Context context) {
    Ask ask = new Ask(context);
    String key = ask.value("key").orElse("");
    SavedSearch search =
        searches
            .get(ask.id("id"))
            .filter(one -> Secrets.same(one.feed(), key) && isOpen(one.account()))
            .orElseThrow(() -> Problem.missing("There is no such feed."));
    String tag =
        "W/\"" + Integer.toHexString((library.revision() + search.query()).hashCode()) + "\"";
    context.header("ETag", tag);
    context.header("Cache-Control", "private, no-cache");
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    context.contentType("application/atom+xml; charset=utf-8");
    context.result(
        Feed.of(search, searches.newest(Ask.query(search.query()), FEED), Caller.desk(context)));
  }

  /** Whether whoever saved a search may still read. */
  private boolean isOpen(String account) {
    Accounts accounts = library.accounts();
    return account.equals(Accounts.DESK) ? !accounts.any() : accounts.find(account).isPresent();
  }

  private void hook(Context context) {
    SavedSearch search = own(context);
    String address = new Ask(context).needed("address");
    hooks
        .check(address)
        .ifPresent(
            problem -> {
              throw new Problem(422, problem.code(), problem.sentence());
            });
    String secret = secrets.token();
    searches.hook(search.account(), search.id(), address, secret);
    new Ask(context).about(search.name() + ", " + address);
    context.header("Cache-Control", "no-store");
    answers.page(
        context, "shown.jte", new Shown("Key of what is sent to " + address, secret, "/searches"));
  }

  private void unhook(Context context) {
    SavedSearch search = own(context);
    searches.unhook(search.account(), search.id());
    list(context);
  }

  private void retry(Context context) {
    SavedSearch search = own(context);
    searches.retry(search.account(), search.id());
    list(context);
  }
}
