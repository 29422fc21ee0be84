package attest.desk.view;

import attest.desk.web.Ask;
import attest.store.Account;
import attest.store.Accounts;
import java.util.List;

/**
 * All accounts.
 *
 * @param own the name of whoever looks
 */
public record Users(String own, List<Account> accounts) {
  /** Those of a library. */
  public static Users of(Accounts accounts, Ask ask) {
    return new Users(ask.visitor().name(), accounts.all());
  }
}
