package attest.export;

import attest.record.Event;
import attest.record.Spelling;
import attest.record.Time;
import attest.resolve.Place;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Events on a map, after RFC 7946: a feature for each place of an event. One whose place is not
 * known has a null geometry, so that what is not on the map can be counted.
 */
final class GeoJson extends JsonFile {
  GeoJson(OutputStream out) throws IOException {
    super(out);
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeArrayFieldStart("features");
  }

  @Override
  public void add(Opened in) throws IOException {
    for (Event event : in.events()) {
      List<Opened.Located> places = in.places(event);
      for (int i = 0; i < places.size(); i++) {
        feature(in, event, Optional.of(places.get(i)), i, places.size());
      }
      if (places.isEmpty()) {
        feature(in, event, Optional.empty(), 0, 0);
      }
    }
  }

  private void feature(Opened in, Event event, Optional<Opened.Located> located, int number, int of)
      throws IOException {
    Optional<Place> place = located.map(Opened.Located::place);
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", in.id(event.id()) + (of > 1 ? ":" + (number + 1) : ""));
    json.writeFieldName("geometry");
    if (place.isPresent()) {
      json.writeStartObject();
      json.writeStringField("type", "Point");
      json.writeArrayFieldStart("coordinates");
      json.writeNumber(place.get().lon());
      json.writeNumber(place.get().lat());
      json.writeEndArray();
      json.writeEndObject();
    } else {
      json.writeNull();
    }
    json.writeObjectFieldStart("properties");
    json.writeStringField("report", in.article().id());
    string("outlet", in.article().outlet());
    string("url", in.article().url());
    string("published", in.article().published());
    json.writeStringField("event", event.id());
    json.writeStringField("type", Spelling.of(event.type()));
    string("mode", event.mode());
    json.writeStringField("status", Spelling.of(event.status()));
    json.writeStringField("voice", Opened.voice(event.voice()));
    string("voiceName", in.by(event.voice()));
    json.writeStringField("words", in.words(event.trigger()));
    json.writeNumberField("start", event.trigger().start());
    json.writeNumberField("end", event.trigger().end());
    strings("actor", event.actor().stream().map(in::name));
    strings("recipient", event.recipient().stream().map(in::name));
    string("from", event.time().flatMap(Time::start).map(LocalDate::toString));
    string("to", event.time().flatMap(Time::end).map(LocalDate::toString));
    for (attest.resolve.Toll.Kind kind : attest.resolve.Toll.Kind.values()) {
      string(Spelling.of(kind), Figures.of(event.tolls(), kind).text());
    }
    string("place", place.map(Place::name));
    string("placeWords", located.map(each -> in.words(each.span())));
    number("geonames", place.flatMap(Place::geonames));
    string("country", place.flatMap(Place::country));
    string("precision", place.map(Place::precision));
    string("relation", place.flatMap(Place::relation));
    number("radiusKm", place.flatMap(Place::radiusKm));
    strings(
        "contestedNames",
        place.flatMap(Place::contested).stream().flatMap(each -> each.names().stream()));
    json.writeEndObject();
    json.writeEndObject();
    rows++;
  }

  private void strings(String name, Stream<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String each : values.toList()) {
      json.writeString(each);
    }
    json.writeEndArray();
  }

  @Override
  void end(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
  }
}
