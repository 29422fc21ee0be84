package attest.desk.work;

import attest.desk.web.Problem;
import attest.fetch.Fetcher;
import attest.fetch.Settings;
import attest.ingest.Ingest;
import attest.ingest.Openers;
import attest.ingest.Tally;
import attest.input.Columns;
import attest.input.Source;
import attest.store.Library;
import attest.store.Register;
import attest.store.StoreError;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * What the desk takes in, one job after the other, so that reading leaves a core to those who look.
 */
public final class Jobs implements AutoCloseable {
  /** Jobs that wait at most; more are refused. */
  private static final int WAITING = 20;

  /** Stands before the names of files that were sent, so that none is taken for a path. */
  public static final String SENT = "sent:";

  private final Library library;
  private final Register register;
  private final Reading reading;
  private final Optional<String> contact;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("jobs").factory());
  private final Map<Long, Ingest> running = new ConcurrentHashMap<>();
  private final Map<Long, Tally> tallies = new ConcurrentHashMap<>();

  /**
   * @param contact told to the servers that are asked; without one, addresses are not fetched
   */
  public Jobs(Library library, Reading reading, Optional<String> contact) {
    this.library = library;
    this.register = library.register();
    this.reading = reading;
    this.contact = contact;
  }

  /**
   * Takes in addresses.
   *
   * @return the number of the job
   * @throws Problem for what is no address of the web
   */
  public long addresses(List<String> addresses) {
    for (String address : addresses) {
      if (!address.matches("(?i)https?://\\S+")) {
        throw new Problem(
            400,
            "no-address",
            "\"" + address + "\" is no address; give one a line, with https://.");
      }
    }
    if (contact.isEmpty()) {
      throw new Problem(
          409,
          "contact-missing",
          "Addresses are only fetched for somebody: start the desk with --contact and an address"
              + " by which the owners of servers reach you.");
    }
    return start(addresses, () -> named(addresses));
  }

  /** Takes in a file that was sent, under the name it had. */
  public long file(String name, byte[] content) {
    String told = SENT + name;
    return start(List.of(told), () -> Source.sent(told, new ByteArrayInputStream(content)));
  }

  /** Takes the sources of a job in again: what has an outcome that is no failure is passed over. */
  public long again(long job) {
    List<String> sources =
        register
            .job(job)
            .orElseThrow(() -> Problem.missing("There is no job of this number."))
            .sources();
    if (sources.stream().anyMatch(source -> source.startsWith(SENT))) {
      throw new Problem(
          409, "file-gone", "The file was sent by a browser and is not kept; send it again.");
    }
    return start(sources, () -> named(sources));
  }

  private static Source named(List<String> sources) {
    return Source.of(sources, InputStream.nullInputStream(), Columns.usual());
  }

  private synchronized long start(List<String> names, Supplier<Source> sources) {
    if (running.size() >= WAITING) {
      throw new Problem(429, "jobs-waiting", "Too many jobs wait already; come again later.");
    }
    Openers openers = new Openers(contact.map(Settings::of).map(Fetcher::new));
    long[] id = new long[1];
    Ingest ingest =
        new Ingest(library, names, openers, reading::read, tally -> tallies.put(id[0], tally));
    id[0] = ingest.job();
    running.put(id[0], ingest);
    thread.execute(
        () -> {
          try (openers;
              ingest;
              Source source = sources.get()) {
            ingest.run(source);
          } catch (StoreError e) {
            // The job is marked as failed, as far as the library could still be written.
          } finally {
            running.remove(id[0]);
            tallies.remove(id[0]);
          }
        });
    return id[0];
  }

  /** Whether addresses can be fetched. */
  public boolean fetches() {
    return contact.isPresent();
  }

  /** How far a job is that runs here. */
  public Optional<Tally> tally(long job) {
    return Optional.ofNullable(tallies.get(job));
  }

  /** Asks a job to stop, wherever it runs. */
  public void stop(long job) {
    register.stop(job);
    Optional.ofNullable(running.get(job)).ifPresent(Ingest::stop);
  }

  @Override
  public void close() {
    running.values().forEach(Ingest::stop);
    thread.close();
  }
}
