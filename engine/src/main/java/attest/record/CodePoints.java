package attest.record;

/**
 * Converts offsets of one text between UTF-16 units and code points, each in constant time after
 * one pass over the text, with one number kept for every 256 units.
 */
public final class CodePoints {
  private static final int STRIDE = 256;

  private final String text;
  private final int[] counts;
  private final int length;

  public CodePoints(String text) {
    this.text = text;
    counts = new int[text.length() / STRIDE + 1];
    int points = 0;
    for (int unit = 0; unit < text.length(); unit++) {
      if (unit % STRIDE == 0) {
        counts[unit / STRIDE] = points;
      }
      points += startsPoint(unit) ? 1 : 0;
    }
    if (text.length() % STRIDE == 0) {
      counts[text.length() / STRIDE] = points;
    }
    length = points;
  }

  /** Whether every surrogate of a text stands in a pair. */
  static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The number of code points in the text. */
  public int length() {
    return length;
  }

  /** Whether an offset in units stands between two characters, not inside a surrogate pair. */
  boolean startsPoint(int unit) {
    return unit == 0
        || unit >= text.length()
        || !Character.isLowSurrogate(text.charAt(unit))
        || !Character.isHighSurrogate(text.charAt(unit - 1));
  }

  /** The code points before an offset in units, which must not split a pair. */
  int ofUnit(int unit) {
    int from = unit / STRIDE * STRIDE;
    int points = counts[unit / STRIDE];
    for (int i = from; i < unit; i++) {
      points += startsPoint(i) ? 1 : 0;
    }
    return points;
  }

  /** The units before an offset in code points, from 0 to {@link #length()}. */
  public int toUnit(int point) {
    if (length == text.length()) {
      return point;
    }
    int low = 0;
    int high = counts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (counts[middle] <= point) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int unit = low * STRIDE;
    int points = counts[low];
    while (unit < text.length() && (points < point || !startsPoint(unit))) {
      points += startsPoint(unit) ? 1 : 0;
      unit++;
    }
    return unit;
  }
}
