package attest.ingest;

import attest.input.Input;
import attest.input.Problem;
import attest.resolve.Report;
import java.util.List;

/** What an input turned out to be. */
public sealed interface Found {
  /** A report. */
  record Reported(Report report) implements Found {}

  /** A list of other inputs: a feed, a sitemap. It has no outcome of its own; they have. */
  record Listed(List<Input> inputs) implements Found {}

  /** No report. */
  record Nothing(Problem problem) implements Found {}
}
