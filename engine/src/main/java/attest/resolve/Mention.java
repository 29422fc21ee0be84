package attest.resolve;

import attest.text.Range;

/**
 * Words that refer to an entity.
 *
 * @param range the words
 * @param form name, noun phrase or pronoun
 * @param use what a place name stands for; {@code LITERAL} for everything that is no place name
 * @param how the pass that linked it
 */
public record Mention(Range range, Form form, Use use, String how) {
  /** The grammatical form of a mention. */
  public enum Form {
    NAME,
    NOMINAL,
    PRONOUN
  }

  /** What a place name stands for. */
  public enum Use {
    LITERAL,
    ACTOR,
    MODIFIER
  }
}
