package attest.feed;

import attest.fetch.Answer;
import attest.fetch.Fetcher;
import attest.fetch.Timing;
import attest.fetch.Validators;
import attest.input.Input;
import attest.input.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Looks at feeds again and again, each as often as it wants, and hands on what they point at. What
 * it knows of a feed is kept after its entries were handed on: broken off at any moment, it hands
 * some on twice and none never.
 *
 * <p>Feeds are fetched several at a time; everything else happens on the thread that calls.
 */
public final class Watch {
  /** How often a feed is looked at that does not say; the bounds for those that do. */
  private static final Duration USUAL = Duration.ofMinutes(30);

  private static final Duration SHORTEST = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Of the sitemaps of an index, those that changed so long before the last look are taken. */
  private static final Duration OVERLAP = Duration.ofDays(2);

  /** After so many failures a feed is looked for at its old address. */
  private static final int LOST = 4;

  private static final int AT_ONCE = 8;
  private static final Duration NAP = Duration.ofSeconds(1);

  private final Fetcher fetcher;
  private final FeedStates states;
  private final Timing timing;
  private final Consumer<List<Input>> inputs;
  private final Consumer<Look> looks;
  private volatile boolean stopping;

  /**
   * Makes ready to watch.
   *
   * @param inputs takes what feeds point at, known things among them; what it throws ends the watch
   * @param looks told of every look at a feed
   */
  public Watch(
      Fetcher fetcher,
      FeedStates states,
      Timing timing,
      Consumer<List<Input>> inputs,
      Consumer<Look> looks) {
    this.fetcher = fetcher;
    this.states = states;
    this.timing = timing;
    this.inputs = inputs;
    this.looks = looks;
  }

  /** What a look has brought, before anything is made of it. */
  private record Seen(FeedState before, Answer answer, Optional<Listing> listing) {}

  /** What a look comes to: inputs, and what is kept and told once they were taken. */
  private record Brought(List<Input> inputs, FeedState after, Look look) {}

  /** Watches feeds until {@link #stop} is called, or all of them are gone. */
  public void run(List<URI> feeds) throws InterruptedException {
    Optional<Instant> next = round(feeds);
    while (!stopping && next.isPresent()) {
      while (!stopping && timing.now().isBefore(next.get())) {
        Duration left = Duration.between(timing.now(), next.get());
        timing.sleep(left.compareTo(NAP) < 0 ? left : NAP);
      }
      next = stopping ? next : round(feeds);
    }
  }

  /** Lets the watch end; looks that are under way are forgotten. */
  public void stop() {
    stopping = true;
  }

  /**
   * Looks once at all feeds that are due.
   *
   * @return when the next one is; empty if all are gone
   */
  public Optional<Instant> round(List<URI> feeds) throws InterruptedException {
    Instant now = timing.now();
    List<FeedState> due =
        feeds.stream().distinct().map(this::state).filter(state -> state.isDue(now)).toList();
    ExecutorService network = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    try {
      CompletionService<Seen> seen = new ExecutorCompletionService<>(network);
      due.forEach(state -> seen.submit(() -> look(state)));
      List<Brought> brought = new ArrayList<>();
      for (int left = due.size(); left > 0 && !stopping; left--) {
        brought.add(brought(seen.take().get()));
      }
      take(brought);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      network.shutdownNow();
    }
    return feeds.stream()
        .map(this::state)
        .filter(state -> !state.gone())
        .map(FeedState::next)
        .min(Comparator.naturalOrder());
  }

  private FeedState state(URI feed) {
    return states.find(feed).orElseGet(() -> FeedState.fresh(feed));
  }

  private Seen look(FeedState state) {
    Answer answer = fetcher.get(state.address(), state.validators());
    Optional<Listing> listing =
        answer instanceof Answer.Fetched found
            ? Optional.of(Feeds.parse(found.body(), found.type(), found.address()))
            : Optional.empty();
    return new Seen(state, answer, listing);
  }

  /**
   * Hands on what all feeds point at, together, so that no slow host holds up the others. Where the
   * watch was stopped meanwhile, nobody knows what was taken, and nothing is kept.
   */
  private void take(List<Brought> brought) {
    List<Input> all = brought.stream().flatMap(one -> one.inputs().stream()).toList();
    if (!stopping && !all.isEmpty()) {
      inputs.accept(all);
    }
    for (Brought one : brought) {
      if (!stopping || one.inputs().isEmpty() && !isStopped(one.look())) {
        states.save(one.after());
        looks.accept(one.look());
      }
    }
  }

  private static boolean isStopped(Look look) {
    return look instanceof Look.Failed failed && failed.problem().code().equals("stopped");
  }

  private Brought brought(Seen seen) {
    FeedState before = seen.before();
    return switch (seen.answer()) {
      case Answer.NotModified same -> {
        FeedState after = read(before, before.interval(), before.validators(), same.moved());
        yield new Brought(List.of(), after, new Look.Unchanged(before.feed(), after.next()));
      }
      case Answer.Failed failed -> failed(before, failed.problem(), failed.again());
      case Answer.Fetched found -> brought(before, found, seen.listing().orElseThrow());
    };
  }

  private Brought brought(FeedState before, Answer.Fetched found, Listing listing) {
    return switch (listing) {
      case Listing.Feed feed -> {
        FeedState after = read(before, feed.interval(), found.validators(), found.moved());
        int count = feed.entries().size();
        yield new Brought(
            feed.inputs(),
            after,
            new Look.Polled(before.feed(), count, feed.astray(), after.next()));
      }
      case Listing.Index index -> {
        List<Input> changed = changed(index, before.checked().orElse(timing.now()));
        FeedState after = read(before, Optional.empty(), found.validators(), found.moved());
        yield new Brought(
            changed, after, new Look.Polled(before.feed(), changed.size(), 0, after.next()));
      }
      case Listing.Unreadable broken -> failed(before, broken.problem(), Optional.empty());
      case Listing.Subscriptions other ->
          failed(before, Feeds.unknown().problem(), Optional.empty());
    };
  }

  /** The sitemaps that may have something new, and those that do not say. */
  private static List<Input> changed(Listing.Index index, Instant checked) {
    String since = checked.minus(OVERLAP).toString().substring(0, 10);
    return index.sitemaps().stream()
        .filter(map -> map.modified().orElse(since).compareTo(since) >= 0)
        .map(Listing.Sitemap::input)
        .toList();
  }

  private FeedState read(
      FeedState before, Optional<Duration> interval, Validators validators, Optional<URI> moved) {
    Instant now = timing.now();
    return new FeedState(
        before.feed(),
        moved.or(before::moved),
        validators,
        Optional.of(now),
        now.plus(bounded(interval.orElse(USUAL))),
        interval,
        0,
        false);
  }

  private static Duration bounded(Duration interval) {
    Duration atLeast = interval.compareTo(SHORTEST) < 0 ? SHORTEST : interval;
    return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
  }

  private Brought failed(FeedState before, Problem problem, Optional<Instant> again) {
    boolean gone = problem.code().equals("http-410");
    int failures = before.failures() + 1;
    Instant own = timing.now().plus(pause(before, problem));
    Instant next = again.filter(own::isBefore).orElse(own);
    FeedState after =
        new FeedState(
            before.feed(),
            before.moved().filter(to -> failures < LOST),
            failures < LOST ? before.validators() : Validators.NONE,
            before.checked(),
            next,
            before.interval(),
            failures,
            gone);
    return new Brought(
        List.of(),
        after,
        gone
            ? new Look.Gone(before.feed(), problem)
            : new Look.Failed(before.feed(), problem, next));
  }

  /** Twice as long after every failure. */
  private static Duration pause(FeedState before, Problem problem) {
    Duration usual = bounded(before.interval().orElse(USUAL));
    return problem.kind() == Problem.Kind.SKIPPED
        ? LONGEST
        : bounded(usual.multipliedBy(1L << Math.min(before.failures(), 10)));
  }
}
