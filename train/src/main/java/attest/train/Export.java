package attest.train;

import attest.read.Heads;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes a student as an ONNX graph: products of the encoder in int8 (weights by output column,
 * symmetric; activations as they come), word embeddings in int8 by row, all else in floats. The
 * operators are ONNX Runtime's own where these are faster.
 */
final class Export {
  private static final String MICROSOFT = "com.microsoft";

  private final Student student;
  private final OnnxGraph graph = new OnnxGraph();

  private Export(Student student) {
    this.student = student;
  }

  /**
   * Writes {@code encoder.onnx}, {@code heads.bin} and {@code version.txt} into a folder. The
   * version is the start of a hash over both files: other weights, another version.
   */
  static void write(Student student, Path folder) throws IOException {
    Files.createDirectories(folder);
    byte[] encoder = new Export(student).encoder();
    Files.write(folder.resolve("encoder.onnx"), encoder);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Heads(
            values(student, "arc"),
            values(student, "arcHead"),
            values(student, "label.bias"),
            values(student, "label"),
            values(student, "labelOut"),
            values(student, "step"))
        .write(new DataOutputStream(bytes));
    Files.write(folder.resolve("heads.bin"), bytes.toByteArray());
    Files.writeString(folder.resolve("version.txt"), version(encoder, bytes.toByteArray()) + "\n");
  }

  private static String version(byte[]... files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] file : files) {
        digest.update(file);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static float[] values(Student student, String name) {
    return student.weights.get(name).toFloatArray();
  }

  private byte[] encoder() {
    graph.input("ids");
    graph.input("types");
    graph.input("positions");
    words();
    floats("types.table", "types", -1, Student.WIDE);
    floats("positions.table", "positions", -1, Student.WIDE);
    graph.node("Gather", List.of("types.table", "types"), "types.rows");
    graph.node("Gather", List.of("positions.table", "positions"), "positions.rows");
    graph.node("Add", List.of("words.rows", "types.rows"), "embedded.0");
    graph.node("Add", List.of("embedded.0", "positions.rows"), "embedded");
    floats("norm", "norm", Student.WIDE);
    floats("norm.bias", "norm.bias", Student.WIDE);
    graph.node(
        "LayerNormalization",
        List.of("embedded", "norm", "norm.bias"),
        "x.0",
        OnnxGraph.attribute("epsilon", Student.EPSILON));
    for (int layer = 0; layer < Student.LAYERS; layer++) {
      layer(layer);
    }
    graph.floats(
        "project",
        Student.turned(values(student, "project"), Heads.WIDTH, Student.WIDE),
        Student.WIDE,
        Heads.WIDTH);
    floats("project.bias", "project.bias", Heads.WIDTH);
    graph.node("MatMul", List.of("x." + Student.LAYERS, "project"), "projected");
    graph.node("Add", List.of("projected", "project.bias"), "rows");
    graph.output("rows", Heads.WIDTH);
    return graph.toBytes();
  }

  private void words() {
    float[] table = values(student, "words");
    int rows = table.length / Student.WIDE;
    byte[] small = new byte[table.length];
    float[] scales = new float[rows];
    for (int row = 0; row < rows; row++) {
      float most = 1e-8f;
      for (int i = 0; i < Student.WIDE; i++) {
        most = Math.max(most, Math.abs(table[row * Student.WIDE + i]));
      }
      scales[row] = most / 127;
      for (int i = 0; i < Student.WIDE; i++) {
        int at = row * Student.WIDE + i;
        small[at] = (byte) Math.round(table[at] / scales[row]);
      }
    }
    graph.int8("words.table", small, rows, Student.WIDE);
    graph.floats("words.scale", scales, rows, 1);
    graph.node("Gather", List.of("words.table", "ids"), "words.small");
    graph.node("Cast", List.of("words.small"), "words.wide", OnnxGraph.attribute("to", 1L));
    graph.node("Gather", List.of("words.scale", "ids"), "words.scales");
    graph.node("Mul", List.of("words.wide", "words.scales"), "words.rows");
  }

  private void layer(int layer) {
    String p = layer + ".";
    String x = "x." + layer;
    product(p + "qkv", x, 3 * Student.WIDE, Student.WIDE, true);
    graph.node(
        "",
        "Split",
        List.of(p + "qkv.out"),
        List.of(p + "query", p + "key", p + "value"),
        OnnxGraph.attribute("axis", 2L));
    graph.node(
        MICROSOFT,
        "MultiHeadAttention",
        List.of(p + "query", p + "key", p + "value"),
        List.of(p + "mixed"),
        OnnxGraph.attribute("num_heads", (long) Student.ATTENTION_HEADS));
    product(p + "mix", p + "mixed", Student.WIDE, Student.WIDE, true);
    normed(p + "mix.norm", p + "mix.out", x, p + "y");
    product(p + "inner", p + "y", Student.INNER, Student.WIDE, false);
    floats(p + "inner.bias", p + "inner.bias", Student.INNER);
    graph.node(
        MICROSOFT, "BiasGelu", List.of(p + "inner.out", p + "inner.bias"), List.of(p + "active"));
    product(p + "outer", p + "active", Student.WIDE, Student.INNER, true);
    normed(p + "outer.norm", p + "outer.out", p + "y", "x." + (layer + 1));
  }

  private void normed(String name, String input, String skip, String output) {
    floats(name, name, Student.WIDE);
    floats(name + ".bias", name + ".bias", Student.WIDE);
    graph.node(
        MICROSOFT,
        "SkipLayerNormalization",
        List.of(input, skip, name, name + ".bias"),
        List.of(output),
        OnnxGraph.attribute("epsilon", Student.EPSILON));
  }

  /** A product with int8 weights; {@code name} is both the student's weight and the node. */
  private void product(String name, String input, int out, int in, boolean bias) {
    float[] weight = values(student, name);
    byte[] small = new byte[weight.length];
    float[] scales = new float[out];
    for (int o = 0; o < out; o++) {
      float most = 1e-8f;
      for (int i = 0; i < in; i++) {
        most = Math.max(most, Math.abs(weight[o * in + i]));
      }
      scales[o] = most / 127;
      for (int i = 0; i < in; i++) {
        small[i * out + o] = (byte) Math.round(weight[o * in + i] / scales[o]);
      }
    }
    graph.int8(name + ".small", small, in, out);
    graph.floats(name + ".scale", scales, out);
    if (bias) {
      floats(name + ".bias", name + ".bias", out);
    }
    graph.node(
        MICROSOFT,
        "DynamicQuantizeMatMul",
        bias
            ? List.of(input, name + ".small", name + ".scale", "", name + ".bias")
            : List.of(input, name + ".small", name + ".scale"),
        List.of(name + ".out"));
  }

  private void floats(String to, String from, long... shape) {
    float[] values = values(student, from);
    if (shape[0] < 0) {
      shape[0] = values.length / shape[1];
    }
    graph.floats(to, values, shape);
  }
}
