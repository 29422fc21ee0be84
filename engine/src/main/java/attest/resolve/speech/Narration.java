package attest.resolve.speech;

import attest.text.Layout;
import attest.text.Phrase;
import attest.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds words of the narrator that slipped between quotation marks: "…, Name said. He noted that
 * …". Only a short clause that ends its sentence counts, so that a speaker who retells what others
 * said is not cut.
 */
final class Narration {
  private static final Set<String> SAID =
      Set.of(
          "said",
          "says",
          "added",
          "adds",
          "noted",
          "stated",
          "explained",
          "continued",
          "stressed",
          "told",
          "asked",
          "warned",
          "urged",
          "argued",
          "wrote",
          "tweeted",
          "concluded",
          "declared",
          "emphasized",
          "insisted");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "they");
  private static final Set<String> OPENERS =
      Set.of(
          "as", "that", "what", "like", "when", "if", "because", "who", "my", "our", "your", "or",
          "which", "where", "how", "but", "so", "then", "never", "not", "only", "than");
  private static final int REACH = 6;
  private static final int MOST = 20;

  private Narration() {}

  /** The first word of a clause of narration in {@code [first, end)}, its comma left out, or -1. */
  static int start(Layout layout, int first, int end) {
    for (int word = first + 2; word < end; word++) {
      int comma = comma(layout, first, word, end);
      if (comma > 0) {
        return comma + 1;
      }
    }
    return -1;
  }

  /** The narrator's words inside a quotation: the clause and sentences told after it. */
  static List<Phrase> inside(Layout layout, int first, int end) {
    List<Phrase> found = new ArrayList<>();
    for (int word = first + 2; word < end - 1 && found.size() < MOST; word++) {
      int comma = comma(layout, first, word, end);
      if (comma < 0) {
        continue;
      }
      int stop = layout.sentenceOf(word).end();
      while (stop < end - 1 && tells(layout, stop, end)) {
        stop = layout.sentenceOf(stop).end();
      }
      stop = Math.min(stop, end - 1);
      if (comma + 1 < stop) {
        found.add(new Phrase(comma + 1, stop));
      }
      word = Math.max(word, stop);
    }
    return found;
  }

  /** The comma before ", Name said." where its verb is this word, or -1. */
  private static int comma(Layout layout, int first, int verb, int end) {
    if (!SAID.contains(layout.word(verb).lower())) {
      return -1;
    }
    boolean ends = verb + 1 < end && layout.word(verb + 1).form().equals(".");
    boolean inverted = layout.word(verb - 1).form().equals(",") && ends(layout, verb + 1, end);
    if (inverted) {
      return verb - 1;
    }
    if (!ends) {
      return -1;
    }
    for (int word = verb - 1; word > first && word >= verb - REACH; word--) {
      String form = layout.word(word).form();
      if (form.equals(",")) {
        return word < verb - 1 ? word : -1;
      }
      boolean described =
          word < verb - 1
              && layout.word(verb - 1).isCapitalized()
              && layout.word(word).isWordLike()
              && !OPENERS.contains(form);
      boolean names =
          layout.word(word).isCapitalized()
              || PRONOUNS.contains(form)
              || described
              || Set.of("the", "of", "and", "\u2019s", "'s").contains(form);
      if (!names || form.equals("I") || form.equals("We")) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether from here only a capitalized name stands before the point. */
  private static boolean ends(Layout layout, int from, int end) {
    for (int word = from; word < end && word < from + REACH; word++) {
      if (layout.word(word).form().equals(".")) {
        return word > from;
      }
      if (!layout.word(word).isCapitalized()) {
        return false;
      }
    }
    return false;
  }

  /** Whether the sentence at a word opens with somebody who says something. */
  private static boolean tells(Layout layout, int from, int end) {
    Sentence sentence = layout.sentenceOf(from);
    int stop = Math.min(Math.min(sentence.end(), end), from + 5);
    boolean subject =
        PRONOUNS.contains(layout.word(from).lower())
            || layout.word(from).isCapitalized() && !layout.word(from).is("I");
    for (int word = from + 1; word < stop && subject; word++) {
      if (SAID.contains(layout.word(word).lower())) {
        return true;
      }
    }
    return false;
  }
}
