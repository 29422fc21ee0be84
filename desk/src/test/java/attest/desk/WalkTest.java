package attest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.Verifier;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Walks through the desk as somebody does who came to read. */
class WalkTest extends Walking {
  private static final String PASTED =
      "Port Alba (Coastal Wire) - Two fishermen were killed on Friday when a patrol boat fired at"
          + " their trawler off Port Alba, the harbour master, Ines Corro, said.\n\n"
          + "\"They had shown their lights,\" Corro told reporters on Saturday. The navy denied that"
          + " its boats had fired.";

  @Test
  void pastesAndReads() {
    Page page = browser.page();
    page.navigate(standing.at(""));
    page.getByLabel("The report's text").fill(PASTED);
    page.getByText("What is known of it").click();
    page.getByLabel("Day of publication").fill("2031-03-09");
    page.getByLabel("Outlet").fill("Coastal Wire");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it")).click();
    assertThat(page).hasURL(Pattern.compile(".*/reports/[0-9a-f]{64}"));
    assertThat(page.locator(".record")).containsText("Ines Corro");
    assertThat(page.locator(".record")).containsText("They had shown their lights");
    assertThat(page.locator(".record")).containsText("2 killed");
    assertThat(page.locator(".record")).containsText("2031-03-07 Fri");
    page.navigate(standing.at(""));
    assertThat(page.locator(".newest li").first()).containsText("Coastal Wire");
  }

  @Test
  void wordsLeadToValuesAndBack() {
    Page page = browser.page();
    page.navigate(standing.at("reports/" + hash("The Daily Gauge")));
    page.locator(".text .s").filter(new Locator.FilterOptions().setHasText("revenge")).click();
    Locator value = page.locator(".record .said.on");
    assertThat(value).containsText("Sanne Orlik");
    assertThat(page).hasURL(Pattern.compile(".*#s\\d+"));
    page.locator("#a1 header a").click();
    assertThat(page.locator(".text .m.on").first()).containsText("Neither body");
    // The address alone shows the same.
    Page other = browser.page();
    other.navigate(page.url());
    assertThat(other.locator(".text .m.on").first()).containsText("Neither body");
  }

  @Test
  void layersStandInTheAddress() {
    Page page = browser.page();
    page.navigate(standing.at("reports/" + hash("The Daily Gauge")));
    page.getByLabel("events").uncheck();
    assertThat(page).hasURL(Pattern.compile(".*layers=statements.*"));
    page.reload();
    assertThat(page.getByLabel("events")).not().isChecked();
    assertThat(page.getByLabel("statements")).isChecked();
  }

  @Test
  void marginTellsWhatIsBroken() {
    Page page = browser.page();
    page.navigate(standing.at("reports/" + hash("The Daily Gauge")));
    assertThat(page.locator(".par .broken").first()).containsText("do not balance");
  }

  @Test
  void reactionsStandOnTheirRungs() {
    Page page = browser.page();
    page.navigate(standing.at("reactions?q=outlet:gauge"));
    Locator rung =
        page.locator(".rung").filter(new Locator.FilterOptions().setHasText("deep concern"));
    assertThat(rung).containsText("Lakes Council");
    assertThat(page.locator("main")).containsText("did not condemn");
    rung.getByRole(AriaRole.LINK).first().click();
    assertThat(page.locator(".record .on")).containsText("deeply troubled");
  }

  @Test
  void exportsWhatIsSeenAndItVerifies() throws IOException {
    Page page = browser.page();
    page.navigate(standing.at("export?q=outlet:courier"));
    page.getByText("statements", new Page.GetByTextOptions().setExact(true)).click();
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export"))
                    .click());
    try (ZipFile zip = new ZipFile(download.path().toFile())) {
      assertEquals(
          List.of("manifest.json", "records.jsonl", "statements.csv"),
          zip.stream().map(ZipEntry::getName).toList());
      String records =
          new String(
              zip.getInputStream(zip.getEntry("records.jsonl")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertEquals(1, records.lines().count());
      assertEquals(List.of(), Verifier.verify(records.strip()));
    }
  }

  @Test
  void takesAFileInAndTellsWhatBecameOfIt() {
    Page page = browser.page();
    page.navigate(standing.at("sources"));
    String lines =
        """
        {"text": "A bridge near Port Alba was closed on Monday, the mayor said.", "title": "Bridge"}
        {"title": "no text"}
        """;
    page.getByLabel("File")
        .setInputFiles(
            new FilePayload(
                "sent.jsonl", "application/json", lines.getBytes(StandardCharsets.UTF_8)));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it in")).click();
    assertThat(page.locator(".state")).hasText("done");
    assertThat(page.locator("tbody tr")).hasCount(2);
    assertThat(page.locator("tbody")).containsText("sent:sent.jsonl:1");
    assertThat(page.locator("tbody")).containsText("stored");
    page.locator("a.outcome.failed").click();
    assertThat(page.locator("tbody tr")).hasCount(1);
    page.locator("a.outcome").first().click();
    page.locator("tbody a").first().click();
    assertThat(page.locator(".record")).containsText("mayor");
  }

  @Test
  void helpIsSearched() {
    Page page = browser.page();
    page.navigate(standing.at("help"));
    page.getByLabel("Look in the manual").fill("agency");
    page.navigate(standing.at("help?find=terrorism"));
    assertThat(page.locator("main")).containsText("brand");
    assertThat(page.locator("main dt")).hasCount(1);
  }

  @Test
  void slashGoesToTheSearchBox() {
    Page page = browser.page();
    page.navigate(standing.at("help"));
    page.keyboard().press("/");
    assertThat(page.getByLabel("Search the library")).isFocused();
  }

  @Test
  void themeIsKept() {
    Page page = browser.page();
    page.navigate(standing.at(""));
    page.getByLabel("Light or dark").click();
    page.reload();
    assertEquals("dark", page.locator("html").getAttribute("data-theme"));
  }

  @Test
  void everyPageIsAccessibleAndFits() {
    List<String> pages =
        List.of(
            "",
            "explore",
            "explore?q=type:ASSAULT",
            "explore?view=table",
            "explore?view=map",
            "explore?view=time",
            "actors",
            "actors/1",
            "review",
            "reports/" + hash("The Daily Gauge") + "/review",
            "searches",
            "users",
            "audit",
            "reports/" + hash("The Daily Gauge"),
            "reactions",
            "sources",
            "export",
            "help",
            "nowhere");
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
    assertTrue(pages.size() > 5);
  }
}
