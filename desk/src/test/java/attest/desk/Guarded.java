package attest.desk;

import attest.desk.guard.Passwords;
import attest.desk.guard.Secrets;
import attest.record.Assembly;
import attest.record.Maker;
import attest.record.ReportRecord;
import attest.resolve.Report;
import attest.resolve.Resolution;
import attest.store.Account;
import attest.store.Library;
import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A desk for tests of who may do what: a real library and a real server, reading that finds
 * nothing.
 */
final class Guarded implements AutoCloseable {
  static final String PASSWORD = "horse battery staple";

  private static final Resolution NOTHING =
      new Resolution(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Made once, for it takes its time. */
  private static final String HASH = new Passwords().hash(PASSWORD);

  final Library library;
  final Desk desk;
  private final Secrets secrets = new Secrets();

  private Guarded(Library library, Settings settings) {
    this.library = library;
    this.desk = Desk.open(library, Guarded::read, settings);
  }

  /** A desk of a new library without accounts. */
  static Guarded open(Path folder) {
    return open(folder, Set.of());
  }

  /** The same that may tell hosts which are not public. */
  static Guarded open(Path folder, Set<String> hooks) {
    return new Guarded(
        Library.open(folder),
        new Settings("127.0.0.1", 0, false, Optional.empty(), Set.of("desk.example"), hooks));
  }

  /** The same with the accounts anna (admin), carl (coder) and rita (reader). */
  static Guarded withAccounts(Path folder) {
    return withAccounts(folder, Set.of());
  }

  static Guarded withAccounts(Path folder, Set<String> hooks) {
    Guarded guarded = open(folder, hooks);
    guarded.library.accounts().add("anna", "admin", HASH);
    guarded.library.accounts().add("carl", "coder", HASH);
    guarded.library.accounts().add("rita", "reader", HASH);
    return guarded;
  }

  static ReportRecord read(Report report) {
    return Assembly.of(new Maker("test", new TreeMap<>()), report, NOTHING, Optional.of("en"));
  }

  /** Stores a report, and tells its hash. */
  String add(String text, String title, String outlet, String url) {
    ReportRecord record =
        read(
            Report.given(
                text,
                Optional.empty(),
                Optional.of(title),
                Optional.of("2024-05-14"),
                Optional.of(outlet),
                Optional.of(url)));
    library.add(record);
    return record.article().id();
  }

  /** Somebody who is not signed in. */
  Browsing nobody() {
    return new Browsing(desk.address());
  }

  /** Somebody who is signed in already. */
  Browsing signedIn(String name) {
    Account account = library.accounts().named(name);
    String token = secrets.token();
    String form = secrets.token();
    library.accounts().signIn(account.id(), Secrets.hash(token), form);
    Browsing browsing = nobody();
    browsing.cookies.put("attest", token);
    browsing.form = form;
    return browsing;
  }

  /** Somebody who signs in by the form. */
  Browsing signIn(String name, String password) {
    Browsing browsing = nobody();
    browsing.load("/sign-in");
    browsing.post("/sign-in", "name", name, "password", password);
    return browsing;
  }

  /** Everybody that there is, by role; nobody with the key null. */
  Map<attest.desk.guard.Role, Browsing> everybody() {
    Map<attest.desk.guard.Role, Browsing> all = new EnumMap<>(attest.desk.guard.Role.class);
    all.put(attest.desk.guard.Role.EVERYONE, nobody());
    all.put(attest.desk.guard.Role.READER, signedIn("rita"));
    all.put(attest.desk.guard.Role.CODER, signedIn("carl"));
    all.put(attest.desk.guard.Role.ADMIN, signedIn("anna"));
    return all;
  }

  /** An address that the server knows. */
  record Known(String method, String path) {
    boolean isGet() {
      return method.equals("GET");
    }

    /** With something in place of its variable parts. */
    String at(String hash) {
      return path.replace("{hash}", hash).replaceAll("\\{[^}]*}", "999");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** All addresses, from the server itself. */
  List<Known> routes() {
    return desk.endpoints().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> isOfHttp(endpoint.method))
        .map(endpoint -> new Known(endpoint.method.name(), endpoint.path))
        .distinct()
        .toList();
  }

  private static boolean isOfHttp(HandlerType type) {
    return List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
        .contains(type.name());
  }

  @Override
  public void close() {
    desk.close();
    library.close();
  }
}
