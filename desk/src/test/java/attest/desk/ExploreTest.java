package attest.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.query.Facets;
import attest.query.Key;
import attest.query.Query;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a query finds, for programs: facets, map, timeline, completion. */
class ExploreTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern WORDS = Pattern.compile("[?&]q=([^&]*)");

  @TempDir static Path folder;
  private static Standing standing;
  private static HttpClient client;

  @BeforeAll
  static void open() {
    standing = Standing.withExamples(folder);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void close() throws IOException {
    standing.close();
  }

  private static HttpResponse<String> get(String at) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(standing.at(at))).build(), BodyHandlers.ofString());
  }

  private static JsonNode result(String at) throws IOException, InterruptedException {
    HttpResponse<String> response = get(at);
    assertEquals(200, response.statusCode(), response.body());
    return MAPPER.readTree(response.body()).get("result");
  }

  private static String q(String words) {
    return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /**
   * How many reports the query of a link finds; of the address as it stands in a page or answer.
   */
  private static long behind(String link) {
    Matcher words = WORDS.matcher(link);
    return standing
        .library()
        .count(
            Query.parse(
                words.find() ? URLDecoder.decode(words.group(1), StandardCharsets.UTF_8) : ""));
  }

  @Test
  void everyFacetCountsAndItsLinksLeadThere() throws Exception {
    for (String words : List.of("", "police -outlet:veilleur", "type:ASSAULT status:happened")) {
      JsonNode counted = result("api/explore/facets?" + q(words));
      long all = standing.library().count(Query.parse(words));
      assertEquals(all, counted.get("reports").asLong());
      assertEquals(all, counted.get("looked").asLong());
      assertTrue(counted.get("fields").size() > 8);
      for (JsonNode field : counted.get("fields")) {
        Key key = Key.valueOf(field.get("name").asText().toUpperCase());
        List<Facets.Facet> expected = standing.library().facet(Query.parse(words), key);
        for (int i = 0; i < field.get("values").size(); i++) {
          JsonNode value = field.get("values").get(i);
          assertEquals(expected.get(i).value(), value.get("value").asText());
          assertEquals(expected.get(i).reports(), value.get("reports").asLong());
          // Words of a name may find more than the name.
          long only = behind(value.get("only").asText());
          assertTrue(only >= expected.get(i).reports(), value.toString());
          assertEquals(all - only, behind(value.get("without").asText()), value.toString());
        }
      }
    }
  }

  @Test
  void whatIsAskedCanBeTakenAwayPartByPart() throws Exception {
    JsonNode parts =
        result("api/explore?" + q("police speaker:\"lakes council\" act:condemn NOT outlet:gauge"))
            .get("inForce");
    List<String> words = new ArrayList<>();
    parts.forEach(part -> words.add(part.get("words").asText()));
    assertEquals(
        List.of("police", "speaker:\"lakes council\"", "act:condemn", "NOT outlet:gauge"), words);
    assertEquals(
        standing.library().count(Query.parse("police speaker:\"lakes council\" act:condemn")),
        behind(parts.get(3).get("without").asText()));
    assertEquals(
        standing.library().count(new Query.All()),
        behind(result("api/explore?q=police").at("/inForce/0/without").asText()));
    assertEquals(0, result("api/explore").get("inForce").size());
  }

  @Test
  void showsWhatWasAskedForAndCountsTheRest() throws Exception {
    for (JsonNode row : result("api/explore?" + q("type:ASSAULT")).get("rows")) {
      assertEquals(0, row.get("statements").size());
      assertTrue(row.get("events").size() >= 1 && row.get("events").size() <= 3);
      row.get("events").forEach(event -> assertEquals("ASSAULT", event.get("type").asText()));
    }
    JsonNode gauge = result("api/explore?" + q("outlet:gauge")).get("rows").get(0);
    assertEquals(3, gauge.get("statements").size());
    assertTrue(gauge.get("moreStatements").asInt() > 3);
    String table = get("explore?view=table&" + q("degree:evaluation<=-3")).body();
    assertTrue(table.contains("<td class=\"n\"><div>−3</div>"), table);
    assertFalse(table.contains("<th scope=\"col\">Where</th>"), "no event was asked for");
  }

  @Test
  void pagesGoOnInBothOrders() throws Exception {
    for (String sort : List.of("newest", "oldest")) {
      List<String> all = new ArrayList<>();
      result("api/explore?sort=" + sort)
          .get("rows")
          .forEach(row -> all.add(row.get("hash").asText()));
      List<String> paged = new ArrayList<>();
      String next = "";
      do {
        JsonNode page = result("api/explore?limit=2&sort=" + sort + "&after=" + next);
        page.get("rows").forEach(row -> paged.add(row.get("hash").asText()));
        next = page.get("next").isNull() ? "" : page.get("next").asText();
      } while (!next.isEmpty());
      assertEquals(all, paged);
      assertEquals(5, paged.size());
    }
    assertEquals(400, get("explore?sort=best").statusCode());
    assertEquals(400, get("explore?view=globe").statusCode());
  }

  @Test
  void daysAndBoxesBesideTheQueryBecomePartOfIt() throws Exception {
    String days = "explore?view=time&from=2024-05-13&to=2024-05-14&" + q("police on:2020 (a OR b)");
    HttpResponse<String> response = get(days);
    assertEquals(303, response.statusCode());
    assertEquals(
        "/explore?view=time&" + q("police (a OR b) on:2024-05-13..2024-05-14"),
        response.headers().firstValue("Location").orElseThrow());
    assertEquals(
        "/api/explore?" + q("within:1,2,3,4"),
        get("api/explore?box=1,2,3,4&" + q("within:5,6,7,8"))
            .headers()
            .firstValue("Location")
            .orElseThrow());
    for (String bad : List.of("from=soon", "box=1,2,3", "box=9,0,1,0", "box=a,b,c,d")) {
      assertEquals(400, get("explore?" + bad).statusCode(), bad);
    }
  }

  @Test
  void timelineTellsEveryDayAndWhatHasNone() throws Exception {
    JsonNode time = result("api/explore?view=time&" + q("on:2024-05-13")).get("time");
    assertEquals("day", time.get("unit").asText());
    int reports = 0;
    for (JsonNode bar : time.get("bars")) {
      reports += bar.get("reports").asInt();
      assertEquals(bar.get("from").asText().equals("2024-05-13"), bar.get("asked").asBoolean());
      assertEquals(bar.get("reports").asLong(), behind(bar.get("only").asText()));
    }
    assertEquals(5, reports + time.get("undated").asInt());
    assertEquals(time.get("undated").asLong(), behind(time.get("undatedOnly").asText()));
    assertEquals("2024-05-13", time.get("from").asText());
    assertEquals(5, behind(time.get("all").asText()));
  }

  @Test
  void mapHasEveryPlaceAndTellsWhatHasNone() throws Exception {
    JsonNode map = result("api/explore?view=map&" + q("police")).get("map");
    assertTrue(map.get("spots").size() > 0);
    for (JsonNode spot : map.get("spots")) {
      assertTrue(behind(spot.get("only").asText()) >= spot.get("reports").asLong());
      assertTrue(spot.get("x").asDouble() > 0 && spot.get("x").asDouble() < 1000);
      assertFalse(spot.get("precision").asText().equals("country"));
    }
    assertEquals(map.get("unplaced").asLong(), behind(map.get("unplacedOnly").asText()));
    JsonNode area = result("api/explore?view=map&area=-10,-90,10,90").get("map");
    assertEquals(250, area.get("left").asDouble(), 1e-9);
    assertEquals(500, area.get("width").asDouble(), 1e-9);
    assertEquals(500, area.get("top").asDouble() + area.get("height").asDouble() / 2, 1e-9);
    assertEquals(400, get("explore?view=map&area=everywhere").statusCode());
    for (String file : List.of("world.svg", "world-detail.svg")) {
      String svg = get("static/" + file).body();
      assertTrue(svg.contains("id=\"land\"") && svg.contains("id=\"borders\""), file);
    }
  }

  private static List<String> choices(JsonNode completion) {
    List<String> choices = new ArrayList<>();
    completion.get("choices").forEach(choice -> choices.add(choice.get("text").asText()));
    return choices;
  }

  @Test
  void completesFieldsValuesAndNames() throws Exception {
    JsonNode field = result("api/complete?" + q("police -ou"));
    assertEquals(List.of("outlet:"), choices(field));
    assertEquals(8, field.get("from").asInt());
    assertEquals(10, field.get("to").asInt());
    assertEquals(Key.values().length, choices(result("api/complete?" + q(""))).size());
    assertEquals(
        List.of("condemn ", "condemn-strongly "),
        choices(result("api/complete?" + q("act:con"))).stream()
            .filter(word -> word.startsWith("cond"))
            .toList());
    JsonNode name = result("api/complete?" + q("speaker:lak act:condemn") + "&at=11");
    assertTrue(choices(name).contains("\"Lakes Council\" "), name.toString());
    assertEquals(8, name.get("from").asInt());
    assertEquals(11, name.get("to").asInt());
    assertEquals("speaker", name.at("/hint/field").asText());
    assertTrue(
        choices(result("api/complete?" + q("outlet:\"daily g"))).contains("\"The Daily Gauge\" "));
    assertTrue(choices(result("api/complete?" + q("place:hal"))).contains("Halmora "));
    assertEquals(List.of(), choices(result("api/complete?" + q("\"police con"))));
  }

  @Test
  void tellsWhereAQueryCannotBeRead() throws Exception {
    JsonNode fault = result("api/complete?" + q("police type:NOTHING")).get("fault");
    assertEquals(13, fault.get("column").asInt());
    assertEquals("unknown-value", fault.get("code").asText());
    assertTrue(result("api/complete?" + q("police")).get("fault").isNull());
    assertEquals(200, get("api/complete?" + q("a".repeat(7000))).statusCode());
  }

  @Test
  void pagesOfExploringAreSmall() throws Exception {
    for (String view : List.of("list", "table", "map", "time")) {
      assertTrue(get("explore?view=" + view).body().length() < 300_000, view);
    }
    assertTrue(get("explore/facets").body().length() < 300_000);
  }

  @Test
  void whatIsHostileStaysText() throws Exception {
    String words = "\"><script>alert(1)</script>";
    for (String at : List.of("explore?view=list&", "explore?view=time&", "explore/facets?")) {
      String body = get(at + q("outlet:\"" + words.replace("\"", "") + "\"")).body();
      assertFalse(body.contains("<script>alert"), at);
    }
    assertFalse(get("explore?" + q(words)).body().contains("<script>alert"));
  }
}
