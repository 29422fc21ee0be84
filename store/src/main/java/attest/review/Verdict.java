package attest.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody says of a value. */
public enum Verdict {
  /** It is as the machine has it. */
  ACCEPT,
  /** It should not be there. */
  REJECT,
  /** It should be another. */
  EDIT,
  /** Something is missing. */
  ADD;

  /** The verdict of a name in lower case; empty for any other word. */
  public static Optional<Verdict> named(String name) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
