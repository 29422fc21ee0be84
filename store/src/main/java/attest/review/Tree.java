package attest.review;

import attest.record.CodePoints;
import attest.record.ReportRecord;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A record as JSON whose values are found by their paths. */
final class Tree {
  static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
              .build());

  /** The lists of things with ids, by the letter of these. */
  static final Map<String, String> LISTS =
      Map.of("n", "entities", "s", "statements", "e", "events", "a", "absences");

  private static final Pattern PATH =
      Pattern.compile("[nsea][1-9][0-9]{0,8}(\\.([A-Za-z][A-Za-z0-9]*|0|[1-9][0-9]{0,5})){0,8}");

  private final ObjectNode root;
  private final String text;
  private final CodePoints points;

  private Tree(ObjectNode root, String text, CodePoints points) {
    this.root = root;
    this.text = text;
    this.points = points;
  }

  static Tree of(ReportRecord record) {
    String text = record.article().text();
    return new Tree((ObjectNode) parse(record.toJson()), text, new CodePoints(text));
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new ReviewError("value-broken", "The value is no JSON.");
    }
  }

  /** One of its own, to be changed. */
  Tree copy() {
    return new Tree(root.deepCopy(), text, points);
  }

  ObjectNode root() {
    return root;
  }

  /** Whether a path may be one: whether there is such a value is another matter. */
  static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  static String list(String id) {
    return LISTS.get(id.substring(0, 1));
  }

  static String head(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** The path without its last part; empty for an item. */
  static String parent(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The statement, event, entity or absence of an id. */
  Optional<ObjectNode> item(String id) {
    for (JsonNode each : root.path(list(id))) {
      if (each.path("id").asText().equals(id)) {
        return Optional.of((ObjectNode) each);
      }
    }
    return Optional.empty();
  }

  /** The value at a path; JSON's null where there is room for one, empty where there is none. */
  Optional<JsonNode> at(String path) {
    JsonNode node = item(head(path)).orElse(null);
    int from = path.indexOf('.');
    while (node != null && from >= 0) {
      int to = path.indexOf('.', from + 1);
      String step = path.substring(from + 1, to < 0 ? path.length() : to);
      if (node.isNull()) {
        node = Drafts.room(path.substring(0, from)).map(draft -> draft.get(step)).orElse(null);
      } else {
        node = node.isArray() ? index(node, step) : node.get(step);
      }
      from = to;
    }
    return Optional.ofNullable(node);
  }

  private static JsonNode index(JsonNode array, String step) {
    return step.matches("[0-9]+") ? array.get(Integer.parseInt(step)) : null;
  }

  /** Puts a value at a path, and makes what holds it where that is empty. */
  void put(String path, JsonNode value) {
    String parent = parent(path);
    if (parent.isEmpty()) {
      ArrayNode list = (ArrayNode) root.get(list(path));
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i).path("id").asText().equals(path)) {
          list.set(i, value);
        }
      }
      return;
    }
    JsonNode holder = at(parent).orElse(NullNode.getInstance());
    if (holder.isNull()) {
      holder = Drafts.room(parent).orElseThrow();
      put(parent, holder);
    }
    if (holder.isArray()) {
      ((ArrayNode) holder).set(Integer.parseInt(last(path)), value);
    } else {
      ((ObjectNode) holder).set(last(path), value);
    }
  }

  /** Gives every span in a value its words. */
  void bind(JsonNode value) {
    if (value.isObject() && value.path("start").isNumber() && value.path("end").isNumber()) {
      bind((ObjectNode) value);
    }
    value.forEach(this::bind);
  }

  private void bind(ObjectNode span) {
    int from = span.get("start").asInt(-1);
    int to = span.get("end").asInt(-1);
    if (from < 0 || to <= from || to > points.length()) {
      throw new ReviewError(
          "words-outside", "There are no words from " + from + " to " + to + " in the text.");
    }
    String words = text.substring(points.toUnit(from), points.toUnit(to));
    if (span.path("text").isTextual() && !span.get("text").textValue().equals(words)) {
      throw new ReviewError(
          "words-differ",
          "The text says \"" + words + "\" there, not \"" + span.get("text").textValue() + "\".");
    }
    span.put("text", words);
  }

  /** The entity that words of the text refer to: the one with the longest mention in them. */
  Optional<String> entity(int from, int to) {
    String found = null;
    int longest = 0;
    for (JsonNode entity : root.path("entities")) {
      for (JsonNode mention : entity.path("mentions")) {
        int start = mention.path("start").asInt();
        int end = mention.path("end").asInt();
        if (start >= from && end <= to && end - start > longest) {
          longest = end - start;
          found = entity.path("id").asText();
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** The words from one code point to before another. */
  String words(int from, int to) {
    return text.substring(points.toUnit(from), points.toUnit(to));
  }

  /** The record, if it is one. */
  ReportRecord record() {
    return ReportRecord.fromJson(root.toString());
  }
}
