package attest.app.view;

/** Makes words of a report safe to show: what could steer a terminal becomes visible instead. */
public final class Clean {
  private Clean() {}

  /** One line: line ends and tabs become spaces, runs of white space one space. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().map(Clean::point).forEach(c -> append(line, c));
    return line.toString().strip();
  }

  private static void append(StringBuilder line, int c) {
    if (c != ' ' || line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
      line.appendCodePoint(c);
    }
  }

  /**
   * What to show for a character: a space for white space, a control picture for a control
   * character, the replacement character for one that turns the direction of writing around.
   */
  static int point(int c) {
    if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85) {
      return ' ';
    } else if (c < 0x20) {
      return 0x2400 + c;
    } else if (c == 0x7f) {
      return 0x2421;
    } else if (c < 0xa0 && c > 0x7f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069) {
      return 0xfffd;
    } else if (Character.isSurrogate((char) c) && c < 0x10000) {
      return 0xfffd;
    }
    return c;
  }

  /** How many columns a character takes. */
  static int columns(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe4f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x1f300 && c <= 0x1f64f
            || c >= 0x1f680 && c <= 0x1f6ff
            || c >= 0x1f900 && c <= 0x1f9ff
            || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }
}
