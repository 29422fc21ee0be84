package attest.desk;

import attest.desk.guard.Role;
import attest.desk.view.Asked;
import attest.desk.view.Completion;
import attest.desk.view.Counted;
import attest.desk.view.Explore;
import attest.desk.view.Found;
import attest.desk.web.Answers;
import attest.desk.web.Ask;
import attest.desk.web.Parameter;
import attest.desk.web.Route;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;

/** What a query finds: listed, counted, on a map and in time; and help with writing the query. */
final class ExploreRoutes {
  private ExploreRoutes() {}

  static List<Route> of(Found found, Answers answers) {
    List<Route> routes = new ArrayList<>();
    answers
        .view(
            "/explore",
            Role.READER,
            "What a query finds, as a list, a table, on a map or in time.",
            "explore.jte",
            ask -> Explore.of(found, ask),
            Parameter.QUERY,
            new Parameter("view", "list, table, map or time"),
            new Parameter("sort", "newest or oldest"),
            Parameter.AFTER,
            Parameter.LIMIT,
            new Parameter("area", "what the map shows: south,west,north,east"),
            new Parameter("from", "the first day, in place of those in the query"),
            new Parameter("to", "the last day, in the same way"),
            new Parameter("box", "south,west,north,east, in place of a box in the query"))
        .forEach(route -> routes.add(folding(route)));
    routes.addAll(
        answers.view(
            "/explore/facets",
            Role.READER,
            "How many of the reports that a query finds have each value of a field.",
            "facets.jte",
            ask -> Counted.of(found, ask),
            Parameter.QUERY,
            new Parameter("view", "list, table, map or time: where the links lead")));
    routes.add(
        new Route(
            HandlerType.GET,
            "/api/complete",
            Role.READER,
            "What may be meant by the last word of a query that is being written.",
            List.of(
                Parameter.QUERY, new Parameter("at", "where one writes, in UTF-16 units from 0")),
            context -> answers.json(context, Completion.of(found, new Ask(context)))));
    return routes;
  }

  /** Days and boxes beside the query become part of it. */
  private static Route folding(Route route) {
    String api = route.path().startsWith("/api") ? "/api" : "";
    Handler handler =
        context -> {
          var folded = Asked.folded(new Ask(context));
          if (folded.isPresent()) {
            context.redirect(api + folded.get(), HttpStatus.SEE_OTHER);
          } else {
            route.handler().handle(context);
          }
        };
    return new Route(
        route.method(), route.path(), route.role(), route.meaning(), route.parameters(), handler);
  }
}
