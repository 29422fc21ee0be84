package attest.store;

import java.util.Optional;

/**
 * A query that somebody wants to see again.
 *
 * @param account the name of whose it is
 * @param name unique in the account
 * @param made when, an ISO instant
 * @param feed what the address of its feed holds
 */
public record SavedSearch(
    long id,
    String account,
    String name,
    String query,
    String made,
    String feed,
    Optional<Hook> hook) {

  /**
   * Who is told of new reports.
   *
   * @param address where
   * @param secret the key that what is told is signed with
   * @param told the id of the last report it was told of
   * @param tries how often in a row it could not be told
   * @param again not told before this, an ISO instant; empty for never
   * @param failed why it could not be told last
   */
  public record Hook(
      String address,
      String secret,
      long told,
      int tries,
      Optional<String> again,
      Optional<String> failed) {}
}
