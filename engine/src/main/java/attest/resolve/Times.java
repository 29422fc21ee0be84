package attest.resolve;

import attest.read.Reading;
import attest.text.Phrase;
import java.util.List;
import java.util.Optional;

/** The time expressions of a report. */
final class Times {
  private Times() {}

  static Times find(Report report, Reading reading, List<Note> notes) {
    return new Times();
  }

  /** All, in the order of the text. */
  List<Time> all() {
    return List.of();
  }

  /** The time whose words cover a word. */
  Optional<Time> at(int word) {
    return Optional.empty();
  }

  /** The first time whose words lie inside a phrase. */
  Optional<Time> in(Phrase phrase) {
    return Optional.empty();
  }

  /**
   * The time that modifies a verb or noun: governed by it directly, through a preposition or as a
   * possessive ("Sunday's ambush"), or by the verb it is an argument of.
   */
  Optional<Time> governedBy(int word) {
    return Optional.empty();
  }
}
