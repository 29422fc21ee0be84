package attest.app.view;

/**
 * How characters look: bits that can be joined with {@code |}. A colour that comes later in this
 * list hides an earlier one.
 */
final class Ink {
  static final int PLAIN = 0;
  static final int BOLD = 1;
  static final int DIM = 1 << 1;
  static final int UNDERLINE = 1 << 2;
  static final int CYAN = 1 << 3;
  static final int MAGENTA = 1 << 4;
  static final int GREEN = 1 << 5;
  static final int RED = 1 << 6;

  private Ink() {}

  /** The escape sequence that changes from whatever was before to this look. */
  static String escape(int ink) {
    StringBuilder codes = new StringBuilder("\u001b[0");
    append(codes, ink, BOLD, ";1");
    append(codes, ink, DIM, ";2");
    append(codes, ink, UNDERLINE, ";4");
    append(codes, ink, CYAN, ";36");
    append(codes, ink, MAGENTA, ";35");
    append(codes, ink, GREEN, ";32");
    append(codes, ink, RED, ";31");
    return codes.append('m').toString();
  }

  private static void append(StringBuilder codes, int ink, int bit, String code) {
    if ((ink & bit) != 0) {
      codes.append(code);
    }
  }
}
