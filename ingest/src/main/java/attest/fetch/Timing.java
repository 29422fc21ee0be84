package attest.fetch;

import java.time.Duration;
import java.time.Instant;

/** What time it is, and how to let it pass. Tests have their own. */
public interface Timing {
  /** The system's. */
  Timing SYSTEM =
      new Timing() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
          Thread.sleep(time);
        }
      };

  /** Now. */
  Instant now();

  /** Comes back when a time has passed. */
  void sleep(Duration time) throws InterruptedException;
}
