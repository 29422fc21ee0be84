package attest.desk.work;

import attest.record.ReportRecord;
import attest.resolve.Report;

/** Reads reports that are pasted; safe to share between threads. */
public interface Reading {
  /**
   * @throws attest.record.Refused for a text that cannot be read
   */
  ReportRecord read(Report report);
}
