package attest.desk.web;

import attest.Engine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The description of the API, made from the list of its routes. */
public final class OpenApi {
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  private static final Map<String, Object> TEXT = Map.of("type", "string");

  private OpenApi() {}

  /** OpenAPI 3.1 of the routes under /api. */
  public static Map<String, Object> of(List<Route> routes) {
    Map<String, Object> paths = new LinkedHashMap<>();
    for (Route route : routes) {
      if (route.path().equals("/api") || route.path().startsWith("/api/")) {
        @SuppressWarnings("unchecked")
        Map<String, Object> calls =
            (Map<String, Object>)
                paths.computeIfAbsent(route.path(), path -> new LinkedHashMap<String, Object>());
        calls.put(route.method().name().toLowerCase(Locale.ROOT), call(route));
      }
    }
    Map<String, Object> api = new LinkedHashMap<>();
    api.put("openapi", "3.1.0");
    api.put(
        "info",
        Map.of(
            "title",
            "attest",
            "version",
            Engine.VERSION,
            "summary",
            "Records of reports of conflict and diplomacy.",
            "license",
            Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
    api.put("paths", paths);
    api.put(
        "components",
        Map.of(
            "securitySchemes",
            Map.of("key", Map.of("type", "http", "scheme", "bearer")),
            "schemas",
            Map.of("Envelope", envelope(), "Problem", problem())));
    api.put("security", List.of(Map.of("key", List.of()), Map.of()));
    return api;
  }

  private static Map<String, Object> call(Route route) {
    Map<String, Object> call = new LinkedHashMap<>();
    call.put("summary", route.meaning());
    call.put("description", "Needs the role " + route.role().name().toLowerCase(Locale.ROOT) + ".");
    List<Object> parameters = new ArrayList<>();
    Matcher parts = PART.matcher(route.path());
    while (parts.find()) {
      parameters.add(
          Map.of("name", parts.group(1), "in", "path", "required", true, "schema", TEXT));
    }
    for (Parameter parameter : route.parameters()) {
      parameters.add(
          Map.of(
              "name",
              parameter.name(),
              "in",
              "query",
              "description",
              parameter.meaning(),
              "schema",
              TEXT));
    }
    call.put("parameters", parameters);
    call.put(
        "responses",
        Map.of(
            "200",
            Map.of(
                "description",
                "What was asked for, with the versions of engine and data.",
                "content",
                content("application/json", "Envelope")),
            "default",
            Map.of(
                "description",
                "Why there is no other answer, and what to do.",
                "content",
                content("application/problem+json", "Problem"))));
    return call;
  }

  private static Map<String, Object> content(String type, String schema) {
    return Map.of(type, Map.of("schema", Map.of("$ref", "#/components/schemas/" + schema)));
  }

  private static Map<String, Object> envelope() {
    return Map.of(
        "type",
        "object",
        "required",
        List.of("engine", "data", "result"),
        "properties",
        Map.of(
            "engine", TEXT,
            "data",
                Map.of("type", "integer", "description", "Grows with every change of the library."),
            "result", Map.of()));
  }

  private static Map<String, Object> problem() {
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of(
            "type", TEXT,
            "title", TEXT,
            "status", Map.of("type", "integer"),
            "code", TEXT,
            "engine", TEXT));
  }
}
