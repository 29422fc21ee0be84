package attest.app.score;

import java.util.Locale;

/** How much of the gold was found, and how much of what was found is gold. */
final class Figure {
  private int hits;
  private int found;
  private int gold;

  void add(int hits, int found, int gold) {
    this.hits += hits;
    this.found += found;
    this.gold += gold;
  }

  /** One case that was right or not. */
  void add(boolean right) {
    add(right ? 1 : 0, 1, 1);
  }

  /** Errors: what was missed and what was found wrongly. */
  int errors() {
    return gold + found - 2 * hits;
  }

  /** A line with precision, recall and F1 in percent. */
  String line(String name) {
    double precision = share(found);
    double recall = share(gold);
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return String.format(
        Locale.ROOT,
        "%-34s P %5.1f  R %5.1f  F1 %5.1f   (gold %d, found %d)%n",
        name,
        precision,
        recall,
        f1,
        gold,
        found);
  }

  /** A line with the share of cases that were right, in percent. */
  String shareLine(String name) {
    return String.format(Locale.ROOT, "%-34s %5.1f %% of %d%n", name, share(gold), gold);
  }

  private double share(int of) {
    return 100.0 * hits / Math.max(1, of);
  }
}
