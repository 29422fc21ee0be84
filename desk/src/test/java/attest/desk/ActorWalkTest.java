package attest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.store.Actors;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Looks people up across reports, and puts right who is who. */
class ActorWalkTest extends Walking {
  private static Actors.Known known(String name) {
    return standing.library().actors().find(name, 1).get(0);
  }

  private static Page at(String name) {
    Page page = browser.page();
    page.navigate(standing.at("actors/" + known(name).id()));
    return page;
  }

  @Test
  void isLookedUpByALastName() {
    Page page = browser.page();
    page.navigate(standing.at("actors"));
    page.getByLabel("Whose name begins with").fill("orl");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find")).click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sanne Orlik")).click();
    assertThat(page.locator("main")).containsText("opposition leader");
    assertThat(page.locator("main")).containsText("revenge");
  }

  @Test
  void whomOneMetStandsInADrawingAndAList() {
    Page page = at("Radan Velt");
    assertThat(page.locator("svg.network text")).hasText("Sanne Orlik");
    page.locator(".actors").getByText("Sanne Orlik").click();
    assertThat(page.locator("h1")).hasText("Sanne Orlik");
    assertThat(page.locator("svg.network text")).hasText("Radan Velt");
  }

  @Test
  void degreesStandOverTime() {
    Page page = at("Lakes Council");
    assertThat(page.locator("svg.degrees circle")).hasCount(1);
    assertThat(page.locator("svg.degrees circle title")).hasText("2024-05-14 Tue: 1 of degree −3");
    page.getByText("The same as a list").click();
    assertThat(page.locator("main .plain")).containsText("1 of degree −3");
  }

  @Test
  void splitsAndTakesItBack() {
    long reports = known("Haddo").reports();
    assertTrue(reports > 1);
    Page page = at("Haddo");
    page.locator(".naming input").first().check();
    page.locator("form[action$=split] input[name=reason]").fill("two of one name");
    page.locator("form[action$=split] button").click();
    assertThat(page.locator(".corrections")).containsText("two of one name");
    assertEquals(reports - 1, standing.library().actors().find("haddo", 9).get(0).reports());
    page.locator(".corrections button").click();
    assertThat(page.locator(".corrections")).containsText("taken back");
    assertEquals(reports, known("Haddo").reports());
  }

  @Test
  void mergesAndTakesItBack() {
    long into = known("Ivona Kesh").id();
    Page page = at("Jorun Askild");
    page.locator("form[action$=merge] input[name=into]").fill("" + into);
    page.locator("form[action$=merge] input[name=reason]").fill("only to try");
    page.locator("form[action$=merge] button").click();
    assertThat(page).hasURL(Pattern.compile(".*/actors/" + into));
    assertThat(page.locator("main")).containsText("Jorun Askild");
    page.locator(".corrections button").first().click();
    assertEquals("Jorun Askild", known("Jorun Askild").name());
  }

  @Test
  void whatCannotBeOneIsRefused() {
    Page page = at("Jorun Askild");
    page.locator("form[action$=merge] input[name=into]").fill("" + known("Lakes Council").id());
    page.locator("form[action$=merge] input[name=reason]").fill("no");
    page.locator("form[action$=merge] button").click();
    assertThat(page.locator(".problem")).containsText("cannot be one");
  }

  @Test
  void everyPageIsAccessibleAndFits() {
    List<String> pages =
        List.of(
            "actors",
            "actors?all=yes",
            "actors?name=nobody",
            "actors/" + known("Lakes Council").id(),
            "actors/" + known("Radan Velt").id());
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(360, 1440)) {
        try (BrowserContext window = browser.window(width, 900, theme)) {
          Page page = window.newPage();
          for (String at : pages) {
            page.navigate(standing.at(at));
            browser.assertAccessible(page);
            Browser.assertFits(page);
          }
        }
      }
    }
  }
}
