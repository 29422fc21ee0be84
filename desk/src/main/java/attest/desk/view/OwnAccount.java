package attest.desk.view;

import attest.desk.guard.Visitor;
import attest.store.Account;
import attest.store.Accounts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One's own account.
 *
 * @param role reader, coder or admin
 * @param form what requests that change something bring back in the header Attest-Form; empty for
 *     keys, which need none
 * @param account empty where the desk has no accounts
 * @param sessions how many browsers are signed in
 */
public record OwnAccount(
    String name,
    String role,
    String form,
    Optional<Account> account,
    long sessions,
    List<Accounts.Key> keys) {

  /** That of whoever calls. */
  public static OwnAccount of(Accounts accounts, Visitor visitor) {
    String role = visitor.role().name().toLowerCase(Locale.ROOT);
    if (visitor.name().equals(Accounts.DESK)) {
      return new OwnAccount(visitor.name(), role, visitor.form(), Optional.empty(), 0, List.of());
    }
    Account account = accounts.named(visitor.name());
    return new OwnAccount(
        account.name(),
        role,
        visitor.form(),
        Optional.of(account),
        accounts.sessions(account.id()),
        accounts.keys(account.id()));
  }
}
