package attest.app;

import attest.app.view.Clean;
import attest.desk.guard.Passwords;
import attest.store.Account;
import attest.store.Accounts;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may use the desk of a library. */
@Command(
    name = "user",
    header = "Shows who may use the desk of a library, and changes it.",
    description = {
      "A library without accounts is shown on its own machine only, to whoever is there. As soon as"
          + " there is one, everybody signs in. The first one is an admin's. Passwords are asked at"
          + " the terminal, or are the first line of standard input."
    },
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it cannot be done",
      "2:the command line makes no sense",
      "3:the library cannot be read or written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest user add anna --role admin",
      "  attest user add ben < password.txt",
      "  attest user close ben"
    })
final class UserCommand implements Runnable {
  private final Streams streams;
  private final OwnActors own;

  @Mixin private HelpOption help;

  UserCommand(Streams streams, OwnActors own) {
    this.streams = streams;
    this.own = own;
  }

  @Override
  public void run() {
    throw new Failure(Failure.USAGE, "usage", "Say list, add, role, password or close.");
  }

  /** What may be done with an account. */
  private interface Change {
    void of(Accounts accounts, Account account);
  }

  /** Changes an account and notes it; whoever has the library's files may. */
  private int change(LibraryOptions library, String name, String act, Change change) {
    return library.use(
        own,
        store -> {
          Accounts accounts = store.accounts();
          change.of(accounts, accounts.named(name));
          accounts.note("command line", act, name);
          return 0;
        });
  }

  /** A new password of somebody, hashed. */
  private String password(String name) {
    String password = Typed.password(streams, name);
    Optional<String> fault = Passwords.fault(name, password);
    if (fault.isPresent()) {
      throw new Failure(Failure.FAILED, "password-weak", fault.get());
    }
    return new Passwords().hash(password);
  }

  @Command(name = "list", header = "Shows all accounts.", optionListHeading = "%nOptions:%n")
  final class ListCommand implements Callable<Integer> {
    @Mixin private LibraryOptions library;
    @Mixin private HelpOption help;

    @Override
    public Integer call() {
      return library.use(
          own,
          store -> {
            for (Account account : store.accounts().all()) {
              String state = account.closed().map(day -> ", closed " + day).orElse("");
              streams.print(
                  Clean.line(
                          account.name()
                              + ", "
                              + account.role()
                              + ", made "
                              + account.made()
                              + state)
                      + "\n");
            }
            return 0;
          });
    }
  }

  @Command(name = "add", header = "Makes an account.", optionListHeading = "%nOptions:%n")
  final class AddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
    private String name;

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        defaultValue = "reader",
        description =
            "reader, coder (also brings reports in and corrects) or admin (also manages users); the"
                + " default is ${DEFAULT-VALUE}.")
    private String role;

    @Mixin private LibraryOptions library;
    @Mixin private HelpOption help;

    @Override
    public Integer call() {
      return library.use(
          own,
          store -> {
            store.accounts().add(name, role, password(name));
            store.accounts().note("command line", "user add", name + ", " + role);
            return 0;
          });
    }
  }

  @Command(name = "role", header = "Gives another role.", optionListHeading = "%nOptions:%n")
  final class RoleCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "Whose.")
    private String name;

    @Parameters(index = "1", paramLabel = "ROLE", description = "reader, coder or admin.")
    private String role;

    @Mixin private LibraryOptions library;
    @Mixin private HelpOption help;

    @Override
    public Integer call() {
      return change(
          library,
          name,
          "user role " + role,
          (accounts, account) -> accounts.role(account.id(), role));
    }
  }

  @Command(
      name = "password",
      header = "Gives another password; opens an account that was closed.",
      optionListHeading = "%nOptions:%n")
  final class PasswordCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Whose.")
    private String name;

    @Mixin private LibraryOptions library;
    @Mixin private HelpOption help;

    @Override
    public Integer call() {
      return change(
          library,
          name,
          "user password",
          (accounts, account) -> accounts.password(account.id(), password(name), Optional.empty()));
    }
  }

  @Command(
      name = "close",
      header = "Closes an account: it is signed out, and its keys open nothing.",
      optionListHeading = "%nOptions:%n")
  final class CloseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Whose.")
    private String name;

    @Mixin private LibraryOptions library;
    @Mixin private HelpOption help;

    @Override
    public Integer call() {
      return change(
          library, name, "user close", (accounts, account) -> accounts.close(account.id()));
    }
  }
}
