package attest.store;

import java.util.List;
import java.util.Optional;

/**
 * Some of what was found.
 *
 * @param hits in their order
 * @param next where the next page begins; empty on the last
 */
public record Page(List<Hit> hits, Optional<Cursor> next) {
  public Page {
    hits = List.copyOf(hits);
  }
}
