package attest.desk;

/**
 * Where a desk stands.
 *
 * @param host a name or address of this machine; only loopback without accounts
 * @param port 0 for any that is free
 * @param examples whether the library holds only the examples
 */
public record Settings(String host, int port, boolean examples) {}
