package attest.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportRecordTest {
  private final ReportRecord sample = Sample.record();

  @Test
  void comesBackFromJsonUnchanged() {
    String json = sample.toJson();
    assertEquals(sample, ReportRecord.fromJson(json));
    assertEquals(json, ReportRecord.fromJson(json).toJson());
    assertEquals(-1, json.indexOf('\n'), "one line");
    assertEquals(json, Sample.record().toJson(), "the same every time");
  }

  @Test
  void writesEveryFieldInTheOrderOfTheContract() {
    String json = sample.toJson();
    assertTrue(
        json.startsWith(
            "{\"record\":1,\"engine\":{\"version\":\"0.1.0\",\"models\":{\"encoder\":\"1\"}},"
                + "\"article\":{\"id\":\""
                + Article.idOf(Sample.TEXT)
                + "\",\"ref\":\"r-7\",\"url\":null,\"outlet\":\"The Ardon Herald\",\"title\":null,"
                + "\"byline\":null,\"published\":\"2031-03-04\",\"publishedFrom\":\"given\","
                + "\"language\":\"en\",\"text\":\"Shells hit Velmar bridge 🕊\\n\\n“We"),
        json);
    assertTrue(
        json.contains(
            "\"label\":\"condemn-strongly\",\"target\":{\"event\":\"e1\"},\"addressee\":[],"
                + "\"wanted\":null,\"negated\":false,\"evidence\":{\"start\":32,\"end\":74,"),
        json);
    assertTrue(
        json.contains("\"source\":{\"start\":null,\"end\":null,\"text\":null,\"entity\":\"n2\"}"),
        json);
    assertTrue(json.endsWith("\"message\":\"A remark.\"}]}"), json);
  }

  @Test
  void countsCodePoints() {
    Span guards = sample.events().get(0).tolls().get(0).evidence();
    int[] points = Sample.TEXT.codePoints().toArray();
    assertEquals("two guards", new String(points, guards.start(), 10));
    assertEquals(Sample.TEXT.indexOf("two guards") - 2, guards.start(), "two pairs before it");
  }

  @Test
  void putsListsInTheOrderOfTheText() {
    assertEquals(
        List.of("Velmar", "Lena Koss", "Ardonia", "Velmar Post", "Militia fighters", "The council"),
        sample.entities().stream().map(Entity::name).toList());
    assertEquals("said", sample.statements().get(0).cue().orElseThrow().text());
    assertEquals("Tuesday", sample.times().get(0).spans().get(0).text());
    assertEquals(Optional.empty(), sample.notes().get(0).span());
  }

  @Test
  void refusesSpansThatLie() {
    assertBroken(
        "does not say that", with(List.of(new Span(0, 5, "Shell"), new Span(6, 9, "his"))));
    assertBroken("past the end", with(List.of(new Span(9000, 9001, "x"))));
    assertBroken(
        "not in the order", with(List.of(new Span(7, 10, "hit"), new Span(0, 5, "Shell"))));
    assertThrows(IllegalArgumentException.class, () -> new Span(0, 2, "a"));
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 3, ""));
    assertThrows(IllegalArgumentException.class, () -> new Span(25, 26, "\ud83d"));
  }

  @Test
  void refusesIdsThatPointNowhere() {
    List<Entity> few = sample.entities().subList(0, 1);
    assertBroken("points nowhere", () -> copy(few, sample.statements()));
  }

  @Test
  void refusesTheSameIdTwice() {
    List<Entity> twice = new ArrayList<>(sample.entities());
    twice.add(twice.get(twice.size() - 1));
    assertBroken("stands twice", () -> copy(twice, sample.statements()));
  }

  @Test
  void refusesListsOutOfOrder() {
    List<Statement> turned = new ArrayList<>(sample.statements());
    Collections.reverse(turned);
    assertBroken("statements: not in the order", () -> copy(sample.entities(), turned));
  }

  @Test
  void refusesAHashThatLies() {
    Article other = sample.article();
    assertBroken(
        "SHA-256",
        () ->
            new Article(
                other.id(),
                other.ref(),
                other.url(),
                other.outlet(),
                other.title(),
                other.byline(),
                other.published(),
                "given",
                other.language(),
                other.text() + " "));
  }

  private Runnable with(List<Span> distances) {
    return () ->
        new ReportRecord(
            sample.engine(),
            sample.article(),
            sample.entities(),
            sample.statements(),
            sample.events(),
            sample.absences(),
            sample.times(),
            distances,
            sample.notes());
  }

  private ReportRecord copy(List<Entity> entities, List<Statement> statements) {
    return new ReportRecord(
        sample.engine(),
        sample.article(),
        entities,
        statements,
        sample.events(),
        sample.absences(),
        sample.times(),
        sample.distances(),
        sample.notes());
  }

  private static void assertBroken(String message, Runnable construction) {
    var e = assertThrows(IllegalArgumentException.class, construction::run);
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }
}
