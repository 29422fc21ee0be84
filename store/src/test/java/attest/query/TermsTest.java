package attest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermsTest {
  @Test
  void lettersAndDigitsMakeWords() {
    assertEquals(List.of("ana", "ruiz", "s", "2", "000", "men"), Terms.of("Ana Ruiz's 2,000 men."));
    assertEquals(
        List.of("cease", "fire", "o", "brien", "a", "b"), Terms.of("cease-fire O’Brien a_b"));
    assertEquals(List.of(), Terms.of(" \u2014 ... \uD83D\uDE00 \u0301 \uD800"));
  }

  @Test
  void diacriticsStayAndFormsFallTogether() {
    assertEquals(List.of("café"), Terms.of("CAFE\u0301"));
    assertFalse(Terms.hold(Terms.of("café"), Terms.of("cafe")));
    assertEquals(List.of("fishers", "x2"), Terms.of("\uFB01shers x\u00B2"));
    assertEquals(List.of("x\u0302y"), Terms.of("x\u0302y"), "a mark without a letter of its own");
    assertEquals(List.of("हिन्दी"), Terms.of("हिन्दी"));
    assertEquals(List.of("𐐨"), Terms.of("𐐀"), "beyond the basic plane");
  }

  @Test
  void invisibleCharactersArePassedOver() {
    assertEquals(List.of("cooperation"), Terms.of("co\u00ADope\u2060ration"));
    assertEquals(List.of("zero", "width"), Terms.of("zero\u200Bwidth"));
  }

  @Test
  void aWordIsTheSameInEverySurrounding() {
    assertEquals(Terms.of("ΟΔΟΣ"), Terms.of("ΟΔΟΣ'Α").subList(0, 1));
  }

  @Test
  void noLocaleHasASay() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals(List.of("istanbul"), Terms.of("ISTANBUL"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void wordsStandOneAfterTheOther() {
    List<String> text = Terms.of("the old port of the old town");
    assertTrue(Terms.hold(text, List.of("old", "town")));
    assertTrue(Terms.hold(text, List.of("the", "old", "port")));
    assertFalse(Terms.hold(text, List.of("old", "of")));
  }

  @Test
  void theTermsOfATermAreItself() {
    List<String> wrong = new ArrayList<>();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      check(Character.toString(point), wrong);
      check("a" + Character.toString(point) + "b", wrong);
    }
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      check(RandomText.of(random, 12), wrong);
    }
    assertEquals(List.of(), wrong);
  }

  private static void check(String text, List<String> wrong) {
    for (String term : Terms.of(text)) {
      if (!Terms.of(term).equals(List.of(term)) && wrong.size() < 20) {
        wrong.add(text + " -> " + term + " -> " + Terms.of(term));
      }
    }
  }
}
