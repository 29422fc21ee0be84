package attest.store;

import attest.query.Facets;
import attest.query.Facets.Facet;
import attest.query.Key;
import attest.query.Query;
import attest.record.ReportRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/**
 * A library of reports and of all records that were ever made of them, in SQLite or PostgreSQL.
 * What was stored is never altered: a newer record stands beside the older ones, and the one of the
 * newest engine is searched.
 *
 * <p>Safe to share between threads, and between processes. Every method throws {@link StoreError}
 * where the database fails, with a code that says how.
 */
public final class Library implements AutoCloseable {
  /** The name of the file of a library in a folder. */
  public static final String FILE = "library.db";

  /** Records that a stream holds in memory at once. */
  private static final int STREAMED = 50;

  private final Dialect dialect;

  private Library(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Opens the library in a folder, or in a file; makes it where there is none.
   *
   * @throws StoreError library-newer, library-unreadable, library-damaged
   */
  public static Library open(Path place) {
    try {
      boolean file = place.toString().endsWith(".db") || Files.isRegularFile(place);
      Path path = (file ? place : place.resolve(FILE)).toAbsolutePath();
      Files.createDirectories(path.getParent());
      Schema.bring(
          Sqlite.source(path, Sqlite.config()),
          "sqlite",
          Optional.of(path.resolveSibling(path.getFileName() + "-making")));
      return new Library(new Sqlite(path));
    } catch (IOException e) {
      throw new StoreError(
          "library-unreadable", "The library cannot be opened: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Opens the library in a PostgreSQL database; makes its tables where there are none.
   *
   * @param url {@code jdbc:postgresql:...} or {@code postgresql://user:password@host/database}
   */
  public static Library open(String url) {
    DataSource source = Postgres.source(url);
    Schema.bring(source, "postgresql", Optional.empty());
    return new Library(new Postgres(source));
  }

  /**
   * Stores a record, and its report where it is new. The same record again changes nothing.
   *
   * @throws StoreError text-has-nul for a text with U+0000, which databases cannot hold
   */
  public Added add(ReportRecord record) {
    return add(List.of(record)).get(0);
  }

  /** Stores records in one transaction: all of them, or on an error none. */
  public List<Added> add(List<ReportRecord> records) {
    return run(() -> new Adding(dialect).add(records));
  }

  /**
   * Finds reports whose current record has what a query asks.
   *
   * @param after where the page begins; empty for the first
   * @param limit how many reports a page has at most, from 1
   * @throws StoreError phrase-too-long for a phrase of more than 60 words
   */
  public Page find(Query query, Sort sort, Optional<Cursor> after, int limit) {
    boolean newest = sort == Sort.NEWEST;
    Sql where = Compiler.from(dialect, query);
    if (after.isPresent()) {
      Cursor cursor = after.get();
      where =
          where.then(
              " and (r.day " + (newest ? "<" : ">") + " ? or r.day = ? and r.hash > ?)",
              cursor.day(),
              cursor.day(),
              cursor.hash());
    }
    Sql found =
        where
            .in("select r.id, r.day, r.hash", "")
            .then(" order by r.day " + (newest ? "desc" : "asc") + ", r.hash limit ?", limit + 1)
            .in(
                "select r.*, substr(t.text, 1, 200) as opening, c.version from (",
                ") f join report r on r.id = f.id join text t on t.report = r.id"
                    + " join record c on c.report = r.id and c.current = 1 order by f.day "
                    + (newest ? "desc" : "asc")
                    + ", f.hash");
    List<Hit> hits = read(handle -> found.on(handle).reduceRows(new ArrayList<>(), Library::hit));
    if (hits.size() <= limit) {
      return new Page(hits, Optional.empty());
    }
    Hit last = hits.get(limit - 1);
    return new Page(
        hits.subList(0, limit), Optional.of(new Cursor(last.day().orElse(""), last.hash())));
  }

  private static List<Hit> hit(List<Hit> hits, RowView row) {
    hits.add(
        new Hit(
            row.getColumn("hash", String.class),
            string(row, "ref"),
            string(row, "day").filter(day -> !day.isEmpty()),
            string(row, "outlet"),
            string(row, "title"),
            string(row, "url"),
            row.getColumn("opening", String.class),
            row.getColumn("version", String.class)));
    return hits;
  }

  private static Optional<String> string(RowView row, String column) {
    return Optional.ofNullable(row.getColumn(column, String.class));
  }

  /** How many reports have what a query asks. */
  public long count(Query query) {
    Sql count = Compiler.from(dialect, query).in("select count(*)", "");
    return read(handle -> count.on(handle).mapTo(Long.class).one());
  }

  /**
   * How many reports of those that a query finds have each value of a field, most reports first, as
   * {@link Facets#of} counts them.
   *
   * @throws IllegalArgumentException for a field that cannot be counted
   */
  public List<Facet> facet(Query query, Key key) {
    Sql counts = Counts.of(dialect, key, query);
    return read(
        handle ->
            counts
                .on(handle)
                .map((row, context) -> new Facet(row.getString(1), row.getLong(2)))
                .list());
  }

  /**
   * The current records of the reports that have what a query asks, by publication day and hash, as
   * of one moment. Close the stream.
   */
  public Stream<ReportRecord> records(Query query) {
    return lines(query).map(ReportRecord::fromJson);
  }

  /** The same as the lines of JSON that {@link ReportRecord#toJson} gave. */
  public Stream<String> lines(Query query) {
    Sql ids =
        Compiler.from(dialect, query)
            .in("select c.id", " order by r.day, r.hash")
            .replace(" where ", " join record c on c.report = r.id and c.current = 1 where ");
    return stream(ids);
  }

  /** The JSON of records by their ids in the order of a query, as of the moment it begins. */
  private Stream<String> stream(Sql ids) {
    Handle handle = open();
    try {
      dialect.beginReading(handle);
      List<Long> all = ids.on(handle).mapTo(Long.class).list();
      return Chunks.of(all, STREAMED).stream()
          .flatMap(chunk -> json(handle, chunk).stream())
          .onClose(() -> close(handle));
    } catch (RuntimeException e) {
      close(handle);
      throw Faults.of(e);
    }
  }

  private static List<String> json(Handle handle, List<Long> records) {
    Map<Long, String> found = new HashMap<>();
    handle
        .createQuery(
            "select c.id, c.json, t.text from record c join text t on t.report = c.report"
                + " where c.id in (<records>)")
        .bindList("records", records)
        .map(
            (row, context) ->
                Map.entry(row.getLong(1), Packed.unpack(row.getBytes(2), row.getString(3))))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return records.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private Handle open() {
    try {
      return dialect.read().open();
    } catch (RuntimeException e) {
      throw Faults.of(e);
    }
  }

  private static void close(Handle handle) {
    try (handle) {
      handle.rollback();
    }
  }

  /** The current record of a report; empty where the library has none or was to forget it. */
  public Optional<ReportRecord> get(String hash) {
    Sql one =
        Sql.of(
            "select c.json, t.text from report r join text t on t.report = r.id join record c on"
                + " c.report = r.id and c.current = 1 where r.hash = ?",
            hash);
    return read(handle ->
            one.on(handle)
                .map((row, context) -> Packed.unpack(row.getBytes(1), row.getString(2)))
                .findOne())
        .map(ReportRecord::fromJson);
  }

  /** Tidies up after much was added, so that finding stays fast; others may go on meanwhile. */
  public void settle() {
    run(
        () -> {
          dialect.settle();
          return null;
        });
  }

  private <T> T read(Function<Handle, T> work) {
    return run(() -> dialect.read().withHandle(work::apply));
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private static <T> T run(Work<T> work) {
    try {
      return work.run();
    } catch (IOException | RuntimeException e) {
      throw Faults.of(e);
    }
  }

  @Override
  public void close() {
    dialect.close();
  }
}
