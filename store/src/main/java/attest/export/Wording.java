package attest.export;

import attest.record.Article;
import attest.record.Entity;
import attest.resolve.Mention.Form;
import attest.resolve.Place;
import java.util.Optional;

/**
 * How the words of a report are handed on. Names are not words in this sense: who a person or body
 * is stays in the clear, how a report describes people without a name does not.
 */
public enum Wording {
  /** As they are. */
  PLAIN,

  /**
   * As {@code sha256:} and the SHA-256 of their UTF-8, in hex, for texts that may not be passed on.
   * Who has the text can check them against it. No secrecy: a short word can be found by trying.
   */
  HASHED;

  /** Words of a report or of its title. */
  String of(String words) {
    return this == PLAIN ? words : "sha256:" + Article.idOf(words);
  }

  /** What an entity is called; hashed where the report only describes it. */
  String of(Entity entity) {
    return isNamed(entity) ? entity.name() : of(entity.name());
  }

  /** Where an entity lies; its name hashed where that is no name but a description of an area. */
  Optional<Place> placeOf(Entity entity) {
    return entity
        .place()
        .map(
            place ->
                isNamed(entity) || place.geonames().isPresent() || this == PLAIN
                    ? place
                    : new Place(
                        place.geonames(),
                        of(place.name()),
                        place.lat(),
                        place.lon(),
                        place.country(),
                        place.admin1(),
                        place.feature(),
                        place.precision(),
                        place.relation(),
                        place.radiusKm(),
                        place.candidates(),
                        place.contested(),
                        place.how()));
  }

  /** Whether a report calls an entity by a name. */
  static boolean isNamed(Entity entity) {
    return entity.mentions().stream().anyMatch(each -> each.form() == Form.NAME);
  }
}
