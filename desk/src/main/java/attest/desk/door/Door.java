package attest.desk.door;

import attest.desk.guard.Allowance;
import attest.desk.guard.Hosts;
import attest.desk.guard.Role;
import attest.desk.guard.Secrets;
import attest.desk.guard.Visitor;
import attest.desk.web.Answers;
import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.store.Account;
import attest.store.Accounts;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.RouteRole;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may come in, and do what. Every request passes {@link #greet}; one that a route answers
 * passes {@link #admit} as well, and what it has changed is kept by {@link #note}.
 */
public final class Door implements AutoCloseable {
  /** The header by which scripts bring back what forms carry in a field of the same name. */
  public static final String FORM = "Attest-Form";

  private static final Set<HandlerType> SAFE =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  /** What can stand in the audit about one thing. */
  private static final int LONGEST = 300;

  private final Accounts accounts;
  private final Hosts hosts;
  private final Sessions sessions;

  /** Without accounts, all forms of this run. */
  private final String form;

  private volatile boolean accounted;

  private final Allowance near = new Allowance(20_000, 10);
  private final Allowance far = new Allowance(600, 10);

  public Door(Accounts accounts, Hosts hosts, Secrets secrets) {
    this.accounts = accounts;
    this.hosts = hosts;
    this.sessions = new Sessions(accounts, secrets);
    this.form = secrets.token();
  }

  Sessions sessions() {
    return sessions;
  }

  /** Refuses who calls by a wrong name or too often, and finds out who it is. */
  public void greet(Context context) {
    String host = context.header("Host");
    if (host == null || !hosts.has(host) || !hosts.has(context.req().getServerName())) {
      throw new Problem(
          421,
          "host-refused",
          "The desk is not called by this name; attest serve --name NAME gives it another one.");
    }
    Caller caller = Caller.of(context);
    Allowance allowance = caller.here() ? near : far;
    if (!allowance.take(caller.address())) {
      context.header("Retry-After", Integer.toString(allowance.pause()));
      throw new Problem(429, "too-many-requests", "These are too many requests; wait a little.");
    }
    checkSite(context);
    if (!context.path().startsWith("/static/")) {
      Ask.by(context, who(context, caller));
    }
  }

  /** Refuses what a page of another site has a browser fetch. */
  private static void checkSite(Context context) {
    String site = context.header("Sec-Fetch-Site");
    boolean other = site != null && !site.equals("same-origin") && !site.equals("none");
    boolean visit =
        SAFE.contains(context.method()) && "navigate".equals(context.header("Sec-Fetch-Mode"));
    if (other && !visit || !SAFE.contains(context.method()) && !isOwn(context)) {
      throw new Problem(
          403, "other-site", "A page of another site asked for this; open the desk itself.");
    }
  }

  /** Whether the page that sends something, if it is one, is of this desk. */
  private static boolean isOwn(Context context) {
    String origin = context.header("Origin");
    if (origin == null) {
      return true;
    }
    try {
      URI from = URI.create(origin);
      return from.getRawAuthority() != null
          && bare(from.getRawAuthority()).equals(bare(String.valueOf(context.header("Host"))));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String bare(String authority) {
    return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
  }

  private Visitor who(Context context, Caller caller) {
    if (isProgram(context)) {
      return program(String.valueOf(context.header("Authorization")));
    }
    if (hasAccounts()) {
      return sessions.visitor(context);
    }
    if (!hosts.loopback() || !caller.here() || caller.proxied()) {
      throw new Problem(
          403,
          "accounts-missing",
          "Others can reach this desk, so it needs accounts: attest user add NAME --role admin");
    }
    return new Visitor(Accounts.DESK, Role.ADMIN, form);
  }

  /** Whether there are accounts; once there are, there always will be. */
  private boolean hasAccounts() {
    return accounted || (accounted = accounts.any());
  }

  private Visitor program(String header) {
    String[] parts = header.strip().split(" +", 2);
    Optional<Account> account = accounts.byKey(Secrets.hash(parts[1]));
    if (account.isEmpty()) {
      throw new Problem(
          401, "key-refused", "This key opens nothing; make one on the page of your account.");
    }
    sessions.keySeen(Secrets.hash(parts[1]));
    return new Visitor(account.get().name(), role(account.get()), "");
  }

  static Role role(Account account) {
    return Role.valueOf(account.role().toUpperCase(Locale.ROOT));
  }

  /** Whether a key was shown, and no browser is at work. */
  private static boolean isProgram(Context context) {
    String shown = context.header("Authorization");
    return shown != null && shown.strip().toLowerCase(Locale.ROOT).startsWith("bearer ");
  }

  /** Refuses who may not do what he asks for. */
  public void admit(Context context) {
    Visitor visitor = new Ask(context).visitor();
    Role needed = needed(context);
    if (!visitor.may(needed)) {
      refuse(context, visitor, needed);
      return;
    }
    if (!SAFE.contains(context.method()) && !isProgram(context) && !isFormRight(context, visitor)) {
      throw new Problem(
          403,
          "form-stale",
          "This form is none of this session's; go back, load the page again and send it once"
              + " more.");
    }
  }

  /** A route that names no role is for nobody but admins. */
  private static Role needed(Context context) {
    for (RouteRole role : context.routeRoles()) {
      if (role instanceof Role known) {
        return known;
      }
    }
    return Role.ADMIN;
  }

  private void refuse(Context context, Visitor visitor, Role needed) {
    if (visitor.name().isEmpty()) {
      if (SAFE.contains(context.method()) && !Answers.isApi(context)) {
        String query = context.queryString() == null ? "" : "?" + context.queryString();
        String back = URLEncoder.encode(context.path() + query, StandardCharsets.UTF_8);
        context.header("Cache-Control", "no-store");
        context.redirect("/sign-in?back=" + back, io.javalin.http.HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
        return;
      }
      context.header("WWW-Authenticate", "Bearer");
      throw new Problem(401, "sign-in-needed", "Sign in first, or show a key: Authorization.");
    }
    accounts.note(visitor.name(), "refused " + context.method(), cut(context.path()));
    throw new Problem(
        403,
        "role-missing",
        "This is for the role "
            + word(needed)
            + "; you have the role "
            + word(visitor.role())
            + ".");
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isFormRight(Context context, Visitor visitor) {
    String type = String.valueOf(context.contentType()).toLowerCase(Locale.ROOT);
    boolean form =
        type.startsWith("application/x-www-form-urlencoded")
            || type.startsWith("multipart/form-data");
    String shown = context.header(FORM);
    if (shown == null && form) {
      shown = context.formParam("form");
    }
    return shown != null && !visitor.form().isEmpty() && Secrets.same(shown, visitor.form());
  }

  /** Keeps what was changed, and what was handed on. */
  public void note(Context context) {
    Ask ask = new Ask(context);
    Endpoint endpoint = context.endpoints().lastHttpEndpoint();
    boolean looked = SAFE.contains(context.method()) && ask.about().isEmpty();
    if (looked
        || context.statusCode() >= 400
        || endpoint == null
        || ask.visitor().name().isEmpty()) {
      return;
    }
    accounts.note(
        ask.visitor().name(),
        context.method() + " " + endpoint.path,
        cut(ask.about().orElse(context.path())));
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  @Override
  public void close() {
    sessions.close();
  }
}
