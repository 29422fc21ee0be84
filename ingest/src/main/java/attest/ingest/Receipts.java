package attest.ingest;

import attest.input.Content;
import attest.input.Input;
import attest.input.Problem;
import attest.record.Article;
import attest.resolve.Report;
import attest.store.Arrival;
import attest.store.Receipt;
import attest.store.Receipt.Outcome;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Makes receipts, and reads those of earlier runs. */
final class Receipts {
  private Receipts() {}

  /** For an input that is a report. */
  static Receipt of(
      String place,
      Optional<String> digest,
      Report report,
      Outcome outcome,
      Optional<String> hash) {
    boolean foreign = outcome == Outcome.LANGUAGE;
    return new Receipt(
        place,
        digest,
        outcome,
        hash,
        foreign ? Optional.of("language-unsupported") : Optional.empty(),
        foreign ? Optional.of("The text is not English.") : Optional.empty(),
        new Receipt.Source(report.url(), report.outlet(), report.title(), report.published()));
  }

  /** For an input that is none. */
  static Receipt of(String place, Optional<String> digest, Problem problem) {
    return new Receipt(
        place,
        digest,
        problem.kind() == Problem.Kind.SKIPPED ? Outcome.SKIPPED : Outcome.FAILED,
        Optional.empty(),
        Optional.of(problem.code()),
        Optional.of(problem.sentence()),
        Receipt.Source.UNKNOWN);
  }

  /** For a copy of a report that could not be read. */
  static Arrival orphan(Arrival copy) {
    return new Arrival.Noted(
        of(
            copy.receipt().place(),
            copy.receipt().digest(),
            Problem.failed(
                "original-failed", "The report that this is a copy of could not be read.")));
  }

  /**
   * Whether an input needs no second look: what it holds is what it held then, and that was no
   * failure. What lies behind an address is taken to be the same.
   */
  static boolean isSettled(Receipt receipt, Input input, Optional<String> digest) {
    return receipt.outcome() != Outcome.FAILED
        && (input.content() instanceof Content.Address || receipt.digest().equals(digest));
  }

  /** SHA-256 of what an input holds. */
  static Optional<String> digest(Content content) {
    return switch (content) {
      case Content.Text text -> Optional.of(Article.idOf(text.report().toString()));
      case Content.Document document -> Optional.of(hex(document.bytes()));
      case Content.Address address -> Optional.empty();
      case Content.Nothing nothing -> Optional.empty();
    };
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
