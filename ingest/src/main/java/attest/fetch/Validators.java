package attest.fetch;

import java.util.Optional;

/**
 * By what a server knows whether something has changed since it was fetched.
 *
 * @param etag its header ETag
 * @param modified its header Last-Modified, as it stood there
 */
public record Validators(Optional<String> etag, Optional<String> modified) {
  /** Nothing was fetched yet. */
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  /** Whether there is nothing to ask with. */
  public boolean isEmpty() {
    return etag.isEmpty() && modified.isEmpty();
  }
}
