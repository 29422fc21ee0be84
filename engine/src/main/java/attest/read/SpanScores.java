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

  /** For each role the sums of the scores of the words before a word. */
  private final float[][] before;

  /**
   * @param rows row 0 of the window's opening piece, then one row for each word
   * @param breaks by row, whether a span may not go on into it
   * @param heads holds how roles follow each other
   */
  public SpanScores(float[][] rows, boolean[] breaks, Heads heads) {
    this.rows = rows;
    this.breaks = breaks;
    this.step = heads.step();
    this.before = new float[Role.COUNT][rows.length];
    for (int role = 0; role < Role.COUNT; role++) {
      for (int word = 0; word < words(); word++) {
        before[role][word + 1] = before[role][word] + rows[word + 1][Heads.INSIDE + role];
      }
    }
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
    float[] open = rows[first + 1];
    float[] close = rows[last + 1];
    int edge = role * Heads.EDGE;
    return open[Heads.BEGINS + role]
        + before[role][last + 1]
        - before[role][first]
        + close[Heads.ENDS + role]
        + Heads.dot(open, Heads.FIRST_EDGE + edge, close, Heads.LAST_EDGE + edge, Heads.EDGE);
  }

  /** How well one state follows another: 0 is no role, then the roles. */
  public float step(int from, int to) {
    return step[from * Heads.STEPS + to];
  }
}
