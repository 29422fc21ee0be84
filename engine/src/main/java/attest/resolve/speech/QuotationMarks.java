package attest.resolve.speech;

import attest.text.Layout;

/** Tells opening from closing quotation marks, and both from apostrophes, by their neighbours. */
final class QuotationMarks {
  /** What a mark does. */
  enum Role {
    OPEN,
    CLOSE,
    EITHER,
    NONE
  }

  private static final String DOUBLE = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";
  private static final String SINGLE = "'\u2018\u2019\u201a\u2039\u203a";

  private QuotationMarks() {}

  static boolean isMark(Layout layout, int word) {
    return isDouble(layout, word) || isSingle(layout, word);
  }

  static boolean isDouble(Layout layout, int word) {
    String form = layout.word(word).form();
    return form.length() == 1 && DOUBLE.indexOf(form.charAt(0)) >= 0;
  }

  static boolean isSingle(Layout layout, int word) {
    String form = layout.word(word).form();
    return form.length() == 1 && SINGLE.indexOf(form.charAt(0)) >= 0;
  }

  static Role role(Layout layout, int word) {
    String form = layout.word(word).form();
    if (form.length() != 1) {
      return Role.NONE;
    }
    char mark = form.charAt(0);
    boolean before = touchesBefore(layout, word);
    boolean after = touchesAfter(layout, word);
    if (DOUBLE.indexOf(mark) >= 0) {
      if (mark == '"' || mark == '\u00ab' || mark == '\u00bb') {
        Role usual = mark == '"' ? Role.EITHER : mark == '\u00ab' ? Role.OPEN : Role.CLOSE;
        return before == after ? usual : before ? Role.CLOSE : Role.OPEN;
      }
      boolean closing = mark == '\u201d';
      return closing
          ? (!before && after ? Role.OPEN : Role.CLOSE)
          : (before && !after ? Role.CLOSE : Role.OPEN);
    }
    return switch (mark) {
      case '\u2018', '\u201a', '\u2039' -> after && !before ? Role.OPEN : Role.NONE;
      case '\u203a' -> before ? Role.CLOSE : Role.NONE;
      case '\u2019' -> before && !after ? Role.CLOSE : Role.NONE;
      case '\'' ->
          after && !before && !startsNumber(layout, word)
              ? Role.OPEN
              : before && !after ? Role.CLOSE : Role.NONE;
      default -> Role.NONE;
    };
  }

  /** The last word of {@code [first, end)} that may close a quotation in single marks, or -1. */
  static int lastSingleClose(Layout layout, int first, int end) {
    int last = -1;
    int lastGenitive = -1;
    for (int word = end - 1; word >= first && last < 0; word--) {
      if (isSingle(layout, word) && role(layout, word) == Role.CLOSE) {
        if (!isGenitive(layout, word)) {
          last = word;
        } else if (lastGenitive < 0) {
          lastGenitive = word;
        }
      }
    }
    return last >= 0 ? last : lastGenitive;
  }

  /** Whether a closing single mark may as well be the apostrophe of a genitive plural. */
  static boolean isGenitive(Layout layout, int word) {
    boolean plural = word > 0 && layout.word(word - 1).lower().endsWith("s");
    boolean goesOn =
        word + 1 < layout.words().size()
            && layout.spaceBefore(word + 1)
            && Character.isLetter(layout.word(word + 1).form().codePointAt(0));
    return plural && goesOn;
  }

  private static boolean touchesBefore(Layout layout, int word) {
    if (layout.spaceBefore(word)) {
      return false;
    }
    String form = layout.word(word - 1).form();
    return "([{\u2014\u2013-/".indexOf(form.charAt(0)) < 0 && !isOpening(form);
  }

  private static boolean touchesAfter(Layout layout, int word) {
    if (word + 1 >= layout.words().size() || layout.spaceBefore(word + 1)) {
      return false;
    }
    String form = layout.word(word + 1).form();
    return ".,;:!?)]}\u2014\u2013-/".indexOf(form.charAt(0)) < 0 && !isClosing(form)
        || form.startsWith("..");
  }

  private static boolean isOpening(String form) {
    return form.equals("\u201c") || form.equals("\u2018");
  }

  private static boolean isClosing(String form) {
    return form.equals("\u201d") || form.equals("\u2019");
  }

  private static boolean startsNumber(Layout layout, int word) {
    return Character.isDigit(layout.word(word + 1).form().codePointAt(0));
  }
}
