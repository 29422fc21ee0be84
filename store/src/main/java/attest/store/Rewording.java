package attest.store;

import attest.record.ReportRecord;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Makes the rows of words of reports anew that an older attest stored with other tokens. */
final class Rewording {
  private static final int CHUNK = 100;

  private Rewording() {}

  /** Whether some reports still have the tokens of an older attest. */
  private static boolean isNeeded(Handle handle) {
    return handle.createQuery("select exists (select 1 from reword)").mapTo(Boolean.class).one();
  }

  /** Does it for all, some in each transaction, so that it can be broken off at any moment. */
  static void complete(Dialect dialect) {
    while (dialect.reading(Rewording::isNeeded)) {
      dialect.noting(
          handle -> {
            some(dialect, handle);
            return null;
          });
    }
  }

  private record Current(long report, long record) {}

  private static void some(Dialect dialect, Handle handle) {
    List<Long> reports =
        handle
            .createQuery("select report from reword order by report limit " + CHUNK)
            .mapTo(Long.class)
            .list();
    if (reports.isEmpty()) {
      return;
    }
    Rows rows = new Rows(dialect);
    handle
        .createQuery("select report, id from record where current = 1 and report in (<reports>)")
        .bindList("reports", reports)
        .map((row, context) -> new Current(row.getLong(1), row.getLong(2)))
        .list()
        .forEach(
            current ->
                record(handle, current.record())
                    .ifPresent(record -> rows.reword(handle, current.report(), record)));
    rows.write(handle);
    handle
        .createUpdate("delete from reword where report in (<reports>)")
        .bindList("reports", reports)
        .execute();
  }

  /** A record; empty where it is damaged, which {@code attest check} tells. */
  private static Optional<ReportRecord> record(Handle handle, long id) {
    try {
      return Packed.lines(handle, List.of(id)).stream().findFirst().map(ReportRecord::fromJson);
    } catch (StoreError | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
