package attest.app.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class InkedTest {
  @Test
  void breaksBetweenWords() {
    assertEquals("one two\n  three\n  four\n", wrap(new Inked().add("one two three four"), 9, 2));
  }

  @Test
  void breaksAWordThatIsTooLong() {
    assertEquals("abcdef\n ghijk\n l m\n", wrap(new Inked().add("abcdefghijkl m"), 6, 1));
  }

  @Test
  void countsColumnsNotCharacters() {
    assertEquals("日本\n日本\n", wrap(new Inked().add("日本日本"), 5, 0));
    assertEquals("e\u0301e\u0301 x\n", wrap(new Inked().add("e\u0301e\u0301 x"), 4, 0));
  }

  @Test
  void everyLineStandsAlone() {
    StringBuilder out = new StringBuilder();
    new Inked().add("red words here", Ink.RED).wrap(out, 9, 1, 0, true);
    assertEquals("\u001b[0;31mred words\u001b[0m\n \u001b[0;31mhere\u001b[0m\n", out.toString());
  }

  @Test
  void losesNoWordAndKeepsToTheWidth() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      StringBuilder words = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        words.append("x".repeat(random.nextInt(30))).append(" ".repeat(random.nextInt(3)));
      }
      int width = 5 + random.nextInt(30);
      String lines = wrap(new Inked().add(words.toString()), width, 3);
      assertEquals(words.toString().replace(" ", ""), lines.replaceAll("\\s", ""));
      assertTrue(lines.lines().allMatch(line -> line.length() <= width), lines);
    }
  }

  private static String wrap(Inked words, int width, int indent) {
    StringBuilder out = new StringBuilder();
    words.wrap(out, width, indent, 0, false);
    return out.toString();
  }
}
