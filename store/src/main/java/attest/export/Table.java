package attest.export;

import java.util.List;
import java.util.function.Function;

/**
 * A table that records fill.
 *
 * @param columns from left to right
 * @param rows the rows of one record, in order
 */
record Table<T>(List<Column<T>> columns, Function<Opened, List<T>> rows) {
  Table {
    columns = List.copyOf(columns);
  }
}
