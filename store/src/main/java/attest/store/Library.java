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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

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

  /** How long a writer waits for another one. */
  private static final int PATIENCE_MS = 30_000;

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
    return open(place, PATIENCE_MS);
  }

  /** The same with another time in milliseconds that a writer waits for another one. */
  static Library open(Path place, int patience) {
    return run(
        () -> {
          Path path = file(place);
          Files.createDirectories(path.getParent());
          Schema.bring(
              Sqlite.source(path, Sqlite.config(patience)),
              "sqlite",
              Optional.of(path.resolveSibling(path.getFileName() + "-making")));
          return complete(new Sqlite(path, patience));
        });
  }

  /** Brings what older versions stored up to date. */
  private static Library complete(Dialect dialect) {
    try {
      Rewording.complete(dialect);
      return new Library(dialect);
    } catch (RuntimeException e) {
      dialect.close();
      throw e;
    }
  }

  private static Path file(Path place) {
    boolean file = place.toString().endsWith(".db") || Files.isRegularFile(place);
    return (file ? place : place.resolve(FILE)).toAbsolutePath();
  }

  /**
   * Opens the library in a PostgreSQL database; makes its tables where there are none.
   *
   * @param url {@code jdbc:postgresql:...} or {@code postgresql://user:password@host/database}
   */
  public static Library open(String url) {
    return open(url, null);
  }

  /** The same with a password that does not stand in the URL; null for none. */
  public static Library open(String url, String password) {
    DataSource source = Postgres.source(url, password);
    Schema.bring(source, "postgresql", Optional.empty());
    return complete(new Postgres(source));
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
    return run(
        () -> {
          Adding adding = new Adding(dialect, records);
          return dialect.writing(adding::add);
        });
  }

  /** What came in and what became of it. */
  public Register register() {
    return run(() -> new Register(dialect));
  }

  /** What people said of values, and what records would be if they are right. */
  public Reviews reviews() {
    return new Reviews(dialect);
  }

  /** Who is named across reports, and what the newest tell of them. */
  public Actors actors() {
    return new Actors(dialect);
  }

  /** Who may use the desk of this library. */
  public Accounts accounts() {
    return new Accounts(dialect);
  }

  /** Queries that people want to see again. */
  public Searches searches() {
    return new Searches(dialect);
  }

  /**
   * Finds reports whose current record has what a query asks.
   *
   * @param after where the page begins; empty for the first
   * @param limit how many reports a page has at most, from 1
   */
  public Page find(Query query, Sort sort, Optional<Cursor> after, int limit) {
    return Paging.find(dialect, query, sort, after, limit);
  }

  /** A number that grows with every change of what is stored, so that answers may be kept by it. */
  public long revision() {
    return dialect.reading(
        handle -> handle.createQuery("select number from revision").mapTo(Long.class).one());
  }

  /**
   * Looks at all that a query finds from afar: how many reports of each day, and the newest.
   *
   * @param newest how many of the newest can be looked at closer
   */
  public Survey survey(Query query, int newest) {
    Sql all = Surveying.all(dialect, query, newest);
    return dialect.reading(handle -> Surveying.survey(handle, all));
  }

  /**
   * Some of the newest reports of a survey, the newest first.
   *
   * @param from how many are passed over
   * @param limit at most so many
   */
  public List<Hit> hits(Survey survey, int from, int limit) {
    Sql hits =
        Sql.of(
            "with i as materialized ("
                + dialect.numbers()
                + ") select r.*, substr(t.text, 1, 200) as opening, c.version from i join report r"
                + " on r.id = i.id join text t on t.report = r.id join record c on c.report = r.id"
                + " and c.current = 1 order by r.day desc, r.hash",
            Surveying.list(survey.newest(from, limit)));
    return dialect.reading(handle -> hits.on(handle).map(Paging::hit).list());
  }

  /**
   * How many of the newest reports of a survey have each value of every field that can be counted,
   * as {@link Facets} counts them.
   *
   * @param reports at most so many are looked at
   * @param values at most so many of each field, those that most reports have
   */
  public Map<Key, List<Facet>> facets(Survey survey, int reports, int values) {
    return dialect.reading(
        handle -> Surveying.facets(handle, dialect, survey.newest(reports), values));
  }

  /**
   * The places that the newest reports of a survey name.
   *
   * @param reports at most so many are looked at
   * @param most at most so many places are told
   */
  public Spots spots(Survey survey, int reports, int most) {
    return dialect.reading(
        handle -> Surveying.spots(handle, dialect, survey.newest(reports), most));
  }

  /** How many reports have what a query asks. */
  public long count(Query query) {
    Sql count = Compiler.from(dialect, query).in("select count(*)", "");
    return dialect.reading(handle -> count.on(handle).mapTo(Long.class).one());
  }

  /**
   * How many reports of those that a query finds have each value of a field, most reports first, as
   * {@link Facets#of} counts them.
   *
   * @throws IllegalArgumentException for a field that cannot be counted
   */
  public List<Facet> facet(Query query, Key key) {
    Sql counts = Counts.of(dialect, key, query);
    return dialect.reading(
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
            .in("select r.id, r.day, r.hash", "")
            .in(
                "select c.id from (",
                ") f join record c on c.report = f.id and c.current = 1 order by f.day, f.hash");
    return stream(handle -> ids.on(handle).mapTo(Long.class).list());
  }

  /** The JSON of records by their ids, as of the moment that it begins. */
  private Stream<String> stream(Function<Handle, List<Long>> ids) {
    Handle handle = open();
    try {
      dialect.beginReading(handle);
      return Chunks.of(ids.apply(handle), STREAMED).stream()
          .flatMap(chunk -> Packed.lines(handle, chunk).stream())
          .onClose(() -> close(handle));
    } catch (RuntimeException e) {
      close(handle);
      throw Faults.of(e);
    }
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
    return dialect
        .reading(
            handle ->
                one.on(handle)
                    .map((row, context) -> Packed.unpack(row.getBytes(1), row.getString(2)))
                    .findOne())
        .map(ReportRecord::fromJson);
  }

  /**
   * What records of a newer version say otherwise than those of an older one, for every report that
   * a query finds and that has both. Close the stream.
   */
  public Stream<Difference> diff(String older, String newer, Query query) {
    Sql pairs =
        Compiler.from(dialect, query)
            .in("select r.id, r.day, r.hash", "")
            .in(
                "select max(case when c.version = ? then c.id end) as older,"
                    + " max(case when c.version = ? then c.id end) as newer from (",
                ") f join record c on c.report = f.id and c.json is not null"
                    + " where c.version in (?, ?) group by f.id, f.day, f.hash"
                    + " having count(distinct c.version) = 2 order by f.day, f.hash");
    List<Object> values = new ArrayList<>(List.of(older, newer));
    values.addAll(pairs.values());
    values.addAll(List.of(older, newer));
    Stream<ReportRecord> records =
        stream(
                handle ->
                    new Sql(pairs.text(), values)
                            .on(handle)
                            .map((row, context) -> List.of(row.getLong(1), row.getLong(2)))
                            .list()
                            .stream()
                            .flatMap(List::stream)
                            .toList())
            .map(ReportRecord::fromJson);
    Iterator<ReportRecord> each = records.iterator();
    Iterator<Difference> differences =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public Difference next() {
            return Difference.of(each.next(), each.next());
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(differences, Spliterator.ORDERED), false)
        .onClose(records::close);
  }

  /**
   * The current records that an engine of another version made, for reading their reports again.
   *
   * @param before only those of a version before this one
   */
  public Stream<ReportRecord> outdated(String before) {
    return stream(
            handle ->
                handle
                    .createQuery("select id, version from record where current = 1 order by id")
                    .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                    .filter(entry -> Versions.compare(entry.getValue(), before) < 0)
                    .map(Map.Entry::getKey)
                    .list())
        .map(ReportRecord::fromJson);
  }

  /** Looks at everything and tells what does not hold; empty where the library is whole. */
  public List<Damage> check() {
    return dialect.reading(handle -> new Checking(dialect, handle).check());
  }

  /**
   * Writes a copy of the library as of one moment into a new file, while others may write: of
   * SQLite a file that is a library itself, of PostgreSQL a ZIP for {@link #restore(Path, String)}.
   *
   * @throws StoreError file-present where there is such a file
   */
  public void backup(Path to) {
    run(
        () -> {
          dialect.backup(to);
          return null;
        });
  }

  /**
   * Makes a library from a backup, in a folder or file where there is none, and opens it.
   *
   * @throws StoreError library-present, backup-damaged
   */
  public static Library restore(Path backup, Path place) {
    Path file = file(place);
    return run(
        () -> {
          if (Files.exists(file)) {
            throw new StoreError("library-present", "There is a library in " + place + " already.");
          }
          if (!Sqlite.isLibrary(backup)) {
            throw new StoreError("backup-damaged", backup + " is no backup of such a library.");
          }
          Files.createDirectories(file.getParent());
          Copies.write(file, part -> Files.copy(backup, part));
          return open(place);
        });
  }

  /**
   * Makes a library from a backup in an empty PostgreSQL database, and opens it.
   *
   * @throws StoreError library-present, backup-damaged, library-newer
   */
  public static Library restore(Path backup, String url) {
    return restore(backup, url, null);
  }

  /** The same with a password that does not stand in the URL; null for none. */
  public static Library restore(Path backup, String url, String password) {
    return run(
        () -> {
          int version = Copies.version(backup);
          if (version > Schema.VERSION) {
            throw new StoreError(
                "library-newer", "The backup was written by a newer attest; it cannot be read.");
          }
          DataSource source = Postgres.source(url, password);
          Schema.make(source, "postgresql", version);
          try (Dialect dialect = new Postgres(source)) {
            dialect.write().useTransaction(handle -> fill(dialect, handle, backup));
          }
          return open(url, password);
        });
  }

  private static void fill(Dialect dialect, Handle handle, Path backup) throws IOException {
    dialect.lock(handle);
    long reports = handle.createQuery("select count(*) from report").mapTo(Long.class).one();
    if (reports > 0) {
      throw new StoreError("library-present", "There are reports in that database already.");
    }
    Copies.load(handle, backup);
  }

  /**
   * Makes a data set that never changes of what a query finds now. The same name and query again
   * give the same set, whatever was added since.
   *
   * @param attest the version of attest that asks
   * @throws StoreError name-taken for a name of another query's set
   */
  public Frozen freeze(String name, Query query, String attest) {
    return dialect.writing(handle -> Freezing.freeze(dialect, handle, name, query, attest));
  }

  /** All frozen sets, by name. */
  public List<Frozen> frozen() {
    return dialect.reading(Freezing::all);
  }

  /**
   * The lines of JSON of a frozen set, always the same and in the same order; those of reports that
   * were forgotten are left out. Close the stream.
   *
   * @throws StoreError name-unknown
   */
  public Stream<String> frozen(String name) {
    return stream(
        handle -> {
          if (Freezing.get(handle, name).isEmpty()) {
            throw new StoreError("name-unknown", "There is no frozen set " + name + ".");
          }
          return Freezing.records(handle, name);
        });
  }

  /**
   * Erases a report: its text and records, everything taken from them, and what they alone told of
   * anybody. Its hash, the day and the reason are kept, so that it does not come in again. Backups
   * and exports made before are out of reach.
   *
   * @throws StoreError report-unknown
   */
  public void forget(String hash, String reason) {
    dialect.writing(
        handle -> {
          Forgetting.forget(dialect, handle, hash, reason);
          return null;
        });
    run(
        () -> {
          dialect.scrub();
          return null;
        });
  }

  /**
   * Names in reports that begin with some words, or whose last word does; those of more reports
   * first, as far as can be told without counting all.
   *
   * @param places names of places and countries, else of persons, bodies and countries
   */
  public List<String> names(String beginning, boolean places, int limit) {
    return dialect.reading(handle -> Known.names(handle, beginning, places, limit));
  }

  /** The outlets that reports were published by, those of most reports first. */
  public List<String> outlets(int limit) {
    return dialect.reading(handle -> Known.outlets(handle, limit));
  }

  /** Those whose names hold some words, most reports first; all for none. */
  public List<Identity> identities(String words, int limit) {
    return dialect.reading(handle -> new Corrections(handle).find(words, limit));
  }

  /**
   * Says that two are one, until it is undone.
   *
   * @throws StoreError identity-unknown, merge-impossible, reason-missing
   */
  public Correction merge(long identity, long into, String reason, String author) {
    return dialect.writing(handle -> new Corrections(handle).merge(identity, into, reason, author));
  }

  /**
   * Says that whom some reports name is somebody else, until it is undone.
   *
   * @param hashes of these reports
   * @throws StoreError identity-unknown, split-impossible, reason-missing
   */
  public Correction split(long identity, List<String> hashes, String reason, String author) {
    return dialect.writing(
        handle -> new Corrections(handle).split(identity, hashes, reason, author));
  }

  /**
   * Takes a correction back.
   *
   * @throws StoreError correction-unknown, correction-undone
   */
  public Correction undo(long correction) {
    return dialect.writing(handle -> new Corrections(handle).undo(correction));
  }

  /** All corrections, in the order they were made. */
  public List<Correction> corrections() {
    return dialect.reading(handle -> new Corrections(handle).all());
  }

  /** Tidies up after much was added, so that finding stays fast; others may go on meanwhile. */
  public void settle() {
    run(
        () -> {
          dialect.settle();
          return null;
        });
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
