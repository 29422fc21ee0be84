package attest.resolve;

import java.util.List;
import java.util.Optional;

/**
 * Where a place lies.
 *
 * @param geonames GeoNames id, where one is known
 * @param name canonical English name
 * @param lat degrees north, -90..90
 * @param lon degrees east, -180..180
 * @param country ISO 3166-1 alpha-3 after GeoNames; empty for a place that spans countries
 * @param admin1 first-level region, where known
 * @param feature GeoNames feature code
 * @param precision point, town, district, province, region, country or area
 * @param relation near, border, between or direction, where the text says so
 * @param radiusKm radius of a described area in kilometres
 * @param candidates GeoNames ids left open
 * @param contested who else names or claims it
 * @param how the pass that decided
 */
public record Place(
    Optional<Integer> geonames,
    String name,
    double lat,
    double lon,
    Optional<String> country,
    Optional<String> admin1,
    String feature,
    String precision,
    Optional<String> relation,
    Optional<Double> radiusKm,
    List<Integer> candidates,
    Optional<Contested> contested,
    String how) {
  public Place {
    candidates = List.copyOf(candidates);
  }

  /**
   * Names and claims of a contested place; no verdict.
   *
   * @param names the names in use
   * @param claimants ISO codes or names of those who claim it
   * @param administeredBy who administers it, as the cited source says
   * @param since ISO date from when
   */
  public record Contested(
      List<String> names,
      List<String> claimants,
      Optional<String> administeredBy,
      Optional<String> since) {}
}
