package attest.desk.guard;

import io.javalin.security.RouteRole;

/** What a route asks of whoever calls it; each may do all that those before it may. */
public enum Role implements RouteRole {
  /** Nothing: the page to sign in, and what it is drawn with. */
  EVERYONE,
  /** May read, search and export. */
  READER,
  /** May also bring reports in and correct values. */
  CODER,
  /** May also manage users, stop jobs and have reports forgotten. */
  ADMIN;

  /** Whether somebody of this role may do what another one may. */
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }
}
