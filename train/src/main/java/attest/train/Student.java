package attest.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Linear;
import attest.encode.Windows;
import attest.read.Heads;
import attest.read.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The encoder (all-MiniLM-L6-v2: six layers of BERT, 384 wide, 12 attention heads) with all heads,
 * on DJL arrays. Weights of products stand as [out, in].
 */
final class Student {
  static final int WIDE = 384;
  static final int INNER = 1536;
  static final int LAYERS = 6;
  static final int ATTENTION_HEADS = 12;
  static final float EPSILON = 1e-12f;
  private static final float DROPOUT = 0.1f;

  /** What the loss of the spans of attributions counts beside the others. */
  private static final float SPANS = 1.5f;

  private static final List<String> QKV = List.of("query", "key", "value");

  final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final NDManager manager;

  Student(NDManager manager, Onnx base) {
    this.manager = manager;
    put("words", base.tensor("embeddings.word_embeddings.weight"), -1, WIDE);
    put("positions", base.tensor("embeddings.position_embeddings.weight"), -1, WIDE);
    float[] type = base.tensor("embeddings.token_type_embeddings.weight");
    float[] types = new float[Windows.TYPES * WIDE];
    for (int i = 0; i < Windows.TYPES; i++) {
      System.arraycopy(type, 0, types, i * WIDE, WIDE);
    }
    put("types", types, -1, WIDE);
    norm("norm", base, "embeddings.LayerNorm");
    for (int layer = 0; layer < LAYERS; layer++) {
      layer(base, layer);
    }
    random("project", Heads.WIDTH, WIDE);
    put("project.bias", new float[Heads.WIDTH], Heads.WIDTH);
    random("arc", Heads.ARC, Heads.ARC);
    put("arcHead", new float[Heads.ARC], Heads.ARC);
    put("label.bias", new float[Heads.LABEL], Heads.LABEL);
    random("label", Tags.DEPENDENCIES.size(), Heads.LABEL);
    put("step", new float[Heads.STEPS * Heads.STEPS], Heads.STEPS, Heads.STEPS);
    put("labelOut", new float[Tags.DEPENDENCIES.size()], Tags.DEPENDENCIES.size());
  }

  private void layer(Onnx base, int layer) {
    String node = "/encoder/layer." + layer + "/";
    String name = "encoder.layer." + layer + ".";
    float[] weight = new float[3 * WIDE * WIDE];
    float[] bias = new float[3 * WIDE];
    for (int i = 0; i < 3; i++) {
      float[] part = base.weights(node + "attention/self/" + QKV.get(i) + "/MatMul");
      System.arraycopy(turned(part, WIDE, WIDE), 0, weight, i * WIDE * WIDE, WIDE * WIDE);
      float[] partBias = base.tensor(name + "attention.self." + QKV.get(i) + ".bias");
      System.arraycopy(partBias, 0, bias, i * WIDE, WIDE);
    }
    put(layer + ".qkv", weight, 3 * WIDE, WIDE);
    put(layer + ".qkv.bias", bias, 3 * WIDE);
    linear(layer + ".mix", base, node, name, "attention/output/dense", WIDE, WIDE);
    norm(layer + ".mix.norm", base, name + "attention.output.LayerNorm");
    linear(layer + ".inner", base, node, name, "intermediate/dense", WIDE, INNER);
    linear(layer + ".outer", base, node, name, "output/dense", INNER, WIDE);
    norm(layer + ".outer.norm", base, name + "output.LayerNorm");
  }

  private void linear(
      String to, Onnx base, String node, String name, String part, int in, int out) {
    put(to, turned(base.weights(node + part + "/MatMul"), in, out), out, in);
    put(to + ".bias", base.tensor(name + part.replace('/', '.') + ".bias"), out);
  }

  private void norm(String to, Onnx base, String from) {
    put(to, base.tensor(from + ".weight"), WIDE);
    put(to + ".bias", base.tensor(from + ".bias"), WIDE);
  }

  private void put(String name, float[] values, long... shape) {
    if (shape[0] < 0) {
      shape[0] = values.length / shape[1];
    }
    weights.put(name, manager.create(values, new Shape(shape)));
  }

  private void random(String name, long... shape) {
    weights.put(name, manager.randomNormal(0, 0.02f, new Shape(shape), DataType.FLOAT32));
  }

  /** A matrix of so many rows and columns, turned. */
  static float[] turned(float[] matrix, int rows, int columns) {
    float[] turned = new float[matrix.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        turned[j * rows + i] = matrix[i * columns + j];
      }
    }
    return turned;
  }

  /** The rows of every piece: [B, T, {@link Heads#WIDTH}]. */
  NDArray project(Batch batch, boolean training) {
    return linear(drop(encode(batch, training), training), "project");
  }

  private NDArray encode(Batch batch, boolean training) {
    NDArray x =
        embed(batch.ids, "words")
            .add(embed(batch.positions, "positions"))
            .add(embed(batch.types, "types"));
    x = drop(norm(x, "norm"), training);
    int size = WIDE / ATTENTION_HEADS;
    Shape apart = new Shape(batch.b, batch.t, ATTENTION_HEADS, size);
    for (int layer = 0; layer < LAYERS; layer++) {
      NDList parts = linear(x, layer + ".qkv").split(3, 2);
      NDArray query = parts.get(0).reshape(apart).transpose(0, 2, 1, 3);
      NDArray key = parts.get(1).reshape(apart).transpose(0, 2, 3, 1);
      NDArray value = parts.get(2).reshape(apart).transpose(0, 2, 1, 3);
      NDArray attention = query.mul(1 / Math.sqrt(size)).matMul(key).add(batch.mask).softmax(-1);
      NDArray mixed = attention.matMul(value).transpose(0, 2, 1, 3).reshape(batch.b, batch.t, WIDE);
      x = norm(x.add(drop(linear(mixed, layer + ".mix"), training)), layer + ".mix.norm");
      NDArray inner = linear(x, layer + ".inner");
      inner = inner.getNDArrayInternal().gelu();
      x = norm(x.add(drop(linear(inner, layer + ".outer"), training)), layer + ".outer.norm");
    }
    return x;
  }

  /**
   * The weighted sum of the losses of all heads. That of the spans stands in it with its gradient
   * alone; its value goes to {@code spans}.
   */
  NDArray loss(Batch batch, SpanTargets spans) {
    NDArray rows = project(batch, true);
    NDList parts =
        rows.split(
            new long[] {
              Heads.NAMES,
              Heads.POS,
              Heads.ARC_DEPENDENT,
              Heads.ARC_HEAD,
              Heads.LABEL_DEPENDENT,
              Heads.LABEL_HEAD,
              Heads.CONTENT_TO_CUE,
              Heads.CUE_OF_CONTENT,
              Heads.CONTENT_TO_SOURCE,
              Heads.SOURCE_OF_CONTENT,
              Heads.FIRST_EDGE
            },
            2);
    NDArray loss = manager.create(0f);
    loss.attach(rows.getManager());
    NDArray spanLoss = spans.of(rows.getManager(), rows, weights.get("step"));
    loss = spanLoss == null ? loss : loss.add(spanLoss.mul(SPANS));
    loss = add(loss, 0.5f, parts.get(1), batch.targets(e -> e.name));
    loss = add(loss, 0.2f, parts.get(2), batch.targets(e -> e.pos));
    NDArray[] heads = batch.heads();
    if (heads != null) {
      NDArray dependent = parts.get(3).getNDArrayInternal().relu();
      NDArray governor = parts.get(4).getNDArrayInternal().relu();
      NDArray scores =
          dependent
              .matMul(weights.get("arc"))
              .matMul(governor.transpose(0, 2, 1))
              .add(governor.matMul(weights.get("arcHead").reshape(Heads.ARC, 1)).transpose(0, 2, 1))
              .add(batch.headMask());
      loss = add(loss, 0.4f, scores, heads);
      NDArray hidden =
          parts
              .get(5)
              .add(batch.headMatrix().matMul(parts.get(6)))
              .add(weights.get("label.bias"))
              .getNDArrayInternal()
              .relu();
      NDArray labels = Linear.linear(hidden, weights.get("label"), weights.get("labelOut")).get(0);
      loss = add(loss, 0.2f, labels, batch.targets(e -> e.label));
    }
    loss = add(loss, 0.1f, join(parts.get(7), parts.get(8), batch.linkMask(1)), batch.links(1));
    return add(loss, 0.1f, join(parts.get(9), parts.get(10), batch.linkMask(2)), batch.links(2));
  }

  private static NDArray join(NDArray content, NDArray other, NDArray mask) {
    return content.matMul(other.transpose(0, 2, 1)).add(mask);
  }

  private static NDArray add(NDArray loss, float weight, NDArray scores, NDArray[] targets) {
    if (targets == null) {
      return loss;
    }
    NDArray right = scores.logSoftmax(-1).gather(targets[0], 2);
    return loss.add(right.mul(targets[1]).sum().mul(-weight));
  }

  private NDArray linear(NDArray x, String name) {
    return Linear.linear(x, weights.get(name), weights.get(name + ".bias")).get(0);
  }

  private NDArray embed(NDArray ids, String name) {
    return ids.getNDArrayInternal().embedding(ids, weights.get(name), SparseFormat.DENSE).get(0);
  }

  private NDArray norm(NDArray x, String name) {
    return x.getNDArrayInternal()
        .layerNorm(x, new Shape(WIDE), weights.get(name), weights.get(name + ".bias"), EPSILON)
        .get(0);
  }

  /** Drops values of layers, not of attention: there it took half the time of a step. */
  private static NDArray drop(NDArray x, boolean training) {
    return training ? x.getNDArrayInternal().dropout(x, DROPOUT, true).get(0) : x;
  }
}
