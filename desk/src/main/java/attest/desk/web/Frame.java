package attest.desk.web;

import attest.Engine;
import attest.desk.guard.Role;
import attest.desk.guard.Visitor;
import attest.store.Accounts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What every page has around what it shows.
 *
 * @param path of the page
 * @param address path and parameters, by which one comes back
 * @param query what stands in the search box
 * @param theme light, dark, or empty for what the system has
 * @param examples whether the library holds only the examples
 */
public record Frame(
    Visitor visitor, String path, String address, String query, String theme, boolean examples) {

  /** The version of attest, which also names what browsers keep. */
  public String version() {
    return Engine.VERSION;
  }

  /** Marks the part of the desk that a page is in: its value for aria-current. */
  public String current(String part) {
    return path.equals(part) || path.startsWith(part + "/") ? "page" : null;
  }

  /** Where the query of the page can be saved. */
  public String saving() {
    return query.isEmpty()
        ? "/searches"
        : "/searches?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  public boolean isReader() {
    return visitor.may(Role.READER);
  }

  public boolean isCoder() {
    return visitor.may(Role.CODER);
  }

  public boolean isAdmin() {
    return visitor.may(Role.ADMIN);
  }

  /** Whether somebody is signed in by name. */
  public boolean isNamed() {
    return !visitor.name().isEmpty() && !visitor.name().equals(Accounts.DESK);
  }
}
