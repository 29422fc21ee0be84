package attest.record;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What made a record.
 *
 * @param version the version of attest
 * @param models the version of each model, by its name
 */
public record Maker(String version, SortedMap<String, String> models) {
  public Maker {
    Objects.requireNonNull(version, "an engine without a version");
    models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
  }
}
