package attest.desk.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much each caller may do: so much at once, and so much more as time goes by. Safe to share
 * between threads; of very many callers it knows the latest.
 */
public final class Allowance {
  private static final int CALLERS = 20_000;

  private final double most;
  private final double perSecond;
  private final Map<String, Left> callers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
          return size() > CALLERS;
        }
      };

  /**
   * @param most at once
   * @param seconds after which as much may be done again
   */
  public Allowance(int most, int seconds) {
    this.most = most;
    this.perSecond = (double) most / seconds;
  }

  private record Left(double much, long nanos) {}

  /** Takes one of what a caller has left; false where it has nothing. */
  public boolean take(String caller) {
    return change(caller, -1);
  }

  /** Gives one back. */
  public void give(String caller) {
    change(caller, 1);
  }

  private synchronized boolean change(String caller, int by) {
    long now = System.nanoTime();
    Left was = callers.getOrDefault(caller, new Left(most, now));
    double much = Math.min(most, was.much + (now - was.nanos) / 1e9 * perSecond);
    boolean enough = much + by >= 0;
    callers.put(caller, new Left(enough ? Math.min(most, much + by) : much, now));
    return enough;
  }

  /** Seconds after which a caller that has nothing left may do one thing. */
  public int pause() {
    return Math.max(1, (int) Math.ceil(1 / perSecond));
  }
}
