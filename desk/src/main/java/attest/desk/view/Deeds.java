package attest.desk.view;

import attest.desk.web.Ask;
import attest.store.Accounts;
import java.util.List;
import java.util.Optional;

/**
 * Who did what, the newest first.
 *
 * @param who whose deeds; empty for all
 * @param next where the next page begins
 */
public record Deeds(Optional<String> who, List<Accounts.Deed> deeds, Optional<Long> next) {
  private static final int PAGE = 100;

  /** A page of them. */
  public static Deeds of(Accounts accounts, Ask ask) {
    Optional<String> who = ask.value("who");
    long before = ask.number("before", Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
    List<Accounts.Deed> deeds = accounts.deeds(who, before, PAGE + 1);
    return deeds.size() <= PAGE
        ? new Deeds(who, deeds, Optional.empty())
        : new Deeds(who, deeds.subList(0, PAGE), Optional.of(deeds.get(PAGE - 1).id()));
  }
}
