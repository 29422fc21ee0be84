package attest.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The system's Chromium, watched: what a page writes to the console as an error, and every request
 * that goes elsewhere than to the desk.
 */
public final class Browser implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  /** What Chromium would do of its own, and is not to. */
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** How long a loaded machine may take to show something. */
  private static final int PATIENCE_MS = 30_000;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final String host;
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  private Browser(Path program, URI desk) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET));
    host = desk.getAuthority();
  }

  /** Opens it; a test is skipped where there is none, and fails in CI. */
  public static Browser open(URI desk) {
    Path program =
        PLACES.stream().filter(Files::isExecutable).findFirst().orElse(Path.of("chromium"));
    if (System.getenv("CI") == null) {
      assumeTrue(Files.isExecutable(program), "no Chromium: Debian's package chromium has it");
    }
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    return new Browser(program, desk);
  }

  /** A window of its own, with no cookies. */
  public BrowserContext window(int width, int height, ColorScheme theme) {
    BrowserContext window =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(theme)
                .setAcceptDownloads(true));
    window.setDefaultTimeout(PATIENCE_MS);
    window.onPage(this::watch);
    return window;
  }

  /** A window in which no script runs. */
  public BrowserContext plain(int width, int height) {
    BrowserContext window =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE) // Playwright cannot wait without scripts
                .setJavaScriptEnabled(false));
    window.setDefaultTimeout(PATIENCE_MS);
    return window;
  }

  /** A page in a window of usual size. */
  public Page page() {
    return window(1440, 1000, ColorScheme.LIGHT).newPage();
  }

  private void watch(Page page) {
    page.onConsoleMessage(
        message -> {
          // Chromium itself writes a line for each answer that is an error.
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            faults.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> faults.add(page.url() + ": " + error));
    page.onRequest(
        request -> {
          URI address = URI.create(request.url());
          if (!"data".equals(address.getScheme())
              && !"blob".equals(address.getScheme())
              && !host.equals(address.getAuthority())) {
            faults.add(page.url() + " asked " + request.url());
          }
        });
  }

  /** Fails where a page wrote an error, or asked another host, since the last call. */
  public void assertQuiet() {
    List<String> seen = List.copyOf(faults);
    faults.clear();
    assertEquals(List.of(), seen);
  }

  /** Fails where axe finds something serious on a page. */
  public void assertAccessible(Page page) {
    List<String> before = List.copyOf(faults);
    List<String> found =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(rule -> told(page, rule))
                .toList();
    // What the page's policy forbids axe itself is no fault of the page.
    faults.clear();
    faults.addAll(before);
    assertEquals(List.of(), found);
  }

  private static String told(Page page, Rule rule) {
    return page.url()
        + " "
        + rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().limit(5).map(node -> node.getHtml()).toList();
  }

  /** Fails where a page is wider than its window. */
  public static void assertFits(Page page) {
    assertEquals(
        page.evaluate("document.documentElement.clientWidth"),
        page.evaluate("document.documentElement.scrollWidth"),
        page.url() + " is wider than its window");
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
