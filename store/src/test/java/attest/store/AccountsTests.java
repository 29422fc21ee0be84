package attest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.query.Query;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may use the desk of a library, and what they want to see again. */
abstract class AccountsTests {
  /** Opens the library of this test, or opens it once more. */
  abstract Library another();

  private static String code(Runnable work) {
    return assertThrows(StoreError.class, work::run).code();
  }

  private static void names(Accounts accounts) {
    accounts.add("anna", "admin", "hash 1");
    accounts.add("Émile", "coder", "hash 2");
  }

  @Test
  void accountsHaveNamesOfTheirOwnAndOneIsAdmin() {
    try (Library library = another()) {
      Accounts accounts = library.accounts();
      assertFalse(accounts.any());
      assertEquals("admin-missing", code(() -> accounts.add("ben", "reader", "x")));
      assertFalse(accounts.any());
      names(accounts);
      assertTrue(library.accounts().any());
      for (String name : List.of("", " a", "a b", "desk", "a\n", "a/b", "<b>", "x".repeat(65))) {
        assertEquals("account-name", code(() -> accounts.add(name, "reader", "x")), name);
      }
      assertEquals("account-role", code(() -> accounts.add("ben", "king", "x")));
      assertEquals("account-present", code(() -> accounts.add("anna", "reader", "x")));
      long anna = accounts.named("anna").id();
      assertEquals("admin-missing", code(() -> accounts.role(anna, "coder")));
      assertEquals("admin-missing", code(() -> accounts.close(anna)));
      assertEquals("admin", accounts.get(anna).role());
      assertTrue(accounts.get(anna).isOpen());
      assertEquals("account-unknown", code(() -> accounts.close(99)));
      assertEquals("account-unknown", code(() -> accounts.named("nobody")));
      assertEquals("hash 2", accounts.find("Émile").orElseThrow().password());
      assertEquals(Optional.empty(), accounts.find("ANNA"));
    }
    try (Library library = another()) {
      assertEquals(
          List.of("anna", "Émile"), library.accounts().all().stream().map(Account::name).toList());
    }
  }

  @Test
  void whoIsClosedIsOutAtOnce() {
    try (Library library = another()) {
      Accounts accounts = library.accounts();
      names(accounts);
      long id = accounts.named("Émile").id();
      accounts.signIn(id, "session 1", "form 1");
      accounts.signIn(id, "session 2", "form 2");
      accounts.addKey(id, "a program", "key 1");
      accounts.addKey(id, "another", "key 2");
      assertEquals("form 2", accounts.session("session 2").orElseThrow().form());
      assertEquals(2, accounts.sessions(id));
      assertEquals("Émile", accounts.byKey("key 1").orElseThrow().name());
      accounts.keySeen("key 1");
      assertTrue(accounts.keys(id).get(0).used().isPresent());
      accounts.closeKey(id, accounts.keys(id).get(0).id());
      assertEquals(Optional.empty(), accounts.byKey("key 1"));
      assertEquals(
          "key-unknown", code(() -> accounts.closeKey(id + 1, accounts.keys(id).get(0).id())));
      accounts.signOut(id, Optional.of("session 1"));
      assertEquals(1, accounts.sessions(id));
      accounts.close(id);
      assertEquals(Optional.empty(), accounts.find("Émile"));
      assertEquals(Optional.empty(), accounts.session("session 1"));
      assertEquals(Optional.empty(), accounts.byKey("key 2"));
      accounts.password(id, "hash 3", Optional.empty());
      assertEquals("hash 3", accounts.find("Émile").orElseThrow().password());
      assertEquals(Optional.empty(), accounts.byKey("key 2"));
    }
  }

  @Test
  void whatWasDoneIsKeptAndFoundAgain() {
    try (Library library = another()) {
      Accounts accounts = library.accounts();
      long revision = library.revision();
      for (int i = 0; i < 5; i++) {
        accounts.note(i % 2 == 0 ? "anna" : "ben", "act " + i, "about " + i);
      }
      assertEquals(revision, library.revision());
      assertEquals(
          List.of("act 4", "act 2", "act 0"),
          accounts.deeds(Optional.of("anna"), Long.MAX_VALUE, 9).stream()
              .map(Accounts.Deed::act)
              .toList());
      List<Accounts.Deed> two = accounts.deeds(Optional.empty(), Long.MAX_VALUE, 2);
      assertEquals(
          List.of("act 2", "act 1", "act 0"),
          accounts.deeds(Optional.empty(), two.get(1).id(), 9).stream()
              .map(Accounts.Deed::act)
              .toList());
    }
  }

  @Test
  void searchesTellOfWhatCameInAfterwards() {
    try (Library library = another()) {
      Searches searches = library.searches();
      library.add(Made.records(91, 4));
      SavedSearch one = searches.add("desk", "All", "", "feed 1");
      assertEquals("search-present", code(() -> searches.add("desk", "All", "x", "feed 2")));
      assertEquals("search-name", code(() -> searches.add("desk", "a\nb", "x", "feed 2")));
      assertEquals("search-unknown", code(() -> searches.get("other", one.id())));
      assertEquals("search-unknown", code(() -> searches.delete("other", one.id())));
      searches.hook("desk", one.id(), "https://hook.example/", "secret");
      assertEquals(List.of(), searches.due("2999-01-01T00:00:00Z"));
      long last = searches.last();
      library.add(Made.records(92, 3));
      SavedSearch due = searches.due("2999-01-01T00:00:00Z").get(0);
      Query all = Query.parse("");
      List<Searches.Came> came =
          searches.since(all, due.hook().orElseThrow().told(), searches.last(), 9);
      assertEquals(3, came.size());
      assertTrue(came.get(0).id() > last);
      assertEquals(came.get(2).id(), searches.newest(all, 1).get(0).id());
      assertTrue(searches.claim(due, "2998-01-01T00:00:00Z"));
      assertFalse(searches.claim(due, "2998-01-01T00:00:00Z"));
      searches.failed(due, "It is not there.", Optional.of("2998-01-01T00:00:00Z"));
      assertEquals(List.of(), searches.due("2997-01-01T00:00:00Z"));
      assertEquals(1, searches.due("2998-01-01T00:00:00Z").size());
      searches.failed(due, "It is not there.", Optional.empty());
      assertEquals(List.of(), searches.due("2999-01-01T00:00:00Z"));
      assertEquals(2, searches.get("desk", one.id()).hook().orElseThrow().tries());
      searches.retry("desk", one.id());
      searches.told(due, searches.last());
      assertEquals(List.of(), searches.due("2999-01-01T00:00:00Z"));
      // The first account takes over what was saved before there was one.
      library.accounts().add("anna", "admin", "x");
      assertEquals("All", searches.get("anna", one.id()).name());
      assertEquals(List.of(), searches.of("desk"));
    }
  }
}
