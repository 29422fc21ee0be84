package attest.export;

import attest.resolve.Event.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CAMEO codes of PLOVER's types and modes. Read from {@code cameo.tsv}. */
final class Cameo {
  private final Map<List<String>, Code> codes = new HashMap<>();

  /**
   * A code of CAMEO.
   *
   * @param code three or four digits
   * @param goldstein its Goldstein value, -10 to 10
   */
  record Code(String code, double goldstein) {
    String base() {
      return code.substring(0, 3);
    }

    String root() {
      return code.substring(0, 2);
    }

    /** 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict, as GDELT counts. */
    int quad() {
      int root = Integer.parseInt(root());
      return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
    }
  }

  /** Reads the table of the class path. */
  static Cameo load() {
    Cameo cameo = new Cameo();
    Rows.read(
        Cameo.class,
        "cameo.tsv",
        cells ->
            cameo.codes.put(
                List.of(cells[0], cells[1]), new Code(cells[2], Double.parseDouble(cells[3]))));
    return cameo;
  }

  /** The code of a type; a mode without one has the type's. */
  Code of(Type type, Optional<String> mode) {
    Code own = codes.get(List.of(type.name(), mode.orElse("-")));
    return own != null ? own : codes.get(List.of(type.name(), "-"));
  }
}
