package attest.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call to take in sources.
 *
 * @param sources as they were named
 * @param made an ISO instant
 * @param ended an ISO instant; empty while it goes on, or where it was broken off
 * @param outcomes how many inputs it took in last, by what became of them
 */
public record Job(
    long id,
    List<String> sources,
    State state,
    String made,
    Optional<String> ended,
    Map<Receipt.Outcome, Long> outcomes) {
  /** Where it stands. */
  public enum State {
    RUNNING,
    /** Somebody asked it to stop. */
    STOPPING,
    STOPPED,
    DONE,
    FAILED
  }
}
