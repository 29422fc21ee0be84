package attest.resolve.time;

import attest.text.Layout;

/** The words of a layout in lower case, readable beyond both ends. */
final class TimeTokens {
  final Layout layout;
  private final String[] lower;

  TimeTokens(Layout layout) {
    this.layout = layout;
    this.lower = new String[layout.words().size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = layout.word(i).lower().replace('\u2019', '\'');
    }
  }

  int size() {
    return lower.length;
  }

  /** The word in lower case; empty beyond the ends. */
  String at(int index) {
    return index < 0 || index >= lower.length ? "" : lower[index];
  }

  boolean is(int index, String... any) {
    String word = at(index);
    for (String each : any) {
      if (word.equals(each)) {
        return true;
      }
    }
    return false;
  }

  boolean capital(int index) {
    return index >= 0 && index < lower.length && layout.word(index).isCapitalized();
  }

  /** Whether no space stands between a word and the one before. */
  boolean glued(int index) {
    return index > 0 && index < lower.length && !layout.spaceBefore(index);
  }
}
