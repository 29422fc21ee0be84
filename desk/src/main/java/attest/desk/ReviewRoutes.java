package attest.desk;

import attest.desk.guard.Role;
import attest.desk.view.Found;
import attest.desk.view.ReviewPage;
import attest.desk.view.ReviewQueue;
import attest.desk.web.Address;
import attest.desk.web.Answers;
import attest.desk.web.Ask;
import attest.desk.web.Parameter;
import attest.desk.web.Problem;
import attest.desk.web.Route;
import attest.review.Gold;
import attest.review.Review;
import attest.review.ReviewError;
import attest.review.Reviewed;
import attest.review.Value;
import attest.review.Values;
import attest.review.Verdict;
import attest.store.Library;
import attest.store.Page;
import attest.store.Reviews;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Judging values: the queue, the page of a report, and what is said there. */
final class ReviewRoutes {
  private static final String PATH = "/reports/{hash}/review";

  private final Library library;
  private final Found found;
  private final Reviews reviews;
  private final Answers answers;

  private ReviewRoutes(Library library, Found found, Answers answers) {
    this.library = library;
    this.found = found;
    this.reviews = library.reviews();
    this.answers = answers;
  }

  static List<Route> of(Library library, Found found, Answers answers) {
    return new ReviewRoutes(library, found, answers).routes();
  }

  private List<Route> routes() {
    Parameter alone = new Parameter("alone", "yes shows only the visitor's own verdicts");
    List<Route> routes = new ArrayList<>();
    routes.addAll(
        answers.view(
            "/review",
            Role.READER,
            "Reports with values that nobody judged yet, how far reviewers are and agree.",
            "queue.jte",
            ask -> ReviewQueue.of(found, ask),
            Parameter.QUERY,
            new Parameter("mine", "yes counts only the visitor's own verdicts"),
            Parameter.AFTER,
            Parameter.LIMIT));
    routes.add(
        new Route(
            HandlerType.GET,
            "/review/next",
            Role.READER,
            "Goes to the next report with values that nobody judged yet.",
            this::next));
    routes.add(
        new Route(
            HandlerType.GET,
            "/review/gold.zip",
            Role.READER,
            "Reports of which all values were judged, as gold for 'attest score records'.",
            List.of(Parameter.QUERY),
            this::gold));
    routes.addAll(
        answers.view(
            PATH,
            Role.READER,
            "A report's values and what people said of them.",
            "review.jte",
            ask -> ReviewPage.of(library, ask),
            Parameter.QUERY,
            alone));
    routes.add(
        new Route(
            HandlerType.POST,
            PATH,
            Role.CODER,
            "Says something of a value, or takes it back.",
            this::page));
    routes.add(
        new Route(
            HandlerType.POST,
            "/api" + PATH,
            Role.CODER,
            "The same for programs: verdict accept, reject, edit or add with path and value (JSON);"
                + " undo or redo with id; reason.",
            this::json));
    return routes;
  }

  private void next(Context context) {
    Ask ask = new Ask(context);
    boolean mine = ask.value("mine").isPresent();
    Optional<String> author = Optional.of(ask.visitor().name()).filter(name -> mine);
    String after = ask.value("not").orElse("");
    Page page = reviews.open(ask.query(), author, Optional.empty(), 2);
    Address queue = Address.of("/review").with("q", ask.words());
    context.redirect(
        page.hits().stream()
            .filter(hit -> !hit.hash().equals(after))
            .findFirst()
            .map(
                hit ->
                    Address.of("/reports/" + hit.hash() + "/review")
                        .with("q", ask.words())
                        .with("alone", mine ? "yes" : ""))
            .orElse(queue)
            .text(),
        HttpStatus.SEE_OTHER);
  }

  private void gold(Context context) throws IOException {
    List<String> done = reviews.done(new Ask(context).query());
    if (done.isEmpty()) {
      throw new Problem(
          409, "nothing-judged", "Of no report that is found all values were judged yet.");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String hash : done) {
        Reviewed reviewed = reviews.of(hash).orElseThrow();
        entry(zip, "gold/" + hash + ".json", Gold.annotation(reviewed));
        entry(zip, "gold/text/" + hash + ".json", Gold.report(reviewed.machine()));
        entry(zip, "records/" + hash + ".json", reviewed.machine().toJson());
      }
    }
    context.contentType("application/zip");
    context.header("Content-Disposition", "attachment; filename=\"gold.zip\"");
    context.result(bytes.toByteArray());
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.write('\n');
  }

  private void page(Context context) {
    Ask ask = new Ask(context);
    String path = say(ask);
    String query = context.queryString() == null ? "" : "?" + context.queryString();
    context.redirect(
        "/reports/" + ask.part("hash") + "/review" + query + (path.isEmpty() ? "" : "#" + path),
        HttpStatus.SEE_OTHER);
  }

  private void json(Context context) {
    Ask ask = new Ask(context);
    say(ask);
    answers.json(context, ReviewPage.of(library, ask));
  }

  /** Does what a form asks, and gives the path that it was about; empty for none. */
  private String say(Ask ask) {
    try {
      return act(ask);
    } catch (ReviewError e) {
      throw new Problem(422, e.code(), e.getMessage());
    }
  }

  private String act(Ask ask) {
    String hash = ask.part("hash");
    Reviewed now =
        reviews.of(hash).orElseThrow(() -> Problem.missing("There is no report of this number."));
    String verdict = ask.needed("verdict");
    String author = ask.visitor().name();
    String reason = ask.field("reason").orElse("");
    switch (verdict) {
      case "undo" -> {
        return undo(ask, hash, now).path();
      }
      case "redo" -> {
        long id =
            ask.field("id")
                .map(ReviewRoutes::id)
                .or(() -> ReviewPage.redo(now, author).map(Review::id))
                .orElseThrow(() -> nothing("Nothing of yours was taken back."));
        own(ask, now, id);
        return reviews.redo(hash, id).path();
      }
      case "add" -> {
        ReviewForm.Addition added = new ReviewForm(ask, now.machine().article().text()).added();
        reviews.judge(hash, Verdict.ADD, added.path(), Optional.of(added.value()), reason, author);
        return "added";
      }
      case "rest" -> {
        return rest(ask, hash, now, reason);
      }
      case "agree" -> {
        return agree(ask, hash, now, reason);
      }
      default -> {
        String path = ask.needed("path");
        Verdict said =
            Verdict.named(verdict)
                .orElseThrow(
                    () ->
                        new Problem(
                            400, "verdict-unknown", "There is no verdict \"" + verdict + "\"."));
        Optional<String> value =
            said == Verdict.EDIT
                ? Optional.of(new ReviewForm(ask, now.machine().article().text()).edit(path))
                : Optional.empty();
        reviews.judge(hash, said, path, value, reason, author);
        return path;
      }
    }
  }

  private Review undo(Ask ask, String hash, Reviewed now) {
    long id =
        ask.field("id")
            .map(ReviewRoutes::id)
            .or(() -> ReviewPage.undo(now, ask.visitor().name()).map(Review::id))
            .orElseThrow(() -> nothing("You said nothing here that could be taken back."));
    own(ask, now, id);
    return reviews.undo(hash, id);
  }

  /** One takes back what one said; administrators what anybody said. */
  private static void own(Ask ask, Reviewed now, long id) {
    boolean others =
        Stream.concat(now.reviews().stream(), now.older().stream())
            .anyMatch(each -> each.id() == id && !each.author().equals(ask.visitor().name()));
    if (others && !ask.visitor().may(Role.ADMIN)) {
      throw new Problem(403, "not-yours", "Only who said this can take it back.");
    }
  }

  private static Problem nothing(String sentence) {
    return new Problem(409, "nothing-there", sentence);
  }

  private static long id(String number) {
    if (!number.matches("[0-9]{1,18}")) {
      throw new Problem(400, "no-number", "The field id is the number of a verdict.");
    }
    return Long.parseLong(number);
  }

  /** Accepts all values of a statement, event, absence or entity that nobody judged. */
  private String rest(Ask ask, String hash, Reviewed now, String reason) {
    String item = ask.needed("path");
    String first = item;
    for (Value value : Values.of(now.machine())) {
      boolean own = value.item().equals(item) && value.words().isPresent();
      if (own && now.last(value.path()).isEmpty()) {
        reviews.judge(
            hash, Verdict.ACCEPT, value.path(), Optional.empty(), reason, ask.visitor().name());
        first = value.path();
      }
    }
    return first;
  }

  /** Says what stands there: the machine's value, or what somebody else said. */
  private String agree(Ask ask, String hash, Reviewed now, String reason) {
    String path = ask.needed("path");
    Optional<Review> last = now.last(path);
    reviews.judge(
        hash,
        last.map(Review::verdict).orElse(Verdict.ACCEPT),
        last.map(Review::path).orElse(path),
        last.flatMap(Review::value),
        reason,
        ask.visitor().name());
    return path;
  }
}
