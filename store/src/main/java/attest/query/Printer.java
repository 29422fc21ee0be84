package attest.query;

/** Writes the language. */
final class Printer {
  private Printer() {}

  static String print(Query query) {
    throw new UnsupportedOperationException("not yet");
  }
}
