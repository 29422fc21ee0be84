package attest.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the float weights of an ONNX model: the named tensors and, as matrix products have
 * anonymous weights there, which tensor each node takes second. Field numbers after onnx.proto.
 */
final class Onnx {
  private final byte[] bytes;
  private final Map<String, float[]> tensors = new HashMap<>();
  private final Map<String, String> second = new HashMap<>();
  private int at;

  private Onnx(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads a model from the class path. */
  static Onnx read(String resource) throws IOException {
    try (InputStream in = Onnx.class.getResourceAsStream(resource)) {
      Onnx onnx = new Onnx(in.readAllBytes());
      onnx.fields(
          0,
          onnx.bytes.length,
          (field, start, end) -> {
            if (field == 7) {
              onnx.graph(start, end);
            }
          });
      return onnx;
    }
  }

  /** A tensor by its name. */
  float[] tensor(String name) {
    float[] values = tensors.get(name);
    if (values == null) {
      throw new IllegalArgumentException("the model has no tensor " + name);
    }
    return values;
  }

  /** The weights that a matrix product multiplies with, by the name of its node. */
  float[] weights(String node) {
    return tensor(second.get(node));
  }

  private void graph(int start, int end) {
    fields(
        start,
        end,
        (field, from, to) -> {
          if (field == 1) {
            node(from, to);
          } else if (field == 5) {
            tensor(from, to);
          }
        });
  }

  private void node(int start, int end) {
    List<String> inputs = new ArrayList<>();
    String[] name = {""};
    fields(
        start,
        end,
        (field, from, to) -> {
          if (field == 1) {
            inputs.add(text(from, to));
          } else if (field == 3) {
            name[0] = text(from, to);
          }
        });
    if (inputs.size() == 2) {
      second.put(name[0], inputs.get(1));
    }
  }

  private void tensor(int start, int end) {
    String[] name = {""};
    int[] raw = {0, 0};
    fields(
        start,
        end,
        (field, from, to) -> {
          if (field == 8) {
            name[0] = text(from, to);
          } else if (field == 9) {
            raw[0] = from;
            raw[1] = to;
          }
        });
    if ((raw[1] - raw[0]) % 4 == 0) {
      float[] values = new float[(raw[1] - raw[0]) / 4];
      ByteBuffer.wrap(bytes, raw[0], raw[1] - raw[0])
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(values);
      tensors.put(name[0], values);
    }
  }

  private interface Visitor {
    void field(int number, int start, int end);
  }

  /** Visits the length-delimited fields of a message. */
  private void fields(int start, int end, Visitor visitor) {
    int position = start;
    while (position < end) {
      at = position;
      long key = varint();
      int wire = (int) (key & 7);
      if (wire == 0) {
        varint();
        position = at;
      } else if (wire == 2) {
        int length = (int) varint();
        int from = at;
        visitor.field((int) (key >>> 3), from, from + length);
        position = from + length;
      } else {
        position = at + (wire == 5 ? 4 : 8);
      }
    }
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 127) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
