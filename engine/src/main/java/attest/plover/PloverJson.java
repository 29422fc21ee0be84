package attest.plover;

import attest.plover.PloverEvent.Party;
import attest.record.Article;
import attest.record.Entity;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Toll;
import attest.resolve.Actor;
import attest.resolve.Place;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Writes events in PLOVER's JSON: its field names, with {@code event} as one string; added are
 * {@code ref} (the report's), {@code status} and {@code statement}, so that nobody counts what was
 * only demanded or denied. Offsets count the code points of the report's text.
 */
public final class PloverJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Scores scores = Scores.load();

  /** An event as one line of JSON, without the line end. */
  public String line(Article article, PloverEvent event) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      write(out, article, event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(JsonGenerator out, Article article, PloverEvent event) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", article.id().substring(0, 12) + ":" + event.id());
    string(out, "ref", article.ref());
    day(out, "date", event.start());
    day(out, "enddate", event.end());
    actors(out, "actor", event.actor());
    actors(out, "recipient", event.recipient());
    out.writeStringField("event", event.type().name());
    strings(out, "mode", event.mode().stream().toList());
    strings(out, "context", event.contexts());
    out.writeNumberField("quad_code", scores.quad(event.type()));
    out.writeNumberField("event_scale", scores.score(event.type(), event.mode()));
    out.writeStringField("event_text", event.words().text());
    out.writeArrayFieldStart("event_loc");
    for (Party each : event.places()) {
      place(out, each);
    }
    out.writeEndArray();
    out.writeObjectFieldStart("size");
    toll(out, "dead", event.tolls(), attest.resolve.Toll.Kind.KILLED);
    toll(out, "injured", event.tolls(), attest.resolve.Toll.Kind.INJURED);
    toll(out, "arrested", event.tolls(), attest.resolve.Toll.Kind.DETAINED);
    out.writeEndObject();
    out.writeStringField("status", Spelling.of(event.status()));
    string(out, "statement", event.statement());
    Span words = event.words();
    out.writeObjectFieldStart("text_info");
    out.writeNumberField("start", words.start());
    out.writeNumberField("end", words.end());
    out.writeEndObject();
    out.writeObjectFieldStart("cite_info");
    string(out, "url", article.url());
    string(out, "title", article.title());
    string(out, "language", article.language());
    string(out, "publication", article.outlet());
    string(out, "published", article.published());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void actors(JsonGenerator out, String name, List<Party> parties)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (Party party : parties) {
      Optional<Actor> actor = party.entity().flatMap(Entity::actor);
      out.writeStartObject();
      string(out, "code", actor.flatMap(Actor::country));
      strings(out, "sector", actor.map(Actor::sector).orElse(List.of()));
      out.writeStringField("entity_text", party.text());
      string(out, "identifier_text", party.entity().map(Entity::name));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void place(JsonGenerator out, Party party) throws IOException {
    Optional<Place> place = party.entity().flatMap(Entity::place);
    out.writeStartObject();
    out.writeStringField("extracted_place", party.text());
    string(out, "resolved_place", place.map(Place::name));
    number(out, "geonameid", place.flatMap(Place::geonames));
    number(out, "lat", place.map(Place::lat));
    number(out, "lon", place.map(Place::lon));
    string(out, "province", place.flatMap(Place::admin1));
    string(out, "country_code", place.flatMap(Place::country));
    string(out, "feature_code", place.map(Place::feature));
    out.writeEndObject();
  }

  /** "4", "4-6" from the lowest to the highest given, "21+" without an upper end; or null. */
  private static void toll(
      JsonGenerator out, String name, List<Toll> tolls, attest.resolve.Toll.Kind kind)
      throws IOException {
    List<Toll> counted =
        tolls.stream()
            .filter(
                each -> each.kind() == kind && (each.min().isPresent() || each.max().isPresent()))
            .toList();
    if (counted.isEmpty()) {
      out.writeNullField(name);
      return;
    }
    int least = Integer.MAX_VALUE;
    int most = 0;
    boolean open = false;
    for (Toll each : counted) {
      int low = each.min().orElseGet(each.max()::getAsInt);
      int high = each.max().orElse(low);
      open = high > most ? each.max().isEmpty() : open || high == most && each.max().isEmpty();
      least = Math.min(least, low);
      most = Math.max(most, high);
    }
    out.writeStringField(name, (least == most ? "" : least + "-") + most + (open ? "+" : ""));
  }

  private static void string(JsonGenerator out, String name, Optional<String> value)
      throws IOException {
    out.writeStringField(name, value.orElse(null));
  }

  private static void strings(JsonGenerator out, String name, List<String> values)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String each : values) {
      out.writeString(each);
    }
    out.writeEndArray();
  }

  private static void day(JsonGenerator out, String name, Optional<LocalDate> day)
      throws IOException {
    string(out, name, day.map(LocalDate::toString));
  }

  private static void number(JsonGenerator out, String name, Optional<? extends Number> value)
      throws IOException {
    out.writeFieldName(name);
    switch (value.orElse(null)) {
      case null -> out.writeNull();
      case Integer whole -> out.writeNumber(whole);
      case Number other -> out.writeNumber(other.doubleValue());
    }
  }
}
