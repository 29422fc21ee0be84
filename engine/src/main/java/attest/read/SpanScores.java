package attest.read;

/**
 * What a semi-Markov field (Sarawagi and Cohen 2004) needs to know of one window: how well every
 * run of words makes a span of every role. A run scores by its first word, by the words in it, by
 * its last word and by how first and last go together; so both edges of a long quotation are chosen
 * at once. Words without a role score 0. No span goes on into a paragraph.
 */
public final class SpanScores {
  private final float[][] rows;
  private final boolean[] breaks;
  private final float[] step;

  /** For each role and word, what the spans that begin with it have in common. */
  private final float[][] begin;

  /** For each role and word, what the spans that end with it have in common. */
  private final float[][] end;

  /** For each role and word, how much the edge of a span can add at most: a factor each. */
  private final float[][] first;

  private final float[][] last;

  /**
   * @param rows row 0 of the window's opening piece, then one row for each word
   * @param breaks by row, whether a span may not go on into it
   * @param heads holds how roles follow each other
   */
  public SpanScores(float[][] rows, boolean[] breaks, Heads heads) {
    this.rows = rows;
    this.breaks = breaks;
    this.step = heads.step();
    this.begin = new float[Role.COUNT][words()];
    this.end = new float[Role.COUNT][words()];
    this.first = new float[Role.COUNT][words()];
    this.last = new float[Role.COUNT][words()];
    for (int role = 0; role < Role.COUNT; role++) {
      float before = 0;
      for (int word = 0; word < words(); word++) {
        float[] row = rows[word + 1];
        begin[role][word] = row[Heads.BEGINS + role] - before;
        before += row[Heads.INSIDE + role];
        end[role][word] = row[Heads.ENDS + role] + before;
        first[role][word] = length(row, Heads.FIRST_EDGE + role * Heads.EDGE);
        last[role][word] = length(row, Heads.LAST_EDGE + role * Heads.EDGE);
      }
    }
  }

  private static float length(float[] row, int edge) {
    return (float) Math.sqrt(Heads.dot(row, edge, row, edge, Heads.EDGE));
  }

  /** How many words the window has. */
  public int words() {
    return rows.length - 1;
  }

  /** The first word that a span may begin with if it ends with this one. */
  public int earliest(int last) {
    int first = last;
    while (first > 0 && !breaks[first + 1]) {
      first--;
    }
    return first;
  }

  /** How well the words from first to last make one span of a role. */
  public float span(int role, int first, int last) {
    int edge = role * Heads.EDGE;
    return begin[role][first]
        + end[role][last]
        + Heads.dot(
            rows[first + 1],
            Heads.FIRST_EDGE + edge,
            rows[last + 1],
            Heads.LAST_EDGE + edge,
            Heads.EDGE);
  }

  /**
   * What {@link #span} is at most, for less work: no product is larger than that of the lengths.
   */
  float atMost(int role, int first, int last) {
    return begin[role][first] + end[role][last] + this.first[role][first] * this.last[role][last];
  }

  /** How well one state follows another: 0 is no role, then the roles. */
  public float step(int from, int to) {
    return step[from * Heads.STEPS + to];
  }
}
