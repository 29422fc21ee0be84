package attest.export;

import attest.record.Event;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Time;
import attest.record.Toll;
import attest.resolve.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many, by whose count: a row a toll. */
record TollTable(Opened in, Event event, int number, Toll toll) {
  static Table<TollTable> table() {
    return new Table<>(
        ArticleColumns.before(
            TollTable::in,
            List.of(
                Column.text("event", row -> row.event.id()),
                Column.whole("toll", row -> Optional.of(row.number)),
                Column.text("kind", row -> Spelling.of(row.toll.kind())),
                Column.whole("min", row -> Opened.number(row.toll.min())),
                Column.whole("max", row -> Opened.number(row.toll.max())),
                Column.text("voice", row -> Opened.voice(row.toll.voice())),
                Column.maybe("voice_name", row -> row.in.by(row.toll.voice())),
                Column.maybe("who", row -> row.toll.who().map(row.in::words)),
                Column.whole("who_start", row -> Opened.start(row.toll.who())),
                Column.whole("who_end", row -> Opened.end(row.toll.who())),
                Column.text("words", row -> row.in.words(row.toll.evidence())),
                Column.whole("words_start", row -> start(row.toll.evidence())),
                Column.whole("words_end", row -> end(row.toll.evidence())),
                Column.text("event_type", row -> Spelling.of(row.event.type())),
                Column.maybe("event_mode", row -> row.event.mode()),
                Column.text("event_status", row -> Spelling.of(row.event.status())),
                Column.text("event_voice", row -> Opened.voice(row.event.voice())),
                Column.day("date_from", row -> row.event.time().flatMap(Time::start)),
                Column.day("date_to", row -> row.event.time().flatMap(Time::end)),
                Column.maybe("place_name", row -> row.place().map(Place::name)),
                Column.real("latitude", row -> row.place().map(Place::lat)),
                Column.real("longitude", row -> row.place().map(Place::lon)))),
        in -> in.events().stream().flatMap(e -> rows(in, e).stream()).toList());
  }

  private static List<TollTable> rows(Opened in, Event event) {
    return IntStream.range(0, event.tolls().size())
        .mapToObj(i -> new TollTable(in, event, i + 1, event.tolls().get(i)))
        .toList();
  }

  private Optional<Place> place() {
    return in.place(event).map(Opened.Located::place);
  }

  private static Optional<Integer> start(Span span) {
    return Optional.of(span.start());
  }

  private static Optional<Integer> end(Span span) {
    return Optional.of(span.end());
  }
}
