package attest.export;

import attest.Engine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The usual English names of countries, from the engine's table. */
final class Countries {
  private final Map<String, String> names = new HashMap<>();

  /** Reads the table of the class path. */
  static Countries load() {
    Countries countries = new Countries();
    Rows.read(
        Engine.class,
        "resolve/cast/countries.tsv",
        cells -> countries.names.put(cells[1], cells[5].split("\\|")[0]));
    return countries;
  }

  /** The name of a country by its ISO 3166-1 alpha-3 code. */
  Optional<String> name(String code) {
    return Optional.ofNullable(names.get(code));
  }
}
