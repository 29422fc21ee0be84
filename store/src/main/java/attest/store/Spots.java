package attest.store;

import java.util.List;
import java.util.Optional;

/**
 * The places that some reports name.
 *
 * @param spots those that most reports name, most first, then by name
 * @param places how many there are
 * @param looked how many reports were looked at
 * @param unplaced how many of these name no place that a point can stand for: none, or only
 *     countries
 */
public record Spots(List<Spot> spots, int places, int looked, int unplaced) {
  public Spots {
    spots = List.copyOf(spots);
  }

  /**
   * A place.
   *
   * @param name canonical English name
   * @param lat degrees north
   * @param lon degrees east
   * @param country ISO 3166-1 alpha-3
   * @param precision as {@link attest.resolve.Place} has it
   * @param others further names in use of a place that several claim
   * @param reports how many name it, from 1
   */
  public record Spot(
      String name,
      double lat,
      double lon,
      Optional<String> country,
      String precision,
      List<String> others,
      int reports) {
    public Spot {
      others = List.copyOf(others);
    }
  }
}
