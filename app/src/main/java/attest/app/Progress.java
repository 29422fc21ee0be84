package attest.app;

import java.io.PrintStream;

/** Tells on standard error how far a long reading has come: once every thousand reports. */
final class Progress {
  private static final int EVERY = 1000;

  private final PrintStream err;
  private final long begin = System.nanoTime();
  private long done;
  private long failed;

  Progress(PrintStream err) {
    this.err = err;
  }

  void step(boolean failure) {
    done++;
    failed += failure ? 1 : 0;
    if (done % EVERY == 0) {
      tell();
    }
  }

  /** A last word, unless all went well and was short. */
  void end() {
    if (failed > 0 || done >= EVERY) {
      tell();
    }
  }

  long failed() {
    return failed;
  }

  private void tell() {
    double seconds = Math.max(1e-3, (System.nanoTime() - begin) / 1e9);
    String failures = failed == 0 ? "" : ", " + failed + " failed";
    err.print(
        "attest: " + done + " reports" + failures + ", " + Math.round(done / seconds) + "/s\n");
    err.flush();
  }
}
