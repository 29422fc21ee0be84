package attest.app.view;

import java.util.Arrays;

/** A paragraph in the making: characters, each with its look. */
final class Inked {
  private int[] points = new int[64];
  private short[] inks = new short[64];
  private int length;

  Inked add(String words) {
    return add(words, Ink.PLAIN);
  }

  /** Adds words of the program, or of the report after {@link Clean}. */
  Inked add(String words, int ink) {
    words.codePoints().forEach(c -> add(c, ink));
    return this;
  }

  Inked add(int point, int ink) {
    if (length == points.length) {
      points = Arrays.copyOf(points, 2 * length);
      inks = Arrays.copyOf(inks, 2 * length);
    }
    points[length] = point;
    inks[length++] = (short) ink;
    return this;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (points[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  /** How many columns it takes on one line. */
  int columns() {
    int columns = 0;
    for (int i = 0; i < length; i++) {
      columns += Clean.columns(points[i]);
    }
    return columns;
  }

  /**
   * Writes it as lines that break between words; a word longer than a line breaks where it must.
   *
   * @param indent columns before each line but the first
   * @param used columns of the first line that are taken already
   */
  void wrap(StringBuilder out, int width, int indent, int used, boolean color) {
    int column = used;
    boolean fresh = true;
    int ink = Ink.PLAIN;
    int from = 0;
    while (from < length) {
      int space = from;
      while (space < length && points[space] == ' ') {
        space++;
      }
      int end = space;
      int columns = 0;
      while (end < length && points[end] != ' ') {
        columns += Clean.columns(points[end++]);
      }
      int gap = fresh ? 0 : space - from;
      if (!fresh && column + gap + columns > width) {
        ink = change(out, ink, Ink.PLAIN, color);
        out.append('\n').repeat(" ", indent);
        column = indent;
        gap = 0;
      }
      if (end > space) {
        for (int i = space - gap; i < end; i++) {
          if (column + Clean.columns(points[i]) > width && column > indent) {
            ink = change(out, ink, Ink.PLAIN, color);
            out.append('\n').repeat(" ", indent);
            column = indent;
          }
          ink = change(out, ink, inks[i], color);
          out.appendCodePoint(points[i]);
          column += Clean.columns(points[i]);
        }
        fresh = false;
      }
      from = end;
    }
    change(out, ink, Ink.PLAIN, color);
    out.append('\n');
  }

  private static int change(StringBuilder out, int from, int to, boolean color) {
    if (color && from != to) {
      out.append(to == Ink.PLAIN ? "\u001b[0m" : Ink.escape(to));
    }
    return to;
  }
}
