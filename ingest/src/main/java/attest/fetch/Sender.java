package attest.fetch;

import attest.input.Problem;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;

/**
 * Hands things over to addresses, under the same guards by which a {@link Fetcher} gets them: only
 * what is public is asked, redirects are not followed, and nothing of the answer is kept but
 * whether it was taken. Safe to share between threads.
 */
public final class Sender implements AutoCloseable {
  private final Guard guard;
  private final Wire wire;

  /** Makes ready to send. */
  public Sender(Settings settings) {
    this.guard = new Guard(settings);
    this.wire = new Wire(settings, guard);
  }

  /** Why an address cannot be sent to; empty where nothing speaks against it before trying. */
  public Optional<Problem> check(String address) {
    try {
      URI to = guard.check(address);
      guard.resolve(to.getHost().replaceAll("[\\[\\]]", ""), Guard.port(to));
      return Optional.empty();
    } catch (Failure e) {
      return Optional.of(e.problem());
    } catch (Guard.Refused e) {
      return Optional.of(e.problem());
    } catch (UnknownHostException e) {
      return Optional.of(Problem.failed("host-unknown", "There is no such host."));
    }
  }

  /**
   * Sends JSON.
   *
   * @param headers names and values beside the usual
   * @param body at most some megabytes
   * @return why it was not taken; empty where it was
   */
  public Optional<Problem> send(String address, Map<String, String> headers, byte[] body) {
    try {
      URI to = guard.check(address);
      int status = wire.post(to, headers, body);
      return status / 100 == 2
          ? Optional.empty()
          : Optional.of(
              Problem.failed("http-" + status, "The server answered with status " + status + "."));
    } catch (Failure e) {
      return Optional.of(e.problem());
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
