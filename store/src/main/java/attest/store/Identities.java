package attest.store;

import attest.record.ReportRecord;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Stub. */
final class Identities {
  Identities(Handle handle) {}

  void look(Map<Long, ReportRecord> current) {}

  Map<String, Long> settle(long report, ReportRecord record) {
    return Map.of();
  }

  void write() {}
}
