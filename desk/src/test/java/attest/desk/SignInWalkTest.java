package attest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.store.Accounts;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with each role, and what each is shown and refused, in a real browser. */
class SignInWalkTest {
  private static final List<String> PAGES = List.of("account", "users", "audit", "searches?q=war");

  @TempDir Path folder;

  private static void signIn(Page page, String name) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(Guarded.PASSWORD);
    button(page, "Sign in").click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator main(Page page) {
    return page.locator("main");
  }

  @Test
  void eachRoleSignsInAndIsRefusedWhatItMayNot() {
    try (Guarded guarded = Guarded.withAccounts(folder);
        Browser browser = Browser.open(guarded.desk.address())) {
      guarded.add("The bridge at Halmora fell.", "Bridge down", "The Post", "https://a.example/");
      Map<String, Boolean> mayPaste = Map.of("rita", false, "carl", true, "anna", true);
      for (String name : List.of("rita", "carl", "anna")) {
        Page page = browser.page();
        page.navigate(guarded.desk.address() + "explore?q=bridge");
        assertThat(page).hasTitle("Sign in · attest");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill("not the right one");
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not the right one");
        page.getByLabel("Password").fill(Guarded.PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL("**/explore?q=bridge");
        assertThat(main(page)).containsText("Bridge down");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.navigate(guarded.desk.address() + "users");
        boolean admin = name.equals("anna");
        assertThat(main(page)).containsText(admin ? "Another account" : "for the role admin");
        page.navigate(guarded.desk.address().toString());
        assertEquals(mayPaste.get(name), page.locator("main textarea").count() > 0, name);
        button(page, "Sign out").click();
        page.waitForURL("**/sign-in");
        page.navigate(guarded.desk.address() + "account");
        assertThat(page).hasTitle("Sign in · attest");
        page.context().close();
      }
      browser.assertQuiet();
    }
  }

  @Test
  void thePagesOfTheDoorAreForEverybody() {
    try (Guarded guarded = Guarded.withAccounts(folder);
        Browser browser = Browser.open(guarded.desk.address())) {
      for (int width : List.of(360, 1440)) {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          try (BrowserContext window = browser.window(width, 900, theme)) {
            Page page = window.newPage();
            page.navigate(guarded.desk.address() + "sign-in");
            browser.assertAccessible(page);
            Browser.assertFits(page);
            signIn(page, "anna");
            page.waitForURL(guarded.desk.address().toString());
            page.navigate(guarded.desk.address() + "account");
            page.getByLabel("What the key is for").fill("a program");
            button(page, "Make a key").click();
            assertThat(page.locator("output.secret")).containsText("attest_");
            browser.assertAccessible(page);
            Browser.assertFits(page);
            for (String path : PAGES) {
              page.navigate(guarded.desk.address() + path);
              browser.assertAccessible(page);
              Browser.assertFits(page);
            }
          }
        }
      }
      browser.assertQuiet();
    }
  }

  @Test
  void anAccountIsMadeAndASearchSaved() {
    try (Guarded guarded = Guarded.open(folder);
        Browser browser = Browser.open(guarded.desk.address())) {
      Page page = browser.page();
      page.navigate(guarded.desk.address() + "users");
      page.locator("main").getByLabel("Name").fill("anna");
      page.getByLabel("Password").fill(Guarded.PASSWORD);
      button(page, "Make the account").click();
      assertThat(main(page)).containsText("Another account");
      page.locator("main").getByLabel("Name").fill("ben");
      button(page, "Make the account").click();
      String password = page.locator("output.secret").textContent();
      assertEquals(23, password.length());
      page.navigate(guarded.desk.address() + "explore?q=bridge");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.getByText("Save this search").click();
      page.getByLabel("Name").fill("Bridges");
      button(page, "Save it").click();
      assertThat(main(page)).containsText("Bridges");
      button(page, "Delete Bridges").click();
      assertThat(main(page)).not().containsText("Bridges");
      Accounts accounts = guarded.library.accounts();
      assertEquals(2, accounts.all().size());
      browser.assertQuiet();
    }
  }
}
