package attest.desk.view;

import attest.query.Query;
import attest.store.Job;
import attest.store.Register;
import attest.store.Sort;
import java.util.List;
import java.util.Optional;

/**
 * The first page: a box to paste a report into, what came last, what comes in.
 *
 * @param reports how many there are
 * @param newest those published last
 * @param running jobs that go on
 */
public record Home(long reports, List<Entry> newest, List<Work> running) {
  private static final int NEWEST = 12;

  /**
   * A report in a list.
   *
   * @param day ISO with weekday
   */
  public record Entry(String hash, Optional<String> day, Optional<String> outlet, String title) {}

  /** Asks a library. */
  public static Home of(Found found, Register register) {
    return new Home(
        found.count(new Query.All()),
        found.page(new Query.All(), Sort.NEWEST, Optional.empty(), NEWEST).hits().stream()
            .map(hit -> new Entry(hit.hash(), hit.day().map(Day::of), hit.outlet(), hit.headline()))
            .toList(),
        register.jobs().stream()
            .filter(job -> job.state() == Job.State.RUNNING || job.state() == Job.State.STOPPING)
            .map(Work::of)
            .toList());
  }
}
