package attest.export;

import attest.plover.PloverEvent;
import attest.plover.PloverEvent.Party;
import attest.plover.PloverJson;
import attest.record.Article;
import attest.record.Entity;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A file of JSON, a value a line. */
final class JsonLines implements Sink {
  /** Reads strings of any length. */
  static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
              .build());

  private final Writer out;
  private final Function<Opened, List<String>> lines;
  private long rows;

  private JsonLines(OutputStream out, Function<Opened, List<String>> lines) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.lines = lines;
  }

  /** The records themselves, each byte for byte as {@code ReportRecord.toJson} gives it. */
  static Sink records(OutputStream out) {
    return new JsonLines(
        out, in -> List.of(in.wording() == Wording.PLAIN ? in.record().toJson() : hashed(in)));
  }

  /** What PLOVER counts of the records, in its JSON. */
  static Sink plover(OutputStream out) {
    PloverJson json = new PloverJson();
    return new JsonLines(
        out, in -> in.plover().stream().map(event -> plover(json, in, event)).toList());
  }

  /** A record whose words are hashes; its text is null, for its hash stands as the article's id. */
  private static String hashed(Opened in) {
    JsonNode record = tree(in.record().toJson());
    ObjectNode article = (ObjectNode) record.get("article");
    article.putNull("text");
    article.put("title", in.title().orElse(null));
    for (int i = 0; i < in.record().entities().size(); i++) {
      Entity entity = in.record().entities().get(i);
      ObjectNode json = (ObjectNode) record.get("entities").get(i);
      json.put("name", in.name(entity));
      in.wording()
          .placeOf(entity)
          .ifPresent(place -> ((ObjectNode) json.get("place")).put("name", place.name()));
    }
    hashSpans(record);
    return record.toString();
  }

  private static void hashSpans(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("start").isInt()) {
      object.put("text", Wording.HASHED.of(object.get("text").textValue()));
    }
    node.forEach(JsonLines::hashSpans);
  }

  private static String plover(PloverJson json, Opened in, PloverEvent event) {
    if (in.wording() == Wording.PLAIN) {
      return json.line(in.article(), event);
    }
    PloverEvent hashed =
        new PloverEvent(
            event.id(),
            event.type(),
            event.mode(),
            event.contexts(),
            event.status(),
            event.statement(),
            event.start(),
            event.end(),
            parties(in, event.actor()),
            parties(in, event.recipient()),
            parties(in, event.places()),
            event.words(),
            event.tolls());
    Article article = in.article();
    ObjectNode line = (ObjectNode) tree(json.line(article, hashed));
    line.put("event_text", in.words(event.words()));
    ((ObjectNode) line.get("cite_info")).put("title", in.title().orElse(null));
    return line.toString();
  }

  private static List<Party> parties(Opened in, List<Party> parties) {
    return parties.stream()
        .map(
            each ->
                new Party(
                    in.wording().of(each.text()), each.entity().map(entity -> named(in, entity))))
        .toList();
  }

  private static Entity named(Opened in, Entity entity) {
    return new Entity(
        entity.id(),
        entity.kind(),
        in.name(entity),
        entity.mentions(),
        entity.titles(),
        entity.affiliation(),
        entity.members(),
        entity.actor(),
        in.wording().placeOf(entity));
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException("a record's own JSON cannot be read", e);
    }
  }

  @Override
  public void add(Opened record) throws IOException {
    for (String line : lines.apply(record)) {
      out.write(line);
      out.write('\n');
      rows++;
    }
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
