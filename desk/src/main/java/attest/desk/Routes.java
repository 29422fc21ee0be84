package attest.desk;

import attest.desk.door.Door;
import attest.desk.door.DoorRoutes;
import attest.desk.guard.Role;
import attest.desk.search.Hooks;
import attest.desk.search.SearchRoutes;
import attest.desk.view.ExportPage;
import attest.desk.view.Found;
import attest.desk.view.Help;
import attest.desk.view.Home;
import attest.desk.view.Reactions;
import attest.desk.view.ReportPage;
import attest.desk.web.Answers;
import attest.desk.web.Ask;
import attest.desk.web.Assets;
import attest.desk.web.OpenApi;
import attest.desk.web.Parameter;
import attest.desk.web.Problem;
import attest.desk.web.Route;
import attest.desk.web.View;
import attest.desk.work.Download;
import attest.desk.work.Jobs;
import attest.desk.work.Reading;
import attest.record.ReportRecord;
import attest.resolve.Report;
import attest.store.Library;
import attest.store.Register;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every address of the desk, and who may ask it. */
final class Routes {
  private final Library library;
  private final Found found;
  private final Register register;
  private final Reading reading;
  private final Answers answers;
  private final List<Route> routes = new ArrayList<>();

  private Routes(Library library, Reading reading, Answers answers) {
    this.library = library;
    this.found = new Found(library);
    this.register = library.register();
    this.reading = reading;
    this.answers = answers;
  }

  static List<Route> of(
      Library library, Reading reading, Jobs jobs, Answers answers, Door door, Hooks hooks) {
    return new Routes(library, reading, answers).all(jobs, door, hooks);
  }

  private List<Route> all(Jobs jobs, Door door, Hooks hooks) {
    read();
    found();
    routes.addAll(new SourcesRoutes(register, jobs).routes(answers));
    routes.addAll(ReviewRoutes.of(library, found, answers));
    routes.addAll(ActorRoutes.of(library, answers));
    routes.addAll(SearchRoutes.of(library, answers, hooks));
    routes.addAll(DoorRoutes.of(library, answers, door));
    help();
    return List.copyOf(routes);
  }

  private void read() {
    view(
        "/", "The newest reports, and what comes in.", "home.jte", ask -> Home.of(found, register));
    view(
        "/reports/{hash}",
        "A report and its record.",
        "report.jte",
        ask -> ReportPage.of(library, ask),
        new Parameter("layers", "which marks are shown"));
    routes.add(
        new Route(
            HandlerType.GET,
            "/api/reports/{hash}/record",
            Role.READER,
            "The record itself, as attest read it.",
            this::record));
    routes.add(
        new Route(
            HandlerType.POST,
            "/reports",
            Role.CODER,
            "Reads a report that was pasted.",
            this::paste));
  }

  private void found() {
    routes.addAll(ExploreRoutes.of(found, answers));
    view(
        "/reactions",
        "How those who are heard in what a query finds take it.",
        "reactions.jte",
        ask -> Reactions.of(found, ask),
        Parameter.QUERY,
        Parameter.AFTER,
        Parameter.LIMIT);
    view(
        "/export",
        "What can be handed on of what a query finds.",
        "export.jte",
        ask -> ExportPage.of(found, ask),
        Parameter.QUERY);
    routes.add(
        new Route(
            HandlerType.GET,
            "/export.zip",
            Role.READER,
            "What a query finds in some formats, with a manifest.",
            new Download(library)::send));
  }

  private void help() {
    view(
        "/help",
        "The manual, or what is looked for in it.",
        "help.jte",
        ask -> Help.of(ask, routes),
        new Parameter("find", "words to look for"));
    routes.add(
        new Route(
            HandlerType.GET,
            "/api/openapi.json",
            Role.READER,
            "This description.",
            context -> answers.plain(context, OpenApi.of(routes))));
    routes.add(
        new Route(
            HandlerType.GET, "/static/{name}", Role.EVERYONE, "Style and scripts.", Routes::asset));
  }

  private <M> void view(
      String path, String meaning, String template, View<M> view, Parameter... parameters) {
    routes.addAll(answers.view(path, Role.READER, meaning, template, view, parameters));
  }

  private void paste(Context context) {
    Ask ask = new Ask(context);
    ReportRecord record =
        reading.read(
            Report.given(
                ask.needed("text"),
                Optional.empty(),
                ask.field("title"),
                ask.field("published"),
                ask.field("outlet"),
                ask.field("url")));
    library.add(record);
    context.redirect("/reports/" + record.article().id(), HttpStatus.SEE_OTHER);
  }

  private void record(Context context) {
    ReportRecord record =
        library
            .get(context.pathParam("hash"))
            .orElseThrow(() -> Problem.missing("There is no report of this number here."));
    context.contentType("application/json; charset=utf-8");
    context.result(record.toJson());
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
