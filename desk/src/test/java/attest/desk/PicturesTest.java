package attest.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.query.Query;
import attest.store.Sort;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes pictures of the main pages into {@code target/pictures}: for whoever changes one to look
 * at, and for the README, into which {@code make pictures} takes some.
 */
class PicturesTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir Path folder;

  @Test
  void mainPagesInBothThemesAndTwoWidths() throws IOException {
    Files.createDirectories(PICTURES);
    try (Standing standing = Standing.withExamples(folder);
        Browser browser = Browser.open(standing.desk().address())) {
      String hash =
          standing
              .library()
              .find(Query.parse("outlet:gauge"), Sort.NEWEST, Optional.empty(), 1)
              .hits()
              .get(0)
              .hash();
      Map<String, String> pages = new LinkedHashMap<>();
      pages.put("home", "");
      pages.put("report", "reports/" + hash + "#s1");
      pages.put("reactions", "reactions");
      pages.put("explore", "explore?q=type:ASSAULT");
      pages.put("table", "explore?view=table");
      pages.put("map", "explore?view=map");
      pages.put("time", "explore?view=time");
      pages.put("review", "reports/" + hash + "/review");
      pages.put("actor", "actors/1");
      pages.put("help", "help");
      for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        for (int width : new int[] {390, 1280}) {
          try (BrowserContext window = browser.window(width, 860, theme)) {
            Page page = window.newPage();
            for (Map.Entry<String, String> each : pages.entrySet()) {
              page.navigate("about:blank");
              page.navigate(standing.at(each.getValue()));
              page.waitForTimeout(500);
              if (each.getKey().equals("report")) {
                page.evaluate("window.scrollTo({ top: 0, behavior: 'instant' })");
              }
              page.screenshot(
                  new Page.ScreenshotOptions()
                      .setPath(PICTURES.resolve(name(each.getKey(), width, theme))));
            }
          }
        }
      }
      browser.assertQuiet();
    }
    assertTrue(Files.size(PICTURES.resolve("report-1280-light.png")) > 20_000);
  }

  private static String name(String page, int width, ColorScheme theme) {
    return page + "-" + width + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png";
  }
}
