package attest.desk;

import attest.desk.door.Door;
import attest.desk.guard.Hosts;
import attest.desk.guard.Secrets;
import attest.desk.search.Hooks;
import attest.desk.web.Answers;
import attest.desk.web.Problem;
import attest.desk.web.Route;
import attest.desk.work.Jobs;
import attest.desk.work.Reading;
import attest.record.Refused;
import attest.store.Library;
import attest.store.StoreError;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The library in the browser. Opened with a library that its owner closes. */
public final class Desk implements AutoCloseable {
  /** Largest request, in bytes. */
  private static final long LARGEST = 8 << 20;

  /** What every answer bears. */
  private static final Map<String, String> HEADERS =
      Map.of(
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
  private final Door door;
  private final Hooks hooks;

  private Desk(Javalin server, Jobs jobs, Settings settings, Door door, Hooks hooks) {
    this.server = server;
    this.jobs = jobs;
    this.settings = settings;
    this.door = door;
    this.hooks = hooks;
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
    Door door = new Door(library.accounts(), hosts(library, settings), new Secrets());
    Jobs jobs = new Jobs(library, reading, settings.contact());
    Hooks hooks = Hooks.of(library.searches(), settings.hooks());
    List<Route> routes = Routes.of(library, reading, jobs, answers, door, hooks);
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
                        .addMetadata(new Roles(Set.of(route.role())))
                        .handler(route.handler()));
              }
              config.routes.before(Desk::headers);
              config.routes.before(door::greet);
              config.routes.beforeMatched(door::admit);
              config.routes.after(door::note);
              config.routes.exception(Problem.class, (e, context) -> answers.problem(context, e));
              config.routes.exception(
                  Refused.class,
                  (e, context) ->
                      answers.problem(context, new Problem(422, e.code(), e.getMessage())));
              config.routes.exception(
                  StoreError.class,
                  (e, context) ->
                      answers.problem(
                          context, new Problem(status(e.code()), e.code(), e.getMessage())));
              config.routes.exception(
                  HttpResponseException.class,
                  (e, context) -> answers.problem(context, problem(e)));
              config.routes.exception(
                  Exception.class, (e, context) -> answers.problem(context, fault(e)));
            });
    server.start();
    hooks.start();
    return new Desk(server, jobs, settings, door, hooks);
  }

  /** By which names the desk is called; where others can reach it, it needs accounts. */
  private static Hosts hosts(Library library, Settings settings) {
    Hosts hosts;
    try {
      hosts = Hosts.of(settings.host(), settings.names());
    } catch (UnknownHostException e) {
      throw new Problem(
          500, "host-unknown", "This machine has no address " + settings.host() + ".");
    }
    if (!hosts.loopback() && !library.accounts().any()) {
      throw new Problem(
          500,
          "accounts-missing",
          settings.examples()
              ? "The examples are shown on this machine only; name a library with --data or"
                  + " --database."
              : "Others can reach a desk at "
                  + settings.host()
                  + ", so it needs accounts; make the first one with: attest user add NAME --role"
                  + " admin");
    }
    return hosts;
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.multipartConfig.maxFileSize(LARGEST, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(LARGEST, SizeUnit.BYTES);
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new Nonsense()));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
  }

  private static void headers(Context context) {
    HEADERS.forEach(context::header);
    if (context.req().getContentLengthLong() > LARGEST) {
      context.header("Connection", "close");
      throw new Problem(413, "too-large", "A request has at most " + LARGEST + " bytes.");
    }
  }

  /** Tells in one line of text what is no request at all. */
  private static final class Nonsense extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
      response.getHeaders().put("Cache-Control", "no-store");
      response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
      Content.Sink.write(
          response, true, "This is no request: " + response.getStatus() + "\n", callback);
      return true;
    }
  }

  private static Problem problem(HttpResponseException e) {
    return e.getStatus() == 404
        ? Problem.missing("There is nothing at this address.")
        : new Problem(e.getStatus(), "http-" + e.getStatus(), e.getMessage());
  }

  /** The status of HTTP for what a library cannot do. */
  private static int status(String code) {
    return code.startsWith("library-") || code.equals("disk-full")
        ? 503
        : code.endsWith("-unknown") ? 404 : 409;
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
  List<ParsedEndpoint> endpoints() {
    return server.unsafe.internalRouter.allHttpHandlers();
  }

  @Override
  public void close() {
    hooks.close();
    server.stop();
    door.close();
    jobs.close();
  }
}
