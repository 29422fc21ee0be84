package attest.export;

import attest.plover.PloverEvent;
import attest.plover.PloverEvent.Party;
import attest.record.Article;
import attest.record.Entity;
import attest.resolve.Actor;
import attest.resolve.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What PLOVER counts of a record, in the shape of GDELT's events: a row for each pair of an actor
 * and a recipient.
 */
record GdeltTable(
    Opened in,
    PloverEvent event,
    String pair,
    Optional<Party> actor,
    Optional<Party> recipient,
    Optional<Party> where,
    Cameo.Code code) {
  /** Codes of sorts of bodies, which CAMEO writes in the place of a sector. */
  private static final Set<String> BODIES = Set.of("IGO", "NGO", "MNC", "IMG");

  static Table<GdeltTable> table() {
    Cameo cameo = Cameo.load();
    Countries countries = Countries.load();
    List<Column<GdeltTable>> columns = new ArrayList<>();
    columns.addAll(
        List.of(
            Column.whole("GLOBALEVENTID", row -> Optional.of(row.number())),
            Column.maybe("SQLDATE", row -> row.event.start().map(Days::digits)),
            Column.maybe("MonthYear", row -> row.event.start().map(GdeltTable::month)),
            Column.whole("Year", row -> row.event.start().map(LocalDate::getYear)),
            Column.maybe("FractionDate", row -> row.event.start().map(Days::fraction))));
    columns.addAll(party("Actor1", GdeltTable::actor));
    columns.addAll(party("Actor2", GdeltTable::recipient));
    columns.addAll(
        List.of(
            Column.empty("IsRootEvent"),
            Column.text("EventCode", row -> row.code.code()),
            Column.text("EventBaseCode", row -> row.code.base()),
            Column.text("EventRootCode", row -> row.code.root()),
            Column.whole("QuadClass", row -> Optional.of(row.code.quad())),
            Column.real("GoldsteinScale", row -> Optional.of(row.code.goldstein())),
            Column.whole("NumMentions", row -> Optional.of(row.mentions())),
            Column.whole("NumSources", row -> Optional.of(1)),
            Column.whole("NumArticles", row -> Optional.of(1)),
            Column.empty("AvgTone")));
    columns.addAll(geo("Actor1Geo", GdeltTable::actor, countries));
    columns.addAll(geo("Actor2Geo", GdeltTable::recipient, countries));
    columns.addAll(geo("ActionGeo", GdeltTable::where, countries));
    columns.addAll(
        List.of(
            Column.maybe("DATEADDED", row -> row.in.article().published().map(GdeltTable::added)),
            Column.maybe("SOURCEURL", row -> row.in.article().url())));
    return new Table<>(
        columns,
        in -> in.ploverHappened().stream().flatMap(e -> rows(in, e, cameo).stream()).toList());
  }

  private static List<Column<GdeltTable>> party(
      String side, Function<GdeltTable, Optional<Party>> party) {
    Function<GdeltTable, Optional<Actor>> actor =
        row -> party.apply(row).flatMap(Party::entity).flatMap(Entity::actor);
    return List.of(
        Column.maybe(side + "Code", row -> actor.apply(row).flatMap(GdeltTable::code)),
        Column.maybe(
            side + "Name",
            row -> party.apply(row).map(each -> row.in.name(each.entity(), each.text()))),
        Column.maybe(side + "CountryCode", row -> actor.apply(row).flatMap(GdeltTable::country)),
        Column.maybe(
            side + "KnownGroupCode",
            row -> actor.apply(row).flatMap(Actor::country).filter("UNO"::equals)),
        Column.empty(side + "EthnicCode"),
        Column.empty(side + "Religion1Code"),
        Column.empty(side + "Religion2Code"),
        Column.maybe(side + "Type1Code", row -> actor.apply(row).flatMap(a -> type(a, 0))),
        Column.maybe(side + "Type2Code", row -> actor.apply(row).flatMap(a -> type(a, 1))),
        Column.maybe(side + "Type3Code", row -> actor.apply(row).flatMap(a -> type(a, 2))));
  }

  private static List<Column<GdeltTable>> geo(
      String side, Function<GdeltTable, Optional<Party>> party, Countries countries) {
    Function<GdeltTable, Optional<Place>> place =
        row -> party.apply(row).flatMap(Party::entity).flatMap(row.in.wording()::placeOf);
    return List.of(
        Column.whole(side + "_Type", row -> place.apply(row).flatMap(GdeltTable::sort)),
        Column.maybe(
            side + "_FullName", row -> place.apply(row).map(each -> full(each, countries))),
        Column.empty(side + "_CountryCode"),
        Column.empty(side + "_ADM1Code"),
        Column.empty(side + "_ADM2Code"),
        Column.real(side + "_Lat", row -> place.apply(row).map(Place::lat)),
        Column.real(side + "_Long", row -> place.apply(row).map(Place::lon)),
        Column.empty(side + "_FeatureID"));
  }

  /** A row a pair; one without a recipient or an actor has that side empty. */
  private static List<GdeltTable> rows(Opened in, PloverEvent event, Cameo cameo) {
    Cameo.Code code = cameo.of(event.type(), event.mode());
    Optional<Party> located =
        event.places().stream()
            .filter(each -> each.entity().flatMap(Entity::place).isPresent())
            .findFirst();
    List<GdeltTable> rows = new ArrayList<>();
    for (Optional<Party> actor : sides(event.actor())) {
      for (Optional<Party> recipient : sides(event.recipient())) {
        if (actor.isEmpty() || !actor.equals(recipient)) {
          String pair = in.id(event.id()) + ":" + rows.size();
          rows.add(new GdeltTable(in, event, pair, actor, recipient, located, code));
        }
      }
    }
    return rows;
  }

  private static List<Optional<Party>> sides(Collection<Party> parties) {
    return parties.isEmpty()
        ? List.of(Optional.empty())
        : parties.stream().map(Optional::of).toList();
  }

  /**
   * A number below 2^52, exact in a spreadsheet too, from the hash of the row's id: the same in
   * every export.
   */
  private long number() {
    return Long.parseLong(Article.idOf(in.article().id() + pair).substring(0, 13), 16);
  }

  private static String month(LocalDate day) {
    return Days.digits(day).substring(0, 6);
  }

  private int mentions() {
    return in.record().events().stream()
        .filter(each -> each.id().equals(event.id()))
        .mapToInt(each -> 1 + each.mentions().size())
        .findFirst()
        .orElse(1);
  }

  /** "USAGOV", "IGOUNO", "REB". */
  private static Optional<String> code(Actor actor) {
    StringBuilder code = new StringBuilder();
    actor.country().ifPresent(each -> code.append(each.equals("UNO") ? "IGOUNO" : each));
    actor.sector().stream().map(GdeltTable::sector).distinct().forEach(code::append);
    return code.isEmpty() ? Optional.empty() : Optional.of(code.toString());
  }

  private static Optional<String> country(Actor actor) {
    return actor.country().filter(each -> !BODIES.contains(each) && !each.equals("UNO"));
  }

  private static Optional<String> type(Actor actor, int place) {
    List<String> types = new ArrayList<>();
    actor
        .country()
        .filter(each -> BODIES.contains(each) || each.equals("UNO"))
        .ifPresent(each -> types.add(each.equals("UNO") ? "IGO" : each));
    actor.sector().stream().map(GdeltTable::sector).distinct().forEach(types::add);
    return place < types.size() ? Optional.of(types.get(place)) : Optional.empty();
  }

  /** CAMEO has no code for journalists but that of the media. */
  private static String sector(String plover) {
    return plover.equals("JRN") ? "MED" : plover;
  }

  /** 1 a country, 2 a state and 3 a town of the United States, 5 and 4 those elsewhere. */
  private static Optional<Integer> sort(Place place) {
    boolean states = place.country().filter("USA"::equals).isPresent();
    return switch (place.precision()) {
      case "country" -> Optional.of(1);
      case "province", "region", "district" -> Optional.of(states ? 2 : 5);
      case "point", "town" -> Optional.of(states ? 3 : 4);
      default -> Optional.empty();
    };
  }

  /** "Velmar, Ardon Province, Ardonia". */
  private static String full(Place place, Countries countries) {
    List<String> parts = new ArrayList<>();
    parts.add(place.name());
    place.admin1().filter(each -> !parts.contains(each)).ifPresent(parts::add);
    place
        .country()
        .flatMap(countries::name)
        .filter(each -> !parts.contains(each))
        .ifPresent(parts::add);
    return String.join(", ", parts);
  }

  /** When the report was published, in UTC where its hour is known: 20310304000000. */
  private static String added(String published) {
    return published.length() == 10
        ? published.replace("-", "") + "000000"
        : OffsetDateTime.parse(published)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss", java.util.Locale.ROOT));
  }
}
