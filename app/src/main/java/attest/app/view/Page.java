package attest.app.view;

/** What is being shown: lines of at most a certain width, in colour or not. */
final class Page {
  private final StringBuilder out = new StringBuilder();
  private final int width;
  private final boolean color;

  Page(int width, boolean color) {
    this.width = width;
    this.color = color;
  }

  boolean color() {
    return color;
  }

  void blank() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  /** A headline over a part of the page. */
  void heading(String words, int count) {
    blank();
    Inked line = new Inked().add(words, Ink.BOLD).add(" (" + count + ")", Ink.DIM);
    paragraph(0, line);
  }

  void rule() {
    paragraph(0, new Inked().add("─".repeat(width), Ink.DIM));
  }

  void paragraph(int indent, Inked words) {
    out.repeat(" ", indent);
    words.wrap(out, width, indent, indent, color);
  }

  /** A paragraph with words in its margin: the margin is as wide as told. */
  void paragraph(int indent, int margin, String label, int ink, Inked words) {
    Inked first = new Inked().add(label, ink);
    out.repeat(" ", indent);
    StringBuilder line = new StringBuilder();
    first.wrap(line, Integer.MAX_VALUE, 0, 0, color);
    line.setLength(line.length() - 1);
    int pad = Math.max(1, margin - first.columns());
    out.append(line).repeat(" ", pad);
    words.wrap(out, width, indent + margin, indent + first.columns() + pad, color);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
