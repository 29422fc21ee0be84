package attest.record;

import attest.resolve.Actor;
import attest.resolve.Place;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads a record back from its JSON. Fields it does not know are left out. */
final class RecordParser {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private RecordParser() {}

  static ReportRecord parse(String json) {
    return record(tree(json));
  }

  /** Any JSON value of text of any length; a key may not stand twice in an object. */
  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  static ReportRecord record(JsonNode node) {
    JsonNode version = field(node, "record");
    if (!version.isInt() || version.intValue() != ReportRecord.VERSION) {
      throw new IllegalArgumentException("This is no record of version " + ReportRecord.VERSION);
    }
    JsonNode engine = field(node, "engine");
    SortedMap<String, String> models = new TreeMap<>();
    field(engine, "models")
        .properties()
        .forEach(m -> models.put(m.getKey(), m.getValue().asText()));
    return new ReportRecord(
        new Maker(string(engine, "version"), models),
        article(field(node, "article")),
        list(node, "entities", RecordParser::entity),
        list(node, "statements", RecordParser::statement),
        list(node, "events", RecordParser::event),
        list(node, "absences", RecordParser::absence),
        list(node, "times", RecordParser::time),
        list(node, "distances", RecordParser::span),
        list(node, "notes", RecordParser::note));
  }

  private static Article article(JsonNode node) {
    return new Article(
        string(node, "id"),
        maybe(node, "ref"),
        maybe(node, "url"),
        maybe(node, "outlet"),
        maybe(node, "title"),
        maybe(node, "byline"),
        maybe(node, "published"),
        string(node, "publishedFrom"),
        maybe(node, "language"),
        string(node, "text"));
  }

  private static Entity entity(JsonNode node) {
    return new Entity(
        string(node, "id"),
        value(node, "kind", attest.resolve.Entity.Kind.class),
        string(node, "name"),
        list(
            node,
            "mentions",
            mention ->
                new Entity.Mention(
                    span(mention),
                    value(mention, "form", attest.resolve.Mention.Form.class),
                    value(mention, "use", attest.resolve.Mention.Use.class),
                    how(mention))),
        list(node, "titles", title -> new Entity.Title(span(title), bool(title, "former"))),
        list(node, "affiliation", RecordParser::text),
        list(node, "members", RecordParser::text),
        maybe(node, "actor", RecordParser::actor),
        maybe(node, "place", RecordParser::place));
  }

  private static Actor actor(JsonNode node) {
    return new Actor(maybe(node, "country"), list(node, "sector", RecordParser::text), how(node));
  }

  private static Place place(JsonNode node) {
    return new Place(
        maybe(node, "geonames", RecordParser::integer),
        string(node, "name"),
        field(node, "lat").doubleValue(),
        field(node, "lon").doubleValue(),
        maybe(node, "country"),
        maybe(node, "admin1"),
        string(node, "feature"),
        string(node, "precision"),
        maybe(node, "relation"),
        maybe(node, "radiusKm", JsonNode::doubleValue),
        list(node, "candidates", RecordParser::integer),
        maybe(
            node,
            "contested",
            contested ->
                new Place.Contested(
                    list(contested, "names", RecordParser::text),
                    list(contested, "claimants", RecordParser::text),
                    maybe(contested, "administeredBy"),
                    maybe(contested, "since"))),
        how(node));
  }

  private static Statement statement(JsonNode node) {
    JsonNode medium = field(node, "medium");
    return new Statement(
        string(node, "id"),
        value(node, "kind", attest.resolve.Statement.Kind.class),
        value(node, "attitude", attest.resolve.Statement.Attitude.class),
        maybe(node, "source", RecordParser::source),
        bool(node, "anonymous"),
        maybe(node, "cue", RecordParser::span),
        list(node, "content", RecordParser::span),
        new Statement.Medium(
            value(medium, "type", attest.resolve.Statement.Medium.Type.class),
            list(medium, "spans", RecordParser::span)),
        maybe(node, "time", RecordParser::time),
        list(node, "addressee", RecordParser::text),
        list(node, "chain", RecordParser::reference),
        maybe(node, "within"),
        list(node, "acts", RecordParser::act),
        bool(node, "malformed"),
        how(node));
  }

  private static Statement.Source source(JsonNode node) {
    return new Statement.Source(
        field(node, "start").isNull() ? Optional.empty() : Optional.of(span(node)),
        maybe(node, "entity"));
  }

  private static Act act(JsonNode node) {
    return new Act(
        value(node, "axis", attest.resolve.Act.Axis.class),
        number(node, "degree"),
        value(node, "label", attest.resolve.Act.Label.class),
        maybe(node, "target", RecordParser::target),
        list(node, "addressee", RecordParser::text),
        maybe(
            node,
            "wanted",
            wanted -> new Act.Wanted(span(field(wanted, "span")), maybe(wanted, "event"))),
        bool(node, "negated"),
        span(field(node, "evidence")),
        how(node));
  }

  private static Act.Target target(JsonNode node) {
    if (node.has("event")) {
      return new Act.Target.OfEvent(string(node, "event"));
    } else if (node.has("statement")) {
      return new Act.Target.OfStatement(string(node, "statement"));
    }
    return new Act.Target.OfEntity(string(node, "entity"));
  }

  private static Event event(JsonNode node) {
    return new Event(
        string(node, "id"),
        value(node, "type", attest.resolve.Event.Type.class),
        maybe(node, "mode"),
        list(node, "contexts", RecordParser::text),
        span(field(node, "trigger")),
        list(node, "mentions", RecordParser::span),
        list(node, "actor", RecordParser::reference),
        list(node, "recipient", RecordParser::reference),
        list(node, "place", RecordParser::reference),
        maybe(node, "time", RecordParser::time),
        list(node, "tolls", RecordParser::toll),
        value(node, "status", attest.resolve.Event.Status.class),
        voice(field(node, "voice")),
        list(node, "alsoIn", RecordParser::text),
        how(node));
  }

  private static Reference reference(JsonNode node) {
    return new Reference(maybe(node, "entity"), span(node));
  }

  private static Toll toll(JsonNode node) {
    return new Toll(
        value(node, "kind", attest.resolve.Toll.Kind.class),
        number(node, "min"),
        number(node, "max"),
        maybe(node, "who", RecordParser::span),
        voice(field(node, "voice")),
        span(field(node, "evidence")),
        how(node));
  }

  private static Voice voice(JsonNode node) {
    return switch (string(node, "by")) {
      case "narrator" -> new Voice.Narrator();
      case "statement" -> new Voice.In(string(node, "id"));
      default -> throw new IllegalArgumentException("voice.by: " + string(node, "by"));
    };
  }

  private static Absence absence(JsonNode node) {
    return new Absence(
        string(node, "id"),
        list(node, "holder", RecordParser::text),
        value(node, "label", attest.resolve.Act.Label.class),
        maybe(node, "target", RecordParser::target),
        voice(field(node, "voice")),
        span(field(node, "evidence")),
        how(node));
  }

  private static Time time(JsonNode node) {
    return new Time(
        list(node, "spans", RecordParser::span),
        maybe(node, "start").map(RecordParser::day),
        maybe(node, "end").map(RecordParser::day),
        value(node, "precision", attest.resolve.Time.Precision.class),
        value(node, "anchor", attest.resolve.Time.Anchor.class),
        maybe(node, "how"));
  }

  private static LocalDate day(String iso) {
    try {
      return LocalDate.parse(iso);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + iso + "\" is no date", e);
    }
  }

  private static Note note(JsonNode node) {
    return new Note(
        string(node, "code"), maybe(node, "span", RecordParser::span), string(node, "message"));
  }

  private static Span span(JsonNode node) {
    return new Span(
        integer(field(node, "start")), integer(field(node, "end")), string(node, "text"));
  }

  private static JsonNode field(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the field " + name + " is missing");
    }
    return value;
  }

  private static String text(JsonNode node) {
    if (!node.isTextual()) {
      throw new IllegalArgumentException("expected words, found " + node);
    }
    return node.textValue();
  }

  private static int integer(JsonNode node) {
    if (!node.isInt()) {
      throw new IllegalArgumentException("expected a whole number, found " + node);
    }
    return node.intValue();
  }

  private static String string(JsonNode node, String name) {
    JsonNode value = field(node, name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("the field " + name + " should hold words");
    }
    return value.textValue();
  }

  /** Who decided; empty where a record of another writer does not say. */
  private static String how(JsonNode node) {
    return node.path("how").asText("");
  }

  private static boolean bool(JsonNode node, String name) {
    JsonNode value = field(node, name);
    if (!value.isBoolean()) {
      throw new IllegalArgumentException("the field " + name + " should be true or false");
    }
    return value.booleanValue();
  }

  private static OptionalInt number(JsonNode node, String name) {
    JsonNode value = field(node, name);
    return value.isNull() ? OptionalInt.empty() : OptionalInt.of(integer(value));
  }

  private static <E extends Enum<E>> E value(JsonNode node, String name, Class<E> type) {
    return Spelling.parse(type, string(node, name));
  }

  private static Optional<String> maybe(JsonNode node, String name) {
    return maybe(node, name, RecordParser::text);
  }

  private static <T> Optional<T> maybe(JsonNode node, String name, Function<JsonNode, T> read) {
    JsonNode value = field(node, name);
    return value.isNull() ? Optional.empty() : Optional.of(read.apply(value));
  }

  private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
    JsonNode array = field(node, name);
    if (!array.isArray()) {
      throw new IllegalArgumentException("the field " + name + " should be a list");
    }
    List<T> values = new ArrayList<>(array.size());
    array.forEach(item -> values.add(read.apply(item)));
    return values;
  }
}
