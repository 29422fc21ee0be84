package attest.app;

import attest.record.Refused;

/** Why a command stops: an exit status, a code, and one sentence a reader understands. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Something in the input failed or does not hold. */
  static final int FAILED = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** The input cannot be read, or the output not be written. */
  static final int UNREADABLE = 3;

  private final int status;
  private final String code;

  Failure(int status, String code, String sentence) {
    super(sentence);
    this.status = status;
    this.code = code;
  }

  static Failure of(int status, Refused refused) {
    return new Failure(status, refused.code(), refused.getMessage());
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
