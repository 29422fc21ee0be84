package attest.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeoJsonTest {
  /** Names RFC 7946 gives a meaning to, which may not stand where they have none. */
  private static final Set<String> DEFINING =
      Set.of("coordinates", "geometries", "geometry", "properties", "features");

  @Test
  void aPlaceIsAPointAndNoPlaceIsNull() {
    JsonNode file = Records.tree(Records.write(Exporter.ofAll(), Format.GEOJSON, Records.SAMPLE));
    assertEquals(List.of(), problems(file));
    JsonNode feature = file.get("features").get(0);
    assertEquals("[-0.25,12.5]", feature.at("/geometry/coordinates").toString());
    assertEquals("near Velmar", feature.at("/properties/placeWords").asText());
    assertEquals("[\"Velmar\",\"Welmara\"]", feature.at("/properties/contestedNames").toString());
    assertEquals("5+", feature.at("/properties/injured").asText());
    assertEquals("2031-03-03", feature.at("/properties/from").asText());
  }

  @Test
  void nothingIsAnEmptyCollection() {
    String file = Records.write(Exporter.ofAll(), Format.GEOJSON);
    assertEquals("{\"type\":\"FeatureCollection\",\"features\":[]}\n", file);
  }

  /** What does not keep RFC 7946 in a collection of points. */
  static List<String> problems(JsonNode file) {
    List<String> problems = new ArrayList<>();
    check(problems, file.path("type").asText().equals("FeatureCollection"), "type", file);
    check(problems, file.path("features").isArray(), "features", file);
    check(problems, !file.has("crs"), "crs", file);
    Set<String> ids = new HashSet<>();
    for (JsonNode feature : file.path("features")) {
      check(problems, feature.path("type").asText().equals("Feature"), "type", feature);
      check(
          problems, feature.path("id").isTextual() || feature.path("id").isNumber(), "id", feature);
      check(problems, ids.add(feature.path("id").asText()), "id twice", feature);
      check(problems, feature.has("geometry"), "geometry", feature);
      check(problems, feature.path("properties").isObject(), "properties", feature);
      Set<String> foreign = new HashSet<>();
      feature.fieldNames().forEachRemaining(foreign::add);
      foreign.removeAll(Set.of("type", "id", "geometry", "properties", "bbox"));
      check(problems, foreign.isEmpty(), "foreign members", feature);
      JsonNode geometry = feature.path("geometry");
      if (!geometry.isNull()) {
        JsonNode at = geometry.path("coordinates");
        check(problems, geometry.path("type").asText().equals("Point"), "geometry type", feature);
        check(problems, at.isArray() && at.size() == 2, "position", feature);
        check(problems, at.path(0).isNumber() && at.path(1).isNumber(), "numbers", feature);
        check(problems, Math.abs(at.path(0).asDouble()) <= 180, "longitude", feature);
        check(problems, Math.abs(at.path(1).asDouble()) <= 90, "latitude", feature);
        check(
            problems,
            DEFINING.stream().noneMatch(n -> geometry.has(n) && !n.equals("coordinates")),
            "defining member",
            feature);
      }
    }
    return problems;
  }

  private static void check(List<String> problems, boolean holds, String what, JsonNode where) {
    if (!holds) {
      problems.add(what + ": " + where);
    }
  }

  @Test
  void theCheckFindsFaults() {
    assertFalse(problems(Records.tree("{\"type\":\"FeatureCollection\"}")).isEmpty());
    String far =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"a\",\"properties\":{},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[12,181]}}]}";
    assertTrue(problems(Records.tree(far)).get(0).startsWith("latitude"));
  }
}
