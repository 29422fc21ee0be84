package attest.store;

/** The order of what was found; reports of one day stand in the order of their hashes. */
public enum Sort {
  /** By publication day, the newest first, those without a day last. */
  NEWEST,
  /** By publication day, those without a day first, then the oldest. */
  OLDEST
}
