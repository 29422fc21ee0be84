package attest.export;

/** An export that could not be finished; nothing of it is left. The message is one sentence. */
public final class ExportError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  ExportError(String code, String message) {
    super(message);
    this.code = code;
  }

  /** A stable code: target-exists, target-unwritable, format-many-files. */
  public String code() {
    return code;
  }
}
