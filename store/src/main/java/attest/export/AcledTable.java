package attest.export;

import attest.record.Event;
import attest.record.Reference;
import attest.record.Spelling;
import attest.record.Time;
import attest.resolve.Actor;
import attest.resolve.Place;
import attest.resolve.Toll.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Events in the shape of ACLED's file: what happened of the kinds that {@code acled.tsv} lists. */
record AcledTable(Opened in, Event event, Acled.Kind kind, Optional<String> country) {
  private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "JUD", "SPY", "LEG");
  private static final Set<String> FOREIGN = Set.of("IGO", "UNO", "EUR", "NGO", "MNC", "IMG");

  static Table<AcledTable> table() {
    Acled acled = Acled.load();
    Countries countries = Countries.load();
    return new Table<>(
        List.of(
            Column.text("event_id_cnty", row -> row.in.id(row.event.id())),
            Column.day("event_date", AcledTable::day),
            Column.whole("year", row -> row.day().map(LocalDate::getYear)),
            Column.whole("time_precision", row -> row.days().map(Days::acled)),
            Column.maybe("disorder_type", row -> row.kind.disorder()),
            Column.maybe("event_type", row -> row.kind.event()),
            Column.maybe("sub_event_type", row -> row.kind.sub()),
            Column.maybe("actor1", row -> row.first(row.event.actor())),
            Column.maybe("assoc_actor_1", row -> row.others(row.event.actor())),
            Column.maybe("inter1", row -> row.inter(row.event.actor())),
            Column.maybe("actor2", row -> row.first(row.event.recipient())),
            Column.maybe("assoc_actor_2", row -> row.others(row.event.recipient())),
            Column.maybe("inter2", row -> row.inter(row.event.recipient())),
            Column.maybe("interaction", AcledTable::interaction),
            Column.maybe("civilian_targeting", AcledTable::civilians),
            Column.empty("iso"),
            Column.empty("region"),
            Column.maybe("country", AcledTable::country),
            Column.maybe("admin1", row -> row.place().flatMap(Place::admin1)),
            Column.empty("admin2"),
            Column.empty("admin3"),
            Column.maybe("location", row -> row.place().map(Place::name)),
            Column.real("latitude", row -> row.place().map(Place::lat)),
            Column.real("longitude", row -> row.place().map(Place::lon)),
            Column.whole("geo_precision", row -> row.place().map(AcledTable::precision)),
            Column.maybe("source", row -> row.in.article().outlet()),
            Column.empty("source_scale"),
            Column.text("notes", AcledTable::notes),
            Column.whole("fatalities", row -> Figures.of(row.event.tolls(), Kind.KILLED).low()),
            Column.text("tags", AcledTable::tags),
            Column.empty("timestamp")),
        in -> in.happened().stream().flatMap(e -> row(in, e, acled, countries)).toList());
  }

  private static Stream<AcledTable> row(Opened in, Event event, Acled acled, Countries countries) {
    Optional<String> country =
        in.place(event).flatMap(at -> at.place().country()).flatMap(countries::name);
    return acled
        .kind(event.type().name(), event.mode(), in.sectorsOf(event.recipient()))
        .map(kind -> new AcledTable(in, event, kind, country))
        .stream();
  }

  private Optional<LocalDate> day() {
    return event.time().flatMap(Time::start);
  }

  private Optional<Long> days() {
    return Days.length(day(), event.time().flatMap(Time::end));
  }

  private Optional<Place> place() {
    return in.place(event).map(Opened.Located::place);
  }

  private Optional<String> first(List<Reference> parties) {
    return parties.stream().findFirst().map(in::name);
  }

  private Optional<String> others(List<Reference> parties) {
    List<String> names = parties.stream().skip(1).map(in::name).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", names));
  }

  /** What sort of actor the first party is, from its sectors; nothing where it has none. */
  private Optional<String> inter(List<Reference> parties) {
    Optional<Actor> actor = parties.stream().findFirst().flatMap(in::actor);
    List<String> sectors = actor.map(Actor::sector).orElse(List.of());
    if (actor.flatMap(Actor::country).filter(FOREIGN::contains).isPresent()) {
      return Optional.of("External/Other forces");
    } else if (sectors.isEmpty()) {
      return Optional.empty();
    } else if (sectors.contains("REB")) {
      return Optional.of("Rebel group");
    } else if (sectors.contains("PRM") || sectors.contains("UAF")) {
      return Optional.of("Political militia");
    } else if (sectors.stream().anyMatch(STATE::contains)) {
      return Optional.of("State forces");
    } else if (parties == event.actor() && event.type().name().equals("PROTEST")) {
      return Optional.of(
          kind.event().filter("Riots"::equals).isPresent() ? "Rioters" : "Protesters");
    }
    return Optional.of("Civilians");
  }

  private Optional<String> interaction() {
    Optional<String> one = inter(event.actor());
    Optional<String> other = inter(event.recipient());
    if (one.isPresent() && other.isPresent()) {
      return Optional.of(one.get() + "-" + other.get());
    }
    return one.or(() -> other)
        .filter(each -> event.actor().isEmpty() || event.recipient().isEmpty())
        .map(each -> each + " only");
  }

  private Optional<String> civilians() {
    return inter(event.recipient()).filter("Civilians"::equals).map(each -> "Civilian targeting");
  }

  /** 1 a town or nearer, 2 near one or a small area, 3 a larger region. */
  private static int precision(Place place) {
    return switch (place.precision()) {
      case "point", "town" -> place.relation().isEmpty() ? 1 : 2;
      case "district" -> 2;
      default -> 3;
    };
  }

  /** The words of the report, and every count with who gives it: what the one number leaves out. */
  private String notes() {
    StringBuilder notes = new StringBuilder(in.words(event.trigger()));
    notes.append(", says ").append(Telling.by(in, event.voice()));
    event.tolls().forEach(toll -> notes.append("; ").append(Telling.of(in, toll)));
    return notes.toString();
  }

  private String tags() {
    return "plover="
        + event.type()
        + event.mode().map(mode -> "/" + mode).orElse("")
        + "; status="
        + Spelling.of(event.status())
        + "; voice="
        + Opened.voice(event.voice());
  }
}
