package attest.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.record.ReportRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Three records written by hand: shells on Port Alba, bakers in Lund, and a line of odd letters.
 */
final class Records {
  private Records() {}

  static List<ReportRecord> all() {
    try (InputStream lines = Records.class.getResourceAsStream("records.jsonl")) {
      return new String(lines.readAllBytes(), UTF_8).lines().map(ReportRecord::fromJson).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReportRecord alba() {
    return all().get(0);
  }

  /** What a query finds: letters of alba, lund and odd, in this order. */
  static String found(String query) {
    Matcher matcher = Matcher.of(Query.parse(query));
    List<ReportRecord> records = all();
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < records.size(); i++) {
      if (matcher.test(records.get(i))) {
        found.append("alo".charAt(i));
      }
    }
    return found.toString();
  }
}
