package attest.review;

import attest.record.ReportRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Whether a verdict on one record is about another record of the same text, too. */
final class Sameness {
  private Sameness() {}

  static boolean holds(Review review, ReportRecord made, ReportRecord now) {
    if (made == null || made == now || made.equals(now)) {
      return made != null;
    }
    Tree before = Tree.of(made);
    Tree after = Tree.of(now);
    if (review.value().isPresent() && !same(Tree.parse(review.value().get()), before, after)) {
      return false;
    }
    if (Tree.LISTS.containsValue(review.path())) {
      return true;
    }
    String id = Tree.head(review.path());
    Optional<JsonNode> words = before.item(id).map(Sameness::words);
    if (words.isEmpty()) {
      return true; // of something that was added, which has its own words
    }
    if (!words.equals(after.item(id).map(Sameness::words))) {
      return false;
    }
    return switch (review.verdict()) {
      case ADD, EDIT -> after.at(review.path()).isPresent();
      case ACCEPT, REJECT -> value(made, before, review).equals(value(now, after, review));
    };
  }

  /** What a verdict is about: as people see it where it is listed, else as it is. */
  private static String value(ReportRecord record, Tree tree, Review review) {
    Value listed = Values.byPath(record).get(review.path());
    return listed != null
        ? listed.words() + " " + listed.spans()
        : tree.at(review.path()).map(JsonNode::toString).orElse("none");
  }

  /** The words that something stands for. */
  private static JsonNode words(JsonNode item) {
    for (String field : new String[] {"/content", "/trigger", "/evidence", "/mentions/0/start"}) {
      if (!item.at(field).isMissingNode()) {
        return item.at(field);
      }
    }
    return item;
  }

  /** Whether all ids in a value stand for the same in both records. */
  private static boolean same(JsonNode value, Tree before, Tree after) {
    if (value.isTextual() && Tree.isPath(value.textValue())) {
      String id = value.textValue();
      Optional<JsonNode> words = before.item(id).map(Sameness::words);
      return words.isEmpty() || words.equals(after.item(id).map(Sameness::words));
    }
    for (JsonNode child : value) {
      if (!same(child, before, after)) {
        return false;
      }
    }
    return true;
  }
}
