package attest.query;

import attest.query.Query.Field;
import attest.query.Value.Box;
import attest.query.Value.Code;
import attest.query.Value.Days;
import attest.query.Value.Flag;
import attest.query.Value.Near;
import attest.query.Value.Text;
import attest.record.Article;
import attest.record.Entity;
import attest.resolve.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a report has what a field asks for. */
final class ReportFields {
  private ReportFields() {}

  static boolean hold(Field field, Facts facts) {
    return switch (field.value()) {
      case Text text ->
          field.key() == Key.OUTLET
              ? facts
                  .record()
                  .article()
                  .outlet()
                  .filter(o -> facts.hold(o, text.words()))
                  .isPresent()
              : isContested(text.words(), facts);
      case Days days ->
          day(facts.record().article())
              .filter(day -> published(field.key(), days, day))
              .isPresent();
      case Code country ->
          places(facts)
              .anyMatch(place -> place.country().filter(country.code()::equals).isPresent());
      case Near near -> points(facts).anyMatch(place -> near.holds(place.lat(), place.lon()));
      case Box box -> points(facts).anyMatch(place -> box.holds(place.lat(), place.lon()));
      case Flag flag -> flag.yes() == places(facts).anyMatch(p -> p.contested().isPresent());
      default -> throw new AssertionError(field);
    };
  }

  /** The day of publication where the report was published, whatever its offset. */
  static Optional<LocalDate> day(Article article) {
    return article.published().map(day -> LocalDate.parse(day.substring(0, 10)));
  }

  private static boolean published(Key key, Days days, LocalDate day) {
    return switch (key) {
      case ON -> days.holds(day);
      case BEFORE -> day.isBefore(days.from());
      case AFTER -> day.isAfter(days.to());
      default -> throw new AssertionError(key);
    };
  }

  private static boolean isContested(List<String> words, Facts facts) {
    return facts.record().entities().stream()
        .filter(entity -> entity.place().flatMap(Place::contested).isPresent())
        .anyMatch(
            entity ->
                Stream.concat(
                        Stream.of(entity.name()), EventFields.names(entity.place().orElseThrow()))
                    .anyMatch(name -> facts.hold(name, words)));
  }

  private static Stream<Place> places(Facts facts) {
    return facts.record().entities().stream().map(Entity::place).flatMap(Optional::stream);
  }

  /** Places that a point can stand for: the midpoint of a country says nothing. */
  private static Stream<Place> points(Facts facts) {
    return places(facts).filter(place -> !place.precision().equals("country"));
  }
}
