package attest.desk;

import attest.desk.guard.Role;
import attest.desk.guard.Visitor;
import attest.desk.web.Answers;
import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.desk.web.Route;
import attest.desk.work.Jobs;
import attest.record.Refused;
import attest.store.Library;
import attest.store.StoreError;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.net.URI;
import java.util.List;

/** The library in the browser. Opened with a library that its owner closes. */
public final class Desk implements AutoCloseable {
  /** Largest request, in bytes. */
  private static final long LARGEST = 8 << 20;

  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private final Javalin server;
  private final Jobs jobs;
  private final Settings settings;

  private Desk(Javalin server, Jobs jobs, Settings settings) {
    this.server = server;
    this.jobs = jobs;
    this.settings = settings;
  }

  /**
   * Starts to answer.
   *
   * @param library whose reports are shown
   * @param reading reads what is pasted
   * @throws Problem where the address cannot be listened at
   */
  public static Desk open(Library library, Reading reading, Settings settings) {
    Answers answers = new Answers(library, settings.examples());
    Jobs jobs = new Jobs(library, reading, settings.contact());
    List<Route> routes = Routes.of(library, reading, jobs, answers);
    Javalin server =
        Javalin.create(
            config -> {
              quiet(config);
              config.jetty.host = settings.host();
              config.jetty.port = settings.port();
              config.http.maxRequestSize = LARGEST;
              for (Route route : routes) {
                config.routes.addEndpoint(
                    Endpoint.create(route.method(), route.path())
                        .addMetadata(new io.javalin.security.Roles(java.util.Set.of(route.role())))
                        .handler(route.handler()));
              }
              config.routes.before(Desk::headers);
              config.routes.beforeMatched(Desk::admit);
              config.routes.exception(Problem.class, (e, context) -> answers.problem(context, e));
              config.routes.exception(
                  Refused.class,
                  (e, context) ->
                      answers.problem(context, new Problem(422, e.code(), e.getMessage())));
              config.routes.exception(
                  StoreError.class,
                  (e, context) ->
                      answers.problem(context, new Problem(503, e.code(), e.getMessage())));
              config.routes.exception(
                  HttpResponseException.class,
                  (e, context) -> answers.problem(context, problem(e)));
              config.routes.exception(
                  Exception.class, (e, context) -> answers.problem(context, fault(e)));
              config.routes.error(404, context -> missing(answers, context));
            });
    server.start();
    return new Desk(server, jobs, settings);
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
  }

  private static void headers(Context context) {
    for (int i = 0; i < HEADERS.size(); i += 2) {
      context.header(HEADERS.get(i), HEADERS.get(i + 1));
    }
  }

  /** Without accounts, whoever is at this machine may do all. */
  private static void admit(Context context) {
    Ask.by(context, new Visitor("desk", Role.ADMIN, ""));
  }

  private static void missing(Answers answers, Context context) {
    if (context.result() == null || context.result().equals("Not Found")) {
      answers.problem(context, Problem.missing("There is nothing at this address."));
    }
  }

  private static Problem problem(HttpResponseException e) {
    return e.getStatus() == 404
        ? Problem.missing("There is nothing at this address.")
        : new Problem(e.getStatus(), "http-" + e.getStatus(), e.getMessage());
  }

  private static Problem fault(Exception e) {
    return new Problem(
        500,
        "fault",
        "Something went wrong that should not: " + e.getClass().getSimpleName() + ".");
  }

  /** Where it answers. */
  public URI address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + server.port() + "/");
  }

  /** Every address that the server itself knows, for tests. */
  List<io.javalin.router.ParsedEndpoint> endpoints() {
    return server.unsafe.internalRouter.allHttpHandlers();
  }

  @Override
  public void close() {
    server.stop();
    jobs.close();
  }
}
