package attest.desk.search;

import attest.Engine;
import attest.desk.guard.Secrets;
import attest.fetch.Limits;
import attest.fetch.Names;
import attest.fetch.Sender;
import attest.fetch.Settings;
import attest.fetch.Timing;
import attest.input.Problem;
import attest.query.Query;
import attest.query.QueryError;
import attest.store.Hit;
import attest.store.SavedSearch;
import attest.store.SavedSearch.Hook;
import attest.store.Searches;
import attest.store.Searches.Came;
import attest.store.StoreError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells addresses that somebody named of the new reports that his search finds: JSON by POST, with
 * the time and an HMAC-SHA256 of time, full stop and body in the header {@code Attest-Signature:
 * t=SECONDS,v1=HEX}. What is not taken is sent again later, and at last given up.
 */
public final class Hooks implements AutoCloseable {
  /** How long after each failure in a row the next attempt is made; none after the last. */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12));

  private static final Duration ROUND = Duration.ofSeconds(5);

  /** Whoever takes on to tell somebody has so long to do it. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  /** Reports told at once. */
  private static final int MOST = 100;

  private static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          16 << 10,
          200,
          1 << 16,
          0);

  private final Searches searches;
  private final Sender sender;
  private final Timing timing;
  private final ObjectMapper mapper = new ObjectMapper().registerModule(new Jdk8Module());
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("hooks").factory());

  Hooks(Searches searches, Settings settings) {
    this.searches = searches;
    this.sender = new Sender(settings);
    this.timing = settings.timing();
  }

  /**
   * Those of a desk.
   *
   * @param trusted hosts and ports that may be told although they are not on the public network
   */
  public static Hooks of(Searches searches, Set<String> trusted) {
    return new Hooks(searches, settings(trusted, Names.SYSTEM, Timing.SYSTEM));
  }

  static Settings settings(Set<String> trusted, Names names, Timing timing) {
    return new Settings("attest/" + Engine.VERSION, Set.of(), trusted, LIMITS, names, timing);
  }

  /**
   * What is told.
   *
   * @param engine the version of attest
   */
  record Message(String engine, About search, List<Report> reports) {}

  /** Which search it is. */
  record About(long id, String name, String query) {}

  /**
   * A report that was found.
   *
   * @param path of its page on the desk
   * @param added when it came in, an ISO instant
   * @param day of publication, ISO
   */
  record Report(
      String hash,
      String path,
      String added,
      Optional<String> title,
      Optional<String> outlet,
      Optional<String> day,
      Optional<String> url) {
    static Report of(Came came) {
      Hit hit = came.hit();
      return new Report(
          hit.hash(),
          "/reports/" + hit.hash(),
          came.added(),
          hit.title(),
          hit.outlet(),
          hit.day(),
          hit.url());
    }
  }

  /** Why an address can never be told; empty where nothing speaks against it before trying. */
  Optional<Problem> check(String address) {
    return sender.check(address);
  }

  /** Looks for new reports from now on. */
  public void start() {
    rounds.scheduleWithFixedDelay(
        this::quietly, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void quietly() {
    try {
      round();
    } catch (StoreError e) {
      // The library will be there again in a later round.
    }
  }

  /** Tells all who are to be told now, each beside the others. */
  void round() {
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (SavedSearch search : searches.due(now(Duration.ZERO))) {
        each.execute(() -> tell(search));
      }
    }
  }

  private String now(Duration later) {
    return timing.now().plus(later).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void tell(SavedSearch search) {
    try {
      if (searches.claim(search, now(CLAIM))) {
        tell(search, search.hook().orElseThrow());
      }
    } catch (QueryError e) {
      searches.failed(search, "The query is none any more: " + e.getMessage(), Optional.empty());
    } catch (StoreError e) {
      // The claim runs out, and a later round tells it.
    }
  }

  private void tell(SavedSearch search, Hook hook) {
    long last = searches.last();
    List<Came> came = searches.since(Query.parse(search.query()), hook.told(), last, MOST);
    long upTo = came.size() < MOST ? last : came.get(MOST - 1).id();
    Optional<Problem> refused = came.isEmpty() ? Optional.empty() : send(search, hook, came);
    if (refused.isEmpty()) {
      searches.told(search, upTo);
    } else {
      boolean gone = refused.get().code().equals("http-410") || hook.tries() >= WAITS.size();
      searches.failed(
          search,
          refused.get().sentence(),
          gone ? Optional.empty() : Optional.of(now(WAITS.get(hook.tries()))));
    }
  }

  private Optional<Problem> send(SavedSearch search, Hook hook, List<Came> came) {
    String body =
        json(
            new Message(
                Engine.VERSION,
                new About(search.id(), search.name(), search.query()),
                came.stream().map(Report::of).toList()));
    Instant when = timing.now();
    return sender.send(
        hook.address(),
        Map.of("Attest-Signature", signature(hook.secret(), when, body)),
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** What stands in the header, by which whoever has the key knows that it is from here and new. */
  static String signature(String secret, Instant when, String body) {
    long seconds = when.getEpochSecond();
    return "t=" + seconds + ",v1=" + Secrets.sign(secret, seconds + "." + body);
  }

  private String json(Message message) {
    try {
      return mapper.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    rounds.shutdownNow();
    sender.close();
  }
}
