package attest.store;

/** The order of versions: number by number, and letters after letters. */
final class Versions {
  private Versions() {}

  /** Below 0 where the first is older, above 0 where it is newer. */
  static int compare(String first, String second) {
    String[] ours = first.split("[.+-]", -1);
    String[] theirs = second.split("[.+-]", -1);
    for (int i = 0; i < Math.max(ours.length, theirs.length); i++) {
      int order = part(i < ours.length ? ours[i] : "", i < theirs.length ? theirs[i] : "");
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int part(String ours, String theirs) {
    boolean numbers = ours.matches("[0-9]{1,9}") && theirs.matches("[0-9]{1,9}");
    return numbers
        ? Integer.compare(Integer.parseInt(ours), Integer.parseInt(theirs))
        : ours.compareTo(theirs);
  }
}
