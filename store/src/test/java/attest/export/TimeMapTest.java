package attest.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeMapTest {
  /** The fields TimeMap's schema of events knows, as far as they are written. */
  private static final Set<String> TEXTS =
      Set.of(
          "id",
          "description",
          "date",
          "time",
          "time_precision",
          "time_display",
          "location",
          "latitude",
          "longitude",
          "type",
          "category",
          "comments");

  @Test
  void keepsTheSchema() {
    JsonNode events = Records.tree(Records.write(Exporter.ofAll(), Format.TIMEMAP, Records.SAMPLE));
    assertTrue(events.isArray() && events.size() == 1);
    for (JsonNode event : events) {
      event
          .properties()
          .forEach(
              field -> {
                if (Set.of("associations", "sources").contains(field.getKey())) {
                  field.getValue().forEach(each -> assertTrue(each.isTextual()));
                } else {
                  assertTrue(TEXTS.contains(field.getKey()), field::toString);
                  assertTrue(field.getValue().isTextual(), field::toString);
                }
              });
      assertFalse(event.get("description").asText().isEmpty());
      assertEquals(
          event.get("latitude").asText().isEmpty(), event.get("longitude").asText().isEmpty());
    }
    assertEquals("2031-03-03", events.get(0).get("date").asText());
    assertEquals("-0.25", events.get(0).get("longitude").asText());
    assertEquals(
        "Militia fighters → the bridge: shelled (ASSAULT artillery, happened), says the"
            + " outlet; 2 killed, says the outlet; 5+ injured, says the outlet",
        events.get(0).get("description").asText());
  }
}
