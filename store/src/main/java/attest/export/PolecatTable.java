package attest.export;

import attest.plover.PloverEvent;
import attest.plover.PloverEvent.Party;
import attest.plover.Scores;
import attest.record.Entity;
import attest.resolve.Actor;
import attest.resolve.Entity.Kind;
import attest.resolve.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What PLOVER counts of a record, in the shape of POLECAT's file. */
record PolecatTable(Opened in, PloverEvent event, Optional<Party> where) {
  static Table<PolecatTable> table() {
    Scores scores = Scores.load();
    Countries countries = Countries.load();
    List<Column<PolecatTable>> columns = new ArrayList<>();
    columns.addAll(
        List.of(
            Column.text("Event ID", row -> row.in.id(row.event.id())),
            Column.day("Event Date", row -> row.event.start()),
            Column.text("Event Type", row -> row.event.type().name()),
            Column.maybe("Event Mode", row -> row.event.mode()),
            Column.real(
                "Intensity", row -> Optional.of(scores.score(row.event.type(), row.event.mode()))),
            Column.text("Quad Code", row -> quad(scores.quad(row.event.type()))),
            Column.maybe("Contexts", row -> list(row.event.contexts().stream()))));
    columns.addAll(party("Actor", PloverEvent::actor));
    columns.addAll(party("Recipient", PloverEvent::recipient));
    columns.addAll(
        List.of(
            Column.maybe("Placename", row -> row.place().map(Place::name)),
            Column.maybe("City", row -> row.place("point", "town").map(Place::name)),
            Column.maybe("District", row -> row.place("district").map(Place::name)),
            Column.maybe("Province", row -> row.place().flatMap(Place::admin1)),
            Column.maybe(
                "Country", row -> row.place().flatMap(Place::country).flatMap(countries::name)),
            Column.real("Latitude", row -> row.place().map(Place::lat)),
            Column.real("Longitude", row -> row.place().map(Place::lon)),
            Column.whole("GeoNames ID", row -> row.place().flatMap(Place::geonames)),
            Column.maybe("Raw Placename", row -> row.where.map(each -> row.words(each.text()))),
            Column.maybe("Feature Type", row -> row.place().map(Place::feature)),
            Column.maybe("Source", row -> row.in.article().outlet()),
            Column.maybe("Publication Date", row -> row.in.article().published()),
            Column.maybe("Story People", row -> row.story(Kind.PERSON)),
            Column.maybe("Story Organizations", row -> row.story(Kind.ORGANIZATION, Kind.FORCE)),
            Column.maybe("Story Locations", row -> row.story(Kind.PLACE, Kind.COUNTRY)),
            Column.maybe("Language", row -> row.in.article().language()),
            Column.text("Version", row -> "attest " + row.in.engine())));
    return new Table<>(
        columns, in -> in.ploverHappened().stream().map(event -> of(in, event)).toList());
  }

  /** The columns of a side. */
  private static List<Column<PolecatTable>> party(
      String side, Function<PloverEvent, List<Party>> parties) {
    Function<PolecatTable, List<Party>> of = row -> parties.apply(row.event);
    boolean actor = side.equals("Actor");
    return List.of(
        Column.maybe(side + " Name", row -> list(of.apply(row).stream().map(row::name))),
        Column.maybe(
            side + " Country",
            row -> list(actors(of.apply(row)).flatMap(each -> each.country().stream()))),
        Column.empty(side + " COW"),
        Column.maybe(
            actor ? "Primary Actor Sector" : "Primary Recipient Sector",
            row -> actors(of.apply(row)).flatMap(each -> each.sector().stream()).findFirst()),
        Column.maybe(
            side + " Sectors",
            row -> list(actors(of.apply(row)).flatMap(each -> each.sector().stream()))),
        Column.maybe(side + " Title", row -> row.titles(of.apply(row))),
        Column.maybe(
            side + " Name Raw",
            row -> list(of.apply(row).stream().map(each -> row.words(each.text())))),
        Column.empty("Wikipedia " + side + " ID"));
  }

  private static PolecatTable of(Opened in, PloverEvent event) {
    Optional<Party> located =
        event.places().stream()
            .filter(each -> each.entity().flatMap(Entity::place).isPresent())
            .findFirst();
    return new PolecatTable(in, event, located.or(() -> event.places().stream().findFirst()));
  }

  private Optional<Place> place(String... precisions) {
    return where
        .flatMap(Party::entity)
        .flatMap(in.wording()::placeOf)
        .filter(
            each -> precisions.length == 0 || Arrays.asList(precisions).contains(each.precision()));
  }

  private String words(String words) {
    return in.wording().of(words);
  }

  private String name(Party party) {
    return in.name(party.entity(), party.text());
  }

  private static Stream<Actor> actors(Collection<Party> parties) {
    return parties.stream()
        .flatMap(each -> each.entity().stream())
        .flatMap(each -> each.actor().stream());
  }

  private Optional<String> titles(Collection<Party> parties) {
    return list(
        parties.stream()
            .flatMap(each -> each.entity().stream())
            .flatMap(each -> each.titles().stream())
            .map(each -> in.words(each.span())));
  }

  /** The named ones of some kinds in the whole report. */
  private Optional<String> story(Kind... kinds) {
    return list(
        in.record().entities().stream()
            .filter(each -> Arrays.asList(kinds).contains(each.kind()))
            .filter(Wording::isNamed)
            .map(Entity::name));
  }

  private static Optional<String> list(Stream<String> values) {
    List<String> all = values.distinct().toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join(";", all));
  }

  private static String quad(int code) {
    return List.of(
            "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
        .get(code - 1);
  }
}
