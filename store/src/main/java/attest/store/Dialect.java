package attest.store;

import attest.query.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database, and all that it does otherwise than the other one. */
interface Dialect extends AutoCloseable {
  /** For writing, in transactions that wait for each other. */
  Jdbi write();

  /** For reading, beside whoever writes. */
  Jdbi read();

  /** Waits until no other transaction writes to the library, and keeps others from it. */
  void lock(Handle handle);

  /** Changes what is searched or shown, in a transaction that nobody else writes beside. */
  default <T> T writing(Function<Handle, T> work) {
    return noting(
        handle -> {
          T done = work.apply(handle);
          handle.execute("update revision set number = number + 1");
          return done;
        });
  }

  /** Writes what nothing that is shown to all depends on, in a transaction of the same sort. */
  default <T> T noting(Function<Handle, T> work) {
    try {
      return write()
          .inTransaction(
              handle -> {
                lock(handle);
                return work.apply(handle);
              });
    } catch (RuntimeException e) {
      throw Faults.of(e);
    }
  }

  /** Looks something up. */
  default <T> T reading(Function<Handle, T> work) {
    try {
      return read().withHandle(work::apply);
    } catch (RuntimeException e) {
      throw Faults.of(e);
    }
  }

  /** Begins a transaction that sees the library as of one moment. */
  void beginReading(Handle handle);

  /**
   * How many rows of words a value may have: the row's id is the value's times this, plus a number.
   */
  long stretches();

  /** Whether all words of a value stand in one row. */
  default boolean whole() {
    return stretches() == 1;
  }

  /** The rows of words of a value: what every row has, and what may be cut. */
  List<List<String>> rows(List<String> head, List<String> body);

  /** What is stored for tokens in a table of words. */
  String document(List<String> tokens);

  /**
   * Adds rows to a table.
   *
   * @param columns the table and, in parentheses, its columns
   * @param rows numbers, texts, bytes and nulls in the order of the columns; one at least
   */
  void insert(Handle handle, String columns, Iterator<Object[]> rows);

  /** The numbers of a JSON array, its one parameter, as rows with a column {@code id}. */
  String numbers();

  /** What follows a text to be ordered by code points. */
  String byCodePoint();

  /** The condition that a row of a table of words matches its one parameter. */
  String matches(String table);

  /** That parameter. */
  String match(Match match);

  /** Adds where a place lies to an index, where that is a table of its own. */
  void area(Handle handle, List<Area> areas);

  /**
   * The condition that a place {@code p} lies within a circle; see {@link #within(Value.Box,
   * boolean)}.
   */
  Sql within(Value.Near circle, boolean one);

  /**
   * The condition that a place {@code p} lies within a box.
   *
   * @param one whether the places of one report are looked at, not all by the index
   */
  Sql within(Value.Box box, boolean one);

  /** Forgets where places of a report lay, where that is a table of its own. */
  void forgetAreas(Handle handle, long from, long to);

  /** What the database itself finds wrong with its files. */
  List<String> damages();

  /** Tidies up after much was written. */
  void settle();

  /** Removes what was erased from where it may still stand. */
  void scrub();

  /** Writes a copy of the whole library, as of one moment, while others write. */
  void backup(Path to) throws IOException;

  @Override
  void close();

  /** Where a place lies. */
  record Area(long id, double lat, double lon) {}
}
