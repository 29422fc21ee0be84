package attest.fetch;

import attest.input.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Asks every host one thing at a time, with a pause between, and leaves it alone for as long as it
 * wants. Who asks has to wait; where the wait is long, he is told to come again.
 */
final class Manners {
  /** Between the end of one answer and the next request, where robots.txt does not want more. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Nobody is kept waiting for longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How long a busy host that names no time is left alone, at first and at last. */
  private static final Duration FIRST = Duration.ofSeconds(5);

  private static final Duration LAST = Duration.ofHours(1);

  /** No host has us wait for longer. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private static final int ATTEMPTS = 3;

  private final Wire wire;
  private final Timing timing;
  private final Recent<String, Host> hosts = new Recent<>();

  Manners(Wire wire, Timing timing) {
    this.wire = wire;
    this.timing = timing;
  }

  private static final class Host {
    private final ReentrantLock turn = new ReentrantLock(true);
    private Duration pause = PAUSE;
    private Instant free = Instant.MIN;
    private int refusals;
  }

  /** Asks a host when it is its turn. */
  Reply ask(URI address, Validators validators, int most) throws Failure {
    Host host = host(address);
    try {
      host.turn.lockInterruptibly();
    } catch (InterruptedException e) {
      throw stopped();
    }
    try {
      for (int attempt = 1; ; attempt++) {
        await(host, address);
        Reply reply = once(host, address, validators, most);
        if (!reply.isBusy()) {
          host.refusals = 0;
          return reply;
        }
        refused(host, address, reply, attempt);
      }
    } finally {
      host.turn.unlock();
    }
  }

  /** Makes the pause of a host longer. */
  void slow(URI address, Duration pause) {
    Host host = host(address);
    host.turn.lock();
    try {
      if (pause.compareTo(host.pause) > 0) {
        host.pause = pause;
        host.free = later(host.free, timing.now().plus(pause));
      }
    } finally {
      host.turn.unlock();
    }
  }

  private Host host(URI address) {
    return hosts.get(address.getHost(), Host::new);
  }

  private void await(Host host, URI address) throws Failure {
    Instant now = timing.now();
    Duration wait = Duration.between(now, later(host.free, now));
    if (wait.compareTo(PATIENCE) > 0) {
      throw new Failure(
          Problem.failed(
              "host-waiting", "The host " + address.getHost() + " is left alone for a while."),
          Optional.of(host.free));
    }
    if (wait.isPositive()) {
      try {
        timing.sleep(wait);
      } catch (InterruptedException e) {
        throw stopped();
      }
    }
  }

  private Reply once(Host host, URI address, Validators validators, int most) throws Failure {
    try {
      return wire.get(address, validators, most);
    } finally {
      host.free = timing.now().plus(host.pause);
    }
  }

  /** Notes how long a busy host is left alone, and gives up where that is too long for us. */
  private void refused(Host host, URI address, Reply reply, int attempt) throws Failure {
    Instant now = timing.now();
    Duration own = FIRST.multipliedBy(1L << Math.min(host.refusals++, 20));
    Instant again = reply.again(now).orElse(now.plus(own.compareTo(LAST) < 0 ? own : LAST));
    Instant limit = now.plus(LONGEST);
    host.free = later(host.free, again.isBefore(limit) ? again : limit);
    if (attempt == ATTEMPTS || Duration.between(now, host.free).compareTo(PATIENCE) > 0) {
      throw new Failure(
          Problem.failed(
              "http-" + reply.status(), "The host " + address.getHost() + " asks us to wait."),
          Optional.of(host.free));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** For a thread that was interrupted while it waited. */
  static Failure stopped() {
    Thread.currentThread().interrupt();
    return new Failure("stopped", "The fetch was broken off.");
  }
}
