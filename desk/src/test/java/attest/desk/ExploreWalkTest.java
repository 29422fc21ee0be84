package attest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finds and filters as somebody does with mouse and keyboard. */
class ExploreWalkTest extends Walking {
  private static Locator count(Page page) {
    return page.locator(".found .count");
  }

  @Test
  void writesAQueryFromWhatIsOffered() {
    Page page = browser.page();
    page.navigate(standing.at("explore"));
    Locator box = page.getByRole(AriaRole.COMBOBOX);
    box.click();
    box.pressSequentially("speak");
    Locator offered = page.getByRole(AriaRole.OPTION);
    assertThat(offered).hasCount(1);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(box).hasValue("speaker:");
    box.pressSequentially("lak");
    assertThat(offered.filter(new Locator.FilterOptions().setHasText("Lakes Council"))).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Tab");
    assertThat(box).hasValue("speaker:\"Lakes Council\" ");
    page.keyboard().press("Enter");
    assertThat(page.locator(".asked")).containsText("speaker:\"lakes council\"");
    assertThat(page.locator(".row .said").first()).containsText("Lakes Council");
  }

  @Test
  void showsWhereAQueryCannotBeRead() {
    Page page = browser.page();
    page.navigate(standing.at("explore?q=police+type:NOTHING"));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Column 13");
    assertThat(page.locator(".here")).isVisible();
    assertThat(page.getByRole(AriaRole.COMBOBOX)).hasAttribute("aria-invalid", "true");
    BoundingBox mark = page.locator(".here").boundingBox();
    BoundingBox box = page.getByRole(AriaRole.COMBOBOX).boundingBox();
    assertTrue(mark.x > box.x + 60 && mark.x < box.x + 160, mark.x + " in " + box.x);
    page.getByRole(AriaRole.COMBOBOX).fill("police");
    assertThat(page.locator(".here")).isHidden();
  }

  @Test
  void facetsNarrowAndWiden() {
    Page page = browser.page();
    page.navigate(standing.at("explore?q=police"));
    Locator outlet =
        page.locator(".facets details")
            .filter(new Locator.FilterOptions().setHasText("outlet"))
            .locator("li")
            .filter(new Locator.FilterOptions().setHasText("Gauge"));
    outlet.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Without")).click();
    assertThat(page.locator(".asked")).containsText("NOT outlet:\"the daily gauge\"");
    assertThat(page.locator(".rows")).not().containsText("Two Blocs");
    page.getByLabel("Without NOT outlet").click();
    assertThat(page.locator(".rows")).containsText("Two Blocs");
    outlet.getByRole(AriaRole.LINK).first().click();
    assertThat(count(page)).hasText("1 report");
  }

  @Test
  void brushesDaysWithMouseAndKeyboard() {
    Page page = browser.page();
    page.navigate(standing.at("explore?view=time"));
    BoundingBox bars = page.locator(".bars").boundingBox();
    // Three days, of which the middle one is chosen.
    page.mouse().move(bars.x + bars.width * 0.45, bars.y + 50);
    page.mouse().down();
    page.mouse().move(bars.x + bars.width * 0.55, bars.y + 60);
    page.mouse().up();
    assertThat(page).hasURL(Pattern.compile(".*q=on%3A2024-05-13.*"));
    assertThat(count(page)).not().hasText("5 reports");
    String narrowed = count(page).textContent();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("List")).click();
    assertThat(count(page)).hasText(narrowed);
    assertThat(page.locator(".row")).not().hasCount(5);
    page.goBack();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All days")).click();
    assertThat(count(page)).hasText("5 reports");
    page.getByLabel("First day").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.getByLabel("From")).hasValue("2024-05-13");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*q=on%3A2024-05-13\\.\\.2024-05-14.*"));
  }

  @Test
  void mapMovesAndItsViewStandsInTheAddress() {
    Page page = browser.page();
    page.navigate(standing.at("explore?view=map"));
    Locator world = page.locator(".world");
    String home = world.getAttribute("viewBox");
    page.getByLabel("Closer").click();
    assertThat(page).hasURL(Pattern.compile(".*area=.*"));
    String closer = world.getAttribute("viewBox");
    assertTrue(width(closer) < width(home), closer);
    page.reload();
    assertEquals(width(closer), width(page.locator(".world").getAttribute("viewBox")), 0.1);
    page.locator(".chart").focus();
    page.keyboard().press("ArrowRight");
    assertTrue(left(page.locator(".world").getAttribute("viewBox")) > left(closer));
    page.keyboard().press("-");
    assertTrue(width(page.locator(".world").getAttribute("viewBox")) > width(closer));
    BoundingBox box = page.locator(".world").boundingBox();
    page.mouse().move(box.x + 400, box.y + 200);
    page.mouse().wheel(0, -200);
    page.waitForCondition(
        () -> width(page.locator(".world").getAttribute("viewBox")) < width(closer) * 1.5);
  }

  private static double left(String view) {
    return Double.parseDouble(view.split(" ")[0]);
  }

  private static double width(String view) {
    return Double.parseDouble(view.split(" ")[2]);
  }

  @Test
  void aBoxOnTheMapBecomesPartOfTheQuery() {
    Page page = browser.page();
    page.navigate(standing.at("explore?view=map"));
    page.locator(".world").scrollIntoViewIfNeeded();
    BoundingBox box = page.locator(".world").boundingBox();
    page.keyboard().down("Shift");
    page.mouse().move(box.x + 250, box.y + 60);
    page.mouse().down();
    page.mouse().move(box.x + box.width - 60, box.y + 200);
    page.mouse().move(box.x + box.width - 60, box.y + box.height - 60);
    page.mouse().up();
    page.keyboard().up("Shift");
    assertThat(page.locator(".asked")).containsText("within:");
    assertThat(page).hasURL(Pattern.compile(".*view=map.*"));
    String first = page.locator(".asked").textContent();
    page.getByText("Only here").click();
    assertThat(page.locator(".asked")).not().hasText(first);
    assertThat(page.locator(".asked li")).hasCount(1);
  }

  @Test
  void worksWithoutScripts() {
    try (BrowserContext window = browser.window(1000, 900, ColorScheme.LIGHT)) {
      window.route("**/*.js*", route -> route.abort());
      Page page = window.newPage();
      page.navigate(standing.at("explore?view=time"));
      page.getByLabel("From").fill("2024-05-14");
      page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)).fill("2024-05-14");
      page.getByText("List these days").click();
      assertThat(page.locator(".row")).not().hasCount(5);
      page.getByText("Counts by field").click();
      assertThat(page.locator(".facets li").first()).isVisible();
    }
  }

  @Test
  void everyViewIsAccessibleAndFits() {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(360, 1440)) {
        try (BrowserContext window = browser.window(width, 900, theme)) {
          Page page = window.newPage();
          for (String at :
              List.of(
                  "explore?q=police",
                  "explore?view=table",
                  "explore?view=map",
                  "explore?view=time&q=on:2024",
                  "explore/facets",
                  "explore?q=speaker:")) {
            page.navigate(standing.at(at));
            if (!at.endsWith(":") && !at.contains("facets")) {
              page.locator(".facets li").first().waitFor();
            }
            browser.assertAccessible(page);
            Browser.assertFits(page);
          }
        }
      }
    }
  }
}
