package attest.read;

/**
 * A run of words of a window that has one role.
 *
 * @param role the role
 * @param first its first word, counted from the window's first
 * @param last its last word, counted likewise
 */
public record RoleSpan(Role role, int first, int last) {
  public RoleSpan {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("words " + first + " to " + last);
    }
  }
}
