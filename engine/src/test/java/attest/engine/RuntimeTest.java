package attest.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import org.junit.jupiter.api.Test;

/** The native library that runs the models loads on this machine. */
class RuntimeTest {
  @Test
  void makesTensors() throws Exception {
    try (var tensor =
        OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {{1, 2, 3}})) {
      assertEquals(3, tensor.getInfo().getNumElements());
    }
  }
}
