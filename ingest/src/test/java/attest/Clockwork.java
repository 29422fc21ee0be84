package attest;

import attest.fetch.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that stands still until somebody sleeps, and then is there at once. */
public final class Clockwork implements Timing {
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");

  /** How long was slept, in its order. */
  public final List<Duration> sleeps = new CopyOnWriteArrayList<>();

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    sleeps.add(time);
    now = now.plus(time);
  }

  /** Lets time pass. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
