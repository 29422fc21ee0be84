package attest.desk.door;

import attest.desk.guard.Role;
import attest.desk.guard.Secrets;
import attest.desk.guard.Visitor;
import attest.desk.web.Ask;
import attest.store.Account;
import attest.store.Accounts;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Who is signed in, by the cookie that his browser shows. */
final class Sessions implements AutoCloseable {
  /** Nobody stays signed in who does nothing for so long. */
  private static final Duration IDLE = Duration.ofHours(12);

  /** Nobody stays signed in for longer. */
  private static final Duration LONGEST = Duration.ofDays(7);

  /** When somebody was seen is kept no finer. */
  private static final Duration GRAIN = Duration.ofMinutes(5);

  /** As many are remembered to have been seen. */
  private static final int REMEMBERED = 10_000;

  /** Where a request keeps the SHA-256 of its session. */
  private static final String SESSION = "session";

  private final Accounts accounts;
  private final Secrets secrets;

  /** Makes of what a browser that is not signed in shows what its form must bring back. */
  private final String key;

  private final ExecutorService later =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("seen").factory());

  private final Map<String, Instant> seen =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  Sessions(Accounts accounts, Secrets secrets) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.key = secrets.token();
  }

  /** The names of cookies; that of https cannot be set by another host of the same domain. */
  private static String named(Context context, String name) {
    return Caller.of(context).secure() ? "__Host-" + name : name;
  }

  /** Whose browser it is. */
  Visitor visitor(Context context) {
    String token = context.cookie(named(context, "attest"));
    if (token != null) {
      Optional<Accounts.Session> session =
          accounts.session(Secrets.hash(token)).filter(Sessions::isFresh);
      if (session.isPresent()) {
        context.attribute(SESSION, session.get().token());
        see(session.get().token(), () -> accounts.seen(session.get().token()));
        Account account = session.get().account();
        return new Visitor(account.name(), Door.role(account), session.get().form());
      }
    }
    String visit = context.cookie(named(context, "attest-visit"));
    return visit == null ? Visitor.NOBODY : stranger(visit);
  }

  private Visitor stranger(String visit) {
    return new Visitor("", Role.EVERYONE, Secrets.sign(key, visit));
  }

  private static boolean isFresh(Accounts.Session session) {
    Instant now = Instant.now();
    return Instant.parse(session.used()).isAfter(now.minus(IDLE))
        && Instant.parse(session.made()).isAfter(now.minus(LONGEST));
  }

  /** Notes from time to time that somebody was there, and makes nobody wait for it. */
  private void see(String token, Runnable note) {
    Instant now = Instant.now();
    synchronized (seen) {
      Instant last = seen.get(token);
      if (last != null && last.isAfter(now.minus(GRAIN))) {
        return;
      }
      seen.put(token, now);
    }
    later.execute(note);
  }

  void keySeen(String token) {
    see(token, () -> accounts.keySeen(token));
  }

  /** Gives a browser that is not signed in a form that only it can send. */
  void welcome(Context context) {
    if (new Ask(context).visitor().form().isEmpty()) {
      String visit = secrets.token();
      give(context, "attest-visit", visit);
      Ask.by(context, stranger(visit));
    }
  }

  /** Signs somebody in, in a session that nobody knew of before. */
  void begin(Context context, Account account) {
    end(context);
    Instant now = Instant.now();
    accounts.expire(now.minus(IDLE).toString(), now.minus(LONGEST).toString());
    String token = secrets.token();
    String form = secrets.token();
    accounts.signIn(account.id(), Secrets.hash(token), form);
    give(context, "attest", token);
    take(context, "attest-visit");
    Ask.by(context, new Visitor(account.name(), Door.role(account), form));
  }

  /** Signs whoever it is out. */
  void end(Context context) {
    String token = context.cookie(named(context, "attest"));
    if (token != null) {
      accounts.signOut(Secrets.hash(token));
      take(context, "attest");
    }
  }

  /** The session of a request, by its SHA-256; empty for programs and strangers. */
  static Optional<String> of(Context context) {
    return Optional.ofNullable(context.attribute(SESSION));
  }

  private static void give(Context context, String name, String value) {
    set(context, name, value, -1);
  }

  private static void take(Context context, String name) {
    set(context, name, "", 0);
  }

  private static void set(Context context, String name, String value, int age) {
    boolean secure = Caller.of(context).secure();
    context.cookie(
        new Cookie(named(context, name), value, "/", age, secure, true, null, SameSite.LAX));
  }

  @Override
  public void close() {
    later.shutdown();
  }
}
