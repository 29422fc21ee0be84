package attest.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a long run end in good order when the program is told to end, by Ctrl-C or by the system:
 * the run is asked to stop, and the program waits for it, though not for ever.
 */
final class Stopping implements AutoCloseable {
  private static final long PATIENCE_S = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean asked;

  Stopping(Runnable stop) {
    hook =
        new Thread(
            () -> {
              asked = true;
              stop.run();
              try {
                boolean inTime = ended.await(PATIENCE_S, TimeUnit.SECONDS);
                assert inTime || asked;
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean isAsked() {
    return asked;
  }

  @Override
  public void close() {
    ended.countDown();
    if (!asked) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
