package attest.ingest;

import attest.store.Receipt.Outcome;
import java.time.Duration;
import java.util.Map;

/**
 * How far a job is.
 *
 * @param outcomes how many inputs came to each end in this run
 * @param before how many had an outcome from an earlier run, and were passed over
 * @param took how long the run has gone on
 * @param done how much of the sources was gone through, from 0 to 1; negative where nobody can tell
 */
public record Tally(Map<Outcome, Long> outcomes, long before, Duration took, double done) {
  /** How many inputs this run has dealt with. */
  public long count() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many inputs came to an end. */
  public long of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }
}
