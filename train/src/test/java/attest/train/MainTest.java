package attest.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

/** PyTorch loads on this machine. */
class MainTest {
  @Test
  void adds() {
    try (var manager = NDManager.newBaseManager()) {
      assertEquals(3f, manager.create(new float[] {1, 2}).sum().getFloat());
    }
  }
}
