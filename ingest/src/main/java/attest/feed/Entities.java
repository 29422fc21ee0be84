package attest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Letters that HTML has names for, as older kinds of feeds use them. */
final class Entities {
  /** Those of U+00A0 to U+00FF in their order. */
  private static final String LATIN =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, Integer> OTHERS =
      Map.ofEntries(
          Map.entry("amp", (int) '&'),
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("quot", (int) '"'),
          Map.entry("apos", (int) '\''),
          Map.entry("ndash", 0x2013),
          Map.entry("mdash", 0x2014),
          Map.entry("lsquo", 0x2018),
          Map.entry("rsquo", 0x2019),
          Map.entry("sbquo", 0x201a),
          Map.entry("ldquo", 0x201c),
          Map.entry("rdquo", 0x201d),
          Map.entry("bdquo", 0x201e),
          Map.entry("bull", 0x2022),
          Map.entry("hellip", 0x2026),
          Map.entry("lsaquo", 0x2039),
          Map.entry("rsaquo", 0x203a),
          Map.entry("euro", 0x20ac),
          Map.entry("trade", 0x2122));

  private static final Map<String, Integer> NAMED = named();

  private Entities() {}

  private static Map<String, Integer> named() {
    Map<String, Integer> named = new HashMap<>(OTHERS);
    int letter = 0xa0;
    for (String name : LATIN.split(" ", -1)) {
      named.put(name, letter++);
    }
    return Map.copyOf(named);
  }

  /**
   * The letter that a reference stands for.
   *
   * @param name what stands between ampersand and semicolon
   */
  static Optional<String> letter(String name) {
    if (!name.startsWith("#")) {
      return Optional.ofNullable(NAMED.get(name)).map(Character::toString);
    }
    boolean hex = name.matches("#[xX][0-9A-Fa-f]{1,6}");
    if (!hex && !name.matches("#[0-9]{1,7}")) {
      return Optional.empty();
    }
    int letter = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    return Optional.of(isText(letter) ? Character.toString(letter) : " ");
  }

  /** Whether XML may have a letter. */
  static boolean isText(int letter) {
    return letter >= ' ' && letter < 0xd800
        || letter == '\t'
        || letter == '\n'
        || letter == '\r'
        || letter > 0xdfff && letter < 0xfffe
        || letter > 0xffff && letter <= Character.MAX_CODE_POINT;
  }
}
