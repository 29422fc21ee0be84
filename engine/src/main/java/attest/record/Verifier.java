package attest.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a record again from its JSON alone, whoever wrote it: the text against its hash, every
 * span wherever it stands against the text, ids, references, orders, and at last the whole
 * contract. Needs no model and trusts nothing.
 */
public final class Verifier {
  /** At most so many findings for one record; the first ones tell enough. */
  private static final int MOST = 1000;

  private static final Map<String, String> LETTERS =
      Map.of("entities", "n", "statements", "s", "events", "e", "absences", "a");

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Set<String>> ids = new HashMap<>();
  private String text;
  private CodePoints points;

  private Verifier() {}

  /** What does not hold in one record; empty where all does. */
  public static List<Finding> verify(String json) {
    Verifier verifier = new Verifier();
    try {
      verifier.record(RecordParser.tree(json));
    } catch (IllegalArgumentException e) {
      verifier.find("$", "no-json", e.getMessage());
    }
    return List.copyOf(verifier.findings);
  }

  private void record(JsonNode record) {
    JsonNode article = record.path("article");
    if (!article.path("text").isTextual()) {
      find("$.article.text", "text-missing", "There is no text to check against.");
      return;
    }
    text = article.get("text").textValue();
    if (!CodePoints.isUnicode(text)) {
      find("$.article.text", "text-not-unicode", "The text holds half of a surrogate pair.");
      return;
    }
    points = new CodePoints(text);
    if (!Article.idOf(text).equals(article.path("id").asText())) {
      find("$.article.id", "hash-lies", "The id is not the SHA-256 of the text.");
    }
    LETTERS.keySet().stream().sorted().forEach(list -> declare(record, list));
    record
        .properties()
        .forEach(
            field -> {
              if (!field.getKey().equals("article")) {
                spans("$." + field.getKey(), field.getValue());
                references("$." + field.getKey(), field.getKey(), field.getValue());
              }
            });
    order(record, "entities", "/mentions/0");
    order(record, "statements", "/content/0");
    order(record, "events", "/trigger");
    order(record, "absences", "/evidence");
    order(record, "times", "/spans/0");
    order(record, "distances", "");
    if (findings.isEmpty()) {
      contract(record);
    }
  }

  /** What the checks above do not know: fields, closed lists, numbers. */
  private void contract(JsonNode record) {
    try {
      RecordParser.record(record);
    } catch (IllegalArgumentException e) {
      find("$", "contract-broken", "The record does not keep the contract: " + e.getMessage());
    }
  }

  private void declare(JsonNode record, String list) {
    Set<String> declared = new HashSet<>();
    int index = 0;
    for (JsonNode item : record.path(list)) {
      String path = "$." + list + "[" + index++ + "].id";
      String id = item.path("id").asText();
      if (!id.matches(LETTERS.get(list) + "[1-9][0-9]*")) {
        find(path, "id-malformed", "\"" + id + "\" is no id for " + list + ".");
      } else if (!declared.add(id)) {
        find(path, "id-twice", "The id " + id + " stands twice.");
      }
    }
    ids.put(list, declared);
  }

  private void spans(String path, JsonNode node) {
    if (node.isObject() && node.path("start").isNumber() | node.path("end").isNumber()) {
      span(path, node);
    }
    children(path, node, this::spans);
  }

  private void span(String path, JsonNode node) {
    JsonNode start = node.path("start");
    JsonNode end = node.path("end");
    if (!start.isInt() || !end.isInt() || !node.path("text").isTextual()) {
      find(path, "span-incomplete", "A span needs a whole start and end, and its text.");
      return;
    }
    int from = start.intValue();
    int to = end.intValue();
    if (from < 0 || to < from || to > points.length()) {
      find(path, "span-outside", from + ".." + to + " lies outside the text.");
      return;
    }
    String said = node.get("text").textValue();
    String there = text.substring(points.toUnit(from), points.toUnit(to));
    if (!there.equals(said)) {
      find(
          path,
          "span-lies",
          "The text says \"" + brief(there) + "\" there, not \"" + brief(said) + "\".");
    }
  }

  private void references(String path, String name, JsonNode node) {
    switch (name) {
      case "affiliation", "members", "addressee", "holder" -> refer(path, "entities", node);
      case "alsoIn", "within", "statement" -> refer(path, "statements", node);
      case "entity" -> refer(path, "entities", node);
      case "event" -> refer(path, "events", node);
      case "voice" -> refer(path + ".id", "statements", node.path("id"));
      default -> children(path, node, (child, inner) -> references(child, last(child), inner));
    }
  }

  private void refer(String path, String list, JsonNode node) {
    if (node.isTextual() && !ids.get(list).contains(node.textValue())) {
      find(path, "id-unknown", "The id " + node.textValue() + " is not among the " + list + ".");
    }
    children(path, node, (child, inner) -> refer(child, list, inner));
  }

  private void order(JsonNode record, String list, String pointer) {
    int before = -1;
    int index = 0;
    for (JsonNode item : record.path(list)) {
      int start = item.at(pointer).path("start").asInt(before);
      if (start < before) {
        find(
            "$." + list + "[" + index + "]",
            "order-broken",
            "It stands after one whose words come later in the text.");
      }
      before = start;
      index++;
    }
  }

  private interface Visit {
    void to(String path, JsonNode node);
  }

  private static void children(String path, JsonNode node, Visit visit) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit.to(path + "[" + i + "]", node.get(i));
      }
    } else {
      node.properties().forEach(field -> visit.to(path + "." + field.getKey(), field.getValue()));
    }
  }

  /** The name of the field a path ends in, without the places in lists. */
  private static String last(String path) {
    int bracket = path.indexOf('[', path.lastIndexOf('.'));
    return path.substring(path.lastIndexOf('.') + 1, bracket < 0 ? path.length() : bracket);
  }

  private static String brief(String words) {
    return words.length() <= 60 ? words : words.substring(0, words.offsetByCodePoints(0, 30)) + "…";
  }

  private void find(String path, String code, String message) {
    if (findings.size() < MOST) {
      findings.add(new Finding(path, code, message));
    }
  }
}
