package attest.export;

import attest.record.Event;
import attest.record.Spelling;
import attest.record.Time;
import attest.resolve.Place;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Events as Forensic Architecture's TimeMap reads them: a list of objects whose values are strings,
 * "" where nothing is known. An event needs a date or a place; one with neither is left out.
 */
final class TimeMap extends JsonFile {
  TimeMap(OutputStream out) throws IOException {
    super(out);
    json.writeStartArray();
  }

  @Override
  public void add(Opened in) throws IOException {
    for (Event event : in.events()) {
      Optional<LocalDate> day = event.time().flatMap(Time::start);
      Optional<Opened.Located> located = in.place(event);
      if (day.isPresent() || located.isPresent()) {
        write(in, event, day, located);
      }
    }
  }

  private void write(
      Opened in, Event event, Optional<LocalDate> day, Optional<Opened.Located> located)
      throws IOException {
    Optional<Place> place = located.map(Opened.Located::place);
    json.writeStartObject();
    json.writeStringField("id", in.id(event.id()));
    json.writeStringField("description", Telling.of(in, event));
    text("date", day.map(LocalDate::toString));
    text("time", Optional.empty());
    text("time_precision", event.time().map(each -> Spelling.of(each.precision())));
    text("time_display", event.time().flatMap(TimeMap::days));
    text("location", place.map(Place::name));
    text("latitude", place.map(each -> Delimited.plain(each.lat())));
    text("longitude", place.map(each -> Delimited.plain(each.lon())));
    text("type", event.mode());
    text("category", Optional.of(Spelling.of(event.type())));
    json.writeArrayFieldStart("associations");
    for (String each : Stream.of(Spelling.of(event.type()), Spelling.of(event.status())).toList()) {
      json.writeString(each);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sources");
    json.writeString(in.article().url().orElse(in.article().id()));
    json.writeEndArray();
    text("comments", in.article().outlet().map(each -> "Reported by " + each));
    json.writeEndObject();
    rows++;
  }

  /** "2031-03-03", or "2031-03-01 to 2031-03-05". */
  private static Optional<String> days(Time time) {
    return time.start()
        .map(
            from ->
                time.end().filter(to -> !to.equals(from)).isPresent()
                    ? from + " to " + time.end().get()
                    : from.toString());
  }

  private void text(String name, Optional<String> value) throws IOException {
    json.writeStringField(name, value.orElse(""));
  }

  @Override
  void end(JsonGenerator json) throws IOException {
    json.writeEndArray();
  }
}
