package attest.store;

import attest.record.Act;
import attest.record.Entity;
import attest.record.Event;
import attest.record.Reference;
import attest.record.ReportRecord;
import attest.record.Span;
import attest.record.Spelling;
import attest.record.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a newer record of a report says otherwise than an older one. Values of the same words are
 * compared; ids, which are counted anew in every record, are not.
 *
 * @param hash of the report
 * @param older the version that made the older record
 * @param newer the version that made the newer record
 * @param changes what differs, in the order of the text
 */
public record Difference(String hash, String older, String newer, List<Change> changes) {
  public Difference {
    changes = List.copyOf(changes);
  }

  /**
   * One value that differs.
   *
   * @param sort entity, statement or event
   * @param start first code point of its words
   * @param before what the older record says; empty where it says nothing
   * @param after what the newer record says; empty where it says nothing
   */
  public record Change(String sort, int start, Optional<String> before, Optional<String> after) {}

  /** Compares two records of one report. */
  public static Difference of(ReportRecord older, ReportRecord newer) {
    List<Change> changes = new ArrayList<>();
    compare(changes, "entity", entities(older), entities(newer));
    compare(changes, "statement", statements(older), statements(newer));
    compare(changes, "event", events(older), events(newer));
    return new Difference(
        older.article().id(), older.engine().version(), newer.engine().version(), changes);
  }

  private record Words(int start, int end) {
    static Words of(Span span) {
      return new Words(span.start(), span.end());
    }
  }

  private static void compare(
      List<Change> changes, String sort, Map<Words, String> older, Map<Words, String> newer) {
    List<Words> all = new ArrayList<>(older.keySet());
    newer.keySet().stream().filter(words -> !older.containsKey(words)).forEach(all::add);
    all.sort(java.util.Comparator.comparingInt(Words::start).thenComparingInt(Words::end));
    for (Words words : all) {
      Optional<String> before = Optional.ofNullable(older.get(words));
      Optional<String> after = Optional.ofNullable(newer.get(words));
      if (!before.equals(after)) {
        changes.add(new Change(sort, words.start(), before, after));
      }
    }
  }

  private static Map<Words, String> entities(ReportRecord record) {
    Map<Words, String> all = new LinkedHashMap<>();
    for (Entity entity : record.entities()) {
      String actor =
          entity
              .actor()
              .map(a -> a.country().orElse("") + " " + String.join(" ", a.sector()))
              .orElse("");
      String place = entity.place().map(p -> p.name() + " " + p.country().orElse("")).orElse("");
      all.put(
          Words.of(entity.mentions().get(0).span()),
          line(Spelling.of(entity.kind()), entity.name(), actor, place));
    }
    return all;
  }

  private static Map<Words, String> statements(ReportRecord record) {
    Function<Optional<String>, String> name = names(record);
    Map<Words, String> all = new LinkedHashMap<>();
    for (Statement statement : record.statements()) {
      String speaker =
          statement
              .source()
              .map(s -> s.entity().isPresent() ? name.apply(s.entity()) : s.span().get().text())
              .orElse("nobody named");
      all.put(
          Words.of(statement.content().get(0)),
          line(
              speaker + ":",
              statement.content().stream().map(Span::text).collect(Collectors.joining(" … ")),
              Spelling.of(statement.kind()),
              statement.acts().stream().map(Difference::act).collect(Collectors.joining(" "))));
    }
    return all;
  }

  private static String act(Act act) {
    return (act.negated() ? "no " : "") + Spelling.of(act.label());
  }

  private static Map<Words, String> events(ReportRecord record) {
    Function<Optional<String>, String> name = names(record);
    Map<Words, String> all = new LinkedHashMap<>();
    for (Event event : record.events()) {
      Function<List<Reference>, String> parties =
          references ->
              references.stream()
                  .map(r -> r.entity().isPresent() ? name.apply(r.entity()) : r.span().text())
                  .collect(Collectors.joining(", "));
      all.put(
          Words.of(event.trigger()),
          line(
              Spelling.of(event.type()),
              event.trigger().text(),
              "by [" + parties.apply(event.actor()) + "]",
              "to [" + parties.apply(event.recipient()) + "]",
              "at [" + parties.apply(event.place()) + "]",
              Spelling.of(event.status()),
              event.tolls().stream()
                  .map(t -> Spelling.of(t.kind()) + " " + t.min().orElse(-1))
                  .collect(Collectors.joining(" "))));
    }
    return all;
  }

  private static Function<Optional<String>, String> names(ReportRecord record) {
    Map<String, String> names =
        record.entities().stream().collect(Collectors.toMap(Entity::id, Entity::name));
    return id -> names.get(id.orElseThrow());
  }

  private static String line(String... parts) {
    return List.of(parts).stream()
        .filter(part -> !part.isBlank())
        .map(part -> part.strip().replaceAll("\\s+", " "))
        .collect(Collectors.joining(" "));
  }
}
