package attest.query;

import java.util.Random;

/** Characters of every sort, those that the language uses more often than others. */
final class RandomText {
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    "(",
    ")",
    "\"",
    "-",
    ":",
    "AND",
    "OR",
    "NOT",
    "and",
    "speaker:",
    "toll:",
    "degree:",
    "on:",
    "within:",
    "act:",
    "actor:",
    "contested:",
    "foo:",
    ">=",
    "<",
    "=",
    "..",
    "3",
    "-6",
    "2023",
    "2023-02-30",
    "-03",
    ",",
    ".",
    "killed",
    "condemn",
    "MIL",
    "yes",
    "war",
    "\u201C",
    "\u00A0",
    "\t",
    "\n",
    "\0",
    "\uD800",
    "\uDC00",
    "\uD83D\uDE00",
    "\u0301",
    "\u00E9",
    "\u0130",
    "\u00DF",
    "\uFB01",
    "\u03A3",
    "\u00AD",
    "\u200B",
    "\u2028",
    "%",
    "_",
    "'",
    ";",
    "*",
    "\\",
    "{",
    "}",
    "<b>",
    "NEAR",
    "99999999999"
  };

  private RandomText() {}

  static String of(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(most + 1); pieces > 0; pieces--) {
      switch (random.nextInt(8)) {
        case 0 -> text.appendCodePoint(random.nextInt(0x500));
        case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        default -> text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }
}
