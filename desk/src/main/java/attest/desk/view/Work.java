package attest.desk.view;

import attest.desk.work.Jobs;
import attest.record.Spelling;
import attest.store.Job;
import attest.store.Receipt.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job as it is shown.
 *
 * @param state running, stopping, stopped, done or failed
 * @param outcomes how many inputs it took in last, by what became of them, in one order
 * @param inputs how many in all
 */
public record Work(
    long id,
    List<String> sources,
    String state,
    String made,
    Optional<String> ended,
    Map<String, Long> outcomes,
    long inputs) {

  /** From the register. */
  public static Work of(Job job) {
    Map<String, Long> outcomes = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      Long count = job.outcomes().get(outcome);
      if (count != null) {
        outcomes.put(Spelling.of(outcome), count);
      }
    }
    return new Work(
        job.id(),
        job.sources(),
        Spelling.of(job.state()),
        job.made(),
        job.ended(),
        outcomes,
        outcomes.values().stream().mapToLong(Long::longValue).sum());
  }

  /** Whether it goes on. */
  public boolean isRunning() {
    return state.equals("running") || state.equals("stopping");
  }

  /** Whether it was broken off. */
  public boolean isBrokenOff() {
    return state.equals("stopped") || state.equals("failed");
  }

  /** Whether its sources can be looked at again. */
  public boolean isRepeatable() {
    return !state.equals("running")
        && sources.stream().noneMatch(source -> source.startsWith(Jobs.SENT));
  }

  /** "2024-05-14 Tue 09:30 UTC". */
  public String begun() {
    return Day.of(made) + " " + made.substring(11, 16) + " UTC";
  }

  /** How much of it had one outcome, in per cent, for a bar. */
  public long share(String outcome) {
    return inputs == 0 ? 0 : Math.round(100.0 * outcomes.getOrDefault(outcome, 0L) / inputs);
  }
}
