package attest.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what a database complains of into a code and a sentence. */
final class Faults {
  private Faults() {}

  /** The error to throw for a fault. */
  static RuntimeException of(Exception fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreError error) {
        return error;
      } else if (cause instanceof SQLiteException sqlite) {
        return of(sqlite);
      } else if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return of(sql);
      }
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return new StoreError(
            "library-unreachable", "The database does not answer: " + line(sql), fault);
      }
    }
    return fault instanceof RuntimeException runtime
        ? runtime
        : new StoreError("library-fault", line(fault), fault);
  }

  private static StoreError of(SQLiteException fault) {
    SQLiteErrorCode code = fault.getResultCode();
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new StoreError(
              "library-busy", "Somebody else has been writing to the library too long.", fault);
      case SQLITE_FULL -> new StoreError("disk-full", "The disk of the library is full.", fault);
      case SQLITE_NOTADB, SQLITE_CORRUPT ->
          new StoreError("library-damaged", "The library's file is damaged: " + line(fault), fault);
      case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM ->
          new StoreError(
              "library-unreadable",
              "The library's file cannot be read or written: " + line(fault),
              fault);
      default -> new StoreError("library-fault", "The database says: " + line(fault), fault);
    };
  }

  private static StoreError of(SQLException fault) {
    String state = fault.getSQLState();
    if (state.equals("53100")) {
      return new StoreError("disk-full", "The disk of the database is full.", fault);
    } else if (state.startsWith("08") || state.startsWith("57P")) {
      return new StoreError(
          "library-unreachable", "The database does not answer: " + line(fault), fault);
    } else if (state.startsWith("28") || state.equals("3D000")) {
      return new StoreError(
          "library-forbidden", "The database does not let us in: " + line(fault), fault);
    }
    return new StoreError("library-fault", "The database says: " + line(fault), fault);
  }

  static boolean isMissingTable(SQLException fault) {
    return "42P01".equals(fault.getSQLState())
        || fault instanceof SQLiteException
            && String.valueOf(fault.getMessage()).contains("no such table");
  }

  private static String line(Throwable fault) {
    String line = String.valueOf(fault.getMessage()).lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line : line + ".";
  }
}
