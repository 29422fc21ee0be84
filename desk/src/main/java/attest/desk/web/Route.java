package attest.desk.web;

import attest.desk.guard.Role;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One address of the desk.
 *
 * @param path with names of its variable parts in braces
 * @param role what whoever calls it must be allowed at least
 * @param meaning one sentence for the description of the API
 */
public record Route(HandlerType method, String path, Role role, String meaning, Handler handler) {}
