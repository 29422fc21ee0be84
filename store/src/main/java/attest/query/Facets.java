package attest.query;

import attest.query.Value.Code;
import attest.query.Value.Days;
import attest.query.Value.Range;
import attest.query.Value.Text;
import attest.record.Act;
import attest.record.Entity;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.resolve.Place;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many reports have each value of a field. A report counts once for each value that one of its
 * statements or events, or it itself, has.
 */
public final class Facets {
  /** The fields that can be counted: all but {@code about}, {@code before} and {@code after}. */
  public static final Set<Key> KEYS =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Key.ABOUT, Key.BEFORE, Key.AFTER)));

  /** Most reports first, then by the code points of the values. */
  public static final Comparator<Facet> ORDER =
      Comparator.comparingLong(Facet::reports)
          .reversed()
          .thenComparing(facet -> facet.value().codePoints().toArray(), Arrays::compare);

  private Facets() {}

  /**
   * A value and how many reports have it.
   *
   * @param value as {@link Facets#values} gives it
   * @param reports from 1
   */
  public record Facet(String value, long reports) {}

  /**
   * Counts the values of a field, most reports first, then by code points.
   *
   * @throws IllegalArgumentException for a field that cannot be counted
   */
  public static List<Facet> of(Key key, Stream<ReportRecord> records) {
    Map<String, Long> counts = new HashMap<>();
    records.forEach(
        record -> values(key, record).forEach(value -> counts.merge(value, 1L, Long::sum)));
    return counts.entrySet().stream()
        .map(count -> new Facet(count.getKey(), count.getValue()))
        .sorted(ORDER)
        .toList();
  }

  /**
   * The values that a report has in a field: for closed lists the record's spelling, for acts the
   * labels, for participants the name of the entity, else the words, for {@code place} the
   * canonical name, else these, for {@code within} countries, for {@code on} the day, for {@code
   * contested} canonical names of contested places.
   *
   * @throws IllegalArgumentException for a field that cannot be counted
   */
  public static Set<String> values(Key key, ReportRecord record) {
    Facts facts = new Facts(record);
    Stream<String> values =
        switch (key) {
          case SPEAKER ->
              record.statements().stream()
                  .flatMap(statement -> statement.source().stream())
                  .map(source -> name(source.entity(), source.span(), facts));
          case ACT -> acts(record).map(act -> Spelling.of(act.label()));
          case DEGREE ->
              acts(record)
                  .map(Act::degree)
                  .filter(OptionalInt::isPresent)
                  .map(degree -> Integer.toString(degree.getAsInt()));
          case KIND -> record.statements().stream().map(s -> Spelling.of(s.kind()));
          case VIA -> record.statements().stream().map(s -> Spelling.of(s.medium().type()));
          case TYPE -> record.events().stream().map(event -> Spelling.of(event.type()));
          case STATUS -> record.events().stream().map(event -> Spelling.of(event.status()));
          case VOICE -> record.events().stream().map(EventFields::voice);
          case ACTOR -> record.events().stream().flatMap(e -> names(e.actor(), facts));
          case RECIPIENT -> record.events().stream().flatMap(e -> names(e.recipient(), facts));
          case PLACE ->
              record.events().stream()
                  .flatMap(event -> event.place().stream())
                  .map(
                      place ->
                          facts
                              .entity(place.entity())
                              .flatMap(Entity::place)
                              .map(Place::name)
                              .orElseGet(() -> name(place, facts)));
          case WITHIN -> places(record).flatMap(place -> place.country().stream());
          case ON -> ReportFields.day(record.article()).stream().map(Object::toString);
          case OUTLET -> record.article().outlet().stream();
          case TOLL ->
              record.events().stream()
                  .flatMap(event -> event.tolls().stream())
                  .map(toll -> Spelling.of(toll.kind()));
          case CONTESTED ->
              places(record).filter(place -> place.contested().isPresent()).map(Place::name);
          case ABOUT, BEFORE, AFTER ->
              throw new IllegalArgumentException(key.word() + " cannot be counted");
        };
    return values.collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The field that asks for a value that was counted: for names, their words, so that it may find
   * more; empty for a name without words or with too many.
   *
   * @throws IllegalArgumentException for a value that the field does not have
   */
  public static Optional<Query.Field> asking(Key key, String value) {
    Optional<Value> asked =
        switch (key) {
          case SPEAKER, ACTOR, RECIPIENT, PLACE, OUTLET, CONTESTED ->
              Optional.of(Terms.of(value))
                  .filter(terms -> !terms.isEmpty() && terms.size() <= Query.LONGEST)
                  .map(Text::new);
          case DEGREE -> Optional.of(new Range(Integer.parseInt(value), Integer.parseInt(value)));
          case ON -> Optional.of(new Days(LocalDate.parse(value), LocalDate.parse(value)));
          default -> Optional.of(new Code(value));
        };
    return asked.map(each -> new Query.Field(key, each));
  }

  private static Stream<Act> acts(ReportRecord record) {
    return record.statements().stream()
        .flatMap(statement -> statement.acts().stream())
        .filter(act -> !act.negated());
  }

  private static Stream<Place> places(ReportRecord record) {
    return record.entities().stream().map(Entity::place).flatMap(Optional::stream);
  }

  private static Stream<String> names(List<Reference> references, Facts facts) {
    return references.stream().map(reference -> name(reference, facts));
  }

  private static String name(Reference reference, Facts facts) {
    return name(reference.entity(), Optional.of(reference.span()), facts);
  }

  private static String name(Optional<String> entity, Optional<Span> span, Facts facts) {
    return facts.entity(entity).map(Entity::name).or(() -> span.map(Span::text)).orElseThrow();
  }
}
