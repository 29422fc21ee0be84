package attest.desk.view;

import attest.store.Register;
import attest.store.StoredFeed;
import java.util.List;

/**
 * What brings reports in.
 *
 * @param jobs the newest first
 * @param feeds those that are watched
 * @param fetches whether addresses can be fetched from here
 */
public record Sources(List<Work> jobs, List<StoredFeed> feeds, boolean fetches) {
  private static final int JOBS = 100;

  /** Asks the register of a library. */
  public static Sources of(Register register, boolean fetches) {
    return new Sources(
        register.jobs().stream().limit(JOBS).map(Work::of).toList(), register.feeds(), fetches);
  }
}
