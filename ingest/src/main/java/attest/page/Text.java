package attest.page;

import org.jsoup.parser.Parser;

/** Characters of pages, made plain. */
final class Text {
  private Text() {}

  /** On one line: every run of white space is one space, what nobody sees is gone. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (!isUnseen(c)) {
        if (space && !line.isEmpty()) {
          line.append(' ');
        }
        space = false;
        line.appendCodePoint(c);
      }
    }
    return line.toString();
  }

  /** Names of characters that a page escaped twice. */
  static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isUnseen(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || c == 0x200b
        || c == 0x2060
        || c == 0xfeff
        || c == 0x00ad;
  }
}
