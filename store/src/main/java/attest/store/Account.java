package attest.store;

import java.util.Optional;

/**
 * Somebody who may use the desk of a library.
 *
 * @param role reader, coder or admin
 * @param made when, an ISO instant
 * @param closed since when he may not any more, an ISO instant
 */
public record Account(long id, String name, String role, String made, Optional<String> closed) {
  /** Whether he may sign in. */
  public boolean isOpen() {
    return closed.isEmpty();
  }
}
