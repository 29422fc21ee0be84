package attest.resolve.cast;

import attest.text.Phrase;
import java.util.Set;

/** Which nouns for people and bodies stand for somebody who takes part in what is told. */
final class CastParts {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  /** Words that make a force one of people under arms. */
  private static final Set<String> ARMED =
      Set.of(
          """
          armed police security air task military defense defence peacekeeping multinational
          occupation paramilitary reaction rebel ground naval expeditionary strike invasion border
          stabilization coalition international\
          """
              .split("\\s+"));

  /** Prepositions after which a body is a place or a means. */
  private static final Set<String> WHERE =
      Set.of("on", "in", "at", "inside", "outside", "via", "through", "under", "as", "like");

  /** Prepositions after which a noun says what somebody is. */
  private static final Set<String> ROLES_OF = Set.of("as", "like");

  private CastParts() {}

  /** "The police force": a force of people under arms, none of nature. */
  static boolean isArmed(Cast cast, Phrase phrase) {
    return phrase.size() > 1 && ARMED.contains(cast.lower(phrase.last() - 1));
  }

  /**
   * Whether a noun stands for somebody who speaks, acts, is acted upon, is counted or belongs to
   * somebody named. "On social media" and "as president" make nobody.
   *
   * @param phrase the noun with its modifiers before it
   * @param kind what the noun stands for
   * @param named whether it belongs to somebody named
   */
  static boolean takesPart(Cast cast, Phrase phrase, RoleNouns.Kind kind, boolean named) {
    int word = phrase.last();
    if (word > 0 && cast.lower(word).equals("media") && cast.lower(word - 1).equals("social")) {
      return false;
    }
    if (named || cast.syntax.hasLabel(word, "nsubj", "nsubjpass", "agent", "csubj", "poss")) {
      return true;
    }
    boolean definite = false;
    boolean counted = false;
    for (int w = phrase.first(); w < word; w++) {
      counted |= cast.syntax.pos(w).equals("CD");
      definite |= Cast.isPossessive(cast.lower(w));
    }
    String opens = cast.lower(phrase.first());
    definite |= DEFINITE.contains(opens) || cast.syntax.pos(phrase.first()).equals("PRP$");
    int governor = cast.syntax.head(word);
    String preposition =
        governor >= 0 && cast.syntax.hasLabel(word, "pobj") ? cast.lower(governor) : "";
    if (kind == RoleNouns.Kind.ORGANIZATION) {
      boolean plural = cast.syntax.pos(word).endsWith("S");
      return (definite || plural || preposition.equals("by")) && !WHERE.contains(preposition);
    }
    boolean fragment = cast.syntax.hasLabel(word, "root") && phrase.size() <= 2;
    return counted || definite || !fragment && !ROLES_OF.contains(preposition);
  }
}
