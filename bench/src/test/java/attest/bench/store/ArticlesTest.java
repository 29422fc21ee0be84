package attest.bench.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticlesTest {
  private static final int MANY = 1000;

  private final Articles articles = new Articles(1);

  @Test
  void noPairOfAThousandSharesMoreThanThirtyPercentOfItsFiveWordRuns() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      texts.add(articles.article(i).body().text());
    }
    double greatest = Shingles.greatestShare(texts);
    assertTrue(greatest <= 0.30, "greatest share " + greatest);
  }

  @Test
  void hasFrom150To600Words() {
    for (int i = 0; i < MANY; i++) {
      int words = articles.article(i).body().words();
      assertTrue(words >= 150 && words <= 600, i + ": " + words);
    }
  }

  @Test
  void dependsOnSeedAndNumberAlone() {
    assertEquals(articles.article(7), new Articles(1).article(7));
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      texts.add(articles.article(i).body().text());
      texts.add(new Articles(2).article(i).body().text());
    }
    assertEquals(200, texts.size());
  }

  @Test
  void everySlotHoldsWhatItSays() {
    for (int i = 0; i < 200; i++) {
      Invented article = articles.article(i);
      for (Passage passage : List.of(article.title(), article.body())) {
        int before = 0;
        for (Slot slot : passage.slots()) {
          assertTrue(slot.start() >= before && slot.end() > slot.start());
          before = slot.end();
          String words = passage.text().substring(slot.start(), slot.end());
          switch (slot.kind()) {
            case NUMBER ->
                assertEquals(
                    Wording.capital(Wording.number(Integer.parseInt(slot.value()))),
                    Wording.capital(words));
            case DAY -> assertTrue(words.contains(slot.value().substring(0, 4)), words);
            default -> assertEquals(slot.value(), words);
          }
        }
        assertFalse(passage.text().matches("(?s).*([\\[\\]{}|~\"]\\p{L}*[\\[\\]{}|~]|,[.,;]).*"));
      }
    }
  }
}
