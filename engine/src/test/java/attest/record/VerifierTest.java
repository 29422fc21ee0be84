package attest.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private final String json = Sample.record().toJson();

  @Test
  void findsNothingInASoundRecord() {
    assertEquals(List.of(), Verifier.verify(json));
  }

  @Test
  void findsASpanThatLies() {
    assertFound(
        "$.statements[0].cue", "span-lies", replace("\"text\":\"said\"", "\"text\":\"sang\""));
  }

  @Test
  void findsATextThatWasChanged() {
    assertFound("$.article.id", "hash-lies", replace("bridge 🕊", "bridge 🕀"));
  }

  @Test
  void findsAnIdThatPointsNowhere() {
    assertFound(
        "$.statements[0].acts[0].target.event",
        "id-unknown",
        replace("{\"event\":\"e1\"}", "{\"event\":\"e9\"}"));
  }

  @Test
  void findsAnIdThatStandsTwice() {
    assertFound("$.entities[1].id", "id-twice", replace("{\"id\":\"n2\"", "{\"id\":\"n1\""));
  }

  @Test
  void findsAValueOutsideAClosedList() {
    assertFound("$", "contract-broken", replace("\"status\":\"happened\"", "\"status\":\"true\""));
  }

  @Test
  void findsAFieldThatIsMissing() {
    assertFound("$", "contract-broken", replace(",\"byline\":null", ""));
  }

  @Test
  void findsWhatIsNoRecord() {
    assertFound("$", "no-json", "{\"record\":1");
    assertFound("$.article.text", "text-missing", "{}");
    assertFound("$.article.text", "text-missing", "7");
  }

  @Test
  void readsRecordsOfOthersWithFieldsOfTheirOwn() {
    assertEquals(List.of(), Verifier.verify(replace("{\"record\":1", "{\"mine\":[],\"record\":1")));
  }

  private String replace(String old, String changed) {
    int at = json.indexOf(old);
    return json.substring(0, at) + changed + json.substring(at + old.length());
  }

  private static void assertFound(String path, String code, String json) {
    Finding first = Verifier.verify(json).get(0);
    assertEquals(path + " " + code, first.path() + " " + first.code(), first::message);
  }
}
