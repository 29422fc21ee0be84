package attest.desk.web;

import attest.desk.guard.Role;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * One address of the desk.
 *
 * @param path with names of its variable parts in braces
 * @param role what whoever calls it must be allowed at least
 * @param meaning one sentence for the description of the API
 * @param parameters behind the question mark, for the same
 */
public record Route(
    HandlerType method,
    String path,
    Role role,
    String meaning,
    List<Parameter> parameters,
    Handler handler) {
  public Route {
    parameters = List.copyOf(parameters);
  }

  /** One without parameters. */
  public Route(HandlerType method, String path, Role role, String meaning, Handler handler) {
    this(method, path, role, meaning, List.of(), handler);
  }
}
