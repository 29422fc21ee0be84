package attest.store;

import attest.record.ReportRecord;

/** Something that was taken in: what became of it, and what is kept of it. */
public sealed interface Arrival {
  /** What became of it. */
  Receipt receipt();

  /** A report with its record. */
  record Read(Receipt receipt, ReportRecord record) implements Arrival {}

  /** The text of a near-copy of a report that is in the library, or arrives before it. */
  record Copied(Receipt receipt, String text) implements Arrival {}

  /** Nothing is kept but what became of it. */
  record Noted(Receipt receipt) implements Arrival {}
}
