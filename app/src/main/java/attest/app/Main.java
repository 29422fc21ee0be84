package attest.app;

import attest.Engine;
import attest.record.ReportRecord;
import attest.resolve.Report;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The attest command. */
@Command(
    name = "attest",
    description = "Reads news reports and prints who did what to whom, and who said what.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  attest read --published 2023-03-06 report.txt",
      "  attest read --jsonl reports.jsonl > records.jsonl",
      "  attest verify records.jsonl",
      "  attest add records.jsonl",
      "  attest find 'speaker:koss \"peace talks\"'",
      "",
      "'attest COMMAND --help' tells more about a command."
    })
public final class Main implements Runnable {
  private final Streams streams;

  private Main(Streams streams) {
    this.streams = streams;
  }

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    OwnActors own = OwnActors.here();
    System.exit(
        run(
            Streams.standard(),
            Terminal::look,
            Terminal::lookAtErrors,
            () -> engine(own),
            own,
            args));
  }

  /** Runs the command; every error becomes one sentence and a status. */
  static int run(
      Streams streams,
      Supplier<Terminal> terminal,
      Supplier<Terminal> errors,
      Reader.Source source,
      OwnActors actors,
      String... args) {
    CommandLine line =
        new CommandLine(new Main(streams))
            .addSubcommand(new ReadCommand(streams, terminal, source))
            .addSubcommand(new VerifyCommand(streams))
            .addSubcommand(new ExplainCommand(streams, terminal, source))
            .addSubcommand(new ConvertCommand(streams))
            .addSubcommand(new ExportCommand(streams, actors))
            .addSubcommand(new ScoreCommand(streams, source))
            .addSubcommand(new GoldCommand(streams, actors))
            .addSubcommand(new ActorsCommand(streams, actors))
            .addSubcommand(new IngestCommand(streams, errors, source, actors))
            .addSubcommand(new WatchCommand(streams, source, actors))
            .addSubcommand(new PageCommand(streams))
            .addSubcommand(new JobsCommand(streams, actors))
            .addSubcommand(new AddCommand(streams, actors))
            .addSubcommand(new FindCommand(streams, actors))
            .addSubcommand(new ServeCommand(streams, source, actors))
            .addSubcommand(users(streams, actors))
            .addSubcommand(entities(streams, actors))
            .addSubcommand(new RereadCommand(streams, actors, source))
            .addSubcommand(new DiffCommand(streams, actors))
            .addSubcommand(new FreezeCommand(streams, actors))
            .addSubcommand(new ForgetCommand(actors))
            .addSubcommand(new CheckCommand(streams, actors))
            .addSubcommand(new BackupCommand(actors))
            .addSubcommand(new RestoreCommand(streams, actors))
            .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(90)
            .setParameterExceptionHandler((e, arguments) -> misused(streams, e))
            .setExecutionExceptionHandler((e, command, parsed) -> failed(streams, e));
    return line.execute(args);
  }

  private static CommandLine entities(Streams streams, OwnActors actors) {
    EntitiesCommand entities = new EntitiesCommand(streams, actors);
    return new CommandLine(entities)
        .addSubcommand(entities.new ListCommand())
        .addSubcommand(entities.new MergeCommand())
        .addSubcommand(entities.new SplitCommand())
        .addSubcommand(entities.new UndoCommand())
        .addSubcommand(entities.new CorrectionsCommand());
  }

  private static CommandLine users(Streams streams, OwnActors actors) {
    UserCommand user = new UserCommand(streams, actors);
    return new CommandLine(user)
        .addSubcommand(user.new ListCommand())
        .addSubcommand(user.new AddCommand())
        .addSubcommand(user.new RoleCommand())
        .addSubcommand(user.new PasswordCommand())
        .addSubcommand(user.new CloseCommand());
  }

  @Override
  public void run() {
    StringBuilder help = new StringBuilder(new CommandLine(this).getUsageMessage(Ansi.OFF));
    streams.print(help.toString());
  }

  private static int misused(Streams streams, ParameterException e) {
    streams.error("usage", e.getMessage());
    streams.tell("try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
    return Failure.USAGE;
  }

  private static int failed(Streams streams, Exception e) {
    if (e instanceof Streams.OutputClosed) {
      return Failure.UNREADABLE;
    } else if (e instanceof Failure failure) {
      streams.error(failure.code(), failure.getMessage());
      return failure.status();
    }
    streams.error("fault", Fault.sentence(e));
    return Failure.FAILED;
  }

  private static Reader engine(OwnActors own) {
    Engine engine = Engine.open(own.read());
    return new Reader() {
      @Override
      public ReportRecord read(Report report) {
        return engine.read(report);
      }

      @Override
      public void close() {
        engine.close();
      }
    };
  }

  /** The version of the engine, which is that of the command. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"attest " + Engine.VERSION};
    }
  }
}
