package attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server for tests, from Debian's package {@code postgresql}: in a folder of its own,
 * on a free port, run by the user {@code postgres} where the tests run as root, whom it refuses.
 */
final class Server implements AutoCloseable {
  private final AtomicInteger databases = new AtomicInteger();
  private final Path programs;
  private final Path folder;
  private final int port;

  private Server(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Makes and starts a server; empty where no PostgreSQL is installed. */
  static Optional<Server> start() {
    Optional<Path> programs = programs();
    if (programs.isEmpty()) {
      return Optional.empty();
    }
    try (ServerSocket free = new ServerSocket(0)) {
      Path folder = Files.createTempDirectory("attest-postgresql");
      int port = free.getLocalPort();
      free.close();
      Server server = new Server(programs.get(), folder, port);
      if (root()) {
        execute("chown", "postgres", folder.toString());
      }
      server.program(
          "initdb",
          "-D",
          server.data(),
          "-A",
          "trust",
          "-U",
          "postgres",
          "-E",
          "UTF8",
          "--locale=C.UTF-8",
          "--no-sync");
      server.up();
      return Optional.of(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void up() {
    String options =
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off";
    program(
        "pg_ctl",
        "-D",
        data(),
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        options,
        "start");
  }

  /** Stops it, as a machine does that goes down in a hurry. */
  void down() {
    program("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
  }

  /** The URL of a new, empty database. */
  String database() {
    String name = "library" + databases.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url(name);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  @Override
  public void close() {
    down();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void program(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (root()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    execute(command.toArray(String[]::new));
  }

  private static void execute(String... command) {
    try {
      Path output = Files.createTempFile("attest-run", ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (process.waitFor() != 0) {
          throw new IllegalStateException(List.of(command) + ": " + Files.readString(output));
        }
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean root() {
    return System.getProperty("user.name").equals("root");
  }

  private static Optional<Path> programs() {
    Path all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(all)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.comparing(Path::toString));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
