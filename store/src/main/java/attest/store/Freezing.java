package attest.store;

import attest.query.Query;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Makes data sets that never change: the records that a query finds, by their ids. */
final class Freezing {
  private static final int CHUNK = 50;

  private Freezing() {}

  static Frozen freeze(Dialect dialect, Handle handle, String name, Query query, String attest) {
    Optional<Frozen> there = get(handle, name);
    if (there.isPresent()) {
      if (!there.get().query().equals(query.print())) {
        throw new StoreError(
            "name-taken",
            "The name "
                + name
                + " is taken by another frozen set, of the query "
                + there.get().query()
                + ".");
      }
      return there.get();
    }
    List<Long> records =
        Compiler.from(dialect, query)
            .in("select r.id, r.day, r.hash", "")
            .in(
                "select c.id from (",
                ") f join record c on c.report = f.id and c.current = 1 order by f.day, f.hash")
            .on(handle)
            .mapTo(Long.class)
            .list();
    handle.execute(
        "insert into frozen (name, query, made, attest, records, hash) values (?, ?, ?, ?, ?, ?)",
        name,
        query.print(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        attest,
        records.size(),
        hash(handle, records));
    if (!records.isEmpty()) {
      PreparedBatch batch =
          handle.prepareBatch(
              "insert into frozen_record (frozen, number, record) values (?, ?, ?)");
      int number = 0;
      for (long record : records) {
        batch.add(name, number++, record);
      }
      batch.execute();
    }
    return get(handle, name).orElseThrow();
  }

  static Optional<Frozen> get(Handle handle, String name) {
    return all(handle).stream().filter(frozen -> frozen.name().equals(name)).findFirst();
  }

  static List<Frozen> all(Handle handle) {
    return handle
        .createQuery(
            "select f.name, f.query, f.made, f.attest, f.records, (select count(*) from"
                + " frozen_record m join record c on c.id = m.record where m.frozen = f.name and"
                + " c.json is null), f.hash from frozen f order by f.name")
        .map(
            (row, context) ->
                new Frozen(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getString(7)))
        .list();
  }

  /** The ids of its records, in their order. */
  static List<Long> records(Handle handle, String name) {
    return handle
        .createQuery("select record from frozen_record where frozen = ? order by number")
        .bind(0, name)
        .mapTo(Long.class)
        .list();
  }

  /** Whether its records are what they were; one of which some were forgotten cannot tell. */
  static boolean holds(Handle handle, String name) {
    Frozen frozen = get(handle, name).orElseThrow();
    List<Long> records = records(handle, name);
    return records.size() == frozen.records()
        && (frozen.forgotten() > 0 || hash(handle, records).equals(frozen.hash()));
  }

  private static String hash(Handle handle, List<Long> records) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (List<Long> chunk : Chunks.of(records, CHUNK)) {
        for (String line : Packed.lines(handle, chunk)) {
          digest.update(line.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) '\n');
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
