package attest;

import java.util.Random;

/** Makes texts that nobody writes, to attack every stage with: seeded, so a failure comes again. */
public final class RandomText {
  private static final String[] PARTS = {
    "officials ",
    "The ",
    "said",
    "Mr. ",
    "U.S. ",
    "D.C.",
    "no. ",
    "3,000",
    "12:30",
    "1990s",
    "don't",
    "leaders' ",
    "\u2019s",
    "n't",
    "\"",
    "\u201c",
    "\u201d",
    "'",
    "\u2018",
    "\u00ab",
    "\u00bb",
    ". ",
    ".",
    "...",
    "\u2026",
    "?",
    "!",
    ", ",
    ":",
    ";",
    "-",
    "--",
    "\u2013",
    "(",
    ")",
    "[",
    "]",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u2028",
    "\t",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u00ad",
    "\u0301",
    "\u200d",
    "https://example.org/a?b=c",
    "www.",
    "@someone",
    "#",
    "&",
    "\ud83d\ude80",
    "\u4e2d\u6587",
    "\u0645\u0631\u062d\u0628\u0627",
    "\u0130",
    "\u00df",
    "\ufb01",
    "\u0000",
    "\ufffd",
    "\ud800",
    "\udc00",
    "A",
    "z",
    "9"
  };

  private RandomText() {}

  /** A text of about so many parts; every third of them is any UTF-16 unit at all. */
  public static String of(Random random, int parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      if (random.nextInt(3) > 0) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      } else {
        text.append((char) random.nextInt(random.nextBoolean() ? 128 : 1 << 16));
      }
    }
    return text.toString();
  }
}
