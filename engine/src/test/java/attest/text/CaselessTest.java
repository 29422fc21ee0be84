package attest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CaselessTest {
  private static final String SMALL =
      "the mayor of velden said on friday that \"nobody was hurt.\" a bridge was closed. "
          .repeat(4);

  @Test
  void aLongTextOfOneCaseHasNone() {
    assertTrue(Caseless.is(SMALL));
    assertTrue(Caseless.is(SMALL.toUpperCase(java.util.Locale.ROOT)));
    assertFalse(Caseless.is(SMALL + "Velden"));
    assertFalse(Caseless.is("nobody was hurt."));
    assertFalse(Caseless.is(""));
  }

  @Test
  void sentencesBeginWithCapitalsAndNothingMoves() {
    String restored = Caseless.sentences(SMALL);
    assertEquals(SMALL.length(), restored.length());
    assertTrue(restored.equalsIgnoreCase(SMALL));
    assertTrue(restored.startsWith("The mayor of velden said"));
    assertTrue(restored.contains("hurt.\" A bridge was closed. The mayor"));
  }

  @Test
  void wideGapsPartParagraphsWhereThereAreNoLines() {
    assertEquals(2, Layout.of("It rained.    The sun shone.").paragraphs().size());
    assertEquals(1, Layout.of("It rained. The sun shone.").paragraphs().size());
    assertEquals(2, Layout.of("It rained.    The sun shone.\n\nAgain.").paragraphs().size());
  }
}
