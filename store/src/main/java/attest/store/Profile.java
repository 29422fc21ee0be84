package attest.store;

import attest.query.Terms;
import attest.record.Entity;
import attest.resolve.Actor;
import attest.resolve.Entity.Kind;
import attest.resolve.Mention;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of somebody beside the name.
 *
 * @param sort person, body, country or place: only those of one sort are ever the same
 * @param country code, where the words gave it and not only where the report is set
 * @param setting code, where only the setting gave it
 * @param sectors codes
 * @param titles terms of titles, those that say nothing left out
 */
record Profile(
    String sort,
    Optional<String> country,
    Optional<String> setting,
    Set<String> sectors,
    Set<String> titles) {
  /** How a record says that a country was concluded from the report's setting or company alone. */
  private static final List<String> GUESSED =
      List.of("where the report is set", "country of whom it is named with");

  private static final Set<String> EMPTY =
      Set.of("of", "the", "and", "for", "a", "an", "s", "former", "then", "in", "to", "at");

  /** What a record tells of an entity that it names; empty for others. */
  static Optional<Profile> of(Entity entity) {
    if (entity.mentions().stream().noneMatch(m -> m.form() == Mention.Form.NAME)) {
      return Optional.empty();
    }
    String sort = sort(entity.kind());
    if (sort.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> country = entity.actor().flatMap(Actor::country);
    boolean guessed =
        entity.actor().map(a -> GUESSED.stream().anyMatch(a.how()::contains)).orElse(false);
    return Optional.of(
        new Profile(
            sort,
            country.filter(code -> !guessed),
            country.filter(code -> guessed),
            entity.actor().map(actor -> Set.copyOf(actor.sector())).orElse(Set.of()),
            terms(entity.titles().stream().map(title -> title.span().text()).toList())));
  }

  private static String sort(Kind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case ORGANIZATION, FORCE -> "body";
      case COUNTRY -> "country";
      case PLACE -> "place";
      case PEOPLE, GROUP, DOCUMENT, OTHER -> "";
    };
  }

  static Set<String> terms(Collection<String> titles) {
    return titles.stream()
        .flatMap(title -> Terms.of(title).stream())
        .filter(term -> !EMPTY.contains(term))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What the tables tell: sectors with spaces between, titles one a line. */
  static Profile read(String sort, String country, String sectors, String titles) {
    return new Profile(
        sort.toLowerCase(Locale.ROOT),
        Optional.ofNullable(country),
        Optional.empty(),
        sectors.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(sectors.split(" "))),
        terms(titles.lines().toList()));
  }

  /** Whether both cannot be one: the words gave them different countries. */
  boolean contradicts(Profile other) {
    return country.isPresent() && other.country.isPresent() && !country.equals(other.country);
  }

  /** Whether a body of this name is another one: ministries and police are of one country each. */
  boolean elsewhere(Profile other) {
    Optional<String> ours = country.or(() -> setting);
    Optional<String> theirs = other.country.or(() -> other.setting);
    return ours.isPresent() && theirs.isPresent() && !ours.equals(theirs);
  }

  /**
   * Whether the role is the same: a word of a title or a sector, of the same country; or two words
   * of titles.
   */
  boolean sharesRole(Profile other) {
    long titlesShared = titles.stream().filter(other.titles::contains).count();
    boolean sector = sectors.stream().anyMatch(other.sectors::contains);
    boolean home = country.isPresent() && country.equals(other.country);
    return !contradicts(other) && (titlesShared >= 2 || home && (titlesShared > 0 || sector));
  }
}
