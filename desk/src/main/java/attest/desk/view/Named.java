package attest.desk.view;

import attest.record.Entity;
import attest.record.Spelling;
import attest.resolve.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody or something that a report names or counts.
 *
 * @param actor its number across reports, where the library knows it
 * @param at where it is named first, in code points
 * @param titles former ones say so
 * @param mentions how often
 * @param country code of PLOVER
 * @param sectors codes of PLOVER
 * @param place where it lies, if it is a place
 * @param how what decided country and sector, else the place
 */
public record Named(
    String id,
    Optional<Long> actor,
    int at,
    String kind,
    String name,
    List<String> titles,
    List<String> affiliation,
    List<String> members,
    int mentions,
    Optional<String> country,
    List<String> sectors,
    Optional<Where> place,
    Optional<String> how) {

  /**
   * Where a place lies.
   *
   * @param others names of a contested place
   */
  public record Where(
      String name,
      double lat,
      double lon,
      Optional<String> country,
      Optional<String> admin1,
      String precision,
      Optional<String> relation,
      boolean contested,
      List<String> others) {
    /** Degrees with letters: "46.70°N 7.10°E". */
    public String position() {
      return String.format(
          Locale.ROOT,
          "%.2f°%s %.2f°%s",
          Math.abs(lat),
          lat < 0 ? "S" : "N",
          Math.abs(lon),
          lon < 0 ? "W" : "E");
    }
  }

  static Named of(Entity entity, Names names, Optional<Long> number) {
    return new Named(
        entity.id(),
        number,
        entity.mentions().get(0).span().start(),
        Spelling.of(entity.kind()),
        entity.name(),
        entity.titles().stream()
            .map(title -> (title.former() ? "former " : "") + title.span().text())
            .toList(),
        names.of(entity.affiliation()),
        names.of(entity.members()),
        entity.mentions().size(),
        entity.actor().flatMap(actor -> actor.country()),
        entity.actor().map(actor -> actor.sector()).orElse(List.of()),
        entity.place().map(Named::where),
        entity.actor().map(actor -> actor.how()).or(() -> entity.place().map(Place::how)));
  }

  private static Where where(Place place) {
    return new Where(
        place.name(),
        place.lat(),
        place.lon(),
        place.country(),
        place.admin1(),
        place.precision(),
        place.relation(),
        place.contested().isPresent(),
        place.contested().map(Place.Contested::names).orElse(List.of()));
  }
}
