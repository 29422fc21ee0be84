package attest.export;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name as the header says it
 * @param type of its values
 * @param value what it takes from a row: a string, long, double, day or boolean after its type, or
 *     nothing
 */
record Column<T>(String name, Type type, Function<T, Optional<?>> value) {
  /** What the values of a column are. */
  enum Type {
    /** A {@link String}. */
    TEXT,
    /** A {@link Long}. */
    WHOLE,
    /** A {@link Double}. */
    REAL,
    /** A {@link LocalDate}. */
    DAY,
    /** A {@link Boolean}. */
    FLAG
  }

  static <T> Column<T> text(String name, Function<T, String> value) {
    return new Column<>(name, Type.TEXT, row -> Optional.of(value.apply(row)));
  }

  static <T> Column<T> maybe(String name, Function<T, Optional<String>> value) {
    return new Column<>(name, Type.TEXT, value::apply);
  }

  static <T> Column<T> whole(String name, Function<T, Optional<? extends Number>> value) {
    return new Column<>(name, Type.WHOLE, row -> value.apply(row).map(Number::longValue));
  }

  static <T> Column<T> real(String name, Function<T, Optional<Double>> value) {
    return new Column<>(name, Type.REAL, value::apply);
  }

  static <T> Column<T> day(String name, Function<T, Optional<LocalDate>> value) {
    return new Column<>(name, Type.DAY, value::apply);
  }

  static <T> Column<T> flag(String name, Function<T, Boolean> value) {
    return new Column<>(name, Type.FLAG, row -> Optional.of(value.apply(row)));
  }

  /** A column that others fill and a record cannot. */
  static <T> Column<T> empty(String name) {
    return new Column<>(name, Type.TEXT, row -> Optional.empty());
  }
}
