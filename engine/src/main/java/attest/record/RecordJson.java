package attest.record;

import attest.resolve.Actor;
import attest.resolve.Place;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes a record as one line of JSON: every field of the contract in its order, null or empty
 * where there is nothing, and {@code how} last wherever something was decided. The same record
 * gives the same characters everywhere.
 */
final class RecordJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private RecordJson(JsonGenerator out) {
    this.out = out;
  }

  static String write(ReportRecord record) {
    StringWriter text = new StringWriter(record.article().text().length() * 2 + 4096);
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      new RecordJson(out).record(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private interface Item<T> {
    void write(T value) throws IOException;
  }

  private void record(ReportRecord record) throws IOException {
    out.writeStartObject();
    out.writeNumberField("record", ReportRecord.VERSION);
    out.writeObjectFieldStart("engine");
    out.writeStringField("version", record.engine().version());
    out.writeObjectFieldStart("models");
    for (var model : record.engine().models().entrySet()) {
      out.writeStringField(model.getKey(), model.getValue());
    }
    out.writeEndObject();
    out.writeEndObject();
    article(record.article());
    list("entities", record.entities(), this::entity);
    list("statements", record.statements(), this::statement);
    list("events", record.events(), this::event);
    list("absences", record.absences(), this::absence);
    list("times", record.times(), this::time);
    list("distances", record.distances(), this::span);
    list("notes", record.notes(), this::note);
    out.writeEndObject();
  }

  private void article(Article article) throws IOException {
    out.writeObjectFieldStart("article");
    out.writeStringField("id", article.id());
    string("ref", article.ref());
    string("url", article.url());
    string("outlet", article.outlet());
    string("title", article.title());
    string("byline", article.byline());
    string("published", article.published());
    out.writeStringField("publishedFrom", article.publishedFrom());
    string("language", article.language());
    out.writeStringField("text", article.text());
    out.writeEndObject();
  }

  private void entity(Entity entity) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", entity.id());
    spelling("kind", entity.kind());
    out.writeStringField("name", entity.name());
    list("mentions", entity.mentions(), this::mention);
    list(
        "titles",
        entity.titles(),
        title -> {
          out.writeStartObject();
          spanFields(title.span());
          out.writeBooleanField("former", title.former());
          out.writeEndObject();
        });
    list("affiliation", entity.affiliation(), out::writeString);
    list("members", entity.members(), out::writeString);
    maybe("actor", entity.actor(), this::actor);
    maybe("place", entity.place(), this::place);
    out.writeEndObject();
  }

  private void mention(Entity.Mention mention) throws IOException {
    out.writeStartObject();
    spanFields(mention.span());
    spelling("form", mention.form());
    spelling("use", mention.use());
    out.writeStringField("how", mention.how());
    out.writeEndObject();
  }

  private void actor(Actor actor) throws IOException {
    out.writeStartObject();
    string("country", actor.country());
    list("sector", actor.sector(), out::writeString);
    out.writeStringField("how", actor.how());
    out.writeEndObject();
  }

  private void place(Place place) throws IOException {
    out.writeStartObject();
    maybe("geonames", place.geonames(), out::writeNumber);
    out.writeStringField("name", place.name());
    out.writeNumberField("lat", place.lat());
    out.writeNumberField("lon", place.lon());
    string("country", place.country());
    string("admin1", place.admin1());
    out.writeStringField("feature", place.feature());
    out.writeStringField("precision", place.precision());
    string("relation", place.relation());
    maybe("radiusKm", place.radiusKm(), out::writeNumber);
    list("candidates", place.candidates(), out::writeNumber);
    maybe(
        "contested",
        place.contested(),
        contested -> {
          out.writeStartObject();
          list("names", contested.names(), out::writeString);
          list("claimants", contested.claimants(), out::writeString);
          string("administeredBy", contested.administeredBy());
          string("since", contested.since());
          out.writeEndObject();
        });
    out.writeStringField("how", place.how());
    out.writeEndObject();
  }

  private void statement(Statement statement) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", statement.id());
    spelling("kind", statement.kind());
    spelling("attitude", statement.attitude());
    maybe("source", statement.source(), this::source);
    out.writeBooleanField("anonymous", statement.anonymous());
    maybe("cue", statement.cue(), this::span);
    list("content", statement.content(), this::span);
    out.writeObjectFieldStart("medium");
    spelling("type", statement.medium().type());
    list("spans", statement.medium().spans(), this::span);
    out.writeEndObject();
    maybe("time", statement.time(), this::time);
    list("addressee", statement.addressee(), out::writeString);
    list("chain", statement.chain(), this::reference);
    string("within", statement.within());
    list("acts", statement.acts(), this::act);
    out.writeBooleanField("malformed", statement.malformed());
    out.writeStringField("how", statement.how());
    out.writeEndObject();
  }

  private void source(Statement.Source source) throws IOException {
    out.writeStartObject();
    if (source.span().isPresent()) {
      spanFields(source.span().get());
    } else {
      out.writeNullField("start");
      out.writeNullField("end");
      out.writeNullField("text");
    }
    string("entity", source.entity());
    out.writeEndObject();
  }

  private void act(Act act) throws IOException {
    out.writeStartObject();
    spelling("axis", act.axis());
    number("degree", act.degree());
    spelling("label", act.label());
    maybe("target", act.target(), this::target);
    list("addressee", act.addressee(), out::writeString);
    maybe(
        "wanted",
        act.wanted(),
        wanted -> {
          out.writeStartObject();
          out.writeFieldName("span");
          span(wanted.span());
          string("event", wanted.event());
          out.writeEndObject();
        });
    out.writeBooleanField("negated", act.negated());
    out.writeFieldName("evidence");
    span(act.evidence());
    out.writeStringField("how", act.how());
    out.writeEndObject();
  }

  private void target(Act.Target target) throws IOException {
    String field =
        switch (target) {
          case Act.Target.OfEvent of -> "event";
          case Act.Target.OfEntity of -> "entity";
          case Act.Target.OfStatement of -> "statement";
        };
    out.writeStartObject();
    out.writeStringField(field, target.id());
    out.writeEndObject();
  }

  private void event(Event event) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", event.id());
    spelling("type", event.type());
    string("mode", event.mode());
    list("contexts", event.contexts(), out::writeString);
    out.writeFieldName("trigger");
    span(event.trigger());
    list("mentions", event.mentions(), this::span);
    list("actor", event.actor(), this::reference);
    list("recipient", event.recipient(), this::reference);
    list("place", event.place(), this::reference);
    maybe("time", event.time(), this::time);
    list("tolls", event.tolls(), this::toll);
    spelling("status", event.status());
    out.writeFieldName("voice");
    voice(event.voice());
    list("alsoIn", event.alsoIn(), out::writeString);
    out.writeStringField("how", event.how());
    out.writeEndObject();
  }

  private void reference(Reference reference) throws IOException {
    out.writeStartObject();
    string("entity", reference.entity());
    spanFields(reference.span());
    out.writeEndObject();
  }

  private void toll(Toll toll) throws IOException {
    out.writeStartObject();
    spelling("kind", toll.kind());
    number("min", toll.min());
    number("max", toll.max());
    maybe("who", toll.who(), this::span);
    out.writeFieldName("voice");
    voice(toll.voice());
    out.writeFieldName("evidence");
    span(toll.evidence());
    out.writeStringField("how", toll.how());
    out.writeEndObject();
  }

  private void voice(Voice voice) throws IOException {
    out.writeStartObject();
    switch (voice) {
      case Voice.Narrator narrator -> out.writeStringField("by", "narrator");
      case Voice.In in -> {
        out.writeStringField("by", "statement");
        out.writeStringField("id", in.id());
      }
    }
    out.writeEndObject();
  }

  private void absence(Absence absence) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", absence.id());
    list("holder", absence.holder(), out::writeString);
    spelling("label", absence.label());
    maybe("target", absence.target(), this::target);
    out.writeFieldName("voice");
    voice(absence.voice());
    out.writeFieldName("evidence");
    span(absence.evidence());
    out.writeStringField("how", absence.how());
    out.writeEndObject();
  }

  private void time(Time time) throws IOException {
    out.writeStartObject();
    list("spans", time.spans(), this::span);
    string("start", time.start().map(Object::toString));
    string("end", time.end().map(Object::toString));
    spelling("precision", time.precision());
    spelling("anchor", time.anchor());
    string("how", time.how());
    out.writeEndObject();
  }

  private void note(Note note) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", note.code());
    maybe("span", note.span(), this::span);
    out.writeStringField("message", note.message());
    out.writeEndObject();
  }

  private void span(Span span) throws IOException {
    out.writeStartObject();
    spanFields(span);
    out.writeEndObject();
  }

  private void spanFields(Span span) throws IOException {
    out.writeNumberField("start", span.start());
    out.writeNumberField("end", span.end());
    out.writeStringField("text", span.text());
  }

  private void string(String field, Optional<String> value) throws IOException {
    out.writeStringField(field, value.orElse(null));
  }

  private void spelling(String field, Enum<?> value) throws IOException {
    out.writeStringField(field, Spelling.of(value));
  }

  private void number(String field, OptionalInt value) throws IOException {
    if (value.isPresent()) {
      out.writeNumberField(field, value.getAsInt());
    } else {
      out.writeNullField(field);
    }
  }

  private <T> void maybe(String field, Optional<T> value, Item<T> item) throws IOException {
    out.writeFieldName(field);
    if (value.isPresent()) {
      item.write(value.get());
    } else {
      out.writeNull();
    }
  }

  private <T> void list(String field, List<T> values, Item<T> item) throws IOException {
    out.writeArrayFieldStart(field);
    for (T value : values) {
      item.write(value);
    }
    out.writeEndArray();
  }
}
