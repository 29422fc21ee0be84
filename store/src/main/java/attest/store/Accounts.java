package attest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Who may use the desk of a library, who is signed in, and who did what. Passwords, sessions and
 * keys come in hashed; nothing here can be used to get in. Accounts are closed and never deleted,
 * so that what was done keeps its name.
 *
 * <p>Safe to share between threads; throws {@link StoreError} where the database fails.
 */
public final class Accounts {
  /** Who acts where there are no accounts; none is ever called so. */
  public static final String DESK = "desk";

  private static final List<String> ROLES = List.of("reader", "coder", "admin");

  private static final String ACCOUNT = "a.id, a.name, a.role, a.made, a.closed";

  private final Dialect dialect;

  Accounts(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * An account and what its password is checked against.
   *
   * @param password the hash, with its salt and costs
   */
  public record Secret(Account account, String password) {}

  /**
   * Somebody is signed in.
   *
   * @param token SHA-256 of what the browser holds
   * @param form what forms must bring back
   * @param made when he signed in, an ISO instant
   * @param used when he was seen last
   */
  public record Session(String token, Account account, String form, String made, String used) {}

  /**
   * A key for programs.
   *
   * @param name what it is for
   * @param used when it was used last, an ISO instant
   */
  public record Key(long id, String name, String made, Optional<String> used) {}

  /**
   * Something that was done.
   *
   * @param made when, an ISO instant
   * @param account the name of who did it
   */
  public record Deed(long id, String made, String account, String act, String about) {}

  /** Whether there was ever an account. */
  public boolean any() {
    return dialect.reading(Accounts::any);
  }

  private static boolean any(Handle handle) {
    return handle
        .createQuery("select 1 from account limit 1")
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** All accounts by name, closed ones last. */
  public List<Account> all() {
    return dialect.reading(
        handle ->
            handle
                .createQuery(
                    "select "
                        + ACCOUNT
                        + " from account a order by case when closed is null then 0 else 1 end,"
                        + " name")
                .map(Accounts::account)
                .list());
  }

  /** The account of a name and its password; empty where there is none, or it is closed. */
  public Optional<Secret> find(String name) {
    return dialect.reading(
        handle ->
            handle
                .createQuery(
                    "select "
                        + ACCOUNT
                        + ", a.password from account a where a.name = ? and a.closed is null")
                .bind(0, name)
                .map((row, context) -> new Secret(account(row, context), row.getString(6)))
                .findOne());
  }

  /**
   * Makes an account. The first one takes over what was kept while there were none.
   *
   * @param password its hash
   * @throws StoreError account-name, account-role; account-present; admin-missing where the first
   *     is to be no admin
   */
  public Account add(String name, String role, String password) {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}") || name.equals(DESK)) {
      throw new StoreError(
          "account-name",
          "A name has up to 64 letters, digits, dots, hyphens, @ and _, and is not desk.");
    }
    checkRole(role);
    return dialect.noting(
        handle -> {
          if (!named(handle, name).isEmpty()) {
            throw new StoreError("account-present", "There is an account " + name + " already.");
          }
          if (!any(handle)) {
            if (!role.equals("admin")) {
              throw new StoreError("admin-missing", "The first account is that of an admin.");
            }
            handle.execute("update search set account = ? where account = ?", name, DESK);
          }
          long id = Ids.next(handle, "account");
          handle.execute(
              "insert into account (id, name, role, password, made) values (?, ?, ?, ?, ?)",
              id,
              name,
              role,
              password,
              now());
          return get(handle, id);
        });
  }

  private static void checkRole(String role) {
    if (!ROLES.contains(role)) {
      throw new StoreError("account-role", "A role is reader, coder or admin.");
    }
  }

  private static List<Account> named(Handle handle, String name) {
    return handle
        .createQuery("select " + ACCOUNT + " from account a where a.name = ?")
        .bind(0, name)
        .map(Accounts::account)
        .list();
  }

  /**
   * The account of a name, closed or not.
   *
   * @throws StoreError account-unknown
   */
  public Account named(String name) {
    return dialect.reading(handle -> named(handle, name)).stream()
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  /**
   * The account of a number, closed or not.
   *
   * @throws StoreError account-unknown
   */
  public Account get(long id) {
    return dialect.reading(handle -> get(handle, id));
  }

  private static Account get(Handle handle, long id) {
    return handle
        .createQuery("select " + ACCOUNT + " from account a where a.id = ?")
        .bind(0, id)
        .map(Accounts::account)
        .findOne()
        .orElseThrow(() -> unknown("numbered " + id));
  }

  private static StoreError unknown(String which) {
    return new StoreError("account-unknown", "There is no account " + which + ".");
  }

  /**
   * Gives an account another role; whoever is signed in has it at once.
   *
   * @throws StoreError account-unknown, account-role; admin-missing for the last admin
   */
  public void role(long id, String role) {
    checkRole(role);
    dialect.noting(
        handle -> {
          get(handle, id);
          handle.execute("update account set role = ? where id = ?", role, id);
          return checkAdmin(handle);
        });
  }

  /**
   * Closes an account: it is signed out, and its keys are closed.
   *
   * @throws StoreError account-unknown; admin-missing for the last admin
   */
  public void close(long id) {
    dialect.noting(
        handle -> {
          get(handle, id);
          handle.execute(
              "update account set closed = ? where id = ? and closed is null", now(), id);
          handle.execute("delete from session where account = ?", id);
          handle.execute(
              "update token set closed = ? where account = ? and closed is null", now(), id);
          return checkAdmin(handle);
        });
  }

  private static boolean checkAdmin(Handle handle) {
    boolean admin =
        handle
            .createQuery("select 1 from account where role = 'admin' and closed is null limit 1")
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!admin) {
      throw new StoreError("admin-missing", "Somebody has to be admin; this is the last one.");
    }
    return true;
  }

  /**
   * Gives an account another password, signs it out everywhere and opens it where it was closed.
   *
   * @param password its hash
   * @param but the session that stays, by its SHA-256
   * @throws StoreError account-unknown
   */
  public void password(long id, String password, Optional<String> but) {
    dialect.noting(
        handle -> {
          get(handle, id);
          handle.execute(
              "update account set password = ?, closed = null where id = ?", password, id);
          return signOut(handle, id, but);
        });
  }

  /** Somebody has signed in. */
  public void signIn(long account, String token, String form) {
    dialect.noting(
        handle ->
            handle.execute(
                "insert into session (token, account, form, made, used) values (?, ?, ?, ?, ?)",
                token,
                account,
                form,
                now(),
                now()));
  }

  /** The session of a token, unless its account is closed. */
  public Optional<Session> session(String token) {
    return dialect.reading(
        handle ->
            handle
                .createQuery(
                    "select "
                        + ACCOUNT
                        + ", s.token, s.form, s.made, s.used from session s join account a on"
                        + " a.id = s.account where s.token = ? and a.closed is null")
                .bind(0, token)
                .map(
                    (row, context) ->
                        new Session(
                            row.getString(6),
                            account(row, context),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9)))
                .findOne());
  }

  /** How many sessions an account has. */
  public long sessions(long account) {
    return dialect.reading(
        handle ->
            handle
                .createQuery("select count(*) from session where account = ?")
                .bind(0, account)
                .mapTo(Long.class)
                .one());
  }

  /** A session was used now. */
  public void seen(String token) {
    dialect.noting(
        handle -> handle.execute("update session set used = ? where token = ?", now(), token));
  }

  /** Ends a session. */
  public void signOut(String token) {
    dialect.noting(handle -> handle.execute("delete from session where token = ?", token));
  }

  /**
   * Ends the sessions of an account.
   *
   * @param but the one that stays, by its SHA-256
   */
  public void signOut(long account, Optional<String> but) {
    dialect.noting(handle -> signOut(handle, account, but));
  }

  private static int signOut(Handle handle, long account, Optional<String> but) {
    return handle.execute(
        "delete from session where account = ? and token <> ?", account, but.orElse(""));
  }

  /**
   * Ends the sessions that nobody used since a moment, or that began before another one.
   *
   * @param used an ISO instant
   * @param made an ISO instant
   */
  public void expire(String used, String made) {
    dialect.noting(
        handle -> handle.execute("delete from session where used < ? or made < ?", used, made));
  }

  /**
   * Makes a key for programs.
   *
   * @param name what it is for
   * @param token its SHA-256
   */
  public void addKey(long account, String name, String token) {
    dialect.noting(
        handle ->
            handle.execute(
                "insert into token (id, token, account, name, made) values (?, ?, ?, ?, ?)",
                Ids.next(handle, "token"),
                token,
                account,
                name,
                now()));
  }

  /** The keys of an account that are not closed. */
  public List<Key> keys(long account) {
    return dialect.reading(
        handle ->
            handle
                .createQuery(
                    "select id, name, made, used from token where account = ? and closed is null"
                        + " order by id")
                .bind(0, account)
                .map(
                    (row, context) ->
                        new Key(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            Optional.ofNullable(row.getString(4))))
                .list());
  }

  /** Who holds a key, by its SHA-256; empty where it is closed. */
  public Optional<Account> byKey(String token) {
    return dialect.reading(
        handle ->
            handle
                .createQuery(
                    "select "
                        + ACCOUNT
                        + " from token t join account a on a.id = t.account where t.token = ? and"
                        + " t.closed is null and a.closed is null")
                .bind(0, token)
                .map(Accounts::account)
                .findOne());
  }

  /** A key was used now. */
  public void keySeen(String token) {
    dialect.noting(
        handle -> handle.execute("update token set used = ? where token = ?", now(), token));
  }

  /**
   * Closes a key of an account.
   *
   * @throws StoreError key-unknown
   */
  public void closeKey(long account, long id) {
    dialect.noting(
        handle -> {
          int closed =
              handle.execute(
                  "update token set closed = ? where id = ? and account = ? and closed is null",
                  now(),
                  id,
                  account);
          if (closed == 0) {
            throw new StoreError("key-unknown", "The account has no key numbered " + id + ".");
          }
          return closed;
        });
  }

  /**
   * Keeps what somebody did.
   *
   * @param account his name
   * @param about what it was done to
   */
  public void note(String account, String act, String about) {
    dialect.noting(
        handle ->
            handle.execute(
                "insert into audit (id, made, account, act, about) values (?, ?, ?, ?, ?)",
                Ids.next(handle, "audit"),
                now(),
                account,
                act,
                about));
  }

  /**
   * What was done, the newest first.
   *
   * @param account only by one of this name
   * @param before only what has a smaller number
   */
  public List<Deed> deeds(Optional<String> account, long before, int limit) {
    Sql all = Sql.of("select id, made, account, act, about from audit where id < ?", before);
    Sql some = account.map(name -> all.then(" and account = ?", name)).orElse(all);
    return dialect.reading(
        handle ->
            some.then(" order by id desc limit ?", limit)
                .on(handle)
                .map(
                    (row, context) ->
                        new Deed(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5)))
                .list());
  }

  private static Account account(ResultSet row, StatementContext context) throws SQLException {
    return new Account(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Optional.ofNullable(row.getString(5)));
  }

  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
