package attest.resolve.event;

import attest.read.Syntax;
import attest.text.Layout;
import attest.text.Phrase;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads how many people a noun phrase counts.
 *
 * <p>Known failures: "a couple", "a handful" and other vague counts give none; numbers in running
 * words above one million.
 */
final class Figures {
  /**
   * A count and the words that give it.
   *
   * @param min the least number meant, empty for "up to"
   * @param max the greatest number meant, empty for "at least"
   * @param words the words of the number with their limits
   * @param further whether the phrase adds to others counted before ("another two", "a fourth")
   */
  record Figure(OptionalInt min, OptionalInt max, Phrase words, boolean further) {}

  private static final Map<String, Integer> UNITS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("both", 2));
  private static final Map<String, Integer> SCALES =
      Map.of("dozen", 12, "hundred", 100, "thousand", 1000, "million", 1_000_000);
  private static final Map<String, Integer> VAGUE =
      Map.of(
          "dozens",
          24,
          "scores",
          40,
          "hundreds",
          200,
          "thousands",
          2000,
          "tens of thousands",
          20_000,
          "hundreds of thousands",
          200_000,
          "millions",
          2_000_000);
  private static final Set<String> ORDINALS =
      Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
  private static final Set<String> MORE = Set.of("more than", "over", "above", "exceeding");
  private static final Set<String> LEAST =
      Set.of(
          "at least",
          "no fewer than",
          "not less than",
          "no less than",
          "not fewer than",
          "a minimum of");
  private static final Set<String> MOST = Set.of("up to", "as many as", "at most");
  private static final Set<String> LESS = Set.of("fewer than", "less than", "under");

  private Figures() {}

  /** The figure of the noun phrase with this head; empty where it counts nobody. */
  static Optional<Figure> of(Clauses clauses, int head) {
    Syntax syntax = clauses.syntax();
    Layout layout = clauses.layout();
    String form = layout.word(head).lower();
    int from =
        Math.max(
            layout.sentenceOf(head).first(),
            syntax
                .subtree(
                    head, Set.of("relcl", "appos", "conj", "cc", "acl", "advcl", "prep", "punct"))
                .first());
    Optional<Figure> vague = vague(layout, head, from);
    if (vague.isPresent()) {
      return vague;
    }
    if (number(layout, head) >= 0 && !syntax.pos(head).startsWith("VB")) {
      return counted(layout, head, head, from);
    }
    for (int word = head - 1; word >= from && word >= head - 6; word--) {
      if (number(layout, word) >= 0
          && !syntax.hasLabel(word, "poss")
          && !age(layout, word)
          && !(layout.word(word).form().matches("(19|20)[0-9]{2}") && word < head - 1)) {
        return counted(layout, word, head, from);
      }
    }
    if (ORDINALS.contains(form) || form.equals("another")) {
      return Optional.of(exactly(1, new Phrase(from, head + 1), true));
    }
    if (single(clauses, head)) {
      boolean further = false;
      for (int each : clauses.modifiers(head)) {
        further |= ORDINALS.contains(layout.word(each).lower());
      }
      for (int each : syntax.childrenBy(head, "det")) {
        further |= layout.word(each).is("another");
      }
      return Optional.of(exactly(1, new Phrase(from, head + 1), further));
    }
    return Optional.empty();
  }

  private static Figure exactly(int number, Phrase words, boolean further) {
    return new Figure(OptionalInt.of(number), OptionalInt.of(number), words, further);
  }

  /** Nouns of bodies that are mostly said of one person. */
  private static final Set<String> EACH =
      Set.of("neighbor", "neighbour", "guard", "militant", "prosecutor");

  private static final Set<String> SINGULAR = Set.of("he", "him", "she", "her");

  /** One person, by a name, a pronoun or by a singular noun for a person. */
  private static boolean single(Clauses clauses, int head) {
    Syntax syntax = clauses.syntax();
    String pos = syntax.pos(head);
    if (pos.equals("PRP")) {
      return SINGULAR.contains(syntax.lemma(head));
    }
    if (clauses.layout().word(head).lower().endsWith("-year-old") && syntax.isNoun(head)) {
      return true;
    }
    if (clauses.named(head, attest.read.Name.Kind.PERSON)) {
      return pos.startsWith("NNP") || pos.startsWith("NN");
    }
    return pos.equals("NN")
        && clauses.in(head, "PERSON")
        && (!clauses.in(head, "BODYNOUN") || EACH.contains(syntax.lemma(head)))
        && !Set.of(
                "people",
                "staff",
                "crew",
                "family",
                "couple",
                "group",
                "mob",
                "crowd",
                "gang",
                "personnel",
                "number",
                "everyone",
                "nobody",
                "anyone",
                "police",
                "member",
                "youth")
            .contains(syntax.lemma(head));
  }

  private static Optional<Figure> vague(Layout layout, int head, int from) {
    for (int word = head; word >= from && word >= head - 3; word--) {
      String form = layout.word(word).lower();
      if (VAGUE.containsKey(form)) {
        int first = word;
        String longer =
            word >= from + 2
                ? layout.word(word - 2).lower() + " " + layout.word(word - 1).lower() + " " + form
                : "";
        int least = VAGUE.get(form);
        if (VAGUE.containsKey(longer)) {
          least = VAGUE.get(longer);
          first = word - 2;
        } else if (word + 2 < layout.words().size()
            && VAGUE.containsKey(
                form + " " + layout.word(word + 1).lower() + " " + layout.word(word + 2).lower())) {
          least = VAGUE.get(form + " of " + layout.word(word + 2).lower());
        }
        return Optional.of(
            new Figure(
                OptionalInt.of(least), OptionalInt.empty(), new Phrase(first, head + 1), false));
      }
    }
    return Optional.empty();
  }

  private static boolean age(Layout layout, int word) {
    String next = word + 1 < layout.words().size() ? layout.word(word + 1).lower() : "";
    return next.equals("-") || next.startsWith("-year") || next.startsWith("year");
  }

  private static Optional<Figure> counted(Layout layout, int word, int head, int from) {
    int first = word;
    while (first > from && number(layout, first - 1) >= 0) {
      first--;
    }
    long value = value(layout, first, word + 1);
    if (value < 0 || value > Integer.MAX_VALUE - 1) {
      return Optional.empty();
    }
    int number = (int) value;
    int floor = Math.max(layout.sentenceOf(word).first(), first - 4);
    String before = "";
    for (int at = first - 1; at >= floor && at >= first - 3; at--) {
      before = layout.word(at).lower() + (before.isEmpty() ? "" : " " + before);
      Phrase words = new Phrase(at, Math.max(head, word) + 1);
      if (LEAST.contains(before)) {
        return Optional.of(new Figure(OptionalInt.of(number), OptionalInt.empty(), words, false));
      }
      if (MORE.contains(before)) {
        return Optional.of(
            new Figure(OptionalInt.of(number + 1), OptionalInt.empty(), words, false));
      }
      if (MOST.contains(before)) {
        return Optional.of(new Figure(OptionalInt.empty(), OptionalInt.of(number), words, false));
      }
      if (LESS.contains(before) && number > 0) {
        return Optional.of(
            new Figure(OptionalInt.empty(), OptionalInt.of(number - 1), words, false));
      }
    }
    String link = first - 1 >= floor ? layout.word(first - 1).lower() : "";
    int low = first - 2 >= floor ? number(layout, first - 2) : -1;
    boolean between =
        link.equals("and") && first - 3 >= floor && layout.word(first - 3).is("between");
    if (low >= 0 && low < number && (between || Set.of("to", "or", "-", "\u2013").contains(link))) {
      return Optional.of(
          new Figure(
              OptionalInt.of(low),
              OptionalInt.of(number),
              new Phrase(between ? first - 3 : first - 2, Math.max(head, word) + 1),
              false));
    }
    String form = layout.word(word).lower();
    int dash = Math.max(form.indexOf('-'), form.indexOf('\u2013'));
    if (dash > 0 && form.chars().allMatch(c -> Character.isDigit(c) || c == '-' || c == '\u2013')) {
      int least = parse(form.substring(0, dash));
      int most = parse(form.substring(dash + 1));
      if (least >= 0 && most > least) {
        return Optional.of(
            new Figure(
                OptionalInt.of(least),
                OptionalInt.of(most),
                new Phrase(word, Math.max(head, word) + 1),
                false));
      }
    }
    boolean more =
        Set.of("another", "other", "further").contains(link)
            || word + 1 < layout.words().size()
                && Set.of("other", "others", "more").contains(layout.word(word + 1).lower());
    return Optional.of(exactly(number, new Phrase(first, Math.max(head, word) + 1), more));
  }

  private static long value(Layout layout, int first, int end) {
    double total = 0;
    double part = 0;
    for (int word = first; word < end; word++) {
      String form = layout.word(word).lower();
      if (SCALES.containsKey(form)) {
        int scale = SCALES.get(form);
        part = (part == 0 ? 1 : part) * scale;
        if (scale >= 1000) {
          total += part;
          part = 0;
        }
      } else if (form.matches("[0-9]+\\.[0-9]+")) {
        part += Double.parseDouble(form);
      } else {
        part += number(layout, word);
      }
    }
    return Math.round(total + part);
  }

  /** The value of one number word; -1 for any other word. */
  private static int number(Layout layout, int word) {
    String form = layout.word(word).lower();
    if (UNITS.containsKey(form)) {
      return UNITS.get(form);
    }
    if (SCALES.containsKey(form)) {
      return SCALES.get(form);
    }
    int hyphen = form.indexOf('-');
    if (hyphen > 0
        && UNITS.containsKey(form.substring(0, hyphen))
        && UNITS.containsKey(form.substring(hyphen + 1))) {
      return UNITS.get(form.substring(0, hyphen)) + UNITS.get(form.substring(hyphen + 1));
    }
    if (form.matches("[0-9]+\\.[0-9]+")) {
      return (int) Double.parseDouble(form.length() > 9 ? form.substring(0, 9) : form);
    }
    if (form.matches("[0-9]+[-\u2013][0-9]+")) {
      return parse(form.split("[-\u2013]")[1]);
    }
    return parse(form);
  }

  private static int parse(String form) {
    String digits = form.replace(",", "");
    return !digits.isEmpty()
            && digits.length() < 10
            && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits.toLowerCase(Locale.ROOT))
        : -1;
  }
}
