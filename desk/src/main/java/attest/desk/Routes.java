package attest.desk;

import attest.desk.door.Door;
import attest.desk.door.DoorRoutes;
import attest.desk.guard.Role;
import attest.desk.search.Hooks;
import attest.desk.search.SearchRoutes;
import attest.desk.view.Explore;
import attest.desk.view.ReportPage;
import attest.desk.web.Answers;
import attest.desk.web.Assets;
import attest.desk.web.Problem;
import attest.desk.web.Route;
import attest.store.Library;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Every address of the desk, and who may ask it. */
final class Routes {
  private Routes() {}

  static List<Route> of(
      Library library, Reading reading, Answers answers, Door door, Hooks hooks) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(
        answers.view(
            "/explore",
            Role.READER,
            "What a query finds.",
            "explore.jte",
            ask -> Explore.of(library, ask)));
    routes.addAll(
        answers.view(
            "/reports/{hash}",
            Role.READER,
            "A report and its record.",
            "report.jte",
            ask -> ReportPage.of(library, ask)));
    routes.add(
        new Route(
            HandlerType.GET, "/static/{name}", Role.EVERYONE, "Style and scripts.", Routes::asset));
    routes.addAll(DoorRoutes.of(library, answers, door));
    routes.addAll(SearchRoutes.of(library, answers, hooks));
    return List.copyOf(routes);
  }

  private static void asset(Context context) throws IOException {
    Assets.Asset asset =
        Assets.of(context.pathParam("name"))
            .orElseThrow(() -> Problem.missing("There is no such file."));
    context.header("Cache-Control", "max-age=3600");
    context.contentType(asset.type());
    context.result(asset.bytes());
  }
}
