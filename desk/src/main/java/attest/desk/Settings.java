package attest.desk;

import java.util.Optional;

/**
 * Where a desk stands.
 *
 * @param host a name or address of this machine; only loopback without accounts
 * @param port 0 for any that is free
 * @param examples whether the library holds only the examples
 * @param contact told to the servers whose addresses are taken in; without one, none are fetched
 */
public record Settings(String host, int port, boolean examples, Optional<String> contact) {}
