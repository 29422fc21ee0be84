package attest.fetch;

import attest.input.Content;
import attest.input.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Gets addresses. Only what is public is asked for, and no answer may cost more than its {@link
 * Limits}; an answer is whole or it is none. Every server is asked one thing at a time, with
 * pauses, as its robots.txt allows and as often as it can bear.
 *
 * <p>Safe to share between threads; who asks waits for his turn.
 */
public final class Fetcher implements AutoCloseable {
  private final Settings settings;
  private final Guard guard;
  private final Wire wire;
  private final Manners manners;
  private final Robots robots;

  /** Makes ready to fetch. */
  public Fetcher(Settings settings) {
    this.settings = settings;
    this.guard = new Guard(settings);
    this.wire = new Wire(settings, guard);
    this.manners = new Manners(wire, settings.timing());
    this.robots = new Robots(this::rules, manners, settings.timing());
  }

  /** Gets what stands at an address. */
  public Answer get(Content.Address address) {
    return get(address.address(), Validators.NONE);
  }

  /**
   * Gets what stands at an address if it has changed.
   *
   * @param validators those of the answer before; {@link Validators#NONE} for whatever there is
   */
  public Answer get(URI address, Validators validators) {
    try {
      return new Way(true, settings.limits().body()).answer(address.toString(), validators);
    } catch (Failure e) {
      return new Answer.Failed(e.problem(), e.again());
    }
  }

  private Reply rules(URI address) throws Failure {
    return new Way(false, Robots.LONGEST).follow(address.toString(), Validators.NONE);
  }

  @Override
  public void close() {
    wire.close();
  }

  /** From an address to where it leads. */
  private final class Way {
    private final boolean byRobots;
    private final int most;
    private final Set<URI> seen = new HashSet<>();
    private URI at;
    private URI settled;
    private boolean forGood = true;
    private boolean downgraded;

    Way(boolean byRobots, int most) {
      this.byRobots = byRobots;
      this.most = most;
    }

    Answer answer(String start, Validators validators) throws Failure {
      Reply reply = follow(start, validators);
      Instant now = settings.timing().now();
      Optional<URI> moved = Optional.ofNullable(settled);
      if (reply.status() == 304 && !validators.isEmpty()) {
        return new Answer.NotModified(now, moved);
      }
      if (!reply.isWhole()) {
        throw new Failure(problem(reply.status()), Optional.empty());
      }
      return new Answer.Fetched(
          at,
          reply.status(),
          reply.header().apply("Content-Type"),
          reply.validators(),
          reply.body(),
          now,
          moved,
          downgraded);
    }

    Reply follow(String start, Validators validators) throws Failure {
      at = guard.check(start);
      while (true) {
        if (!seen.add(at)) {
          throw new Failure("redirect-loop", "The address leads back to itself.");
        }
        if (seen.size() > settings.limits().redirects() + 1) {
          throw new Failure("redirects-too-many", "The address leads from one to the next.");
        }
        if (byRobots) {
          robots.check(at);
        }
        Reply reply = manners.ask(at, validators, most);
        if (!reply.isRedirect()) {
          return reply;
        }
        go(reply);
      }
    }

    private void go(Reply reply) throws Failure {
      URI next =
          reply
              .header()
              .apply("Location")
              .flatMap(to -> Addresses.resolve(at, to))
              .orElseThrow(() -> new Failure("redirect-broken", "The server sends us nowhere."));
      guard.check(next.toString());
      downgraded |= at.getScheme().equals("https") && next.getScheme().equals("http");
      forGood &= reply.isForGood();
      settled = forGood ? next : settled;
      at = next;
    }
  }

  private static Problem problem(int status) {
    return Problem.failed(
        "http-" + status,
        switch (status) {
          case 401, 402, 403, 407 -> "The server does not show this to everybody.";
          case 404 -> "There is no such page.";
          case 410 -> "The page is gone for good.";
          case 451 -> "The page may not be shown, for legal reasons.";
          default ->
              status >= 500
                  ? "The server failed, with status " + status + "."
                  : "The server answered with status " + status + ", which is no page.";
        });
  }
}
