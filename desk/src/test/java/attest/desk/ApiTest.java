package attest.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.Engine;
import attest.query.Query;
import attest.record.ReportRecord;
import attest.record.Spelling;
import attest.record.Verifier;
import attest.resolve.Act.Label;
import attest.resolve.Event;
import attest.resolve.Statement;
import attest.store.Sort;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk for programs: what stands under /api. */
class ApiTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

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

  private static HttpResponse<String> get(String at, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(standing.at(at)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode result(String at) throws IOException, InterruptedException {
    HttpResponse<String> response = get(at);
    assertEquals(200, response.statusCode(), response.body());
    JsonNode answer = MAPPER.readTree(response.body());
    assertEquals(Engine.VERSION, answer.get("engine").asText());
    assertTrue(answer.get("data").asLong() > 0);
    return answer.get("result");
  }

  private static String hash() {
    return standing
        .library()
        .find(Query.parse("outlet:gauge"), Sort.NEWEST, Optional.empty(), 1)
        .hits()
        .get(0)
        .hash();
  }

  @Test
  void everyViewIsData() throws Exception {
    assertEquals(5, result("api").get("reports").asInt());
    assertEquals(4, result("api/explore?q=type:ASSAULT").get("reports").asInt());
    assertTrue(result("api/reports/" + hash()).get("statements").size() > 10);
    assertEquals(10, result("api/reactions").get("ladder").size());
    assertTrue(result("api/sources").get("jobs").isArray());
    assertTrue(result("api/help").get("topics").size() > 50);
    assertEquals(5, result("api/export").get("reports").asInt());
  }

  @Test
  void theRecordIsTheRecord() throws Exception {
    String json = get("api/reports/" + hash() + "/record").body();
    assertEquals(List.of(), Verifier.verify(json));
    assertEquals(standing.library().get(hash()).map(ReportRecord::toJson), Optional.of(json));
  }

  @Test
  void whatIsKnownIsNotSentAgain() throws Exception {
    for (String at : List.of("api/explore?q=alba", "explore?q=alba")) {
      String tag = get(at).headers().firstValue("ETag").orElseThrow();
      assertEquals(304, get(at, "If-None-Match", tag).statusCode());
      assertEquals(200, get(at.replace("alba", "halmora"), "If-None-Match", tag).statusCode());
    }
  }

  @Test
  void problemsSayWhatToDo() throws Exception {
    HttpResponse<String> response = get("api/explore?q=type:NOTHING");
    assertEquals(400, response.statusCode());
    assertEquals(
        "application/problem+json; charset=utf-8",
        response.headers().firstValue("Content-Type").orElseThrow().toLowerCase());
    JsonNode problem = MAPPER.readTree(response.body());
    assertEquals("unknown-value", problem.get("code").asText());
    assertTrue(problem.get("title").asText().startsWith("Column 6"), response.body());
    for (String at : List.of("api/nothing", "api/reports/0", "nothing")) {
      assertEquals(404, get(at).statusCode(), at);
    }
    assertTrue(get("nothing").body().contains("There is nothing at this address."));
  }

  @Test
  void theDescriptionTellsEveryRouteOfTheServer() throws Exception {
    JsonNode api = MAPPER.readTree(get("api/openapi.json").body());
    assertEquals("3.1.0", api.get("openapi").asText());
    Set<String> told = new HashSet<>();
    api.get("paths").fieldNames().forEachRemaining(told::add);
    standing
        .desk()
        .endpoints()
        .forEach(
            each -> {
              String path = each.endpoint.path;
              if (path.startsWith("/api")) {
                assertTrue(told.contains(path), path);
              }
            });
  }

  @Test
  void theGlossaryHasEveryWord() throws Exception {
    Set<String> words = new HashSet<>();
    result("api/help").get("topics").forEach(topic -> words.add(topic.get("word").asText()));
    List<String> needed =
        Stream.of(
                Event.Type.values(),
                Event.Status.values(),
                Label.values(),
                Statement.Kind.values(),
                attest.resolve.Toll.Kind.values())
            .flatMap(Stream::of)
            .map(Spelling::of)
            .filter(word -> !words.contains(word))
            .toList();
    assertEquals(List.of(), needed);
  }

  @Test
  void pagesAreSmall() throws Exception {
    for (String at : List.of("", "explore", "reactions", "help", "reports/" + hash())) {
      assertTrue(get(at).body().length() < 300_000, at);
    }
    assertFalse(get("").headers().firstValue("Server").isPresent());
  }
}
