package attest.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The columns of an encoder row and the small matrices that join two rows. A row holds, one after
 * the other: for each {@link Role} how well a word begins, stands in and ends a span of it; scores
 * of the name tags, of the parts of speech; then projections of a word as dependent and as head of
 * an arc, as dependent and as head of a label, as first word of a content and of its cue, of a
 * content and of its source, and for each role as first and as last word of one span.
 *
 * @param arc joins a dependent and a head, {@code [ARC][ARC]}, row by row
 * @param arcHead how likely a word is a head at all, {@code [ARC]}
 * @param labelBias added before the label's hidden layer, {@code [LABEL]}
 * @param label hidden layer to dependency labels, {@code [DEPENDENCIES][LABEL]}, row by row
 * @param labelOut bias of the dependency labels
 * @param step how well the words of one role follow those of another, {@code [4][4]}, row by row: 0
 *     is no role, then the roles in their order
 */
public record Heads(
    float[] arc,
    float[] arcHead,
    float[] labelBias,
    float[] label,
    float[] labelOut,
    float[] step) {
  /** Width of an arc projection. */
  public static final int ARC = 128;

  /** Width of a label projection. */
  public static final int LABEL = 96;

  /** Width of a link projection. */
  public static final int LINK = 32;

  /** Width of a projection of an edge of a span. */
  public static final int EDGE = 32;

  /** Width of {@link #step}: no role and the roles. */
  public static final int STEPS = Role.COUNT + 1;

  public static final int BEGINS = 0;
  public static final int INSIDE = BEGINS + Role.COUNT;
  public static final int ENDS = INSIDE + Role.COUNT;
  public static final int NAMES = ENDS + Role.COUNT;
  public static final int POS = NAMES + Tags.NAMES.size();
  public static final int ARC_DEPENDENT = POS + Tags.POS.size();
  public static final int ARC_HEAD = ARC_DEPENDENT + ARC;
  public static final int LABEL_DEPENDENT = ARC_HEAD + ARC;
  public static final int LABEL_HEAD = LABEL_DEPENDENT + LABEL;
  public static final int CONTENT_TO_CUE = LABEL_HEAD + LABEL;
  public static final int CUE_OF_CONTENT = CONTENT_TO_CUE + LINK;
  public static final int CONTENT_TO_SOURCE = CUE_OF_CONTENT + LINK;
  public static final int SOURCE_OF_CONTENT = CONTENT_TO_SOURCE + LINK;

  public static final int FIRST_EDGE = SOURCE_OF_CONTENT + LINK;
  public static final int LAST_EDGE = FIRST_EDGE + Role.COUNT * EDGE;

  /** Width of a row. */
  public static final int WIDTH = LAST_EDGE + Role.COUNT * EDGE;

  /** Reads the matrices in the order of the components, big-endian floats. */
  public static Heads read(DataInputStream in) throws IOException {
    int labels = Tags.DEPENDENCIES.size();
    return new Heads(
        floats(in, ARC * ARC),
        floats(in, ARC),
        floats(in, LABEL),
        floats(in, labels * LABEL),
        floats(in, labels),
        floats(in, STEPS * STEPS));
  }

  /** Writes what {@link #read} reads. */
  public void write(DataOutputStream out) throws IOException {
    for (float[] matrix : new float[][] {arc, arcHead, labelBias, label, labelOut, step}) {
      for (float value : matrix) {
        out.writeFloat(value);
      }
    }
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  /** The product of two projections of rows. */
  static float dot(float[] a, int fromA, float[] b, int fromB, int length) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    for (int i = 0; i < length; i += 4) {
      sum0 += a[fromA + i] * b[fromB + i];
      sum1 += a[fromA + i + 1] * b[fromB + i + 1];
      sum2 += a[fromA + i + 2] * b[fromB + i + 2];
      sum3 += a[fromA + i + 3] * b[fromB + i + 3];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }
}
