package attest.desk;

import attest.desk.guard.Role;
import attest.desk.view.ActorList;
import attest.desk.view.ActorPage;
import attest.desk.web.Answers;
import attest.desk.web.Ask;
import attest.desk.web.Parameter;
import attest.desk.web.Problem;
import attest.desk.web.Route;
import attest.store.Correction;
import attest.store.Library;
import attest.store.StoreError;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;

/** Who is who across reports, and putting it right. */
final class ActorRoutes {
  private final Library library;

  private ActorRoutes(Library library) {
    this.library = library;
  }

  static List<Route> of(Library library, Answers answers) {
    return new ActorRoutes(library).routes(answers);
  }

  private List<Route> routes(Answers answers) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(
        answers.view(
            "/actors",
            Role.READER,
            "Who is named across reports.",
            "actors.jte",
            ask -> ActorList.of(library, ask),
            new Parameter("name", "words that a name or a last name begins with"),
            new Parameter("all", "yes gives all by their names"),
            Parameter.AFTER));
    routes.addAll(
        answers.view(
            "/actors/{id}",
            Role.READER,
            "Somebody across reports: words by and about, meetings, titles.",
            "actor.jte",
            ask -> ActorPage.of(library, ask),
            Parameter.AFTER));
    routes.add(
        new Route(
            HandlerType.POST,
            "/actors/{id}/merge",
            Role.CODER,
            "Says that two are one.",
            this::merge));
    routes.add(
        new Route(
            HandlerType.POST,
            "/actors/{id}/split",
            Role.CODER,
            "Says that whom some reports name is somebody else.",
            this::split));
    routes.add(
        new Route(
            HandlerType.POST,
            "/corrections/{id}/undo",
            Role.CODER,
            "Takes a correction of who is who back.",
            this::undo));
    return routes;
  }

  private void merge(Context context) {
    Ask ask = new Ask(context);
    long into = number(ask.needed("into"));
    correct(
        () ->
            library.merge(
                number(ask.part("id")), into, ask.needed("reason"), ask.visitor().name()));
    context.redirect("/actors/" + into, HttpStatus.SEE_OTHER);
  }

  private void split(Context context) {
    Ask ask = new Ask(context);
    Correction correction =
        correct(
            () ->
                library.split(
                    number(ask.part("id")),
                    context.formParams("report"),
                    ask.needed("reason"),
                    ask.visitor().name()));
    context.redirect("/actors/" + correction.other(), HttpStatus.SEE_OTHER);
  }

  private void undo(Context context) {
    Correction correction = correct(() -> library.undo(number(context.pathParam("id"))));
    context.redirect("/actors/" + correction.identity(), HttpStatus.SEE_OTHER);
  }

  private interface Work {
    Correction done();
  }

  private static Correction correct(Work work) {
    try {
      return work.done();
    } catch (StoreError e) {
      throw switch (e.code()) {
        case "identity-unknown", "correction-unknown" -> new Problem(404, e.code(), e.getMessage());
        case "merge-impossible", "split-impossible", "reason-missing", "correction-undone" ->
            new Problem(422, e.code(), e.getMessage());
        default -> e;
      };
    }
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new Problem(400, "no-number", "\"" + text + "\" is no number of anybody.");
    }
    return Long.parseLong(text);
  }
}
