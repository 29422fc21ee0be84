package attest.fetch;

import attest.input.Problem;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What each server's robots.txt allows us, as RFC 9309 has it. Asked for once a day. */
final class Robots {
  private static final Duration KEPT = Duration.ofDays(1);

  /** How long it is not asked for again where it could not be read. */
  private static final Duration MISSED = Duration.ofMinutes(10);

  private static final Duration SLOWEST = Duration.ofDays(1);

  /** A longer one is not read. */
  static final int LONGEST = 1 << 20;

  private final Asking asking;
  private final Manners manners;
  private final Timing timing;
  private final Recent<String, FutureTask<Ruling>> rulings = new Recent<>();

  Robots(Asking asking, Manners manners, Timing timing) {
    this.asking = asking;
    this.manners = manners;
    this.timing = timing;
  }

  /** Gets a robots.txt, wherever redirects lead. */
  interface Asking {
    Reply ask(URI address) throws Failure;
  }

  /** What a server allows; or why nobody knows. */
  private record Ruling(BaseRobotRules rules, Optional<Failure> missed, Instant until) {}

  /**
   * Checks that an address may be asked for.
   *
   * @throws Failure robots-disallowed; where robots.txt cannot be read: robots-unavailable, or why
   *     the server cannot be reached
   */
  void check(URI address) throws Failure {
    Ruling ruling = ruling(address);
    if (ruling.missed().isPresent()) {
      throw ruling.missed().get();
    }
    if (!ruling.rules().isAllowed(address.toString())) {
      throw new Failure(
          Problem.skipped("robots-disallowed", "The host's robots.txt asks not to fetch this."),
          Optional.empty());
    }
  }

  private Ruling ruling(URI address) throws Failure {
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    FutureTask<Ruling> task = task(origin);
    if (task.isDone() && await(task).until().isBefore(timing.now())) {
      rulings.remove(origin, task);
      task = task(origin);
    }
    // Only the first who comes runs it; the others wait for him.
    task.run();
    return await(task);
  }

  private FutureTask<Ruling> task(String origin) {
    URI place = URI.create(origin + "/robots.txt");
    return rulings.get(origin, () -> new FutureTask<>(() -> ask(place)));
  }

  private static Ruling await(FutureTask<Ruling> task) throws Failure {
    try {
      return task.get();
    } catch (InterruptedException e) {
      throw Manners.stopped();
    } catch (ExecutionException e) {
      throw unavailable();
    }
  }

  private Ruling ask(URI address) {
    try {
      Ruling ruling = ruling(address, asking.ask(address));
      long delay = ruling.rules().getCrawlDelay();
      if (delay > 0) {
        manners.slow(address, Duration.ofMillis(delay));
      }
      return ruling;
    } catch (Failure e) {
      // RFC 9309: one that redirects do not lead to is as good as none.
      boolean none = e.problem().code().startsWith("redirect");
      return none ? allowed() : missed(e);
    } catch (RuntimeException | StackOverflowError e) {
      return missed(unavailable());
    }
  }

  private Ruling ruling(URI address, Reply reply) throws Failure {
    if (reply.isWhole()) {
      SimpleRobotRulesParser parser = new SimpleRobotRulesParser(SLOWEST.toMillis(), 0);
      String type = reply.header().apply("Content-Type").orElse("text/plain");
      return new Ruling(
          parser.parseContent(address.toString(), reply.body(), type, List.of("attest")),
          Optional.empty(),
          timing.now().plus(KEPT));
    }
    if (reply.status() >= 500) {
      throw unavailable();
    }
    return allowed();
  }

  private Ruling allowed() {
    return new Ruling(all(), Optional.empty(), timing.now().plus(KEPT));
  }

  private static BaseRobotRules all() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private static Failure unavailable() {
    return new Failure("robots-unavailable", "The host's robots.txt cannot be read now.");
  }

  private Ruling missed(Failure why) {
    boolean stopped = why.problem().code().equals("stopped");
    Instant again = why.again().orElse(timing.now().plus(stopped ? Duration.ZERO : MISSED));
    return new Ruling(all(), Optional.of(new Failure(why.problem(), Optional.of(again))), again);
  }
}
