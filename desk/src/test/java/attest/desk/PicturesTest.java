package attest.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.query.Query;
import attest.store.Library;
import attest.store.Sort;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** The first paint in ms, and bytes of the page and of all that it has. */
  private static final String PAINTED =
      """
      (() => {
        const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
        const paint = performance.getEntriesByName("first-contentful-paint")[0];
        return `${Math.round(paint.startTime)} ms, ${all[0].transferSize} bytes, `
          + `${all.reduce((sum, each) => sum + each.transferSize, 0)} with its files`;
      })()
      """;

  @TempDir Path folder;

  @Test
  void mainPagesInBothThemesAndTwoWidths() throws IOException {
    try (Standing standing = Standing.withExamples(folder);
        Browser browser = Browser.open(standing.desk().address())) {
      take(standing, browser, "outlet:gauge", PICTURES);
      browser.assertQuiet();
    }
    assertTrue(Files.size(PICTURES.resolve("report-1280-light.png")) > 20_000);
  }

  /** Of a large library, where {@code -Dlibrary=FOLDER} names one; tells when pages are painted. */
  @Test
  void mainPagesOfALibrary() throws IOException {
    String library = System.getProperty("library");
    assumeTrue(library != null, "no library was named");
    try (Standing standing = Standing.of(Path.of(library));
        Browser browser = Browser.open(standing.desk().address())) {
      take(standing, browser, "", PICTURES.resolve("library")).forEach(System.out::println);
      browser.assertQuiet();
    }
  }

  /**
   * Takes pictures into a folder, and gives when each page was painted first and what it weighs.
   */
  private static List<String> take(Standing standing, Browser browser, String query, Path to)
      throws IOException {
    Files.createDirectories(to);
    List<String> painted = new ArrayList<>();
    for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (int width : new int[] {390, 1280}) {
        for (Map.Entry<String, String> each : pages(standing.library(), query).entrySet()) {
          try (BrowserContext window = browser.window(width, 860, theme)) {
            Page page = window.newPage();
            page.navigate(standing.at(each.getValue()));
            page.waitForTimeout(700);
            if (each.getKey().equals("report")) {
              page.evaluate("window.scrollTo({ top: 0, behavior: 'instant' })");
            }
            String name = name(each.getKey(), width, theme);
            page.screenshot(new Page.ScreenshotOptions().setPath(to.resolve(name)));
            painted.add(name + ": " + page.evaluate(PAINTED));
          }
        }
      }
    }
    return painted;
  }

  private static Map<String, String> pages(Library library, String query) {
    String hash =
        library.find(Query.parse(query), Sort.NEWEST, Optional.empty(), 1).hits().get(0).hash();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "");
    pages.put("report", "reports/" + hash + "#s1");
    pages.put("reactions", "reactions");
    pages.put("explore", "explore?q=type:ASSAULT");
    pages.put("table", "explore?view=table");
    pages.put("map", "explore?view=map");
    pages.put("time", "explore?view=time");
    pages.put("review", "reports/" + hash + "/review");
    pages.put("queue", "review");
    pages.put("actors", "actors");
    pages.put("actor", "actors/" + library.actors().recent(1).get(0).id());
    pages.put("searches", "searches");
    pages.put("sources", "sources");
    pages.put("export", "export?q=type:ASSAULT");
    pages.put("help", "help");
    return pages;
  }

  private static String name(String page, int width, ColorScheme theme) {
    return page + "-" + width + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png";
  }
}
