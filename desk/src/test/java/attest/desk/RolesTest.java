package attest.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.desk.Guarded.Known;
import attest.desk.guard.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route that the server knows, called by everybody that there is. */
class RolesTest {
  /**
   * What is for others than usual: usually readers get, and coders change. A route that is neither
   * usual nor named here fails.
   */
  private static final Map<String, Role> RULES =
      Map.ofEntries(
          Map.entry("GET /static/{name}", Role.EVERYONE),
          Map.entry("GET /sign-in", Role.EVERYONE),
          Map.entry("POST /sign-in", Role.EVERYONE),
          Map.entry("GET /searches/{id}/feed", Role.EVERYONE),
          Map.entry("POST /sign-out", Role.READER),
          Map.entry("POST /account/password", Role.READER),
          Map.entry("POST /account/sessions", Role.READER),
          Map.entry("POST /account/keys", Role.READER),
          Map.entry("POST /account/keys/{id}/close", Role.READER),
          Map.entry("POST /searches", Role.READER),
          Map.entry("POST /searches/{id}/delete", Role.READER),
          Map.entry("POST /searches/{id}/feed", Role.READER),
          Map.entry("GET /users", Role.ADMIN),
          Map.entry("GET /api/users", Role.ADMIN),
          Map.entry("POST /users", Role.ADMIN),
          Map.entry("POST /users/{id}/role", Role.ADMIN),
          Map.entry("POST /users/{id}/close", Role.ADMIN),
          Map.entry("POST /users/{id}/password", Role.ADMIN),
          Map.entry("GET /audit", Role.ADMIN),
          Map.entry("GET /api/audit", Role.ADMIN));

  @TempDir Path folder;

  private static Role rule(Known route) {
    return RULES.getOrDefault(route.toString(), route.isGet() ? Role.READER : Role.CODER);
  }

  private static Browsing.Answer call(Browsing browsing, Known route) {
    return route.isGet()
        ? browsing.get(route.at("x"))
        : browsing.send(route.method(), route.at("x"), "form=" + browsing.form, null);
  }

  /** Not let in: told so, or led to the form to sign in. */
  private static boolean isRefused(Browsing.Answer answer) {
    return answer.status() == 401
        || answer.status() == 403
        || answer.header("Location").startsWith("/sign-in?");
  }

  @Test
  void everyRouteIsForWhomItIsSaidToBe() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      List<String> wrong = new ArrayList<>();
      int calls = 0;
      for (Known route : guarded.routes()) {
        for (Map.Entry<Role, Browsing> caller : guarded.everybody().entrySet()) {
          if (caller.getKey() == Role.EVERYONE && !route.isGet()) {
            caller.getValue().load("/sign-in");
          }
          boolean may = caller.getKey().covers(rule(route));
          Browsing.Answer answer = call(caller.getValue(), route);
          // To sign in with nothing is refused for what was sent, and not for who sent it.
          boolean refused = isRefused(answer) && !route.path().equals("/sign-in");
          if (refused == may || answer.status() == 500) {
            wrong.add(route + " by " + caller.getKey() + ": " + answer.status());
          }
          calls++;
        }
      }
      assertEquals(List.of(), wrong);
      assertTrue(calls > 100, calls + " calls");
      assertTrue(
          guarded.routes().stream().map(Known::toString).toList().containsAll(RULES.keySet()));
    }
  }

  @Test
  void keysHaveTheRoleOfTheirAccountAndNeedNoForm() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      List<String> wrong = new ArrayList<>();
      for (String name : List.of("anna", "carl", "rita")) {
        Browsing owner = guarded.signedIn(name);
        String page = owner.post("/account/keys", "name", "a program").body();
        String key = page.replaceAll("(?s).*(attest_[\\w-]{43}).*", "$1");
        Browsing program = guarded.nobody();
        program.headers.put("Authorization", "Bearer " + key);
        Role role = Role.valueOf(guarded.library.accounts().named(name).role().toUpperCase());
        for (Known route : guarded.routes()) {
          // Accounts are for people: a key that was stolen makes no others.
          boolean people = !route.isGet() && route.path().matches("/(account|users|sign).*");
          boolean may = role.covers(rule(route)) && !people;
          Browsing.Answer answer =
              route.isGet()
                  ? program.get(route.at("x"))
                  : program.send(route.method(), route.at("x"), "", null);
          if (isRefused(answer) == may && !route.path().matches("/sign-.*")) {
            wrong.add(route + " by the key of " + name + ": " + answer.status());
          }
        }
      }
      assertEquals(List.of(), wrong);
      assertEquals(3, guarded.library.accounts().all().size());
    }
  }

  @Test
  void keysAreKeptHashedAndCanBeClosed() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing rita = guarded.signedIn("rita");
      String page = rita.post("/account/keys", "name", "<b>mine</b>").body();
      assertTrue(page.contains("&lt;b&gt;mine") && !page.contains("<b>mine"), page);
      String key = page.replaceAll("(?s).*(attest_[\\w-]{43}).*", "$1");
      Browsing program = guarded.nobody();
      program.headers.put("Authorization", "Bearer " + key);
      assertEquals(200, program.get("/api/account").status());
      long id = guarded.library.accounts().named("rita").id();
      long number = guarded.library.accounts().keys(id).get(0).id();
      assertEquals(404, guarded.signedIn("carl").post(closing(number)).status());
      assertEquals(200, program.get("/api/account").status());
      rita.post(closing(number));
      assertEquals(401, program.get("/api/account").status());
      program.headers.put("Authorization", "Bearer nonsense");
      assertEquals(401, program.get("/api/account").status());
    }
  }

  private static String closing(long key) {
    return "/account/keys/" + key + "/close";
  }

  @Test
  void nothingIsChangedWithoutTheFormOfTheSession() {
    try (Guarded guarded = Guarded.withAccounts(folder.resolve("accounts"));
        Guarded bare = Guarded.open(folder.resolve("bare"))) {
      String other = guarded.signedIn("anna").form;
      List<String> wrong = new ArrayList<>();
      for (Known route : guarded.routes()) {
        if (route.isGet()) {
          continue;
        }
        Browsing anna = guarded.signedIn("anna");
        Browsing here = bare.nobody();
        for (Browsing browsing : List.of(anna, here)) {
          String right = browsing == anna ? anna.form : form(here);
          for (String body : List.of("", "form=", "form=" + other, "form=" + right + "x")) {
            check(wrong, route, browsing.send(route.method(), route.at("x"), body, null));
          }
          check(
              wrong, route, browsing.send(route.method(), route.at("x"), "{}", "application/json"));
          check(wrong, route, browsing.send(route.method(), route.at("x"), "a", "text/plain"));
          for (String origin :
              List.of("null", "http://evil.example", "http://127.0.0.1:1", "http://localhost")) {
            browsing.headers.put("Origin", origin);
            String body = "form=" + right;
            check(wrong, route, browsing.send(route.method(), route.at("x"), body, null));
          }
          browsing.headers.clear();
          browsing.headers.put("Sec-Fetch-Site", "cross-site");
          check(wrong, route, browsing.send(route.method(), route.at("x"), "form=" + right, null));
        }
      }
      assertEquals(List.of(), wrong);
    }
  }

  private static String form(Browsing browsing) {
    browsing.load("/");
    return browsing.form;
  }

  private static void check(List<String> wrong, Known route, Browsing.Answer answer) {
    if (answer.status() != 403) {
      wrong.add(route + ": " + answer.status());
    }
  }

  @Test
  void scriptsBringTheFormBackInAHeader() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      Browsing rita = guarded.signedIn("rita");
      rita.headers.put("Attest-Form", rita.form);
      rita.headers.put("Origin", "http://" + guarded.desk.address().getAuthority());
      rita.headers.put("Sec-Fetch-Site", "same-origin");
      assertEquals(303, rita.postBare("/searches", "name", "mine", "q", "war").status());
    }
  }

  @Test
  void everyFormOfAPageCarriesTheForm() {
    try (Guarded guarded = Guarded.withAccounts(folder)) {
      String hash = guarded.add("A text.", "A title", "An outlet", "https://a.example/");
      Browsing anna = guarded.signedIn("anna");
      anna.post("/searches", "name", "mine", "q", "text");
      List<String> wrong = new ArrayList<>();
      for (Known route : guarded.routes()) {
        if (route.isGet() && !route.path().startsWith("/api") && !route.path().contains("feed")) {
          for (var form : org.jsoup.Jsoup.parse(anna.get(route.at(hash)).body()).select("form")) {
            boolean posts = form.attr("method").equalsIgnoreCase("post");
            boolean carries = form.select("input[name=form]").attr("value").equals(anna.form);
            if (posts != carries) {
              wrong.add(route + ": " + form.attr("action"));
            }
          }
        }
      }
      assertEquals(List.of(), wrong);
    }
  }
}
