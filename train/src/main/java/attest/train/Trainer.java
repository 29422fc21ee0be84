package attest.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Trains a student: AdamW, a fifteenth of the steps to warm up, then linear decay, gradients
 * clipped to norm 1, the word-piece embeddings frozen.
 */
final class Trainer {
  private static final int PIECES_A_STEP = 1024;
  private static final float ENCODER_RATE = 1.5e-4f;
  private static final float HEAD_RATE = 1e-3f;
  private static final float DECAY = 0.01f;

  /** So many steps without finite gradients are left out before the training stops. */
  private static final int BROKEN = 20;

  private final NDManager manager;
  private final Student student;
  private final Map<String, NDArray[]> moments = new LinkedHashMap<>();
  private int step;
  private int broken;
  private double spanSum;

  Trainer(NDManager manager, Student student) {
    this.manager = manager;
    this.student = student;
    student.weights.forEach(
        (name, weight) -> {
          if (!name.equals("words")) {
            weight.setRequiresGradient(true);
            moments.put(
                name,
                new NDArray[] {manager.zeros(weight.getShape()), manager.zeros(weight.getShape())});
          }
        });
  }

  /**
   * Trains.
   *
   * @param examples what to learn from, by epoch
   * @param seed of the order of the examples
   * @param afterEpoch called with the number of epochs done
   */
  void train(List<List<Example>> examples, long seed, IntConsumer afterEpoch) {
    Random random = new Random(seed);
    List<List<List<Example>>> plan = new ArrayList<>();
    int steps = 0;
    for (List<Example> each : examples) {
      plan.add(batches(each, random));
      steps += plan.get(plan.size() - 1).size();
    }
    long start = System.nanoTime();
    for (int epoch = 0; epoch < plan.size(); epoch++) {
      for (List<Example> batch : plan.get(epoch)) {
        step(batch, rate(steps));
        if (step % 100 == 0) {
          System.out.printf(
              "step %d of %d, loss of spans %.4f, %.1f min%n",
              step, steps, spanSum / 100, (System.nanoTime() - start) / 6e10);
          spanSum = 0;
        }
      }
      afterEpoch.accept(epoch + 1);
    }
  }

  private float rate(int steps) {
    int warm = Math.max(20, steps / 15);
    return step + 1 < warm
        ? (float) (step + 1) / warm
        : Math.max(0.02f, (float) (steps - step) / (steps - warm));
  }

  private void step(List<Example> examples, float rate) {
    step++;
    try (NDManager scope = manager.newSubManager()) {
      float value;
      try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
        Batch batch = new Batch(scope, examples);
        SpanTargets spans = new SpanTargets(batch);
        NDArray loss = student.loss(batch, spans);
        gradients.backward(loss);
        value = loss.getFloat();
        spanSum += spans.value();
      }
      update(scope, rate);
    }
  }

  private void update(NDManager scope, float rate) {
    double square = 0;
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    for (String name : moments.keySet()) {
      NDArray gradient = student.weights.get(name).getGradient();
      gradient.attach(scope);
      gradients.put(name, gradient);
      double norm = gradient.norm().getFloat();
      square += norm * norm;
    }
    if (!Double.isFinite(square)) {
      if (++broken > BROKEN) {
        throw new IllegalStateException("the gradients are no numbers at step " + step);
      }
      // The library clears a gradient by subtracting it from itself, which keeps what is no number.
      gradients.values().forEach(each -> each.set(new float[(int) each.size()]));
      System.out.printf("step %d left out: its gradients are no numbers%n", step);
      return;
    }
    float scale = (float) Math.min(1, 1 / Math.sqrt(square));
    double correction = Math.sqrt(1 - Math.pow(.999, step)) / (1 - Math.pow(.9, step));
    moments.forEach(
        (name, moment) -> {
          NDArray weight = student.weights.get(name);
          boolean head =
              !name.startsWith("types")
                  && !name.startsWith("positions")
                  && !name.startsWith("norm")
                  && !Character.isDigit(name.charAt(0));
          float speed = (head ? HEAD_RATE : ENCODER_RATE) * rate;
          float decay = weight.getShape().dimension() > 1 ? DECAY : 0;
          weight
              .getNDArrayInternal()
              .adamUpdate(
                  new NDList(weight, gradients.get(name), moment[0], moment[1]),
                  new NDList(weight),
                  speed,
                  (float) (speed * correction),
                  decay,
                  scale,
                  -1f,
                  .9f,
                  .999f,
                  1e-8f,
                  false,
                  true);
        });
  }

  /** Examples of like length together, in random order. */
  private static List<List<Example>> batches(List<Example> examples, Random random) {
    List<Example> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, random);
    shuffled.sort(Comparator.comparingInt(e -> e.window.ids().length / 16));
    List<List<Example>> batches = new ArrayList<>();
    List<Example> batch = new ArrayList<>();
    int longest = 0;
    for (Example example : shuffled) {
      longest = Math.max(longest, example.window.ids().length);
      if (!batch.isEmpty() && longest * (batch.size() + 1) > PIECES_A_STEP) {
        batches.add(batch);
        batch = new ArrayList<>();
        longest = example.window.ids().length;
      }
      batch.add(example);
    }
    batches.add(batch);
    Collections.shuffle(batches, random);
    return batches;
  }
}
