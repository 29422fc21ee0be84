package attest.desk.web;

import attest.Engine;
import attest.desk.guard.Role;
import attest.store.Library;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;

/** Turns what a view shows into a page, or into JSON under /api. */
public final class Answers {
  private static final String JSON = "application/json; charset=utf-8";
  private static final String PROBLEM = "application/problem+json; charset=utf-8";

  private final Library library;
  private final boolean examples;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "attest.desk.page");
  private final ObjectMapper mapper =
      new ObjectMapper()
          .registerModule(new Jdk8Module())
          .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);

  public Answers(Library library, boolean examples) {
    this.library = library;
    this.examples = examples;
  }

  /**
   * What an answer under /api holds.
   *
   * @param engine the version of attest that answers
   * @param data a number that grows with every change of the library
   */
  public record Envelope(String engine, long data, Object result) {}

  /** The two routes of a view: its page, and the same under /api. */
  public <M> List<Route> view(
      String path,
      Role role,
      String meaning,
      String template,
      View<M> view,
      Parameter... parameters) {
    List<Parameter> all = List.of(parameters);
    return List.of(
        new Route(HandlerType.GET, path, role, meaning, all, page(template, view)),
        new Route(HandlerType.GET, api(path), role, meaning, all, json(view)));
  }

  /** The same of a view that shows more than what {@link Library#revision} counts. */
  public <M> List<Route> live(
      String path, Role role, String meaning, String template, View<M> view) {
    return List.of(
        new Route(
            HandlerType.GET,
            path,
            role,
            meaning,
            context -> {
              context.header("Cache-Control", "no-store");
              page(context, template, view.show(new Ask(context)));
            }),
        new Route(
            HandlerType.GET,
            api(path),
            role,
            meaning,
            context -> {
              context.header("Cache-Control", "no-store");
              json(context, view.show(new Ask(context)));
            }));
  }

  private static String api(String path) {
    return path.equals("/") ? "/api" : "/api" + path;
  }

  private <M> Handler page(String template, View<M> view) {
    return context -> {
      Ask ask = new Ask(context);
      if (fresh(ask, "page")) {
        return;
      }
      page(context, template, view.show(ask));
    };
  }

  private <M> Handler json(View<M> view) {
    return context -> {
      Ask ask = new Ask(context);
      if (!fresh(ask, "json")) {
        json(context, view.show(ask));
      }
    };
  }

  /** Writes a page. */
  public void page(Context context, String template, Object model) {
    StringOutput output = new StringOutput(1 << 14);
    templates.render(template, Map.of("frame", frame(context), "model", model), output);
    context.html(output.toString());
  }

  /** Writes JSON with the versions around it. */
  public void json(Context context, Object result) {
    context.contentType(JSON);
    context.result(write(new Envelope(Engine.VERSION, library.revision(), result)));
  }

  /** Whether the caller has what he asks for already; then he was told so. */
  private boolean fresh(Ask ask, String form) {
    Context context = ask.context();
    Frame frame = frame(context);
    String about =
        String.join(
            "\n",
            frame.address(),
            frame.theme(),
            form,
            frame.visitor().name(),
            frame.visitor().form());
    String tag =
        "W/\""
            + Engine.VERSION
            + "-"
            + library.revision()
            + "-"
            + Integer.toHexString(about.hashCode())
            + "\"";
    context.header("ETag", tag);
    context.header("Cache-Control", "private, no-cache");
    context.header("Vary", "Cookie, Authorization");
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
      return true;
    }
    return false;
  }

  /** Writes JSON as it is, without anything around it. */
  public void plain(Context context, Object value) {
    context.contentType(JSON);
    context.result(write(value));
  }

  private Frame frame(Context context) {
    String address =
        context.path() + (context.queryString() == null ? "" : "?" + context.queryString());
    String theme = context.cookie("theme");
    Ask ask = new Ask(context);
    return new Frame(
        ask.visitor(),
        context.path(),
        address,
        ask.words(),
        "light".equals(theme) || "dark".equals(theme) ? theme : "",
        examples);
  }

  /** Tells why there is no other answer. */
  public void problem(Context context, Problem problem) {
    context.status(problem.status());
    context.header("Cache-Control", "no-store");
    context.removeHeader("ETag");
    if (isApi(context)) {
      context.contentType(PROBLEM);
      context.result(
          write(
              Map.of(
                  "type", "about:blank",
                  "status", problem.status(),
                  "code", problem.code(),
                  "title", problem.getMessage(),
                  "engine", Engine.VERSION)));
    } else {
      page(context, "problem.jte", problem);
    }
  }

  /** Whether a program asks. */
  public static boolean isApi(Context context) {
    return context.path().equals("/api") || context.path().startsWith("/api/");
  }

  private String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
