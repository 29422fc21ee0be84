package attest.desk.door;

import attest.desk.guard.Allowance;
import attest.desk.guard.Passwords;
import attest.desk.guard.Role;
import attest.desk.guard.Secrets;
import attest.desk.guard.Visitor;
import attest.desk.view.Deeds;
import attest.desk.view.OwnAccount;
import attest.desk.view.Shown;
import attest.desk.view.SignIn;
import attest.desk.view.Users;
import attest.desk.web.Answers;
import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.desk.web.Route;
import attest.store.Account;
import attest.store.Accounts;
import attest.store.Library;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signing in and out, one's own account, the accounts of others, and what was done. */
public final class DoorRoutes {
  private static final int LATER = 900;

  private final Accounts accounts;
  private final Answers answers;
  private final Sessions sessions;
  private final Secrets secrets = new Secrets();
  private final Passwords passwords = new Passwords();

  // Guesses in a quarter of an hour: of one caller at one account, of one caller, at one account.
  private final Allowance pairs = new Allowance(10, LATER);
  private final Allowance callers = new Allowance(30, LATER);
  private final Allowance names = new Allowance(200, LATER);

  private DoorRoutes(Accounts accounts, Answers answers, Sessions sessions) {
    this.accounts = accounts;
    this.answers = answers;
    this.sessions = sessions;
  }

  /** The routes. */
  public static List<Route> of(Library library, Answers answers, Door door) {
    Accounts accounts = library.accounts();
    DoorRoutes all = new DoorRoutes(accounts, answers, door.sessions());
    List<Route> routes = new ArrayList<>();
    routes.add(
        new Route(
            HandlerType.GET, "/sign-in", Role.EVERYONE, "The form to sign in.", all::signInPage));
    routes.add(post("/sign-in", Role.EVERYONE, "Signs in: name, password.", all::signIn));
    routes.add(post("/sign-out", Role.READER, "Signs out.", all::signOut));
    routes.addAll(
        answers.live(
            "/account",
            Role.READER,
            "Who calls, and his keys; form is what other requests bring back.",
            "account.jte",
            ask -> OwnAccount.of(accounts, ask.visitor())));
    routes.add(post("/account/password", Role.READER, "Changes one's password.", all::ownPassword));
    routes.add(post("/account/sessions", Role.READER, "Ends other sessions.", all::endOthers));
    routes.add(post("/account/keys", Role.READER, "Makes a key for programs.", all::addKey));
    routes.add(post("/account/keys/{id}/close", Role.READER, "Closes a key.", all::closeKey));
    routes.addAll(
        answers.live(
            "/users", Role.ADMIN, "All accounts.", "users.jte", ask -> Users.of(accounts, ask)));
    routes.add(post("/users", Role.ADMIN, "Makes an account: name, role.", all::addUser));
    routes.add(post("/users/{id}/role", Role.ADMIN, "Gives another role.", all::role));
    routes.add(post("/users/{id}/close", Role.ADMIN, "Closes an account.", all::close));
    routes.add(
        post("/users/{id}/password", Role.ADMIN, "Gives a new password.", all::resetPassword));
    routes.addAll(
        answers.live(
            "/audit",
            Role.ADMIN,
            "Who did what, the newest first.",
            "audit.jte",
            ask -> Deeds.of(accounts, ask)));
    return List.copyOf(routes);
  }

  private static Route post(String path, Role role, String meaning, Handler handler) {
    return new Route(HandlerType.POST, path, role, meaning, handler);
  }

  private void signInPage(Context context) {
    Ask ask = new Ask(context);
    String back = back(ask.value("back"));
    if (!ask.visitor().name().isEmpty()) {
      context.redirect(back, HttpStatus.SEE_OTHER);
      return;
    }
    signInPage(context, new SignIn(back, "", Optional.empty()));
  }

  private void signInPage(Context context, SignIn model) {
    context.header("Cache-Control", "no-store");
    sessions.welcome(context);
    answers.page(context, "sign-in.jte", model);
  }

  private void signIn(Context context) {
    Ask ask = new Ask(context);
    String name = ask.field("name").orElse("");
    String back = back(ask.field("back"));
    Optional<Account> account = account(context, name, context.formParam("password"));
    if (account.isEmpty()) {
      // A name that nobody has may be a password in the wrong field.
      String who = accounts.find(name).map(secret -> secret.account().name()).orElse("unknown");
      accounts.note(who, "sign-in refused", Caller.of(context).address());
      context.status(403);
      signInPage(
          context,
          new SignIn(back, name, Optional.of("The name or the password is not the right one.")));
      return;
    }
    sessions.begin(context, account.get());
    ask.about(Caller.of(context).address());
    context.redirect(back, HttpStatus.SEE_OTHER);
  }

  /** The account whose password this is; the same work is done whether there is such a name. */
  private Optional<Account> account(Context context, String name, String password) {
    String caller = Caller.of(context).address();
    String lower = name.toLowerCase(Locale.ROOT);
    String pair = lower + " " + caller;
    if (!callers.take(caller) || !pairs.take(pair) || !names.take(lower)) {
      context.header("Retry-After", Integer.toString(pairs.pause()));
      throw new Problem(
          429, "too-many-guesses", "These were too many attempts; wait a quarter of an hour.");
    }
    Optional<Accounts.Secret> found = accounts.find(name);
    boolean right =
        passwords.check(password == null ? "" : password, found.map(Accounts.Secret::password));
    if (!right) {
      return Optional.empty();
    }
    callers.give(caller);
    pairs.give(pair);
    names.give(lower);
    return found.map(Accounts.Secret::account);
  }

  /** Where to go after signing in: a page of this desk, whatever the address says. */
  static String back(Optional<String> address) {
    return address
        .filter(text -> text.matches("/(?![/\\\\])[!-~&&[^\\\\]]*"))
        .filter(text -> !text.startsWith("/sign-"))
        .orElse("/");
  }

  private void signOut(Context context) {
    sessions.end(context);
    context.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }

  /** Whose account it is: somebody at a browser, for a stolen key is to open no more doors. */
  private Account own(Context context) {
    Visitor visitor = new Ask(context).visitor();
    if (Sessions.of(context).isEmpty()) {
      throw new Problem(
          403, "session-needed", "Accounts are managed by people who signed in, not by keys.");
    }
    return accounts.named(visitor.name());
  }

  private void ownPassword(Context context) {
    Account own = own(context);
    String chosen = chosen(own.name(), String.valueOf(context.formParam("chosen")));
    if (account(context, own.name(), context.formParam("password")).isEmpty()) {
      throw new Problem(403, "password-wrong", "The present password is not this one.");
    }
    accounts.password(own.id(), passwords.hash(chosen), Sessions.of(context));
    context.redirect("/account", HttpStatus.SEE_OTHER);
  }

  private static String chosen(String name, String password) {
    Passwords.fault(name, password)
        .ifPresent(
            fault -> {
              throw new Problem(400, "password-weak", fault);
            });
    return password;
  }

  private void endOthers(Context context) {
    accounts.signOut(own(context).id(), Sessions.of(context));
    context.redirect("/account", HttpStatus.SEE_OTHER);
  }

  private void addKey(Context context) {
    Account own = own(context);
    Ask ask = new Ask(context);
    String name = Door.cut(ask.needed("name"));
    String key = "attest_" + secrets.token();
    accounts.addKey(own.id(), name, Secrets.hash(key));
    ask.about(name);
    show(context, new Shown("Key for " + name, key, "/account"));
  }

  /** Shows a secret, this once. */
  private void show(Context context, Shown secret) {
    context.header("Cache-Control", "no-store");
    answers.page(context, "shown.jte", secret);
  }

  private void closeKey(Context context) {
    accounts.closeKey(own(context).id(), new Ask(context).id("id"));
    context.redirect("/account", HttpStatus.SEE_OTHER);
  }

  /** Refuses keys where others' accounts are managed. */
  private void checkPerson(Context context) {
    if (accounts.any()) {
      own(context);
    }
  }

  private void addUser(Context context) {
    checkPerson(context);
    Ask ask = new Ask(context);
    boolean first = !accounts.any();
    String name = ask.needed("name");
    String given = context.formParam("password");
    boolean made = given == null || given.isEmpty();
    String password = made ? secrets.password() : chosen(name, given);
    Account account =
        accounts.add(name, ask.field("role").orElse("reader"), passwords.hash(password));
    ask.about(name + ", " + account.role());
    if (first) {
      // Whoever made it goes on as it: nobody else may do anything from now on.
      sessions.begin(context, account);
    }
    if (made) {
      show(context, new Shown("Password of " + name, password, "/users"));
    } else {
      context.redirect("/users", HttpStatus.SEE_OTHER);
    }
  }

  private Account named(Context context) {
    checkPerson(context);
    Account account = accounts.get(new Ask(context).id("id"));
    new Ask(context).about(account.name());
    return account;
  }

  private void role(Context context) {
    Account account = named(context);
    String role = new Ask(context).needed("role");
    accounts.role(account.id(), role);
    new Ask(context).about(account.name() + ", " + role);
    context.redirect("/users", HttpStatus.SEE_OTHER);
  }

  private void close(Context context) {
    accounts.close(named(context).id());
    context.redirect("/users", HttpStatus.SEE_OTHER);
  }

  private void resetPassword(Context context) {
    Account account = named(context);
    String password = secrets.password();
    accounts.password(account.id(), passwords.hash(password), Optional.empty());
    show(context, new Shown("Password of " + account.name(), password, "/users"));
  }
}
