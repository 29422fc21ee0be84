package attest.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.desk.guard.Secrets;
import attest.store.Accounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in, staying so, and signing out. */
class SessionTest {
  @TempDir Path folder;

  @Test
  void signsInAndOut() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing rita = guarded.nobody();
      Browsing.Answer away = rita.get("/explore?q=a%26b");
      assertEquals(303, away.status());
      assertEquals("/sign-in?back=%2Fexplore%3Fq%3Da%2526b", away.header("Location"));
      rita.load(away.header("Location"));
      Browsing.Answer in =
          rita.post(
              "/sign-in", "name", "rita", "password", Guarded.PASSWORD, "back", "/explore?q=a%26b");
      assertEquals("/explore?q=a%26b", in.header("Location"));
      String cookie = String.join("\n", in.headers().allValues("Set-Cookie"));
      assertTrue(
          cookie.matches("(?s).*attest=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax.*"), cookie);
      assertFalse(cookie.contains("Secure"), cookie);
      assertEquals(200, rita.load("/account").status());
      String token = rita.cookies.get("attest");
      assertTrue(guarded.library.accounts().session(Secrets.hash(token)).isPresent());
      assertEquals(Optional.empty(), guarded.library.accounts().session(token));
      assertEquals(303, rita.post("/sign-out").status());
      assertFalse(rita.cookies.containsKey("attest"));
      rita.cookies.put("attest", token);
      assertEquals(303, rita.get("/account").status());
      assertEquals(401, rita.get("/api/account").status());
    }
  }

  @Test
  void behindAProxyWithHttpsCookiesAreSecure() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing rita = guarded.nobody();
      rita.headers.put("X-Forwarded-Proto", "https");
      rita.headers.put("X-Forwarded-For", "203.0.113.9");
      rita.load("/sign-in");
      Browsing.Answer in = rita.post("/sign-in", "name", "rita", "password", Guarded.PASSWORD);
      String cookie = String.join("\n", in.headers().allValues("Set-Cookie"));
      assertTrue(cookie.contains("__Host-attest="), cookie);
      assertTrue(cookie.contains("Secure"), cookie);
      assertEquals(200, rita.get("/account").status());
      // The cookie of https does not count without it, nor the other way round.
      Browsing plain = guarded.nobody();
      plain.cookies.putAll(rita.cookies);
      assertEquals(303, plain.get("/account").status());
    }
  }

  @Test
  void aSessionThatSomebodyElseChoseIsNeverSignedIn() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing rita = guarded.nobody();
      rita.cookies.put("attest", "chosen-by-somebody-else");
      rita.load("/sign-in");
      rita.post("/sign-in", "name", "rita", "password", Guarded.PASSWORD);
      assertNotEquals("chosen-by-somebody-else", rita.cookies.get("attest"));
      Browsing other = guarded.nobody();
      other.cookies.put("attest", "chosen-by-somebody-else");
      assertEquals(303, other.get("/account").status());
      // Signing in once more ends the session before.
      String first = rita.cookies.get("attest");
      Browsing carl = guarded.nobody();
      carl.load("/sign-in");
      carl.cookies.put("attest", first);
      carl.form = rita.load("/account").status() == 200 ? rita.form : "";
      carl.post("/sign-in", "name", "carl", "password", Guarded.PASSWORD);
      assertEquals(Optional.empty(), guarded.library.accounts().session(Secrets.hash(first)));
      // What a stranger's form carries is of no use in a session, nor in another browser.
      Browsing stranger = guarded.nobody();
      stranger.load("/sign-in");
      Browsing victim = guarded.nobody();
      victim.load("/sign-in");
      victim.form = stranger.form;
      assertEquals(
          403, victim.post("/sign-in", "name", "carl", "password", Guarded.PASSWORD).status());
    }
  }

  @Test
  void sessionsRunOut() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Accounts accounts = guarded.library.accounts();
      Browsing rita = guarded.signedIn("rita");
      assertEquals(200, rita.get("/account").status());
      accounts.expire("2000-01-01T00:00:00Z", "2000-01-01T00:00:00Z");
      assertEquals(200, rita.get("/account").status());
      accounts.expire("2999-01-01T00:00:00Z", "2000-01-01T00:00:00Z");
      assertEquals(303, rita.get("/account").status());
    }
  }

  @Test
  void afterSigningInNobodyIsLedElsewhere() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      for (String back :
          List.of(
              "http://evil.example/",
              "//evil.example",
              "/\\evil.example",
              "\\\\evil.example",
              "/\t/evil.example",
              "/ /evil.example",
              "https:evil.example",
              "javascript:alert(1)",
              "/\r\nSet-Cookie: a=b",
              "/sign-out",
              "evil.example",
              "///evil.example",
              "/\u00a0/evil.example")) {
        Browsing rita = guarded.nobody();
        String page = rita.load("/sign-in?back=" + Browsing.encode(back)).body();
        assertFalse(page.contains("evil"), page);
        Browsing.Answer in =
            rita.post("/sign-in", "name", "rita", "password", Guarded.PASSWORD, "back", back);
        assertEquals("/", in.header("Location"), back);
        assertFalse(in.headers().map().toString().contains("a=b"));
        assertEquals(
            "/",
            guarded
                .signedIn("rita")
                .get("/sign-in?back=" + Browsing.encode(back))
                .header("Location"));
      }
    }
  }

  @Test
  void guessingIsSlowedDownForTheGuesserAndNotForOthers() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing guesser = guarded.nobody();
      guesser.headers.put("X-Forwarded-For", "203.0.113.7");
      guesser.load("/sign-in");
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 11; i++) {
        Browsing.Answer answer =
            guesser.post(
                "/sign-in", "name", i % 2 == 0 ? "rita" : "RITA", "password", "guess " + i);
        statuses.add(answer.status());
        if (answer.status() == 429) {
          assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
        }
      }
      assertEquals(10, statuses.stream().filter(status -> status == 403).count());
      assertEquals(429, statuses.get(10));
      Browsing.Answer right =
          guesser.post("/sign-in", "name", "rita", "password", Guarded.PASSWORD);
      assertEquals(429, right.status());
      assertEquals(200, guarded.signIn("rita", Guarded.PASSWORD).get("/account").status());
      for (int i = 0; i < 25; i++) {
        guesser.post("/sign-in", "name", "name" + i, "password", "guess");
      }
      assertEquals(429, guesser.post("/sign-in", "name", "anna", "password", "guess").status());
    }
  }

  @Test
  void nobodyLearnsWhichNamesThereAre() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing guesser = guarded.nobody();
      guesser.load("/sign-in");
      long[] known = new long[7];
      long[] unknown = new long[7];
      guesser.post("/sign-in", "name", "warm", "password", "up");
      for (int i = 0; i < known.length; i++) {
        known[i] = took(guesser, "rita");
        unknown[i] = took(guesser, "rota");
      }
      Arrays.sort(known);
      Arrays.sort(unknown);
      double ratio = (double) known[3] / unknown[3];
      assertTrue(
          ratio > 0.5 && ratio < 2, "a name that is there takes " + ratio + " times as long");
      String one = guesser.post("/sign-in", "name", "rita", "password", "x").body();
      String other = guesser.post("/sign-in", "name", "rota", "password", "x").body();
      assertEquals(one.replace("rita", "rota"), other);
      assertTrue(
          guarded.library.accounts().deeds(Optional.empty(), Long.MAX_VALUE, 100).stream()
              .noneMatch(deed -> deed.toString().contains("rota")));
    }
  }

  private static long took(Browsing browsing, String name) {
    long start = System.nanoTime();
    assertEquals(403, browsing.post("/sign-in", "name", name, "password", "wrong one").status());
    return System.nanoTime() - start;
  }

  @Test
  void aNewPasswordSignsOutEverywhereElse() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing rita = guarded.signedIn("rita");
      Browsing elsewhere = guarded.signedIn("rita");
      String path = "/account/password";
      assertEquals(
          403, rita.post(path, "password", "wrong", "chosen", "another good one").status());
      assertEquals(400, rita.post(path, "password", Guarded.PASSWORD, "chosen", "short").status());
      assertEquals(
          303,
          rita.post(path, "password", Guarded.PASSWORD, "chosen", "another good one").status());
      assertEquals(200, rita.get("/account").status());
      assertEquals(303, elsewhere.get("/account").status());
      assertEquals(303, guarded.signIn("rita", Guarded.PASSWORD).get("/account").status());
      assertEquals(200, guarded.signIn("rita", "another good one").get("/account").status());
    }
  }

  @Test
  void adminsManageAccountsAndWhatTheyDoIsKept() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing anna = guarded.signedIn("anna");
      Accounts accounts = guarded.library.accounts();
      String page = anna.post("/users", "name", "dora", "role", "coder", "password", "").body();
      String password = page.replaceAll("(?s).*class=\"secret\">([^<]*)<.*", "$1");
      Browsing dora = guarded.signIn("dora", password);
      assertEquals(200, dora.get("/account").status());
      assertEquals(403, dora.get("/users").status());
      String number = "/users/" + accounts.named("dora").id();
      anna.post(number + "/role", "role", "admin");
      assertEquals(200, dora.get("/users").status());
      assertEquals(409, anna.post(number + "/role", "role", "king").status());
      anna.post(number + "/close");
      assertEquals(303, dora.get("/account").status());
      assertEquals(303, guarded.signIn("dora", password).get("/account").status());
      String own = "/users/" + accounts.named("anna").id();
      assertEquals(409, anna.post(own + "/close").status());
      assertEquals(409, anna.post(own + "/role", "role", "reader").status());
      assertEquals(200, anna.get("/users").status());
      assertEquals(200, anna.get("/export.zip?format=statements&q=bridge").status());
      String audit = anna.get("/audit").body();
      for (String told :
          List.of(
              "dora, coder",
              "POST /users/{id}/close",
              "dora, admin",
              "GET /export.zip",
              "of bridge")) {
        assertTrue(audit.contains(told), told);
      }
      assertFalse(audit.contains(password));
      assertTrue(
          accounts.deeds(Optional.of("dora"), Long.MAX_VALUE, 10).stream()
              .anyMatch(deed -> deed.act().equals("refused GET") && deed.about().equals("/users")));
    }
  }

  @Test
  void theFirstAccountClosesTheDoorForAllOthers() {
    try (Guarded guarded = Guarded.open(folder)) {
      Browsing here = guarded.nobody();
      assertEquals(200, here.load("/users").status());
      here.post("/searches", "name", "mine", "q", "war");
      Browsing other = guarded.nobody();
      other.load("/");
      assertEquals(
          409,
          here.post("/users", "name", "anna", "role", "reader", "password", Guarded.PASSWORD)
              .status());
      assertEquals(
          303,
          here.post("/users", "name", "anna", "role", "admin", "password", Guarded.PASSWORD)
              .status());
      assertEquals(200, here.get("/users").status());
      assertEquals(303, other.get("/").status());
      assertEquals(401, other.post("/users", "name", "eve", "role", "admin").status());
      assertTrue(here.get("/searches").body().contains("mine"));
      assertEquals(1, guarded.library.accounts().all().size());
    }
  }
}
