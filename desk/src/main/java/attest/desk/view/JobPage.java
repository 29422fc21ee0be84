package attest.desk.view;

import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.desk.work.Jobs;
import attest.ingest.Tally;
import attest.record.Spelling;
import attest.store.Receipt;
import attest.store.Receipt.Outcome;
import attest.store.Register;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One job with what became of its inputs.
 *
 * @param progress how far it is, where it runs here
 * @param outcome which outcomes are shown; empty for all
 * @param receipts a page of what it took in
 * @param next the number of the next page
 */
public record JobPage(
    Work work,
    Optional<Progress> progress,
    Optional<String> outcome,
    List<Receipt> receipts,
    Optional<Integer> next) {
  private static final int PAGE = 100;

  /**
   * @param percent from 0 to 100; empty where nobody can tell
   * @param rate inputs a second
   * @param left in seconds
   */
  public record Progress(long inputs, Optional<Long> percent, double rate, Optional<Long> left) {
    /** From the tally of a job. */
    public static Progress of(Tally tally) {
      double seconds = Math.max(0.001, tally.took().toMillis() / 1000.0);
      boolean known = tally.done() > 0.001;
      return new Progress(
          tally.count(),
          tally.done() < 0 ? Optional.empty() : Optional.of(Math.round(100 * tally.done())),
          Math.round(10 * tally.count() / seconds) / 10.0,
          known
              ? Optional.of(Math.round(seconds * (1 - tally.done()) / tally.done()))
              : Optional.empty());
    }

    /** "3 min". */
    public String leftInWords() {
      return left.map(
              seconds -> {
                Duration time = Duration.ofSeconds(seconds);
                return time.toHours() > 0
                    ? time.toHours() + " h " + time.toMinutesPart() + " min"
                    : time.toMinutes() > 0 ? time.toMinutes() + " min" : seconds + " s";
              })
          .orElse("unknown");
    }
  }

  /** Asks the register of a library. */
  public static JobPage of(Register register, Jobs jobs, Ask ask) {
    long id = id(ask);
    Work work = work(register, id);
    Optional<Outcome> outcome =
        ask.value("outcome")
            .map(
                name ->
                    Arrays.stream(Outcome.values())
                        .filter(each -> Spelling.of(each).equals(name))
                        .findFirst()
                        .orElseThrow(
                            () -> new Problem(400, "no-outcome", "There is no such outcome.")));
    Set<Outcome> outcomes = outcome.<Set<Outcome>>map(Set::of).orElse(EnumSet.allOf(Outcome.class));
    int page = ask.number("page", 1, 1, 1_000_000);
    List<Receipt> receipts = register.receipts(id, outcomes, (page - 1) * PAGE, PAGE + 1);
    return new JobPage(
        work,
        jobs.tally(id).map(Progress::of),
        outcome.map(Spelling::of),
        receipts.stream().limit(PAGE).toList(),
        receipts.size() > PAGE ? Optional.of(page + 1) : Optional.empty());
  }

  /** A job as it stands now. */
  public static Work work(Register register, long id) {
    return register
        .job(id)
        .map(Work::of)
        .orElseThrow(() -> Problem.missing("There is no job of this number."));
  }

  /** The number of a job in an address. */
  public static long id(Ask ask) {
    String id = ask.part("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw Problem.missing("There is no job of this number.");
    }
    return Long.parseLong(id);
  }
}
