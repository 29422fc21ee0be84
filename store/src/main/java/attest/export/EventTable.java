package attest.export;

import attest.record.Event;
import attest.record.Reference;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Time;
import attest.resolve.Place;
import attest.resolve.Toll.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who did what to whom: a row an event. */
record EventTable(Opened in, Event event) {
  static Table<EventTable> table() {
    return new Table<>(
        ArticleColumns.before(
            EventTable::in,
            List.of(
                Column.text("event", row -> row.event.id()),
                Column.text("type", row -> Spelling.of(row.event.type())),
                Column.maybe("mode", row -> row.event.mode()),
                Column.maybe("contexts", row -> Opened.list(row.event.contexts().stream())),
                Column.text("status", row -> Spelling.of(row.event.status())),
                Column.text("voice", row -> Opened.voice(row.event.voice())),
                Column.maybe("voice_name", row -> row.in.by(row.event.voice())),
                Column.maybe("also_in", row -> Opened.list(row.event.alsoIn().stream())),
                Column.text("trigger", row -> row.in.words(row.event.trigger())),
                Column.whole("trigger_start", row -> Optional.of(row.event.trigger().start())),
                Column.whole("trigger_end", row -> Optional.of(row.event.trigger().end())),
                Column.maybe("mention_offsets", row -> Opened.offsets(row.event.mentions())),
                Column.maybe("actor", row -> row.words(row.event.actor())),
                Column.maybe("actor_offsets", row -> offsets(row.event.actor())),
                Column.maybe("actor_name", row -> row.in.names(row.event.actor())),
                Column.maybe("actor_country", row -> row.in.countries(row.event.actor())),
                Column.maybe("actor_sectors", row -> row.in.sectors(row.event.actor())),
                Column.maybe("recipient", row -> row.words(row.event.recipient())),
                Column.maybe("recipient_offsets", row -> offsets(row.event.recipient())),
                Column.maybe("recipient_name", row -> row.in.names(row.event.recipient())),
                Column.maybe("recipient_country", row -> row.in.countries(row.event.recipient())),
                Column.maybe("recipient_sectors", row -> row.in.sectors(row.event.recipient())),
                Column.maybe("place", row -> row.words(row.event.place())),
                Column.maybe("place_offsets", row -> offsets(row.event.place())),
                Column.maybe("place_name", row -> row.place().map(Place::name)),
                Column.whole("geonames", row -> row.place().flatMap(Place::geonames)),
                Column.real("latitude", row -> row.place().map(Place::lat)),
                Column.real("longitude", row -> row.place().map(Place::lon)),
                Column.maybe("country", row -> row.place().flatMap(Place::country)),
                Column.maybe("admin1", row -> row.place().flatMap(Place::admin1)),
                Column.maybe("precision", row -> row.place().map(Place::precision)),
                Column.maybe("relation", row -> row.place().flatMap(Place::relation)),
                Column.maybe("contested_names", row -> row.contested()),
                Column.day("date_from", row -> row.event.time().flatMap(Time::start)),
                Column.day("date_to", row -> row.event.time().flatMap(Time::end)),
                Column.maybe(
                    "date_precision", row -> row.event.time().map(t -> Spelling.of(t.precision()))),
                Column.maybe(
                    "date_words", row -> row.event.time().flatMap(t -> row.in.words(t.spans()))),
                Column.maybe("killed", row -> row.figures(Kind.KILLED)),
                Column.maybe("injured", row -> row.figures(Kind.INJURED)),
                Column.maybe("missing", row -> row.figures(Kind.MISSING)),
                Column.maybe("detained", row -> row.figures(Kind.DETAINED)),
                Column.maybe("displaced", row -> row.figures(Kind.DISPLACED)),
                Column.maybe("victims", row -> row.figures(Kind.VICTIMS)))),
        in -> in.events().stream().map(event -> new EventTable(in, event)).toList());
  }

  private static Collection<Span> spans(Collection<Reference> references) {
    return references.stream().map(Reference::span).toList();
  }

  private Optional<String> words(Collection<Reference> references) {
    return in.words(spans(references));
  }

  private static Optional<String> offsets(Collection<Reference> references) {
    return Opened.offsets(spans(references));
  }

  private Optional<Place> place() {
    return in.place(event).map(Opened.Located::place);
  }

  private Optional<String> contested() {
    return place().flatMap(Place::contested).flatMap(each -> Opened.list(each.names().stream()));
  }

  private Optional<String> figures(Kind kind) {
    return Figures.of(event.tolls(), kind).text();
  }
}
