package attest.desk.guard;

/**
 * Who calls.
 *
 * @param name of the account; "desk" where there are no accounts
 * @param role what he may do
 * @param form what his forms must bring back; empty for programs, which hold a key instead
 */
public record Visitor(String name, Role role, String form) {
  /** Whoever is not signed in. */
  public static final Visitor NOBODY = new Visitor("", Role.EVERYONE, "");

  /** Whether he may do what a role may. */
  public boolean may(Role other) {
    return role.covers(other);
  }
}
