package attest.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes from a corrected record what was rejected and what points at it, and puts the rest in
 * order.
 */
final class Tidying {
  /** The first words of what stands in a list. */
  private static final Map<String, String> FIRST =
      Map.of(
          "entities", "/mentions/0/start",
          "statements", "/content/0/start",
          "events", "/trigger/start",
          "absences", "/evidence/start",
          "times", "/spans/0/start",
          "mentions", "/start",
          "content", "/start",
          "titles", "/start");

  private final Tree tree;
  private final Map<String, Set<String>> ids = new HashMap<>();

  private Tidying(Tree tree) {
    this.tree = tree;
  }

  static void tidy(Tree tree) {
    Tidying tidying = new Tidying(tree);
    drop(tree.root());
    for (String list : Tree.LISTS.values()) {
      Set<String> there = new HashSet<>();
      tree.root().path(list).forEach(each -> there.add(each.path("id").asText()));
      tidying.ids.put(list, there);
    }
    tidying.loose(tree.root());
    order(tree.root());
  }

  /** Removes what was rejected from lists. */
  private static void drop(JsonNode node) {
    for (Iterator<JsonNode> each = node.elements(); each.hasNext(); ) {
      JsonNode child = each.next();
      if (node.isArray() && child.isNull()) {
        each.remove();
      } else {
        drop(child);
      }
    }
  }

  /** Removes what points at nothing. */
  private void loose(JsonNode node) {
    if (node.isObject()) {
      List<String> names = new ArrayList<>();
      node.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> loose((ObjectNode) node, name));
    }
    for (JsonNode child : node) {
      if (child != tree.root().get("article")) {
        loose(child);
      }
    }
  }

  private void loose(ObjectNode holder, String name) {
    JsonNode value = holder.get(name);
    switch (name) {
      case "affiliation", "members", "addressee", "holder" -> known(value, "entities");
      case "alsoIn" -> known(value, "statements");
      case "within" -> loose(holder, name, "statements");
      case "entity" -> loose(holder, name, "entities");
      case "event" -> loose(holder, name, "events");
      case "source" -> {
        loose(value);
        if (value.path("start").isNull() && value.path("entity").isNull()) {
          holder.putNull(name);
        }
      }
      case "target" -> {
        boolean known = false;
        for (Map.Entry<String, String> sort :
            Map.of("entity", "entities", "event", "events", "statement", "statements").entrySet()) {
          known |= ids.get(sort.getValue()).contains(value.path(sort.getKey()).asText());
        }
        if (!known) {
          holder.putNull(name);
        }
      }
      case "voice" -> {
        boolean said = value.path("by").asText().equals("statement");
        if (said && !ids.get("statements").contains(value.path("id").asText())) {
          holder.putObject(name).put("by", "narrator");
        }
      }
      default -> {}
    }
  }

  private void loose(ObjectNode holder, String name, String list) {
    JsonNode value = holder.get(name);
    if (value.isTextual() && !ids.get(list).contains(value.textValue())) {
      holder.putNull(name);
    }
  }

  private void known(JsonNode value, String list) {
    for (Iterator<JsonNode> each = value.elements(); each.hasNext(); ) {
      if (!ids.get(list).contains(each.next().asText())) {
        each.remove();
      }
    }
  }

  private static void order(JsonNode node) {
    FIRST.forEach(
        (list, pointer) -> {
          if (node.path(list).isArray()) {
            ArrayNode array = (ArrayNode) node.get(list);
            List<JsonNode> sorted = new ArrayList<>();
            array.forEach(sorted::add);
            sorted.sort(Comparator.comparingInt(each -> each.at(pointer).asInt()));
            array.removeAll().addAll(sorted);
          }
        });
    node.forEach(Tidying::order);
  }
}
