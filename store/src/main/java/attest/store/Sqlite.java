package attest.store;

import attest.query.Value;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A library in one file. One connection writes; others read beside it what was there before. */
final class Sqlite implements Dialect {
  private static final int READERS = 4;

  /** So much of the file readers map into memory, which saves copying pages: all SQLite allows. */
  private static final String MAPPED = Integer.toString(Integer.MAX_VALUE);

  /** After so many pages what was written is brought into the file; a page often changes again. */
  private static final int CHECKPOINT = 16_384;

  private static final List<String> WORDS =
      List.of("report_words", "statement_words", "event_words");

  private final Path file;
  private final int patience;
  private final HikariDataSource writer;
  private final HikariDataSource reader;
  private final Jdbi write;
  private final Jdbi read;

  Sqlite(Path file, int patience) {
    this.file = file;
    this.patience = patience;
    SQLiteConfig config = config(patience);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    writer = pool(config, 1, "pragma wal_autocheckpoint = " + CHECKPOINT);
    SQLiteConfig reading = config(patience);
    reading.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, MAPPED);
    reader = pool(reading, READERS, null);
    write = Jdbi.create(writer);
    read = Jdbi.create(reader);
  }

  /** How every connection to a library is opened. */
  static SQLiteConfig config(int patience) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(patience);
    config.setCacheSize(-65_536);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  /** Whether a file begins as SQLite's do. */
  static boolean isLibrary(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(15), StandardCharsets.US_ASCII).equals("SQLite format 3");
    }
  }

  static SQLiteDataSource source(Path file, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private HikariDataSource pool(SQLiteConfig config, int size, String first) {
    HikariConfig pool = new HikariConfig();
    pool.setConnectionInitSql(first);
    pool.setDataSource(source(file, config));
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(2L * patience + 10_000);
    return new HikariDataSource(pool);
  }

  @Override
  public Jdbi write() {
    return write;
  }

  @Override
  public Jdbi read() {
    return read;
  }

  @Override
  public void lock(Handle handle) {
    // BEGIN IMMEDIATE has done it.
  }

  @Override
  public void beginReading(Handle handle) {
    handle.begin();
  }

  @Override
  public long stretches() {
    return 1;
  }

  @Override
  public List<List<String>> rows(List<String> head, List<String> body) {
    List<String> row = new ArrayList<>(head);
    row.add(Tokens.GAP);
    row.addAll(body);
    return List.of(row);
  }

  @Override
  public String document(List<String> tokens) {
    return String.join(" ", tokens);
  }

  @Override
  public void insert(Handle handle, String columns, Iterator<Object[]> rows) {
    String values = "?" + ", ?".repeat((int) columns.chars().filter(c -> c == ',').count());
    // Thousands of rows a second: without Jdbi, which looks up how to bind every single value.
    try (PreparedStatement batch =
        handle
            .getConnection()
            .prepareStatement("insert into " + columns + " values (" + values + ")")) {
      while (rows.hasNext()) {
        Object[] row = rows.next();
        for (int i = 0; i < row.length; i++) {
          batch.setObject(i + 1, row[i]);
        }
        batch.addBatch();
      }
      batch.executeBatch();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  @Override
  public String numbers() {
    return "select value as id from json_each(?)";
  }

  @Override
  public String byCodePoint() {
    return "";
  }

  @Override
  public String matches(String table) {
    return table + " match ?";
  }

  @Override
  public String match(Match match) {
    return switch (match) {
      case Match.Phrase phrase -> "\"" + String.join(" ", phrase.tokens()) + "\"";
      case Match.All all -> join(" AND ", all.parts());
      case Match.Any any -> join(" OR ", any.parts());
    };
  }

  private String join(String word, List<Match> parts) {
    return parts.stream().map(this::match).collect(Collectors.joining(word, "(", ")"));
  }

  @Override
  public void area(Handle handle, List<Area> areas) {
    if (areas.isEmpty()) {
      return;
    }
    insert(
        handle,
        "place_area (id, south, north, west, east)",
        areas.stream()
            .map(a -> new Object[] {a.id(), a.lat(), a.lat(), a.lon(), a.lon()})
            .iterator());
  }

  @Override
  public void forgetAreas(Handle handle, long from, long to) {
    handle.execute(
        "delete from place_area where id in (select id from place where id between ? and ?)",
        from,
        to);
  }

  @Override
  public Sql within(Value.Near circle, boolean one) {
    List<Sql> boxes = Areas.around(circle).stream().map(box -> within(box, one)).toList();
    return Sql.join("or", boxes).then(" and ").then(Areas.near(circle, "min"));
  }

  @Override
  public Sql within(Value.Box box, boolean one) {
    return Sql.join("or", Areas.halves(box).stream().map(half -> half(half, one)).toList());
  }

  private static Sql half(Value.Box box, boolean one) {
    Sql lies =
        Sql.of(
            "p.lat between ? and ? and p.lon between ? and ?",
            box.south(),
            box.north(),
            box.west(),
            box.east());
    return one
        ? lies.in("(p.precision <> 'country' and ", ")")
        : lies.in("(", "")
            .then(
                " and p.id in (select id from place_area where north >= ? and south <= ?"
                    + " and east >= ? and west <= ?))",
                box.south(),
                box.north(),
                box.west(),
                box.east());
  }

  @Override
  public List<String> damages() {
    List<String> damages = new ArrayList<>();
    // A connection of its own: one that has searched before checks against what it remembers.
    try (Handle handle = Jdbi.open(source(file, config(patience)))) {
      for (String table : WORDS) {
        String check = "insert into " + table + " (" + table + ") values ('integrity-check')";
        try {
          handle.execute(check);
        } catch (JdbiException e) {
          damages.add("The index " + table + " is damaged: " + e.getMessage());
        }
      }
      handle
          .createQuery("pragma integrity_check")
          .mapTo(String.class)
          .filter(line -> !line.equals("ok"))
          .forEach(damages::add);
      handle
          .createQuery("pragma foreign_key_check")
          .map((row, context) -> row.getString(1) + " " + row.getLong(2))
          .forEach(row -> damages.add("A row points at nothing: " + row));
    }
    return damages;
  }

  @Override
  public void settle() {
    write.useHandle(
        handle -> {
          handle.execute("pragma optimize");
          handle.createQuery("pragma wal_checkpoint(truncate)").mapToMap().list();
        });
  }

  @Override
  public void scrub() {
    write.useHandle(
        handle -> {
          for (String table : WORDS) {
            handle.execute(
                String.format(
                    Locale.ROOT, "insert into %s (%s) values ('optimize')", table, table));
          }
          handle.execute("vacuum");
          handle.createQuery("pragma wal_checkpoint(truncate)").mapToMap().list();
        });
  }

  @Override
  public void backup(Path to) throws IOException {
    Copies.write(
        to,
        file -> {
          read.useHandle(handle -> handle.execute("vacuum into ?", file.toString()));
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
        });
  }

  @Override
  public void close() {
    reader.close();
    writer.close();
  }
}
