package attest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AgreementTest {
  private static Agreement.Counting counting(int... counts) {
    Agreement.Counting counting = new Agreement.Counting();
    String[][] pairs = {
      {"accept", "accept"}, {"accept", "reject"}, {"reject", "accept"}, {"reject", "reject"}
    };
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i]; j++) {
        counting.add(pairs[i][0], pairs[i][1]);
      }
    }
    return counting;
  }

  /**
   * Worked by hand: of 50, 35 alike; by chance (25 * 30 + 25 * 20) / 2500 = 0.5; (0.7 - 0.5) / 0.5.
   */
  @Test
  void kappaIsWhatChanceDoesNotExplain() {
    Agreement agreement = counting(20, 5, 10, 15).of("ada", "bo");
    assertEquals(50, agreement.both());
    assertEquals(35, agreement.alike());
    assertEquals(0.4, agreement.kappa().getAsDouble(), 1e-9);
  }

  @Test
  void whoAlwaysSayTheSameGiveNoKappa() {
    assertTrue(counting(9).of("ada", "bo").kappa().isEmpty());
    assertEquals(-1, counting(0, 5, 5, 0).of("ada", "bo").kappa().getAsDouble(), 1e-9);
  }
}
