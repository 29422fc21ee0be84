package attest.input;

/** How much of a source is taken at once. */
final class Limits {
  /** Bytes of an input, of a line and of a row. */
  static final int INPUT = 32 << 20;

  /** Bytes after which nobody looks for the end of a line any more. */
  static final long PASSED_OVER = 128L << 20;

  /** Archives in archives. */
  static final int NESTED = 3;

  /** Entries of an archive. */
  static final int ENTRIES = 1_000_000;

  /** Bytes that a byte of a source may become by unpacking; text seldom becomes 20. */
  static final long RATIO = 200;

  /** Bytes that any source may become, however short it is. */
  static final long UNPACKED = 128L << 20;

  private Limits() {}
}
