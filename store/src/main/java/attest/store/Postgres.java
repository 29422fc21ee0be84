package attest.store;

import attest.query.Value;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** A library in PostgreSQL, shared by a team. Writers wait for each other, readers for nobody. */
final class Postgres implements Dialect {
  private static final int CONNECTIONS = 8;

  /** The lock that a writer holds until its transaction ends: "attest" in ASCII. */
  static final long LOCK = 0x617474657374L;

  private final CommonWords common = new CommonWords();
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  Postgres(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    pool = new HikariDataSource(config);
    jdbi = Jdbi.create(pool);
  }

  /**
   * Where a URL leads.
   *
   * @param url {@code jdbc:postgresql:...}, or {@code
   *     postgresql://user:password@host:port/database}
   */
  static DataSource source(String url, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    if (url.startsWith("jdbc:")) {
      source.setUrl(url);
    } else {
      URI uri = uri(url);
      source.setUrl(
          "jdbc:postgresql://"
              + uri.getHost()
              + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
              + uri.getPath()
              + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
      if (uri.getUserInfo() != null) {
        String[] parts = uri.getUserInfo().split(":", 2);
        source.setUser(parts[0]);
        source.setPassword(parts.length > 1 ? parts[1] : null);
      }
    }
    if (password != null) {
      source.setPassword(password);
    }
    // Rows of words are large, which the planner does not know: the index is always the better way.
    source.setOptions("-c work_mem=64MB -c jit=off -c enable_seqscan=off -c random_page_cost=1.1");
    source.setReWriteBatchedInserts(true);
    // Every query is planned for its own values: how often a word stands decides the way.
    source.setPrepareThreshold(0);
    return source;
  }

  private static URI uri(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getHost() != null && List.of("postgresql", "postgres").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one sentence below.
    }
    throw new StoreError(
        "url-invalid", "The database is given as postgresql://USER:PASSWORD@HOST:PORT/DATABASE.");
  }

  @Override
  public Jdbi write() {
    return jdbi;
  }

  @Override
  public Jdbi read() {
    return jdbi;
  }

  @Override
  public void lock(Handle handle) {
    handle.execute("select pg_advisory_xact_lock(?)", LOCK);
  }

  @Override
  public void beginReading(Handle handle) {
    handle.begin();
    handle.execute("set transaction isolation level repeatable read read only");
  }

  @Override
  public long stretches() {
    return Ids.STRETCHES;
  }

  @Override
  public List<List<String>> rows(List<String> head, List<String> body) {
    return Stretches.of(head, body);
  }

  /**
   * Words with their places, codes without; and pairs of neighbours that are both common, so that
   * not all rows have to be looked at for a phrase that has only such words.
   */
  @Override
  public String document(List<String> tokens) {
    Map<String, StringBuilder> lexemes = new LinkedHashMap<>();
    String before = Tokens.GAP;
    int place = 0;
    for (String token : tokens) {
      place++;
      if (Tokens.isCode(token)) {
        lexemes.computeIfAbsent(token, t -> new StringBuilder());
      } else if (!token.equals(Tokens.GAP)) {
        StringBuilder places = lexemes.computeIfAbsent(token, t -> new StringBuilder());
        places.append(places.isEmpty() ? ':' : ',').append(place);
        if (common.arePair(before, token)) {
          lexemes.computeIfAbsent(before + " " + token, t -> new StringBuilder());
        }
      }
      before = token;
    }
    StringBuilder document = new StringBuilder(tokens.size() * 24);
    lexemes.forEach(
        (lexeme, places) ->
            document.append('\'').append(lexeme).append('\'').append(places).append(' '));
    return document.toString();
  }

  @Override
  public void insert(Handle handle, String columns, Iterator<Object[]> rows) {
    Copies.insert(handle, columns, rows);
  }

  @Override
  public String numbers() {
    return "select cast(value as bigint) as id from json_array_elements_text(cast(? as json))";
  }

  @Override
  public String byCodePoint() {
    return " collate \"C\"";
  }

  @Override
  public String matches(String table) {
    return "words @@ ?::tsquery";
  }

  @Override
  public String match(Match match) {
    return switch (match) {
      case Match.Phrase phrase -> phrase(phrase.tokens());
      case Match.All all -> join(" & ", all.parts());
      case Match.Any any -> join(" | ", any.parts());
    };
  }

  private String phrase(List<String> tokens) {
    List<String> pairs =
        IntStream.range(1, tokens.size())
            .filter(i -> common.arePair(tokens.get(i - 1), tokens.get(i)))
            .mapToObj(i -> quoted(tokens.get(i - 1) + " " + tokens.get(i)))
            .toList();
    if (tokens.size() == 1 || tokens.size() == 2 && !pairs.isEmpty()) {
      return quoted(String.join(" ", tokens));
    }
    String phrase =
        tokens.stream().map(Postgres::quoted).collect(Collectors.joining(" <-> ", "(", ")"));
    return pairs.isEmpty() ? phrase : "(" + String.join(" & ", pairs) + " & " + phrase + ")";
  }

  private static String quoted(String lexeme) {
    return "'" + lexeme + "'";
  }

  private String join(String word, List<Match> parts) {
    return parts.stream().map(this::match).collect(Collectors.joining(word, "(", ")"));
  }

  @Override
  public void area(Handle handle, List<Area> areas) {
    // An index of the table of places does it.
  }

  @Override
  public void forgetAreas(Handle handle, long from, long to) {
    // They go with the places.
  }

  @Override
  public Sql within(Value.Near circle, boolean one) {
    List<Sql> boxes = Areas.around(circle).stream().map(box -> within(box, one)).toList();
    return Sql.join("or", boxes).then(" and ").then(Areas.near(circle, "least"));
  }

  @Override
  public Sql within(Value.Box box, boolean one) {
    return Sql.join("or", Areas.halves(box).stream().map(Postgres::half).toList());
  }

  private static Sql half(Value.Box box) {
    return Sql.of(
        "(p.precision <> 'country' and point(p.lon, p.lat) <@ box(point(?, ?), point(?, ?))"
            + " and p.lat between ? and ? and p.lon between ? and ?)",
        box.west(),
        box.south(),
        box.east(),
        box.north(),
        box.south(),
        box.north(),
        box.west(),
        box.east());
  }

  @Override
  public List<String> damages() {
    List<String> damages = new ArrayList<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select conrelid::regclass || ' ' || conname from pg_constraint"
                        + " where not convalidated")
                .mapTo(String.class)
                .forEach(name -> damages.add("a constraint is not checked: " + name)));
    return damages;
  }

  @Override
  public void settle() {
    jdbi.useHandle(
        handle -> {
          for (String index :
              List.of("report_words_gin", "statement_words_gin", "event_words_gin")) {
            handle
                .createQuery("select gin_clean_pending_list(cast(? as regclass))")
                .bind(0, index)
                .mapTo(Long.class)
                .one();
          }
          handle.execute("analyze");
        });
  }

  @Override
  public void scrub() {
    jdbi.useHandle(handle -> handle.execute("vacuum full"));
  }

  @Override
  public void backup(Path to) throws IOException {
    Copies.write(
        to,
        file -> {
          try (Handle handle = jdbi.open()) {
            beginReading(handle);
            Copies.dump(handle, file);
            handle.rollback();
          }
        });
  }

  @Override
  public void close() {
    pool.close();
  }
}
