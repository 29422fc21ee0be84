package attest.app;

import attest.app.view.Clean;
import attest.store.Difference;

/** Differences between two records of a report, as lines. */
final class Changes {
  private Changes() {}

  /** One line for the report, then one for each value that is gone or came. */
  static String print(Difference difference) {
    StringBuilder lines =
        new StringBuilder(
            difference.hash().substring(0, 12)
                + " "
                + Clean.line(difference.older() + " -> " + difference.newer())
                + ": "
                + (difference.changes().isEmpty()
                    ? "nothing differs"
                    : difference.changes().size()
                        + (difference.changes().size() == 1 ? " value differs" : " values differ"))
                + "\n");
    for (Difference.Change change : difference.changes()) {
      change.before().ifPresent(line -> lines.append(line("-", change.sort(), line)));
      change.after().ifPresent(line -> lines.append(line("+", change.sort(), line)));
    }
    return lines.toString();
  }

  private static String line(String sign, String sort, String words) {
    return "  " + sign + " " + sort + " " + Clean.line(words) + "\n";
  }
}
