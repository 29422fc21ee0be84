package attest.train;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes an ONNX model: nodes, tensors, inputs and one output. Field numbers after onnx.proto. */
final class OnnxGraph {
  private static final int FLOAT = 1;
  private static final int INT8 = 3;
  private static final int INT64 = 7;

  private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

  /** Adds a node of the standard operators. */
  void node(String operator, List<String> inputs, String output, byte[]... attributes) {
    node("", operator, inputs, List.of(output), attributes);
  }

  /** Adds a node of a domain's operators. */
  void node(
      String domain,
      String operator,
      List<String> inputs,
      List<String> outputs,
      byte[]... attributes) {
    ByteArrayOutputStream node = new ByteArrayOutputStream();
    inputs.forEach(input -> bytes(node, 1, text(input)));
    outputs.forEach(output -> bytes(node, 2, text(output)));
    bytes(node, 3, text(outputs.get(0)));
    bytes(node, 4, text(operator));
    for (byte[] attribute : attributes) {
      bytes(node, 5, attribute);
    }
    if (!domain.isEmpty()) {
      bytes(node, 7, text(domain));
    }
    bytes(graph, 1, node.toByteArray());
  }

  static byte[] attribute(String name, long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bytes(out, 1, text(name));
    number(out, 3, value);
    number(out, 20, 2);
    return out.toByteArray();
  }

  static byte[] attribute(String name, float value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bytes(out, 1, text(name));
    varint(out, 2 << 3 | 5);
    out.writeBytes(little(value));
    number(out, 20, 1);
    return out.toByteArray();
  }

  void floats(String name, float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    tensor(name, FLOAT, raw.array(), shape);
  }

  void int8(String name, byte[] values, long... shape) {
    tensor(name, INT8, values, shape);
  }

  void int64(String name, long[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    tensor(name, INT64, raw.array(), shape);
  }

  private void tensor(String name, int type, byte[] raw, long... shape) {
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    for (long size : shape) {
      number(tensor, 1, size);
    }
    number(tensor, 2, type);
    bytes(tensor, 8, text(name));
    bytes(tensor, 9, raw);
    bytes(graph, 5, tensor.toByteArray());
  }

  /** Declares an input of integers, [1, T]. */
  void input(String name) {
    bytes(graph, 11, value(name, INT64, 0));
  }

  /** Declares the output of floats, [1, T, width]. */
  void output(String name, long width) {
    bytes(graph, 12, value(name, FLOAT, width));
  }

  private static byte[] value(String name, int type, long width) {
    ByteArrayOutputStream shape = new ByteArrayOutputStream();
    bytes(shape, 1, dimension(1));
    ByteArrayOutputStream free = new ByteArrayOutputStream();
    bytes(free, 2, text("T"));
    bytes(shape, 1, free.toByteArray());
    if (width > 0) {
      bytes(shape, 1, dimension(width));
    }
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    number(tensor, 1, type);
    bytes(tensor, 2, shape.toByteArray());
    ByteArrayOutputStream kind = new ByteArrayOutputStream();
    bytes(kind, 1, tensor.toByteArray());
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    bytes(value, 1, text(name));
    bytes(value, 2, kind.toByteArray());
    return value.toByteArray();
  }

  private static byte[] dimension(long size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, 1, size);
    return out.toByteArray();
  }

  /** The model's bytes. */
  byte[] toBytes() {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    number(model, 1, 8);
    bytes(graph, 2, text("attest"));
    bytes(model, 7, graph.toByteArray());
    bytes(model, 8, operators("", 17));
    bytes(model, 8, operators("com.microsoft", 1));
    return model.toByteArray();
  }

  private static byte[] operators(String domain, long version) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bytes(out, 1, text(domain));
    number(out, 2, version);
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int field, long value) {
    varint(out, (long) field << 3);
    varint(out, value);
  }

  private static void bytes(ByteArrayOutputStream out, int field, byte[] value) {
    varint(out, (long) field << 3 | 2);
    varint(out, value.length);
    out.writeBytes(value);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~127L) != 0) {
      out.write((int) (rest & 127 | 128));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static byte[] little(float value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array();
  }

  private static byte[] text(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
