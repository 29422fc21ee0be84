package attest.desk;

import java.util.Optional;
import java.util.Set;

/**
 * Where a desk stands.
 *
 * @param host a name or address of this machine; only loopback without accounts
 * @param port 0 for any that is free
 * @param examples whether the library holds only the examples
 * @param contact told to the servers whose addresses are taken in; without one, none are fetched
 * @param names by which it is called as well, as by a proxy that hands requests on
 * @param hooks hosts and ports, as {@code hook.example:8443}, that may be told of new reports
 *     although they are not on the public network
 */
public record Settings(
    String host,
    int port,
    boolean examples,
    Optional<String> contact,
    Set<String> names,
    Set<String> hooks) {
  public Settings {
    names = Set.copyOf(names);
    hooks = Set.copyOf(hooks);
  }

  /** Called by its host only, and telling only what is public. */
  public Settings(String host, int port, boolean examples, Optional<String> contact) {
    this(host, port, examples, contact, Set.of(), Set.of());
  }
}
