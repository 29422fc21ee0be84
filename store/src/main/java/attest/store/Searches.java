package attest.store;

import attest.query.Query;
import attest.store.SavedSearch.Hook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Queries that people want to see again, and who is told of what they find. Safe to share between
 * threads; throws {@link StoreError} where the database fails.
 */
public final class Searches {
  /** Of one account. */
  private static final int MOST = 200;

  private static final int LONGEST_NAME = 120;

  private static final String COLUMNS =
      "select id, account, name, query, made, feed, hook, secret, told, tries, again, failed from"
          + " search where ";

  /** Instead of a moment: never. */
  private static final String NEVER = "never";

  private final Dialect dialect;

  Searches(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * A report that came in.
   *
   * @param id grows with each report
   * @param added when, an ISO instant
   */
  public record Came(long id, String added, Hit hit) {}

  /**
   * Saves a query.
   *
   * @param feed what the address of its feed will hold, so long that nobody guesses it
   * @throws StoreError search-name, search-present, searches-full
   */
  public SavedSearch add(String account, String name, String query, String feed) {
    if (name.isBlank() || name.length() > LONGEST_NAME || !isPrintable(name)) {
      throw new StoreError(
          "search-name", "A name has up to " + LONGEST_NAME + " characters on one line.");
    }
    return dialect.noting(
        handle -> {
          List<SavedSearch> others = of(handle, account);
          if (others.stream().anyMatch(other -> other.name().equals(name))) {
            throw new StoreError("search-present", "There is a search " + name + " already.");
          }
          if (others.size() >= MOST) {
            throw new StoreError(
                "searches-full", "An account has at most " + MOST + " searches; delete some.");
          }
          long id = Ids.next(handle, "search");
          handle.execute(
              "insert into search (id, account, name, query, made, feed, told, tries, again)"
                  + " values (?, ?, ?, ?, ?, ?, 0, 0, '')",
              id,
              account,
              name,
              query,
              Accounts.now(),
              feed);
          return get(handle, id).orElseThrow();
        });
  }

  private static boolean isPrintable(String text) {
    return text.codePoints().noneMatch(Character::isISOControl);
  }

  /** Those of an account by name. */
  public List<SavedSearch> of(String account) {
    return dialect.reading(handle -> of(handle, account));
  }

  private static List<SavedSearch> of(Handle handle, String account) {
    return handle
        .createQuery(COLUMNS + "account = ? order by name, id")
        .bind(0, account)
        .map(Searches::search)
        .list();
  }

  /**
   * One of an account.
   *
   * @throws StoreError search-unknown
   */
  public SavedSearch get(String account, long id) {
    return dialect
        .reading(handle -> get(handle, id))
        .filter(search -> search.account().equals(account))
        .orElseThrow(() -> unknown(id));
  }

  private static StoreError unknown(long id) {
    return new StoreError("search-unknown", "There is no search numbered " + id + ".");
  }

  /** The one of a number, whosever it is; empty where there is none. */
  public Optional<SavedSearch> get(long id) {
    return dialect.reading(handle -> get(handle, id));
  }

  private static Optional<SavedSearch> get(Handle handle, long id) {
    return handle.createQuery(COLUMNS + "id = ?").bind(0, id).map(Searches::search).findOne();
  }

  /**
   * Deletes one of an account.
   *
   * @throws StoreError search-unknown
   */
  public void delete(String account, long id) {
    change(account, id, "delete from search where id = ? and account = ?", id, account);
  }

  /**
   * Gives a feed another address, so that the old one leads nowhere.
   *
   * @throws StoreError search-unknown
   */
  public void feed(String account, long id, String feed) {
    change(
        account, id, "update search set feed = ? where id = ? and account = ?", feed, id, account);
  }

  /**
   * Has an address told of what comes in from now on, and no other one.
   *
   * @param secret the key that what is told is signed with
   * @throws StoreError search-unknown
   */
  public void hook(String account, long id, String address, String secret) {
    change(
        account,
        id,
        "update search set hook = ?, secret = ?, tries = 0, again = '', failed = null,"
            + " told = (select coalesce(max(id), 0) from report) where id = ? and account = ?",
        address,
        secret,
        id,
        account);
  }

  /**
   * Has nobody told.
   *
   * @throws StoreError search-unknown
   */
  public void unhook(String account, long id) {
    change(
        account,
        id,
        "update search set hook = null, secret = null, failed = null where id = ? and account = ?",
        id,
        account);
  }

  /**
   * Tries again to tell what could not be told.
   *
   * @throws StoreError search-unknown
   */
  public void retry(String account, long id) {
    change(
        account,
        id,
        "update search set tries = 0, again = '' where id = ? and account = ?",
        id,
        account);
  }

  private void change(String account, long id, String sql, Object... values) {
    dialect.noting(
        handle -> {
          if (handle.execute(sql, values) == 0) {
            throw unknown(id);
          }
          return account;
        });
  }

  /**
   * Those that tell somebody, by number, and are not to wait any longer. Those of closed accounts
   * and of readers tell nobody.
   *
   * @param now an ISO instant
   */
  public List<SavedSearch> due(String now) {
    return dialect.reading(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + "hook is not null and again <= ? and told < (select coalesce(max(id), 0)"
                        + " from report) and (account = '"
                        + Accounts.DESK
                        + "' and not exists (select 1 from account) or account in (select name"
                        + " from account where closed is null and role <> 'reader')) order by id")
                .bind(0, now)
                .map(Searches::search)
                .list());
  }

  /**
   * Takes it on to tell somebody, so that nobody else does at the same time.
   *
   * @param until when others may try, an ISO instant
   * @return whether nobody else has
   */
  public boolean claim(SavedSearch search, String until) {
    String was = search.hook().flatMap(Hook::again).orElse(NEVER);
    return dialect.noting(
            handle ->
                handle.execute(
                    "update search set again = ? where id = ? and again = ? and hook = ?",
                    until,
                    search.id(),
                    was,
                    search.hook().orElseThrow().address()))
        > 0;
  }

  /** Somebody was told, up to a report of this id. */
  public void told(SavedSearch search, long report) {
    end(
        search,
        "update search set told = ?, tries = 0, again = '', failed = null where id = ? and hook"
            + " = ?",
        report);
  }

  /**
   * Somebody could not be told.
   *
   * @param why in a sentence
   * @param again when to try next, an ISO instant; empty for never
   */
  public void failed(SavedSearch search, String why, Optional<String> again) {
    end(
        search,
        "update search set failed = ?, again = ?, tries = tries + 1 where id = ? and hook = ?",
        why,
        again.orElse(NEVER));
  }

  private void end(SavedSearch search, String sql, Object... values) {
    dialect.noting(
        handle -> {
          var update = handle.createUpdate(sql);
          for (int i = 0; i < values.length; i++) {
            update.bind(i, values[i]);
          }
          return update
              .bind(values.length, search.id())
              .bind(values.length + 1, search.hook().orElseThrow().address())
              .execute();
        });
  }

  /** The id of the report that came in last; 0 where there is none. */
  public long last() {
    return dialect.reading(
        handle ->
            handle.createQuery("select coalesce(max(id), 0) from report").mapTo(Long.class).one());
  }

  /**
   * What a query finds of the reports that came in after one, the first first.
   *
   * @param after the id of that one
   * @param upTo the id of the last that is looked at
   */
  public List<Came> since(Query query, long after, long upTo, int limit) {
    return came(
        Compiler.from(dialect, query)
            .then(" and r.id > ? and r.id <= ?", after, upTo)
            .in("select r.id", "")
            .then(" order by r.id limit ?", limit),
        "");
  }

  /** What a query finds, what came in last first. */
  public List<Came> newest(Query query, int limit) {
    return came(
        Compiler.from(dialect, query)
            .in("select r.id", "")
            .then(" order by r.id desc limit ?", limit),
        " desc");
  }

  private List<Came> came(Sql ids, String order) {
    Sql rows =
        ids.in(
            "select r.*, substr(t.text, 1, 200) as opening, c.version from (",
            ") f join report r on r.id = f.id join text t on t.report = r.id join record c on"
                + " c.report = r.id and c.current = 1 order by f.id"
                + order);
    return dialect.reading(
        handle ->
            rows.on(handle)
                .map(
                    (row, context) ->
                        new Came(
                            row.getLong("id"), row.getString("added"), Paging.hit(row, context)))
                .list());
  }

  private static SavedSearch search(ResultSet row, StatementContext context) throws SQLException {
    Optional<Hook> hook = Optional.empty();
    if (row.getString("hook") != null) {
      hook =
          Optional.of(
              new Hook(
                  row.getString("hook"),
                  row.getString("secret"),
                  row.getLong("told"),
                  row.getInt("tries"),
                  Optional.of(row.getString("again")).filter(moment -> !moment.equals(NEVER)),
                  Optional.ofNullable(row.getString("failed"))));
    }
    return new SavedSearch(
        row.getLong("id"),
        row.getString("account"),
        row.getString("name"),
        row.getString("query"),
        row.getString("made"),
        row.getString("feed"),
        hook);
  }
}
