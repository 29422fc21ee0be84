package attest.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.record.CodePoints;
import attest.record.ReportRecord;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against the Web Annotation Data Model, and expanded as JSON-LD. */
class AnnotationsTest {
  private static final Set<String> PURPOSES = Set.of("tagging", "describing", "identifying");

  @Test
  void keepsTheModel() {
    for (ReportRecord record : List.of(Records.SAMPLE, Records.traps())) {
      check(page(Wording.PLAIN, record), record);
      check(page(Wording.HASHED, record), record);
    }
    JsonNode none = Records.tree(Records.write(Exporter.ofAll(), Format.ANNOTATIONS));
    assertEquals(0, none.get("items").size());
    assertTrue(none.get("id").asText().startsWith("urn:uuid:"));
  }

  @Test
  void everyTermIsOneOfTheVocabulary() throws Exception {
    JsonNode page = page(Wording.PLAIN, Records.SAMPLE);
    JsonDocument document = JsonDocument.of(new StringReader(page.toString()));
    JsonNode expanded =
        Records.tree(JsonLd.expand(document).loader(terms()).get().toString()).get(0);
    assertEquals(
        "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
        expanded.at("/@type/0").asText());
    JsonNode items = expanded.path("http://www.w3.org/ns/activitystreams#items").at("/0/@list");
    assertEquals(page.get("items").size(), items.size());
    assertEquals(leaves(page) - 1, leaves(expanded), "values that no term of the context names");
    JsonNode target = items.get(0).path("http://www.w3.org/ns/oa#hasTarget").get(0);
    JsonNode selector = target.path("http://www.w3.org/ns/oa#hasSelector").get(0);
    assertEquals(28, selector.path("http://www.w3.org/ns/oa#start").at("/0/@value").asInt());
  }

  @Test
  void idsAreTheSameInEveryExport() {
    JsonNode one = page(Wording.PLAIN, Records.SAMPLE);
    JsonNode other = page(Wording.HASHED, Records.SAMPLE);
    assertEquals(one.at("/items/0/id"), other.at("/items/0/id"));
    assertEquals(one.get("id"), other.get("id"));
  }

  private static JsonNode page(Wording wording, ReportRecord record) {
    Exporter exporter = new Exporter(Hits.all(), wording, false);
    return Records.tree(Records.write(exporter, Format.ANNOTATIONS, record));
  }

  private static void check(JsonNode page, ReportRecord record) {
    assertEquals("http://www.w3.org/ns/anno.jsonld", page.get("@context").asText());
    assertEquals("AnnotationPage", page.get("type").asText());
    assertTrue(URI.create(page.get("id").asText()).isAbsolute());
    String text = record.article().text();
    CodePoints points = new CodePoints(text);
    Set<String> ids = new HashSet<>();
    assertFalse(page.get("items").isEmpty());
    for (JsonNode each : page.get("items")) {
      assertFalse(each.has("@context"), "the page has it");
      assertEquals("Annotation", each.get("type").asText());
      assertTrue(URI.create(each.get("id").asText()).isAbsolute());
      assertTrue(ids.add(each.get("id").asText()), "each id once");
      assertEquals("tagging", each.get("motivation").asText());
      for (JsonNode body : each.get("body")) {
        assertEquals("TextualBody", body.get("type").asText());
        assertTrue(body.get("value").isTextual());
        assertTrue(PURPOSES.contains(body.get("purpose").asText()));
      }
      assertFalse(each.get("target").isEmpty(), "one target or more");
      for (JsonNode target : each.get("target")) {
        assertTrue(URI.create(target.get("source").asText()).isAbsolute());
        JsonNode position = target.at("/selector/0");
        assertEquals("TextPositionSelector", position.get("type").asText());
        int start = position.get("start").asInt(-1);
        int end = position.get("end").asInt(-1);
        assertTrue(start >= 0 && end > start, position::toString);
        JsonNode quote = target.at("/selector/1");
        if (quote.isObject()) {
          assertEquals("TextQuoteSelector", quote.get("type").asText());
          assertEquals(
              text.substring(points.toUnit(start), points.toUnit(end)),
              quote.get("exact").asText());
        }
      }
    }
  }

  /** Numbers, strings and names of types and things. */
  private static int leaves(JsonNode node) {
    if (node.isValueNode()) {
      return 1;
    }
    int leaves = 0;
    for (var field : node.properties()) {
      boolean type = field.getKey().equals("@type") && node.has("@value");
      leaves += type ? 0 : leaves(field.getValue());
    }
    if (node.isArray()) {
      for (JsonNode each : node) {
        leaves += leaves(each);
      }
    }
    return leaves;
  }

  /** The terms of anno.jsonld that are used, in place of the network. */
  private static DocumentLoader terms() {
    return (url, options) -> {
      assertEquals("http://www.w3.org/ns/anno.jsonld", url.toString());
      try (InputStream in = AnnotationsTest.class.getResourceAsStream("anno-terms.jsonld")) {
        assertNotNull(in);
        return JsonDocument.of(in);
      } catch (java.io.IOException e) {
        throw new JsonLdError(com.apicatalog.jsonld.JsonLdErrorCode.LOADING_DOCUMENT_FAILED, e);
      }
    };
  }
}
