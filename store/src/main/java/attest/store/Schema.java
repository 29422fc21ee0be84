package attest.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a library's tables up to date. */
final class Schema {
  /** The version that this program writes: the highest among the migrations. */
  static final int VERSION = 4;

  private Schema() {}

  /**
   * Makes the tables, or brings those of an older version up to date.
   *
   * @param name of the folder of migrations: sqlite or postgresql
   * @param lock a file that keeps two processes from doing it at once; empty where the database
   *     does
   * @throws StoreError library-newer if a newer attest has been at it
   */
  static void bring(DataSource source, String name, Optional<Path> lock) {
    if (isCurrent(source)) {
      return;
    }
    if (lock.isEmpty()) {
      migrate(source, name, VERSION);
      return;
    }
    try (FileChannel channel =
            FileChannel.open(lock.get(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      migrate(source, name, VERSION);
    } catch (IOException e) {
      throw new StoreError(
          "library-unreadable", "The library cannot be made: " + e.getMessage() + ".", e);
    }
  }

  /** Makes the tables of an older version in an empty database, to fill them from its backup. */
  static void make(DataSource source, String name, int version) {
    if (!isCurrent(source)) {
      migrate(source, name, version);
    }
  }

  private static void migrate(DataSource source, String name, int version) {
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:attest/store/" + name)
          .failOnMissingLocations(true)
          .target(Integer.toString(version))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw Faults.of(e);
    }
  }

  private static boolean isCurrent(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select max(cast(version as integer)) from flyway_schema_history"
                    + " where version is not null")) {
      int version = row.next() ? row.getInt(1) : 0;
      if (version > VERSION) {
        throw new StoreError(
            "library-newer", "The library was written by a newer attest; this one cannot read it.");
      }
      return version == VERSION;
    } catch (SQLException e) {
      if (Faults.isMissingTable(e)) {
        return false;
      }
      throw Faults.of(e);
    }
  }
}
