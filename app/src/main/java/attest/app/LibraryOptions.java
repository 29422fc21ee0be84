package attest.app;

import attest.query.Query;
import attest.query.QueryError;
import attest.store.Library;
import attest.store.StoreError;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the library is, and how its errors are told. */
final class LibraryOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The folder of the library; without it, the place that the system has for the data of"
              + " programs.")
  private Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "A library in PostgreSQL instead: postgresql://USER:PASSWORD@HOST:PORT/DATABASE. The"
              + " environment variable PGPASSWORD may hold the password.")
  private String database;

  /** Something to do with a library. */
  interface Work<T> {
    T with(Library library);
  }

  /** Opens the library, does something and closes it. */
  <T> T use(OwnActors own, Work<T> work) {
    return use(() -> open(own), work);
  }

  /** Whether a library is named, and not the usual one meant. */
  boolean isNamed() {
    return data != null || database != null;
  }

  /** A way to open a library. */
  interface Opening {
    Library open();
  }

  /** The same with a library that is opened in another way. */
  static <T> T use(Opening opening, Work<T> work) {
    try (Library library = opening.open()) {
      return work.with(library);
    } catch (StoreError e) {
      throw failure(e);
    }
  }

  private Library open(OwnActors own) {
    check();
    return database == null
        ? Library.open(place(own))
        : Library.open(database, System.getenv("PGPASSWORD"));
  }

  /** Makes the library from a backup. */
  <T> T restore(OwnActors own, Path backup, Work<T> work) {
    check();
    return use(
        () ->
            database == null
                ? Library.restore(backup, place(own))
                : Library.restore(backup, database, System.getenv("PGPASSWORD")),
        work);
  }

  private void check() {
    if (data != null && database != null) {
      throw new Failure(Failure.USAGE, "usage", "Give --data or --database, not both.");
    }
  }

  private Path place(OwnActors own) {
    return data != null ? data : own.file().toAbsolutePath().getParent();
  }

  private static Failure failure(StoreError e) {
    int status =
        switch (e.code()) {
          case "disk-full",
              "library-busy",
              "library-damaged",
              "library-fault",
              "library-forbidden",
              "library-newer",
              "library-unreachable",
              "library-unreadable" ->
              Failure.UNREADABLE;
          default -> Failure.FAILED;
        };
    return new Failure(status, e.code(), e.getMessage());
  }

  /** The query that words of the command line make. */
  static Query query(List<String> words) {
    try {
      return Query.parse(words == null ? "" : String.join(" ", words));
    } catch (QueryError e) {
      throw new Failure(
          Failure.USAGE, e.code(), "Column " + e.column() + " of the query: " + e.getMessage());
    }
  }
}
