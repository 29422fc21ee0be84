package attest.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * The encoder with its projections, an ONNX graph run by ONNX Runtime on one thread. Safe to share
 * between threads: each call runs on the thread that makes it, and the same window gives the same
 * numbers on the same kind of processor.
 */
public final class Encoder implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /**
   * @param graph an ONNX model with inputs {@code ids}, {@code types}, {@code positions} (int64,
   *     [1, T]) and one output (float, [1, T, P])
   */
  public Encoder(byte[] graph) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      environment.setTelemetry(false); // Windows only: there it is on from the start
      session = environment.createSession(graph, options);
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder does not load: " + e.getMessage(), e);
    }
  }

  /**
   * Encodes one window.
   *
   * @return the projections of the opening piece in row 0, then one row for every word (the row of
   *     its first piece)
   */
  public float[][] encode(Window window) {
    int length = window.ids().length;
    long[] positions = new long[length];
    for (int i = 0; i < length; i++) {
      positions[i] = i;
    }
    long[] shape = {1, length};
    try (OnnxTensor ids =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(window.ids()), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(window.types()), shape);
        OnnxTensor places =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(positions), shape);
        OrtSession.Result result =
            session.run(Map.of("ids", ids, "types", types, "positions", places))) {
      FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
      int width = values.remaining() / length;
      float[][] rows = new float[window.words() + 1][width];
      values.get(0, rows[0]);
      for (int word = 0; word < window.words(); word++) {
        values.get(window.at()[word] * width, rows[word + 1]);
      }
      return rows;
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder fails: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
