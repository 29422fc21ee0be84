package attest.store;

import attest.record.Article;
import attest.record.ReportRecord;
import java.util.List;
import java.util.Optional;

/** Records with a text and nothing else. */
final class Plain {
  private Plain() {}

  static ReportRecord record(String text) {
    Optional<String> none = Optional.empty();
    return new ReportRecord(
        Made.MAKER,
        new Article(Article.idOf(text), none, none, none, none, none, none, "unknown", none, text),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
