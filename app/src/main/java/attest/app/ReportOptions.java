package attest.app;

import attest.record.Intake;
import attest.record.Refused;
import attest.resolve.Report;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is known about a report beside its text. */
final class ReportOptions {
  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = {
        "When it was published: 2023-03-06, or with time and offset 2023-03-06T14:05:00+04:00."
            + " Without it, \"Sunday\" and \"yesterday\" stay undated."
      })
  private String published;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
  private String outlet;

  @Option(names = "--url", paramLabel = "URL", description = "Where it was published.")
  private String url;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Its title, unless that is the first line of the text.")
  private String title;

  /** A report of this text. */
  Report report(String text) {
    return Report.given(
        text,
        Optional.empty(),
        Optional.ofNullable(title),
        Optional.ofNullable(published),
        Optional.ofNullable(outlet),
        Optional.ofNullable(url));
  }

  /** Stops the command where an option cannot be. */
  void check() {
    try {
      Intake.check(report(""));
    } catch (Refused e) {
      throw Failure.of(Failure.USAGE, e);
    }
  }
}
