package attest.store;

/** Why the library cannot do something: a stable code, and one sentence a reader understands. */
public final class StoreError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  StoreError(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  StoreError(String code, String sentence, Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  /**
   * A stable code, as library-missing, library-newer, library-busy, disk-full, text-has-nul,
   * identity-unknown, name-taken.
   */
  public String code() {
    return code;
  }
}
