package attest.review;

import attest.record.ReportRecord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record as it would be if what people said of it is right: the machine's values, and in place of
 * those that somebody judged what the last verdict that stands says. It depends on the verdicts
 * that stand and on nothing else, so that the way to them does not matter.
 *
 * <p>What was added comes first, then what was edited, by age; then what was rejected goes, with
 * all that points at it. A verdict that would leave no valid record has no effect.
 *
 * @param record the corrected record; it keeps the contract as the machine's does
 * @param idle verdicts that stand and have no effect: of something that is not there (any more), or
 *     at odds with another verdict
 */
public record Corrected(ReportRecord record, List<Review> idle) {
  private static final Comparator<Review> OLDEST = Comparator.comparingLong(Review::id);

  private static final Comparator<Review> DEEPEST =
      Comparator.comparingLong((Review each) -> -each.path().chars().filter(c -> c == '.').count());

  public Corrected {
    idle = List.copyOf(idle);
  }

  /** Applies verdicts, in whatever order they are given. */
  public static Corrected of(ReportRecord machine, List<Review> reviews) {
    Tree tree = Tree.of(machine);
    List<Review> standing = reviews.stream().filter(Review::stands).sorted(OLDEST).toList();
    if (standing.isEmpty()) {
      return new Corrected(machine, List.of());
    }
    List<Review> idle = new ArrayList<>();
    try {
      ReportRecord record = apply(tree, standing, idle);
      return new Corrected(record, idle);
    } catch (IllegalArgumentException e) {
      return oneByOne(machine, tree, standing);
    }
  }

  private static Corrected oneByOne(ReportRecord machine, Tree tree, List<Review> standing) {
    List<Review> sound = new ArrayList<>();
    List<Review> idle = new ArrayList<>();
    ReportRecord record = machine;
    for (Review review : standing) {
      sound.add(review);
      List<Review> without = new ArrayList<>();
      try {
        record = apply(tree, sound, without);
      } catch (IllegalArgumentException e) {
        sound.remove(review);
        without.add(review);
      }
      if (without.contains(review)) {
        idle.add(review);
      }
    }
    return new Corrected(record, idle);
  }

  /**
   * Looks whether a verdict can be given.
   *
   * @param before what was said before
   * @throws ReviewError with what is wrong and what to do
   */
  public static void check(ReportRecord machine, List<Review> before, Review review) {
    List<Review> all = new ArrayList<>(before.stream().filter(Review::stands).toList());
    all.add(review);
    all.sort(OLDEST);
    List<Review> idle = new ArrayList<>();
    if (!isPath(review.path(), review.verdict() == Verdict.ADD)) {
      throw new ReviewError("path-unknown", "There can be no value at " + review.path() + ".");
    }
    try {
      apply(Tree.of(machine), all, idle);
    } catch (IllegalArgumentException e) {
      throw new ReviewError(
          "record-invalid",
          review.verdict() == Verdict.REJECT
              ? review.path()
                  + " cannot be left empty: give another value, or reject all of "
                  + Tree.head(review.path())
                  + "."
              : "The record would not hold any more: " + e.getMessage() + ".");
    }
    if (idle.contains(review)) {
      throw new ReviewError("path-unknown", "There is no value at " + review.path() + " to judge.");
    }
  }

  /** Whether there can be a value at a path, or for what is added a list. */
  public static boolean isPath(String path, boolean list) {
    return Tree.isPath(path) || list && Tree.LISTS.containsValue(path);
  }

  /**
   * The whole value that somebody adds, with an id of its own and the words of its spans.
   *
   * @param given JSON of what was told of it
   * @throws ReviewError where that is not enough, or no value
   */
  public static String added(ReportRecord machine, List<Review> before, String path, String given) {
    Tree tree = Tree.of(machine);
    JsonNode value = Tree.parse(given);
    if (value == null || value.isMissingNode()) {
      throw new ReviewError("value-missing", "Say what is to be added.");
    }
    value = Drafts.added(tree, path, value);
    if (Tree.LISTS.containsValue(path)) {
      ((ObjectNode) value).put("id", freeId(tree, before, path));
    }
    return value.toString();
  }

  /** Far above the machine's ids, and above all that were ever given. */
  private static String freeId(Tree tree, List<Review> before, String list) {
    String letter =
        Tree.LISTS.entrySet().stream()
            .filter(each -> each.getValue().equals(list))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    long highest = 9_000;
    for (JsonNode each : tree.root().path(list)) {
      highest = Math.max(highest, Long.parseLong(each.path("id").asText().substring(1)));
    }
    for (Review review : before) {
      if (review.path().equals(list) && review.value().isPresent()) {
        String id = Tree.parse(review.value().get()).path("id").asText();
        highest = Math.max(highest, Long.parseLong(id.substring(1)));
      }
    }
    return letter + (highest + 1);
  }

  /**
   * What an edit puts at its path, its spans with their words.
   *
   * @throws ReviewError for words that the text does not say there
   */
  public static String edited(ReportRecord machine, String path, String given) {
    Tree tree = Tree.of(machine);
    if (!Tree.isPath(path) || path.matches(".*\\.(id|how|text|start|end)")) {
      throw new ReviewError("path-unknown", path + " is no value to be edited.");
    }
    JsonNode value = Tree.parse(given);
    tree.bind(value);
    return value.toString();
  }

  private static ReportRecord apply(Tree machine, List<Review> standing, List<Review> idle) {
    Tree tree = machine.copy();
    Map<String, Review> last = new HashMap<>();
    for (Review review : standing) {
      if (review.verdict() != Verdict.ADD) {
        last.put(review.path(), review);
      } else if (Tree.LISTS.containsValue(review.path())) {
        ((ArrayNode) tree.root().get(review.path())).add(Tree.parse(review.value().orElseThrow()));
      }
    }
    for (Review review : standing) {
      if (review.verdict() == Verdict.EDIT && last.get(review.path()) == review) {
        edit(tree, review, idle);
      } else if (review.verdict() == Verdict.ACCEPT && tree.at(review.path()).isEmpty()) {
        idle.add(review);
      }
    }
    for (Review review : standing.stream().sorted(DEEPEST).toList()) {
      if (review.verdict() == Verdict.REJECT && last.get(review.path()) == review) {
        reject(tree, review, idle);
      }
    }
    for (Review review : standing) {
      if (review.verdict() == Verdict.ADD && !Tree.LISTS.containsValue(review.path())) {
        add(tree, review, idle);
      }
    }
    Tidying.tidy(tree);
    return tree.record();
  }

  private static void edit(Tree tree, Review review, List<Review> idle) {
    Optional<JsonNode> there = tree.at(review.path());
    if (there.isEmpty()) {
      idle.add(review);
      return;
    }
    String field = Value.field(review.path());
    JsonNode given = Tree.parse(review.value().orElseThrow());
    JsonNode now = there.get();
    if (now.isNull() && given.isObject()) {
      now = Drafts.room(review.path()).map(JsonNode.class::cast).orElse(now);
    }
    if (now.isObject() && given.isObject() && !field.matches(".*\\.(voice|target)")) {
      ObjectNode whole = now.deepCopy();
      Drafts.merge(tree, whole, (ObjectNode) given);
      given = whole;
    }
    tree.put(review.path(), given);
    String act = field.equals("s.acts.label") ? Tree.parent(review.path()) : review.path();
    if (Value.field(act).equals("s.acts") && act.matches(".*\\.[0-9]+")) {
      Drafts.label(Drafts.object(tree.at(act).orElseThrow()));
    }
    decide(tree, review.path());
  }

  /** Says at the value's own rule, or that of what it belongs to, that somebody edited it. */
  private static void decide(Tree tree, String path) {
    for (String at = path; !at.isEmpty(); at = Tree.parent(at)) {
      JsonNode node = tree.at(at).orElse(NullNode.getInstance());
      if (node.isObject() && node.has("how")) {
        String how = node.path("how").asText("");
        if (!how.endsWith(Drafts.HOW)) {
          ((ObjectNode) node).put("how", how.isEmpty() ? Drafts.HOW : how + "; " + Drafts.HOW);
        }
        return;
      }
    }
  }

  private static void reject(Tree tree, Review review, List<Review> idle) {
    Optional<JsonNode> there = tree.at(review.path());
    if (there.isEmpty()) {
      idle.add(review);
    } else if (there.get().isArray()) {
      ((ArrayNode) there.get()).removeAll();
    } else if (!there.get().isNull()) {
      tree.put(review.path(), NullNode.getInstance());
    }
  }

  private static void add(Tree tree, Review review, List<Review> idle) {
    Optional<JsonNode> there = tree.at(review.path());
    if (there.isPresent() && there.get().isArray()) {
      ((ArrayNode) there.get()).add(Tree.parse(review.value().orElseThrow()));
    } else {
      idle.add(review);
    }
  }
}
