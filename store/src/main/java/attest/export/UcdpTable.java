package attest.export;

import attest.record.Event;
import attest.record.Reference;
import attest.record.Time;
import attest.record.Voice;
import attest.resolve.Event.Type;
import attest.resolve.Place;
import attest.resolve.Toll.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assaults in the shape of UCDP's GED: those that happened and killed somebody, by any count. */
record UcdpTable(Opened in, Event event, Figures dead, Optional<String> country) {
  private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "SPY");

  static Table<UcdpTable> table() {
    Countries countries = Countries.load();
    return new Table<>(
        columns(),
        in ->
            in.happened().stream()
                .map(e -> row(in, e, countries))
                .filter(UcdpTable::deadly)
                .toList());
  }

  private static List<Column<UcdpTable>> columns() {
    List<Column<UcdpTable>> columns = new ArrayList<>();
    columns.add(Column.text("id", row -> row.in.id(row.event.id())));
    columns.add(Column.empty("relid"));
    columns.add(Column.whole("year", row -> row.from().map(LocalDate::getYear)));
    columns.add(Column.empty("active_year"));
    columns.add(Column.empty("code_status"));
    columns.add(Column.whole("type_of_violence", UcdpTable::violence));
    columns.add(Column.empty("conflict_dset_id"));
    columns.add(Column.empty("conflict_new_id"));
    columns.add(Column.empty("conflict_name"));
    columns.add(Column.empty("dyad_dset_id"));
    columns.add(Column.empty("dyad_new_id"));
    columns.add(Column.empty("dyad_name"));
    columns.add(Column.empty("side_a_dset_id"));
    columns.add(Column.empty("side_a_new_id"));
    columns.add(Column.maybe("side_a", row -> row.side(row.event.actor())));
    columns.add(Column.empty("side_b_dset_id"));
    columns.add(Column.empty("side_b_new_id"));
    columns.add(Column.maybe("side_b", row -> row.side(row.event.recipient())));
    columns.add(Column.whole("number_of_sources", row -> Optional.of(1)));
    columns.add(Column.maybe("source_article", UcdpTable::article));
    columns.add(Column.maybe("source_office", row -> row.in.article().outlet()));
    columns.add(Column.maybe("source_date", row -> row.in.article().published()));
    columns.add(Column.maybe("source_headline", row -> row.in.title()));
    columns.add(Column.maybe("source_original", UcdpTable::original));
    columns.add(Column.whole("where_prec", row -> row.place().map(UcdpTable::precision)));
    columns.add(Column.maybe("where_coordinates", row -> row.place().map(Place::name)));
    columns.add(Column.maybe("where_description", UcdpTable::where));
    columns.add(Column.maybe("adm_1", row -> row.place().flatMap(Place::admin1)));
    columns.add(Column.empty("adm_2"));
    columns.add(Column.real("latitude", row -> row.place().map(Place::lat)));
    columns.add(Column.real("longitude", row -> row.place().map(Place::lon)));
    columns.add(Column.maybe("geom_wkt", row -> row.place().map(UcdpTable::point)));
    columns.add(Column.whole("priogrid_gid", row -> row.place().map(UcdpTable::grid)));
    columns.add(Column.maybe("country", UcdpTable::country));
    columns.add(Column.empty("country_id"));
    columns.add(Column.empty("region"));
    columns.add(Column.empty("event_clarity"));
    columns.add(Column.whole("date_prec", row -> row.days().map(Days::ucdp)));
    columns.add(Column.day("date_start", UcdpTable::from));
    columns.add(Column.day("date_end", UcdpTable::to));
    columns.add(Column.empty("deaths_a"));
    columns.add(Column.empty("deaths_b"));
    columns.add(Column.empty("deaths_civilians"));
    columns.add(Column.empty("deaths_unknown"));
    columns.add(Column.whole("best", row -> row.dead.only()));
    columns.add(Column.whole("high", row -> row.dead.high()));
    columns.add(Column.whole("low", row -> row.dead.low()));
    columns.add(Column.empty("gwnoa"));
    columns.add(Column.empty("gwnob"));
    return columns;
  }

  private static UcdpTable row(Opened in, Event event, Countries countries) {
    return new UcdpTable(
        in,
        event,
        Figures.of(event.tolls(), Kind.KILLED),
        in.place(event).flatMap(at -> at.place().country()).flatMap(countries::name));
  }

  private boolean deadly() {
    boolean somebody = !dead.tolls().isEmpty() && dead.high().filter(each -> each == 0).isEmpty();
    return event.type() == Type.ASSAULT && somebody;
  }

  private Optional<LocalDate> from() {
    return event.time().flatMap(Time::start);
  }

  private Optional<LocalDate> to() {
    return event.time().flatMap(Time::end);
  }

  private Optional<Long> days() {
    return Days.length(from(), to());
  }

  /**
   * 1 between a state and others who bear arms, 2 between those without a state, 3 by those who
   * bear arms against civilians; nothing where the sectors do not settle it.
   */
  private Optional<Integer> violence() {
    Set<String> one = in.sectorsOf(event.actor());
    Set<String> other = in.sectorsOf(event.recipient());
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    boolean state = STATE.stream().anyMatch(s -> one.contains(s) || other.contains(s));
    boolean armed = armed(one);
    if (armed && armed(other)) {
      return Optional.of(state ? 1 : 2);
    }
    return armed ? Optional.of(3) : Optional.empty();
  }

  private static boolean armed(Set<String> sectors) {
    return Acled.armed(sectors) || sectors.contains("GOV");
  }

  private Optional<String> side(List<Reference> parties) {
    return parties.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", parties.stream().map(in::name).toList()));
  }

  /** "The Ardon Herald, 2031-03-04, Shells hit bridge", as far as known; then the address. */
  private Optional<String> article() {
    List<String> known = new ArrayList<>();
    in.article().outlet().ifPresent(known::add);
    in.article().published().ifPresent(known::add);
    in.title().ifPresent(known::add);
    in.article().url().ifPresent(known::add);
    return known.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", known));
  }

  /** On whose word it stands, where that is not the outlet's own. */
  private Optional<String> original() {
    return event.voice() instanceof Voice.In said ? in.by(said) : Optional.empty();
  }

  private Optional<Place> place() {
    return in.place(event).map(Opened.Located::place);
  }

  private Optional<String> where() {
    List<String> words = event.place().stream().map(each -> in.words(each.span())).toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
  }

  /**
   * 1 the place itself, 2 near it, 3 a district, 4 a province or region, 5 an area, 6 a country.
   */
  private static int precision(Place place) {
    return switch (place.precision()) {
      case "point", "town" -> place.relation().isEmpty() ? 1 : 2;
      case "district" -> 3;
      case "province", "region" -> 4;
      case "country" -> 6;
      default -> 5;
    };
  }

  private static String point(Place place) {
    return "POINT (" + Delimited.plain(place.lon()) + " " + Delimited.plain(place.lat()) + ")";
  }

  /** The cell of PRIO-GRID: half degrees, counted from the south-west, 720 in a row, from 1. */
  private static int grid(Place place) {
    int row = (int) Math.min(359, Math.floor((place.lat() + 90) * 2));
    int column = (int) Math.min(719, Math.floor((place.lon() + 180) * 2));
    return row * 720 + column + 1;
  }
}
