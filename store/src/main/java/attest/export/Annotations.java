package attest.export;

import attest.record.Act;
import attest.record.Article;
import attest.record.Event;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Statement;
import attest.record.Toll;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Statements, events and tolls as W3C Web Annotations, one page of JSON-LD. The source of a target
 * is the report's address, else its text by its hash (RFC 6920). Offsets count code points of the
 * text, as the recommendation has it; the exact words stand beside them, unless asked not to.
 */
final class Annotations extends JsonFile {
  /** The ids so far, of which the page's own is made. */
  private String ids = "";

  Annotations(OutputStream out) throws IOException {
    super(out);
    json.writeStartObject();
    json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
    json.writeStringField("type", "AnnotationPage");
    json.writeArrayFieldStart("items");
  }

  @Override
  public void add(Opened in) throws IOException {
    for (Statement each : in.statements()) {
      List<String> tags = new ArrayList<>(List.of("statement", Spelling.of(each.kind())));
      each.acts().stream()
          .filter(act -> !act.negated())
          .map(Act::label)
          .map(Spelling::of)
          .distinct()
          .forEach(tags::add);
      annotation(in, each.id(), tags, Telling.of(in, each), each.content());
    }
    for (Event each : in.events()) {
      List<String> tags =
          new ArrayList<>(List.of("event", Spelling.of(each.type()), Spelling.of(each.status())));
      each.mode().ifPresent(tags::add);
      List<Span> words = new ArrayList<>(List.of(each.trigger()));
      words.addAll(each.mentions());
      annotation(in, each.id(), tags, Telling.of(in, each), words);
      for (int i = 0; i < each.tolls().size(); i++) {
        Toll toll = each.tolls().get(i);
        annotation(
            in,
            each.id() + ".toll" + (i + 1),
            List.of("toll", Spelling.of(toll.kind())),
            Telling.of(in, toll),
            List.of(toll.evidence()));
      }
    }
  }

  private void annotation(
      Opened in, String part, List<String> tags, String telling, List<Span> words)
      throws IOException {
    String id = uuid(in.article().id() + ":" + part);
    ids = Article.idOf(ids + id);
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("type", "Annotation");
    json.writeStringField("motivation", "tagging");
    json.writeArrayFieldStart("body");
    for (String tag : tags) {
      body("tagging", tag);
    }
    body("describing", telling);
    body("identifying", in.id(part));
    json.writeEndArray();
    json.writeArrayFieldStart("target");
    for (Span span : words) {
      target(in, span);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("generator");
    json.writeStringField("type", "Software");
    json.writeStringField("name", "attest " + in.engine());
    json.writeEndObject();
    json.writeEndObject();
    rows++;
  }

  /** A name made of other names: the same in every export. */
  private static String uuid(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private void body(String purpose, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "TextualBody");
    json.writeStringField("purpose", purpose);
    json.writeStringField("format", "text/plain");
    json.writeStringField("value", value);
    json.writeEndObject();
  }

  private void target(Opened in, Span span) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "SpecificResource");
    json.writeStringField("source", source(in));
    json.writeArrayFieldStart("selector");
    json.writeStartObject();
    json.writeStringField("type", "TextPositionSelector");
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeEndObject();
    if (in.wording() == Wording.PLAIN) {
      json.writeStartObject();
      json.writeStringField("type", "TextQuoteSelector");
      json.writeStringField("exact", span.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The report's address where it is one, else its text by its hash. */
  private static String source(Opened in) {
    return in.article().url().filter(Annotations::isAddress).orElseGet(() -> hash(in));
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = new URI(url);
      return uri.isAbsolute() && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String hash(Opened in) {
    byte[] bytes = HexFormat.of().parseHex(in.article().id());
    return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  void end(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeStringField("id", uuid(ids));
    json.writeEndObject();
  }
}
