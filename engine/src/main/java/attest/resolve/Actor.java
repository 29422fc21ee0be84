package attest.resolve;

import java.util.List;
import java.util.Optional;

/**
 * Country and sector of an entity, in PLOVER's codes.
 *
 * @param country ISO 3166-1 alpha-3, or IGO, NGO, EUR, UNO, MNC, IMG
 * @param sector PLOVER sector codes, the most specific first; may be empty
 * @param how the rule or list that decided
 */
public record Actor(Optional<String> country, List<String> sector, String how) {
  public Actor {
    sector = List.copyOf(sector);
  }
}
