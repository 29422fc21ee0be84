package attest.desk.view;

import attest.desk.web.Address;
import attest.desk.web.Ask;
import attest.desk.web.Problem;
import attest.record.ReportRecord;
import attest.review.Review;
import attest.review.Reviewed;
import attest.review.Value;
import attest.review.Values;
import attest.review.Verdict;
import attest.store.Library;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A report whose values are judged one after the other.
 *
 * @param query where the visitor came from, as it was asked
 * @param alone whether only the visitor's own verdicts are shown, so that two judge apart
 * @param headline title or first line
 * @param day of publication, ISO with weekday
 * @param total values of the machine
 * @param judged those that were judged
 * @param groups the values by what they belong to
 * @param added what people added
 * @param idle ids of verdicts that stand without effect
 * @param older verdicts about an older record, where this one says other words
 * @param voices on whose word something may stand: the outlet, or the words of a statement
 * @param undo the verdict of the visitor that is taken back next
 * @param redo the one that is given again next
 * @param opened the path of the value that is judged, where scripts do not open another
 */
public record ReviewPage(
    String hash,
    String query,
    boolean alone,
    String headline,
    Optional<String> outlet,
    Optional<String> day,
    List<ReportPage.Paragraph> paragraphs,
    int total,
    int judged,
    List<Group> groups,
    List<Added> added,
    List<Long> idle,
    List<Judged.Remark> older,
    List<Editor.Option> voices,
    Optional<Long> undo,
    Optional<Long> redo,
    Optional<String> opened) {

  /**
   * The values of one statement, event, absence or entity.
   *
   * @param title what it is, in words
   */
  public record Group(String id, String title, List<Judged> values) {
    /** Values that nobody judged yet. */
    public long open() {
      return values.stream().filter(Judged::isOpen).count();
    }
  }

  /**
   * Something that somebody added.
   *
   * @param what it is: statement, event, toll...
   * @param words what it says
   * @param to the id of what it belongs to; of a statement, event or absence its own
   */
  public record Added(Judged.Remark remark, String what, String words, String to) {}

  /** Asks a library. */
  public static ReviewPage of(Library library, Ask ask) {
    Reviewed reviewed =
        library
            .reviews()
            .of(ask.part("hash"))
            .orElseThrow(() -> Problem.missing("There is no report of this number here."));
    String author = ask.visitor().name();
    boolean alone = ask.value("alone").isPresent();
    if (alone) {
      reviewed = own(reviewed, author);
    }
    ReportRecord machine = reviewed.machine();
    Accuracy accuracy = Accuracy.of(library.reviews().figures());
    ReportPage page = ReportPage.of(machine, ReportPage.LAYERS, Map.of(), accuracy);
    Reviewed.Count count = reviewed.count();
    return new ReviewPage(
        machine.article().id(),
        ask.words(),
        alone,
        page.headline(),
        page.outlet(),
        machine.article().published().map(Day::of),
        page.paragraphs(),
        count.total(),
        count.judged(),
        groups(reviewed, accuracy, author),
        added(reviewed, author),
        reviewed.corrected().idle().stream().map(Review::id).toList(),
        reviewed.older().stream()
            .map(review -> Judged.Remark.of(review, review.value(), author))
            .toList(),
        Editor.voices(machine),
        undo(reviewed, author).map(Review::id),
        redo(reviewed, author).map(Review::id),
        ask.value("value"));
  }

  private static Reviewed own(Reviewed all, String author) {
    List<Review> own = all.reviews().stream().filter(r -> r.author().equals(author)).toList();
    return Reviewed.of(
        all.machine(),
        own,
        own.stream().collect(Collectors.toMap(Function.identity(), r -> all.machine())));
  }

  /** The last verdict of somebody that stands. */
  public static Optional<Review> undo(Reviewed reviewed, String author) {
    return reviewed.reviews().stream()
        .filter(review -> review.author().equals(author) && review.stands())
        .max(Comparator.comparingLong(Review::id));
  }

  /** Of the verdicts that somebody took back since his last one that stands, the last. */
  public static Optional<Review> redo(Reviewed reviewed, String author) {
    long after = undo(reviewed, author).map(Review::id).orElse(0L);
    return reviewed.reviews().stream()
        .filter(review -> review.author().equals(author) && !review.stands())
        .filter(review -> review.id() > after)
        .max(
            Comparator.comparing((Review review) -> review.undone().orElse(""))
                .thenComparing(Comparator.comparingLong(Review::id).reversed()));
  }

  private static List<Group> groups(Reviewed reviewed, Accuracy accuracy, String author) {
    Edits edits = new Edits(reviewed);
    Map<String, List<Review>> all = reviewed.byValue();
    Map<String, List<Judged>> items = new LinkedHashMap<>();
    for (Value value : Values.of(reviewed.machine())) {
      items
          .computeIfAbsent(value.item(), item -> new ArrayList<>())
          .add(Judged.of(value, all, accuracy, edits, author));
    }
    Map<String, String> names = new LinkedHashMap<>();
    reviewed.machine().entities().forEach(entity -> names.put(entity.id(), entity.name()));
    List<Group> groups = new ArrayList<>();
    items.forEach((id, values) -> groups.add(new Group(id, title(id, names), values)));
    return groups;
  }

  private static String title(String id, Map<String, String> names) {
    return switch (id.charAt(0)) {
      case 's' -> "Statement " + id.substring(1);
      case 'e' -> "Event " + id.substring(1);
      case 'a' -> "Absence " + id.substring(1);
      default -> names.getOrDefault(id, id);
    };
  }

  private static List<Added> added(Reviewed reviewed, String author) {
    Map<String, Value> values = Values.byPath(reviewed.corrected().record());
    List<Added> added = new ArrayList<>();
    for (Review review : reviewed.reviews()) {
      if (review.verdict() == Verdict.ADD) {
        added.add(added(review, values, author));
      }
    }
    return added;
  }

  private static Added added(Review review, Map<String, Value> values, String author) {
    String path = review.path();
    String list = path.substring(path.lastIndexOf('.') + 1);
    String what =
        switch (list) {
          case "statements" -> "statement";
          case "events" -> "event";
          case "absences" -> "absence";
          case "entities" -> "somebody named";
          case "acts" -> "act";
          case "tolls" -> "toll";
          case "chain" -> "passed on by";
          default -> list;
        };
    String json = review.value().orElse("{}");
    String id =
        text(json, "id").orElse(path.contains(".") ? path.substring(0, path.indexOf('.')) : "");
    String words =
        Optional.ofNullable(values.get(id))
            .filter(value -> !path.contains("."))
            .flatMap(Value::words)
            .or(() -> text(json, "text"))
            .orElse("");
    String label = text(json, "label").or(() -> text(json, "type")).map(l -> l + ": ").orElse("");
    return new Added(Judged.Remark.of(review, Optional.of(words), author), what, label + words, id);
  }

  /** The first string of a name in JSON that attest wrote. */
  private static Optional<String> text(String json, String name) {
    try {
      return Optional.ofNullable(new ObjectMapper().readTree(json).findValue(name))
          .filter(node -> node.isTextual())
          .map(node -> node.textValue());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Whether a value is the one that is judged. */
  public boolean opens(Judged value) {
    return opened.filter(value.path()::equals).isPresent();
  }

  /** Where a value is judged. */
  public String opening(Judged value) {
    return Address.of("")
            .with("q", query)
            .with("alone", alone ? "yes" : "")
            .with("value", value.path())
            .text()
        + "#"
        + value.path();
  }

  /** One value of each field. */
  public Collection<Judged> patterns() {
    Map<String, Judged> patterns = new LinkedHashMap<>();
    groups.stream()
        .flatMap(group -> group.values().stream())
        .forEach(value -> patterns.putIfAbsent(value.field(), value));
    return patterns.values();
  }

  /** Whether all values were judged. */
  public boolean isDone() {
    return judged >= total;
  }

  /** Whether a verdict stands without effect. */
  public boolean isIdle(long id) {
    return idle.contains(id);
  }

  /** What acts there are. */
  public List<Editor.Option> acts() {
    return Editor.acts();
  }

  /** On what occasions something is said. */
  public List<Editor.Option> media() {
    return Editor.media();
  }

  /** What types of events there are. */
  public List<Editor.Option> types() {
    return Editor.types();
  }

  /** What kinds of tolls there are. */
  public List<Editor.Option> tolls() {
    return Editor.tolls();
  }

  /** Statements and events that something can be added to. */
  public List<Editor.Option> homes() {
    List<Editor.Option> homes = new ArrayList<>();
    for (Group group : groups) {
      if (group.id().matches("[se].*")) {
        homes.add(
            new Editor.Option(
                group.id(),
                group.title() + ": " + Target.shorten(group.values().get(0).machine().orElse(""))));
      }
    }
    for (Added each : added) {
      if (each.remark().stands()
          && each.to().matches("[se]9.*")
          && !each.remark().path().contains(".")) {
        homes.add(new Editor.Option(each.to(), each.what() + ": " + Target.shorten(each.words())));
      }
    }
    return homes;
  }
}
