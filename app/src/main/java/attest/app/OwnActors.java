package attest.app;

import attest.resolve.cast.ActorTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a user's own actors are kept: one file in the place that the system has for the data of
 * programs.
 *
 * @param file the file, which need not be there
 */
record OwnActors(Path file) {
  /** The place of this user on this machine. */
  static OwnActors here() {
    return of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
  }

  static OwnActors of(Map<String, String> environment, String system, String home) {
    String os = system.toLowerCase(Locale.ROOT);
    String set =
        environment.getOrDefault(os.startsWith("windows") ? "LOCALAPPDATA" : "XDG_DATA_HOME", "");
    Path data =
        !set.isEmpty()
            ? Path.of(set)
            : os.startsWith("mac")
                ? Path.of(home, "Library", "Application Support")
                : Path.of(home, ".local", "share");
    return new OwnActors(data.resolve("attest").resolve("actors.tsv"));
  }

  /**
   * The actors, where there are any.
   *
   * @throws Failure if the file was changed and does not hold
   */
  Optional<ActorTable> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      ActorTable table = ActorTable.parse(Files.readString(file));
      if (!table.faults().isEmpty()) {
        ActorTable.Fault first = table.faults().get(0);
        throw new Failure(
            Failure.UNREADABLE,
            first.code(),
            "Line " + first.line() + " of " + file + ": " + first.sentence());
      }
      return Optional.of(table);
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /** Puts a table in the place of what was there, whole or not at all. */
  void write(String text) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), "actors", ".tsv");
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  /** Removes the table; returns whether there was one. */
  boolean remove() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed("removed", e);
    }
  }

  private Failure failed(String what, IOException e) {
    return new Failure(
        Failure.UNREADABLE,
        "actors-unreadable",
        "The actors in " + file + " cannot be " + what + ": " + e.getMessage());
  }
}
