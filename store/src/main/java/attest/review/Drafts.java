package attest.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that something has which nobody told more of than its words. */
final class Drafts {
  /** What stands as the rule that decided. */
  static final String HOW = "review";

  private static final String SPAN = "{\"start\":null,\"end\":null,\"text\":null";
  private static final String NARRATOR = "\"voice\":{\"by\":\"narrator\"}";
  private static final String DECIDED = ",\"how\":\"" + HOW + "\"}";
  private static final String REFERENCE =
      "{\"entity\":null,\"start\":null,\"end\":null,\"text\":null}";

  private static final Map<String, String> ADDED =
      Map.ofEntries(
          Map.entry(
              "statements",
              "{\"id\":null,\"kind\":\"indirect\",\"attitude\":\"speech\",\"source\":null,"
                  + "\"anonymous\":false,\"cue\":null,\"content\":[],"
                  + "\"medium\":{\"type\":\"unspecified\",\"spans\":[]},\"time\":null,"
                  + "\"addressee\":[],\"chain\":[],\"within\":null,\"acts\":[],\"malformed\":false"
                  + DECIDED),
          Map.entry(
              "events",
              "{\"id\":null,\"type\":\"OTHER\",\"mode\":null,\"contexts\":[],\"trigger\":null,"
                  + "\"mentions\":[],\"actor\":[],\"recipient\":[],\"place\":[],\"time\":null,"
                  + "\"tolls\":[],\"status\":\"happened\","
                  + NARRATOR
                  + ",\"alsoIn\":[]"
                  + DECIDED),
          Map.entry(
              "absences",
              "{\"id\":null,\"holder\":[],\"label\":\"no-comment\",\"target\":null,"
                  + NARRATOR
                  + ",\"evidence\":null"
                  + DECIDED),
          Map.entry(
              "entities",
              "{\"id\":null,\"kind\":\"other\",\"name\":null,\"mentions\":[],\"titles\":[],"
                  + "\"affiliation\":[],\"members\":[],\"actor\":null,\"place\":null}"),
          Map.entry("mentions", SPAN + ",\"form\":\"name\",\"use\":\"literal\"" + DECIDED),
          Map.entry("titles", SPAN + ",\"former\":false}"),
          Map.entry(
              "acts",
              "{\"axis\":null,\"degree\":null,\"label\":null,\"target\":null,\"addressee\":[],"
                  + "\"wanted\":null,\"negated\":false,\"evidence\":null"
                  + DECIDED),
          Map.entry(
              "tolls",
              "{\"kind\":\"victims\",\"min\":null,\"max\":null,\"who\":null,"
                  + NARRATOR
                  + ",\"evidence\":null"
                  + DECIDED),
          Map.entry("chain", REFERENCE),
          Map.entry("actor", REFERENCE),
          Map.entry("recipient", REFERENCE),
          Map.entry("place", REFERENCE),
          Map.entry("content", SPAN + "}"));

  private static final Map<String, String> ROOM =
      Map.of(
          "n.actor",
          "{\"country\":null,\"sector\":[]" + DECIDED,
          "s.source",
          REFERENCE,
          "s.time",
          time(),
          "e.time",
          time(),
          "s.acts.wanted",
          "{\"span\":null,\"event\":null}");

  private Drafts() {}

  private static String time() {
    return "{\"spans\":[],\"start\":null,\"end\":null,\"precision\":\"day\",\"anchor\":\"text\""
        + DECIDED;
  }

  /** The empty value at a path, where the machine may have found none. */
  static Optional<ObjectNode> room(String path) {
    return Optional.ofNullable(ROOM.get(Value.field(path)))
        .map(json -> (ObjectNode) Tree.parse(json));
  }

  /**
   * What is added to a list, whole.
   *
   * @param path of the list
   * @param given what somebody told of it
   */
  static JsonNode added(Tree tree, String path, JsonNode given) {
    String list = Tree.last(path);
    tree.bind(given);
    if (given.isTextual()) {
      return given;
    }
    boolean words = Value.field(path).equals("e.mentions");
    String draft = words ? ADDED.get("content") : ADDED.get(list);
    if (draft == null || !given.isObject()) {
      throw new ReviewError("path-unknown", "Nothing can be added to " + path + " that way.");
    }
    ObjectNode whole = (ObjectNode) Tree.parse(draft);
    merge(tree, whole, (ObjectNode) given);
    switch (list) {
      case "statements" -> statement(tree, whole, given);
      case "events" -> event(tree, whole);
      case "entities" -> entity(tree, whole);
      case "acts" -> label(whole);
      default -> {}
    }
    return whole;
  }

  private static void statement(Tree tree, ObjectNode statement, JsonNode given) {
    if (!given.has("kind")) {
      statement.put("kind", kind(statement.path("content")));
    }
    if (statement.path("source").isObject()) {
      ObjectNode source = (ObjectNode) Tree.parse(REFERENCE);
      merge(tree, source, object(statement.get("source")));
      statement.set("source", source);
    }
    for (String list : List.of("acts", "chain")) {
      ArrayNode each = array(statement.get(list));
      for (int i = 0; i < each.size(); i++) {
        each.set(i, added(tree, "s1." + list, each.get(i)));
      }
    }
  }

  private static void event(Tree tree, ObjectNode event) {
    for (String list : List.of("actor", "recipient", "place", "tolls")) {
      ArrayNode each = array(event.get(list));
      for (int i = 0; i < each.size(); i++) {
        each.set(i, added(tree, "e1." + list, each.get(i)));
      }
    }
  }

  static ObjectNode object(JsonNode node) {
    if (node == null || !node.isObject()) {
      throw new ReviewError("value-broken", "Expected an object with fields, found " + node + ".");
    }
    return (ObjectNode) node;
  }

  private static ArrayNode array(JsonNode node) {
    if (node == null || !node.isArray()) {
      throw new ReviewError("value-broken", "Expected a list, found " + node + ".");
    }
    return (ArrayNode) node;
  }

  /** Words between quotation marks are direct, words with some in them mixed. */
  private static String kind(JsonNode content) {
    boolean all = !content.isEmpty();
    boolean some = false;
    for (JsonNode span : content) {
      String words = span.path("text").asText().strip();
      all &= words.matches("(?s)[\"“„«'‘].*[\"”“»'’]");
      some |= words.matches("(?s).*[\"“”„«»].*");
    }
    return all ? "direct" : some ? "mixed" : "indirect";
  }

  private static void entity(Tree tree, ObjectNode entity) {
    ArrayNode mentions = array(entity.get("mentions"));
    for (int i = 0; i < mentions.size(); i++) {
      mentions.set(i, added(tree, "n1.mentions", mentions.get(i)));
    }
    if (entity.path("name").isNull()) {
      entity.set("name", mentions.path(0).path("text"));
    }
  }

  /** An act's axis and degree follow from its label. */
  static void label(ObjectNode act) {
    String label = act.path("label").asText();
    for (attest.resolve.Act.Label each : attest.resolve.Act.Label.values()) {
      if (attest.record.Spelling.of(each).equals(label)) {
        act.put("axis", attest.record.Spelling.of(each.axis()));
        if (each.degree().isPresent()) {
          act.put("degree", each.degree().getAsInt());
        } else {
          act.putNull("degree");
        }
        return;
      }
    }
    throw new ReviewError("value-unknown", "There is no act called \"" + label + "\".");
  }

  /** Puts fields over others; who is meant follows from the words where it was not told. */
  static void merge(Tree tree, ObjectNode whole, ObjectNode given) {
    whole.setAll(given);
    boolean moved = given.path("start").isNumber() && whole.has("entity");
    if (moved && !given.has("entity")) {
      whole.put(
          "entity", tree.entity(given.get("start").asInt(), given.get("end").asInt()).orElse(null));
    }
  }
}
