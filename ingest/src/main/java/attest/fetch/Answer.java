package attest.fetch;

import attest.input.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What came of asking for an address. */
public sealed interface Answer {

  /**
   * What stands there, whole.
   *
   * @param address where it stands, after all redirects
   * @param status 200 or 203
   * @param type the header Content-Type; never trusted before the bytes
   * @param body decompressed
   * @param when it came
   * @param moved where to ask from now on, if the address has moved for good
   * @param downgraded whether a redirect led from https to http
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fetched(
      URI address,
      int status,
      Optional<String> type,
      Validators validators,
      byte[] body,
      Instant when,
      Optional<URI> moved,
      boolean downgraded)
      implements Answer {}

  /** It is what it was when it was fetched last. */
  record NotModified(Instant when, Optional<URI> moved) implements Answer {}

  /**
   * Nothing that can be used.
   *
   * @param again when it may be asked next, where the server or its robots.txt said so
   */
  record Failed(Problem problem, Optional<Instant> again) implements Answer {}
}
