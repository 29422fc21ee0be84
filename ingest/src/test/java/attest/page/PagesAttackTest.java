package attest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any bytes give a page, in time in proportion to their number. */
class PagesAttackTest {
  private static final Duration LONG = Duration.ofSeconds(15);

  private static Page read(byte[] bytes) {
    Page page = new Pages().read(bytes, Optional.empty(), Optional.empty());
    for (String paragraph : page.paragraphs()) {
      assertEquals(Text.line(paragraph), paragraph);
    }
    page.published().ifPresent(date -> assertEquals(date, date.replaceAll("[^0-9TZ:+-]", "")));
    return page;
  }

  private static Page read(String html) {
    return read(html.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void randomBytes() {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(4000)];
      random.nextBytes(bytes);
      read(bytes);
    }
  }

  @Test
  void pagesWithBytesChangedCutAndDoubled() {
    Random random = new Random(12);
    List<String> bodies = Forms.bodies();
    String head =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Six killed\","
            + "\"datePublished\":\"2024-05-13T18:30:00+02:00\",\"author\":[{\"name\":\"A B\"}]}"
            + "</script><link rel=canonical href=https://ledger.example/a>";
    for (int i = 0; i < 500; i++) {
      byte[] bytes =
          Forms.page(head, bodies.get(i % bodies.size())).getBytes(StandardCharsets.UTF_8);
      for (int n = random.nextInt(40); n >= 0; n--) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(3)) {
          case 0 -> bytes[at] = (byte) random.nextInt();
          case 1 -> bytes[at] = (byte) "<>\"'=/&;{}[]: ".charAt(random.nextInt(14));
          default -> {
            int from = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(200), bytes.length - Math.max(at, from));
            System.arraycopy(bytes, from, bytes, at, length);
          }
        }
      }
      read(bytes);
    }
  }

  @Test
  void deepNesting() {
    assertTimeout(LONG, () -> read("<div>".repeat(200_000)));
    for (String open :
        List.of("<div>a b c d e f g h. ", "<b>", "<p><span>", "<ul><li>", "<table><td>")) {
      assertTimeout(LONG, () -> read(open.repeat(40_000)), open);
    }
    assertTimeout(LONG, () -> read("<div class=related>".repeat(40_000) + "</div>".repeat(9)));
  }

  @Test
  void manyOfTheSame() {
    String text = "The army closed the road to the valley on Monday, it said. ";
    for (String part :
        List.of(
            "<p>" + text,
            "<p>a",
            "<br>a",
            text + "<br>",
            "<a href=x>" + text + "</a>",
            "<meta name=author content=a>",
            "<time datetime=2024-05-13>",
            "<h2><a href=x>a b c</a></h2>",
            "<div class=related>" + text + "</div>",
            "<li>" + text,
            "<blockquote>" + text,
            "<h1>a | b - c</h1>",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>")) {
      assertTimeout(LONG, () -> read("<article>" + part.repeat(200_000 / part.length())), part);
    }
  }

  @Test
  void longTextsInTheHead() {
    for (String part :
        List.of(" | a", " ", "[", "\\", "\"", "{\"a\":", "(", "*", "1 May ", "&amp;")) {
      String text = part.repeat(200_000 / part.length());
      assertTimeout(
          LONG,
          () ->
              read(
                  "<title>"
                      + text
                      + "</title><meta property=og:title content='"
                      + text
                      + "'><meta name=date content='"
                      + text
                      + "'><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\""
                      + text
                      + "</script><div class='"
                      + text
                      + "'><p class=byline>"
                      + text),
          part);
    }
  }
}
