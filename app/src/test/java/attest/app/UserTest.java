package attest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.desk.guard.Passwords;
import attest.store.Accounts;
import attest.store.Library;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code attest user}. */
class UserTest {
  private static final String PASSWORD = "horse battery staple";

  @TempDir Path folder;

  private Run user(String in, String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "user";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--data";
    all[words.length + 2] = folder.toString();
    return Run.attest(in, all);
  }

  @Test
  void makesChangesAndClosesAccounts() {
    assertEquals(1, user(PASSWORD + "\n", "add", "ben").status());
    Run added = user(PASSWORD + "\r\nmore\n", "add", "anna", "--role", "admin");
    assertEquals(0, added.status(), added.err());
    assertEquals(0, user(PASSWORD, "add", "ben").status());
    assertEquals(1, user(PASSWORD, "add", "ben").status());
    assertTrue(user("short\n", "add", "carl").err().contains("password-weak"));
    assertTrue(user("", "add", "carl").err().contains("password-weak"));
    assertEquals(2, user(PASSWORD, "add").status());
    assertTrue(user("", "close", "anna").err().contains("admin-missing"));
    assertTrue(user("", "close", "nobody").err().contains("account-unknown"));
    assertEquals(0, user("", "role", "ben", "admin").status());
    assertEquals(0, user("", "close", "anna").status());
    assertEquals(0, user("another good one", "password", "ben").status());
    String list = user("", "list").out();
    assertTrue(list.matches("ben, admin, made .*\nanna, admin, made .*, closed .*\n"), list);
    try (Library library = Library.open(folder)) {
      Accounts accounts = library.accounts();
      Passwords passwords = new Passwords();
      Optional<String> hash = accounts.find("ben").map(Accounts.Secret::password);
      assertTrue(hash.orElseThrow().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash.get());
      assertTrue(passwords.check("another good one", hash));
      assertTrue(!passwords.check(PASSWORD, hash));
      assertEquals(5, accounts.deeds(Optional.of("command line"), Long.MAX_VALUE, 10).size());
    }
  }

  @Test
  void aPasswordIsNoArgument() {
    Run refused = user("", "add", "anna", "--password", PASSWORD);
    assertEquals(2, refused.status());
  }

  @Test
  void aDeskForOthersNeedsAccounts() {
    Run run =
        Run.attest("", "serve", "--host", "0.0.0.0", "--port", "0", "--data", folder.toString());
    assertEquals(3, run.status());
    assertTrue(run.err().contains("attest user add"), run.err());
    Run examples = Run.attest("", "serve", "--host", "0.0.0.0", "--port", "0");
    assertEquals(3, examples.status());
    assertTrue(examples.err().contains("this machine only"), examples.err());
  }
}
