package attest.feed;

import java.util.Optional;

/**
 * Mends what is often wrong with feeds, in one pass: what stands before the first tag, ampersands
 * that are no references, names of letters that only HTML has, characters that XML forbids. Leaves
 * out comments, instructions and document types, so that no parser ever sees one.
 */
final class Tidy {
  /** The longest name of a letter, with its ampersand and semicolon. */
  private static final int REFERENCE = 12;

  private final String text;
  private final StringBuilder out;
  private int at;

  private Tidy(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length() + 16);
  }

  /**
   * Mends a text.
   *
   * @throws Broken feed-entities: it declares entities of its own, which no feed needs
   */
  static String of(String text) throws Broken {
    Tidy tidy = new Tidy(text);
    tidy.at = Math.max(0, text.indexOf('<'));
    while (tidy.at < text.length()) {
      tidy.step();
    }
    return tidy.out.toString();
  }

  private void step() throws Broken {
    char c = text.charAt(at);
    if (c == '<' && text.startsWith("<![CDATA[", at)) {
      int end = after("]]>", at);
      while (at < end) {
        letter();
      }
    } else if (c == '<' && text.startsWith("<!--", at)) {
      at = after("-->", at + 4);
    } else if (c == '<' && text.startsWith("<?", at)) {
      at = after("?>", at);
    } else if (c == '<' && text.startsWith("<!", at)) {
      at = afterType();
    } else if (c == '&') {
      reference();
    } else {
      letter();
    }
  }

  private int after(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private int afterType() throws Broken {
    int end = after(">", at);
    int open = text.indexOf('[', at, end);
    if (open < 0) {
      return end;
    }
    int close = after("]", open);
    if (text.substring(open, close).contains("<!ENTITY")) {
      throw new Broken("feed-entities", "The feed declares entities of its own.");
    }
    return after(">", close);
  }

  private void letter() {
    int c = text.codePointAt(at);
    out.appendCodePoint(Entities.isText(c) ? c : ' ');
    at += Character.charCount(c);
  }

  private void reference() {
    int end = text.indexOf(';', at, Math.min(text.length(), at + REFERENCE));
    Optional<String> letter =
        end < 0 ? Optional.empty() : Entities.letter(text.substring(at + 1, end));
    out.append(letter.map(Tidy::written).orElse("&amp;"));
    at = letter.isPresent() ? end + 1 : at + 1;
  }

  private static String written(String letter) {
    return switch (letter) {
      case "&" -> "&amp;";
      case "<" -> "&lt;";
      case ">" -> "&gt;";
      case "\"" -> "&quot;";
      case "'" -> "&apos;";
      default -> letter;
    };
  }
}
