package attest.read;

import attest.text.Phrase;

/**
 * A name, date or number, with the kinds of OntoNotes.
 *
 * @param phrase its words
 * @param kind what it names
 */
public record Name(Phrase phrase, Kind kind) {
  /** The eighteen kinds of OntoNotes 5. */
  public enum Kind {
    PERSON,
    ORG,
    GPE,
    LOC,
    NORP,
    FAC,
    EVENT,
    LAW,
    PRODUCT,
    WORK_OF_ART,
    LANGUAGE,
    DATE,
    TIME,
    CARDINAL,
    ORDINAL,
    MONEY,
    PERCENT,
    QUANTITY
  }
}
