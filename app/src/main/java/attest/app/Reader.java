package attest.app;

import attest.record.ReportRecord;
import attest.resolve.Report;

/** Reads reports; safe to share between threads. */
interface Reader extends AutoCloseable {
  ReportRecord read(Report report);

  @Override
  void close();

  /** Opens a reader, once something is to be read. */
  interface Source {
    Reader open();
  }
}
