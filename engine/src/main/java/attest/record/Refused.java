package attest.record;

/** A report that cannot be read at all. The message is one sentence a reader understands. */
public final class Refused extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String code;

  public Refused(String code, String message) {
    super(message);
    this.code = code;
  }

  /** A stable code: text-too-long, text-not-unicode, published-no-date. */
  public String code() {
    return code;
  }
}
