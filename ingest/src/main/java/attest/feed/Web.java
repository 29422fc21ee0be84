package attest.feed;

import java.net.URI;

/** What could be fetched from the web. */
final class Web {
  private Web() {}

  static boolean is(URI address) {
    return address.getHost() != null
        && (address.getScheme().equals("http") || address.getScheme().equals("https"));
  }
}
