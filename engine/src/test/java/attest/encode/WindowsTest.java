package attest.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.RandomText;
import attest.text.Layout;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word pieces, and the windows they are packed into. */
class WindowsTest {
  private static final WordPieces PIECES = WordPieces.load();
  private static final int VOCABULARY = 30_522;

  private static int[] pieces(String word) {
    return PIECES.of(Layout.of(word).word(0));
  }

  @Test
  void piecesIgnoreCaseAndAccents() {
    assertEquals(1, pieces("police").length);
    assertArrayEquals(pieces("police"), pieces("POLICE"));
    assertArrayEquals(pieces("jose"), pieces("Jos\u00e9"));
    assertArrayEquals(pieces("jose"), pieces("Jose\u0301"));
  }

  @Test
  void unknownWordIsCutIntoKnownPieces() {
    assertTrue(pieces("Halmora").length > 1);
    assertEquals(3, pieces("cease-fire").length);
    assertEquals(1, pieces("\ud83d\ude80").length);
    assertEquals(1, pieces("x".repeat(5000)).length);
  }

  @Test
  void typesTellWhatUncasedPiecesLeaveOut() {
    Layout layout = Layout.of("The UN said it.\n\u201cNo comment,\u201d he said.");
    Window window = new Windows(PIECES).of(layout).get(0);
    List<Integer> types =
        layout.words().stream().map(w -> (int) window.types()[window.at()[w.index()]]).toList();
    //                   The    UN said it .  | open      No comment , close he said .
    assertEquals(List.of(1 + 8, 2, 0, 0, 3, 3 + 4 + 8, 1 + 4, 4, 3 + 4, 3 + 4, 0, 0, 3), types);
  }

  @Test
  void longSentenceIsCut() {
    Layout layout = Layout.of("officers and ".repeat(190));
    assertEquals(1, layout.sentences().size());
    List<Window> windows = new Windows(PIECES).of(layout);
    assertTrue(windows.size() > 1);
    check(layout, windows, Windows.LENGTH);
  }

  @Test
  void everyWordOfARandomTextStandsInOneWindow() {
    Random random = new Random(2);
    for (int run = 0; run < 3000; run++) {
      Layout layout = Layout.of(RandomText.of(random, random.nextInt(run % 50 == 0 ? 5000 : 100)));
      check(layout, new Windows(PIECES).of(layout), Windows.LENGTH);
      check(layout, new Windows(PIECES, 32).of(layout), 32);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "x ", "\"", "-", ".\n", "\u2014", "A. ", "aaaaaaaa ", "\u4e2d"})
  void aMegabyteOfOneThingTakesLittleTime(String thing) {
    Layout layout = Layout.of(thing.repeat(1_000_000 / thing.length()));
    List<Window> windows =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> new Windows(PIECES).of(layout));
    check(layout, windows, Windows.LENGTH);
  }

  private static void check(Layout layout, List<Window> windows, int length) {
    int word = 0;
    for (Window window : windows) {
      assertEquals(word, window.first(), "windows in order, without a gap");
      assertEquals(window.words(), window.at().length);
      assertTrue(window.words() > 0 && window.ids().length <= length, "no window is too long");
      assertEquals(window.ids().length, window.types().length);
      int before = 0;
      for (int at : window.at()) {
        assertTrue(at > before && at < window.ids().length - 1, "the pieces stand in order");
        before = at;
      }
      for (int i = 0; i < window.ids().length; i++) {
        assertTrue(window.ids()[i] >= 0 && window.ids()[i] < VOCABULARY);
        assertTrue(window.types()[i] >= 0 && window.types()[i] < Windows.TYPES);
      }
      word = window.end();
    }
    assertEquals(layout.words().size(), word);
  }
}
