package attest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.ReportRecord;
import attest.record.Statement;
import attest.review.Review;
import attest.review.Reviewed;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Judges the values of reports with the keyboard, and with forms alone. */
class ReviewWalkTest extends Walking {
  /** Each test begins where nothing stands. */
  @BeforeEach
  void clean() {
    for (String outlet : List.of("The Daily Gauge", "Lakeside Courier", "Meridian Press")) {
      reviewed(outlet).reviews().stream()
          .filter(Review::stands)
          .forEach(review -> standing.library().reviews().undo(hash(outlet), review.id()));
    }
  }

  private static Reviewed reviewed(String outlet) {
    return standing.library().reviews().of(hash(outlet)).orElseThrow();
  }

  private static Locator value(Page page, String path) {
    return page.locator("[id=\"" + path + "\"]");
  }

  private static Page judging(String outlet) {
    Page page = browser.page();
    page.navigate(standing.at("reports/" + hash(outlet) + "/review"));
    assertThat(value(page, "s1").locator("summary")).isFocused();
    return page;
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  @Test
  void walksWithTheKeyboard() {
    Page page = judging("The Daily Gauge");
    press(page, "a");
    assertThat(value(page, "s1")).hasClass(Pattern.compile(".*accept.*"));
    assertThat(value(page, "s1.source").locator("summary")).isFocused();
    press(page, "r");
    assertThat(value(page, "s1.source").locator("del")).containsText("Ivona Kesh");
    press(page, "k");
    assertThat(value(page, "s1.source").locator("summary")).isFocused();
    press(page, "w");
    page.keyboard().type("she is quoted");
    press(page, "Enter", "a");
    assertThat(value(page, "s1.source").locator(".said-of")).containsText("she is quoted");
    press(page, "J");
    assertThat(page.locator(".value.now")).hasClass(Pattern.compile(".*open.*"));
    assertThat(page.locator("#progress .count")).containsText("2 of");
    press(page, "u");
    assertThat(value(page, "s1.source").locator(".state")).hasText("reject");
    press(page, "u");
    assertThat(value(page, "s1.source").locator(".state")).hasText("open");
    press(page, "U");
    assertThat(value(page, "s1.source").locator(".state")).hasText("reject");
    assertEquals(2, reviewed("The Daily Gauge").reviews().stream().filter(Review::stands).count());
    press(page, "?");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    press(page, "Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
  }

  @Test
  void acceptsAllThatIsLeftOfOne() {
    Page page = judging("Lakeside Courier");
    press(page, "j", "a", "A");
    assertThat(page.locator(".group[data-item=s1] .value.open")).hasCount(0);
    assertThat(page.locator(".group[data-item=s2] .value.now")).hasCount(1);
  }

  @Test
  void editsByWordsThatAreMarkedWithTheKeyboard() {
    Page page = judging("The Daily Gauge");
    press(page, "j", "t", "Home", "ArrowRight", "Shift+ArrowRight", "Escape");
    press(page, "t", "ArrowRight", "Home", "Shift+ArrowRight", "Shift+ArrowRight");
    page.locator(".value.now form.edit input[name=words]").focus();
    press(page, "Enter");
    assertThat(value(page, "s1.source").locator("ins")).containsText("Gunmen of the");
    ReportRecord record = reviewed("The Daily Gauge").corrected().record();
    assertEquals("Gunmen of the", source(record));
    assertThat(value(page, "s1.source").locator("del")).containsText("Ivona Kesh");
  }

  private static String source(ReportRecord record) {
    Statement first =
        record.statements().stream().filter(s -> s.id().equals("s1")).findFirst().orElseThrow();
    return first.source().orElseThrow().span().orElseThrow().text();
  }

  @Test
  void addsWhatWasMissedByMarkedWords() {
    Page page = judging("The Daily Gauge");
    page.locator(".words .e").first().dblclick();
    press(page, "n");
    assertThat(page.getByLabel("Words, as the text has them")).hasValue("ambushed");
    page.locator("select[name=what]").selectOption("event");
    page.locator("form.add select[name=type]").selectOption("ASSAULT");
    page.locator("form.add")
        .getByText("Add", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.locator("#added")).containsText("ASSAULT: ambushed");
    Reviewed reviewed = reviewed("The Daily Gauge");
    assertEquals(
        reviewed.machine().events().size() + 1, reviewed.corrected().record().events().size());
    page.locator("#added button").click();
    assertThat(page.locator("#added")).containsText("taken back");
    assertEquals(reviewed.machine(), reviewed("The Daily Gauge").corrected().record());
  }

  @Test
  void whatCannotBeIsToldAndNothingChanges() {
    Page page = judging("The Daily Gauge");
    press(page, "j", "j", "r");
    assertThat(page.locator(".trouble")).containsText("s1.kind cannot be left empty");
    assertThat(value(page, "s1.kind").locator(".state")).hasText("open");
    assertTrue(reviewed("The Daily Gauge").reviews().stream().noneMatch(Review::stands));
  }

  @Test
  void worksWithFormsAlone() {
    try (BrowserContext window = browser.plain(1440, 1000)) {
      Page page = window.newPage();
      page.navigate(standing.at("review"));
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next report")).click();
      value(page, "s1.source").locator("summary").click();
      value(page, "s1.source").getByText("Judge it").click();
      value(page, "s1.source")
          .locator("form.edit input[name=words]")
          .fill("Orvel Liberation Front");
      value(page, "s1.source").locator("form.edit input[name=reason]").fill("no script");
      value(page, "s1.source").locator("form.edit button").click();
      assertThat(page).hasURL(Pattern.compile(".*#s1.source"));
      assertThat(value(page, "s1.source")).containsText("Orvel Liberation Front");
      assertThat(value(page, "s1.source")).containsText("no script");
      page.locator("#undo button").click();
      assertThat(value(page, "s1.source").locator(".state")).hasText("open");
    }
  }

  @Test
  void everyPageIsAccessibleAndFits() {
    Page first = judging("Meridian Press");
    press(first, "a", "r");
    assertThat(value(first, "s1.source").locator(".state")).hasText("reject");
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(360, 1440)) {
        try (BrowserContext window = browser.window(width, 900, theme)) {
          Page page = window.newPage();
          for (String at : List.of("review", "reports/" + hash("Meridian Press") + "/review")) {
            page.navigate(standing.at(at));
            browser.assertAccessible(page);
            Browser.assertFits(page);
          }
        }
      }
    }
  }
}
