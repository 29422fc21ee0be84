package attest.app;

import attest.record.Refused;
import attest.record.ReportRecord;
import attest.resolve.Report;

/** Turns what went wrong while a report was read into a code and a sentence. */
final class Fault {
  private Fault() {}

  /**
   * Reads a report.
   *
   * @throws Failure for whatever goes wrong, so that one report never stops the others
   */
  static ReportRecord read(Reader reader, Report report) {
    try {
      return reader.read(report);
    } catch (Refused e) {
      throw Failure.of(Failure.UNREADABLE, e);
    } catch (OutOfMemoryError e) {
      throw new Failure(
          Failure.UNREADABLE, "text-too-long", "The text is too long for the memory there is.");
    } catch (RuntimeException | StackOverflowError e) {
      throw new Failure(Failure.FAILED, "fault", sentence(e));
    }
  }

  /** A fault of the program itself, with the place where it arose. */
  static String sentence(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    String message = fault.getMessage() == null ? "" : ": " + fault.getMessage();
    return "This is a fault of attest: " + fault.getClass().getSimpleName() + message + place + ".";
  }
}
